"""`kenes disclosure [INDICATOR ...]`."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING, Annotated

import typer

from kenes.cli.answer import Answer, answer
from kenes.cli.opening import open_observatory
from kenes.cli.spoken import say
from kenes.texts import Text

if TYPE_CHECKING:
    from rich.console import Console

    from kenes.indicators.disclosure import Audited

HELP = Text(
    kk="Қорғалған деректер жиындары: не жасырылды, оны табуға бола ма.",
    ru="Защищаемые наборы данных: что скрыто и нельзя ли это вычислить.",
    en="Protected datasets: what is hidden, and whether it can be worked out.",
)
AGAINST = Text(
    kk="Осы күнге белгілі шығарылыммен салыстыру.",
    ru="Сравнить с тем, что было известно на этот день.",
    en="Compare with what was known on this day.",
)


def disclosure(
    context: typer.Context,
    indicators: Annotated[list[str] | None, typer.Argument(metavar="[INDICATOR ...]")] = None,
    against: Annotated[datetime.datetime | None, typer.Option(formats=["%Y-%m-%d"], help=say(AGAINST))] = None,
) -> int:
    """The audit of every protected table; kept in computed/disclosure.json."""

    def work() -> Answer:
        from kenes.cli.asking import definitions_named
        from kenes.indicators.disclosure import audited, is_protected
        from kenes.observatory.durable import write_bytes

        observatory = open_observatory(context.obj)
        day = against.date() if against else None
        wanted = [one for one in definitions_named(indicators) if is_protected(observatory, one)]
        found = [one for definition in wanted for one in audited(observatory, definition, day)]
        settings = observatory.settings.disclosure
        result = {
            "datasets": list(settings.datasets), "threshold": settings.threshold, "against": day.isoformat() if day else None,
            "tables": [one.as_json() for one in found],
        }  # fmt: skip
        kept = result | {"day": datetime.date.today().isoformat()}
        write_bytes(observatory.computed / "disclosure.json", json.dumps(kept, ensure_ascii=False, indent=1).encode())
        return Answer(result, show=lambda console: _show(console, found))

    return answer("disclosure", context.obj, work)


def _show(console: Console, found: list[Audited]) -> None:
    if not found:
        console.print(say(NONE))
    for one in found:
        words = TOLD if one.whole else ONLY_TOTAL
        console.print(f"{one.indicator} {one.country} {one.period}: {say(words.fill(**one.as_json()))}")
        if one.given_away or one.by_difference:
            console.print(say(GIVEN.fill(n=one.given_away, m=one.by_difference or 0)))


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
    kk="қосындылар сәйкес келмейді: тек елдің жиынтығы көрсетіледі.",
    ru="суммы не сходятся: показывается только итог по стране.",
    en="the sums do not agree: only the total of the country is shown.",
)
GIVEN = Text(
    kk="[bold]Табылуы мүмкін ұяшықтар: {n}; екі шығарылымнан бірге: {m}. Жарияламаңыз.[/bold]",
    ru="[bold]Вычислить можно ячеек: {n}; по двум выпускам вместе: {m}. Не публикуйте.[/bold]",
    en="[bold]Cells that can be worked out: {n}; from both releases together: {m}. Do not publish.[/bold]",
)
