"""`kenes ingest FILE`."""

from __future__ import annotations

import datetime
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kenes.cli.answer import Answer, answer
from kenes.cli.opening import open_observatory
from kenes.cli.spoken import say
from kenes.texts import Text

if TYPE_CHECKING:
    from rich.console import Console

    from kenes.datasets.ingest import Ingested

HELP = Text(
    kk="Файлды оқу, тексеру және шығарылым етіп сақтау — немесе ештеңе сақтамау.",
    ru="Прочитать файл, проверить и сохранить выпуском, или не сохранить ничего.",
    en="Read a file, check it, and store it as a release, or store nothing.",
)


def ingest(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    dataset: Annotated[
        str | None, typer.Option(help=say(Text(kk="Деректер жиыны.", ru="Набор данных.", en="The dataset.")))
    ] = None,
    period: Annotated[
        str | None,
        typer.Option(
            help=say(Text(kk="Кезең, мысалы 2022.", ru="Период, например 2022.", en="The period, such as 2022."))
        ),
    ] = None,
    place: Annotated[
        str | None,
        typer.Option(
            help=say(
                Text(
                    kk="Орын коды, мысалы KZ-75.",
                    ru="Код места, например KZ-75.",
                    en="The place's code, such as KZ-75.",
                )
            )
        ),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help=say(Text(kk="Тек тексеру.", ru="Только проверить.", en="Check only.")))
    ] = False,
    accept_valid: Annotated[
        bool,
        typer.Option(
            "--accept-valid",
            help=say(
                Text(
                    kk="Дұрыс жолдарды ғана сақтау.",
                    ru="Сохранить только верные строки.",
                    en="Store the valid rows only.",
                )
            ),
        ),
    ] = False,
) -> int:
    """Take a published file into the observatory."""

    def work() -> Answer:
        from kenes.datasets.ingest import Wish
        from kenes.datasets.ingest import ingest as take_in
        from kenes.datasets.reading import Given

        wish = Wish(Given(period, place, dataset), dry_run, accept_valid)
        done = take_in(open_observatory(context.obj), file, wish, datetime.datetime.now(datetime.UTC))
        return Answer(_result(done), done.findings, lambda console: _show(console, done), stopped=done.stopped)

    return answer("ingest", context.obj, work)


def _result(done: Ingested) -> dict[str, object] | None:
    """The first dataset's numbers, and those of every dataset of the file under `releases`."""
    if done.stopped:
        return None
    taken = [asdict(one) for one in done.taken]
    return {**taken[0], "reader": done.reader, "releases": taken}


def _show(console: Console, done: Ingested) -> None:
    for one in done.taken:
        words = TAKEN.fill(
            dataset=one.dataset,
            read=one.rows_read,
            added=one.added,
            changed=one.changed,
            unchanged=one.unchanged,
            rejected=one.rejected,
            release=one.release or "—",
        )
        console.print(say(words))


TAKEN = Text(
    kk="{dataset}: оқылды {read}, қосылды {added}, өзгерді {changed}, өзгеріссіз {unchanged}, қабылданбады {rejected}; шығарылым {release}",
    ru="{dataset}: прочитано {read}, добавлено {added}, изменено {changed}, без изменений {unchanged}, отклонено {rejected}; выпуск {release}",
    en="{dataset}: read {read}, added {added}, changed {changed}, unchanged {unchanged}, rejected {rejected}; release {release}",
)
