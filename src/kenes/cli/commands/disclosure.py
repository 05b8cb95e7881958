"""`kenes disclosure [INDICATOR ...]`."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from kenes.cli.answer import Answer, answer
from kenes.cli.opening import open_observatory
from kenes.cli.spoken import say
from kenes.texts import Finding, Severity, Text

if TYPE_CHECKING:
    from rich.console import Console

    from kenes.indicators.disclosure import Audited
    from kenes.indicators.indicator import Definition
    from kenes.observatory.observatory import Observatory

HELP = Text(
    kk="Қорғалған деректер жиындары: не жасырылды, оны табуға бола ма.",
    ru="Защищаемые наборы данных: что скрыто и нельзя ли это вычислить.",
    en="Protected datasets: what is hidden, and whether it can be worked out.",
)
AGAINST = Text(
    kk="Осы күнге дейін көрсетілгенмен және осы күні белгілі шығарылымдармен салыстыру; онсыз бұрын көрсетілгеннің бәрімен.",
    ru="Сравнить с показанным до этого дня и с выпусками, известными в этот день; без него — со всем показанным раньше.",
    en="Compare with what was shown up to this day and with the releases known on it; without it, with all that was shown.",
)
FORGET = Text(
    kk="Аталған көрсеткіштердің бұрын көрсетілген кестелері барлық жерден алынды деп есептеу.",
    ru="Считать, что показанные раньше таблицы названных показателей отовсюду убраны.",
    en="Take the tables shown before of the indicators named for taken down everywhere.",
)


def disclosure(
    context: typer.Context,
    indicators: Annotated[list[str] | None, typer.Argument(metavar="[INDICATOR ...]")] = None,
    against: Annotated[datetime.datetime | None, typer.Option(formats=["%Y-%m-%d"], help=say(AGAINST))] = None,
    forget: Annotated[bool, typer.Option("--forget", help=say(FORGET))] = False,
) -> int:
    """The audit of every protected table; kept in computed/disclosure.json. Exit 1 where something is given away."""

    def work() -> Answer:
        from kenes.cli.asking import definitions_named
        from kenes.indicators.disclosure_faults import faults
        from kenes.indicators.protecting import audited, is_protected, keep_audit

        observatory = open_observatory(context.obj)
        wanted = [one for one in definitions_named(indicators) if is_protected(observatory, one)]
        gone = _forgotten(observatory, wanted if indicators else []) if forget else []
        day = against.date() if against else None
        one_of_each = {one.datasets[0]: one for one in wanted}.values()
        found = [one for definition in one_of_each for one in audited(observatory, definition, day)]
        keep_audit(observatory, found, day)
        told = [one for one in found if one.indicator in {it.key for it in wanted}]
        settings = observatory.settings.disclosure
        result = {
            "datasets": list(settings.datasets), "threshold": settings.threshold, "against": day.isoformat() if day else None,
            "forgotten": gone, "tables": [one.as_json() for one in told],
        }  # fmt: skip
        wrong = faults(told)
        return Answer(result, wrong, show=lambda console: _show(console, told, gone), stopped=bool(wrong))

    return answer("disclosure", context.obj, work)


def _forgotten(observatory: Observatory, wanted: Sequence[Definition]) -> list[str]:
    from kenes.indicators.protecting import forgotten
    from kenes.texts import Refusal

    if not wanted:
        raise Refusal(Finding("name-indicators", Severity.ERROR, NAME_THEM, proposal=NAME_WHICH))
    return [one.key for one in wanted if forgotten(observatory, one)]


def _show(console: Console, found: list[Audited], gone: list[str]) -> None:
    if gone:
        console.print(say(FORGOTTEN.fill(names=", ".join(gone))))
    if not found:
        console.print(say(NONE))
    for one in found:
        words = TOLD if one.whole else ONLY_TOTAL
        console.print(f"{one.indicator} {one.country} {one.period}: {say(words.fill(**one.as_json()))}")


NONE = Text(
    kk="kenes.toml ішінде қорғалған деректер жиыны аталмаған.",
    ru="В kenes.toml не назван ни один защищаемый набор данных.",
    en="No protected dataset is named in kenes.toml.",
)
TOLD = Text(
    kk="ұяшық {cells}, шағыны {small}, жасырылғаны {hidden}.",
    ru="ячеек {cells}, малых {small}, скрыто {hidden}.",
    en="{cells} cells, {small} small, {hidden} hidden.",
)
ONLY_TOTAL = Text(
    kk="тек елдің жиынтығы көрсетіледі: қосындылар сәйкес келмейді немесе бұрын көрсетілген кестелер шағын сандарды береді.",
    ru="показывается только итог по стране: суммы не сходятся или прежние таблицы выдают малые числа.",
    en="only the total of the country is shown: the sums do not agree, or tables shown before tell small counts.",
)
NAME_THEM = Text(
    kk="Қай көрсеткіштердің бұрын көрсетілгені ұмытылатыны аталмаған; ештеңе өзгермеді.",
    ru="Не названо, для каких показателей забыть показанное раньше; ничего не изменено.",
    en="It is not said of which indicators to forget what was shown; nothing was changed.",
)
NAME_WHICH = Text(
    kk="Қорғалған көрсеткіштерді атаңыз: kenes disclosure INDICATOR --forget.",
    ru="Назовите защищаемые показатели: kenes disclosure INDICATOR --forget.",
    en="Name protected indicators: kenes disclosure INDICATOR --forget.",
)
FORGOTTEN = Text(
    kk="Бұрын көрсетілгені ұмытылды: {names}.",
    ru="Показанное раньше забыто: {names}.",
    en="Forgotten what was shown before: {names}.",
)
