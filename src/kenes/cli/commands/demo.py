"""`kenes demo [DIR]`: the main job on real published figures."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kenes.cli.answer import Answer, Settings, answer
from kenes.cli.opening import DEFAULT, open_folder
from kenes.cli.spoken import say
from kenes.texts import Text

if TYPE_CHECKING:
    from rich.console import Console

    from kenes.observatory.observatory import Observatory

HELP = Text(
    kk="Негізгі жұмыс: Қазақстан мен көршілерінің жарияланған деректерінен обсерватория, есептер және сайт.",
    ru="Главная работа: обсерватория, отчёты и сайт по опубликованным данным Казахстана и соседей.",
    en="The main job: an observatory, reports and a site from the published figures of Kazakhstan and its neighbours.",
)


def demo(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="[DIR]")] = Path(DEFAULT),
    no_serve: Annotated[
        bool,
        typer.Option(
            "--no-serve", help=say(Text(kk="Сайтты іске қоспау.", ru="Не запускать сайт.", en="Stop before serving."))
        ),
    ] = False,
    port: Annotated[int, typer.Option(help=say(Text(kk="Порт.", ru="Порт.", en="The port.")))] = 8000,
) -> int:
    """Ingest, compute, assess, write an example road map and dialogue and the reports; then serve."""
    settings: Settings = context.obj
    talk = settings.talk()

    def work() -> Answer:
        observatory = _observatory(folder, settings)
        _ingest(observatory, talk)
        _compute(observatory, talk)
        _write_example(observatory)
        reports = _report(observatory, talk)
        result: dict[str, Any] = {"observatory": str(folder), "reports": reports}
        return Answer(result, show=lambda console: _tell(console, folder, reports))

    if not no_serve:  # the site follows in this process, and Django takes its settings once
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kenes.web.settings")
    status = answer("demo", settings, work)
    return status if status or no_serve else _serve(settings, folder, port)


def _serve(settings: Settings, folder: Path, port: int) -> int:
    from kenes.cli.commands.serve import served

    in_words = replace(settings, as_json=False)  # standard output has had its one document
    return answer("serve", in_words, lambda: served(_observatory(folder, settings), "127.0.0.1", port, in_words))


def _observatory(folder: Path, settings: Settings) -> Observatory:
    """The observatory in the folder: the one of an earlier run, or a new one of Kazakhstan."""
    from kenes.observatory.founding import found

    if (folder / "kenes.toml").is_file():
        return open_folder(folder, settings)
    return found(folder, "KZ", name=_NAME)


def _ingest(observatory: Observatory, talk: Console) -> None:
    from kenes.datasets.facts import fact_files
    from kenes.datasets.ingest import Wish, ingest
    from kenes.texts import Refusal

    now = datetime.datetime.now(datetime.UTC)
    for path in _progress(fact_files(), _INGESTING, talk):
        done = ingest(observatory, path, Wish(), now)
        if done.stopped:
            raise Refusal(done.findings)


def _compute(observatory: Observatory, talk: Console) -> None:
    from kenes.indicators.indicator import all_indicators
    from kenes.indicators.question import Question
    from kenes.indicators.stored import table_of

    for definition in _progress(list(all_indicators().values()), _COMPUTING, talk):
        table_of(observatory, definition, Question())


def _write_example(observatory: Observatory) -> None:
    """A dialogue and a road map of bodies that do not exist, unless they stand there from an earlier run."""
    from kenes.records.opening import open_records

    open_records(observatory)
    from kenes.records.accounts.actions import operator
    from kenes.records.example import write_example

    write_example(observatory=observatory, by=operator(), today=datetime.date.today())


def _report(observatory: Observatory, talk: Console) -> list[dict[str, str]]:
    from kenes.reports.report import Order, all_reports, write
    from kenes.texts import Refusal

    written = []
    general = [one for one in all_reports().values() if not one.own_subject]
    for report in _progress(general, _WRITING, talk):
        try:
            written += write(observatory, report, Order(today=datetime.date.today()), observatory.publications)
        except Refusal as refusal:  # a report on records of which the example has none
            if [finding.code for finding in refusal.findings] != ["nothing-recorded"]:
                raise
    return [asdict(one) | {"path": str(one.path)} for one in written]


def _progress(items: Sequence[Any], words: Text, talk: Console) -> Iterable[Any]:
    from rich.progress import track

    return track(items, description=say(words), console=talk)


def _tell(console: Console, folder: Path, reports: list[dict[str, str]]) -> None:
    console.print(say(_DONE.fill(folder=folder)))
    for one in reports:
        console.print(f"  {one['path']}")


_NAME = Text(
    kk="Қазақстанның есірткі ахуалы: жарияланған деректер бойынша үлгі",
    ru="Наркоситуация в Казахстане: пример по опубликованным данным",
    en="The drug situation in Kazakhstan: an example from published figures",
)
_INGESTING = Text(kk="Деректерді қабылдау", ru="Приём данных", en="Taking figures in")
_COMPUTING = Text(kk="Көрсеткіштерді есептеу", ru="Вычисление показателей", en="Computing indicators")
_WRITING = Text(kk="Есептерді жазу", ru="Составление отчётов", en="Writing reports")
_DONE = Text(
    kk="Обсерватория: {folder}. Есептер:", ru="Обсерватория: {folder}. Отчёты:", en="Observatory: {folder}. Reports:"
)
