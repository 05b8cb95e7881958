"""`kenes assess [INDICATOR ...]`."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from kenes.cli.answer import Answer, answer
from kenes.cli.opening import open_observatory
from kenes.cli.options import AsOf
from kenes.cli.spoken import SPOKEN, say
from kenes.texts import Text

if TYPE_CHECKING:
    from rich.console import Console

    from kenes.assessments.assessment import Assessment

HELP = Text(
    kk="Үрдістер, дереккөздің ескілігі және жетіспейтін көрсеткіштер.",
    ru="Тенденции, давность данных и недостающие показатели.",
    en="Directions, the age of figures, and what is missing.",
)


def assess(
    context: typer.Context,
    indicators: Annotated[list[str] | None, typer.Argument(metavar="[INDICATOR ...]")] = None,
    as_of: AsOf = None,
) -> int:
    """Rising, falling, stable, or why no direction can be stated."""

    def work() -> Answer:
        from kenes.assessments.assessment import assess as read
        from kenes.cli.asking import definitions_named
        from kenes.indicators.stored import all_tables

        observatory = open_observatory(context.obj)
        day = as_of.date() if as_of else None
        wanted = [one.key for one in definitions_named(indicators)]
        country = observatory.settings.country
        assessment = read(country, all_tables(observatory, day), wanted, day or datetime.date.today())
        return Answer(
            assessment.as_json(context.obj.language), show=lambda console: _show(console, assessment, country)
        )

    return answer("assess", context.obj, work)


def _show(console: Console, assessment: Assessment, country: str) -> None:
    """The country's own readings and what it lacks; readings of other places are in --json."""
    from kenes.assessments.reading import DIRECTIONS

    for one in assessment.readings:
        if one.place.split("-")[0] == country:
            breakdown = ", ".join(one.breakdown.values())
            series = " ".join(part for part in (one.indicator, one.place, breakdown, one.period) if part)
            console.print(f"{series}: [bold]{say(DIRECTIONS[one.direction])}[/bold]. {say(one.reason)}")
    console.print()
    for gap in assessment.missing:
        console.print(f"— {gap.what[SPOKEN]} ({gap.protocol}): {gap.owner[SPOKEN]}")
