"""`kenes compute [INDICATOR ...]`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kenes.cli.answer import Answer, answer
from kenes.cli.opening import open_observatory
from kenes.cli.options import AsOf
from kenes.cli.spoken import say
from kenes.texts import Text

if TYPE_CHECKING:
    from rich.console import Console

    from kenes.indicators.row import IndicatorRow

HELP = Text(kk="Көрсеткіштерді есептеу.", ru="Вычислить показатели.", en="Compute indicators.")


def compute(
    context: typer.Context,
    indicators: Annotated[list[str] | None, typer.Argument(metavar="[INDICATOR ...]")] = None,
    by: Annotated[
        str | None,
        typer.Option(
            help=say(
                Text(
                    kk="Бөліністер, үтір арқылы: article,sex. Бос жол — жиынтық.",
                    ru="Разбивки через запятую: article,sex. Пустая строка: итог.",
                    en="Breakdowns separated by commas: article,sex. An empty string: the total.",
                )
            )
        ),
    ] = None,
    as_of: AsOf = None,
    engine: Annotated[str, typer.Option(help="duckdb")] = "duckdb",
) -> int:
    """Tables of indicators with intervals, states and releases."""

    def work() -> Answer:
        from kenes.cli.asking import definitions_named
        from kenes.indicators.question import Question
        from kenes.indicators.stored import table_of

        observatory = open_observatory(context.obj)
        crossing = None if by is None else tuple(name.strip() for name in by.split(",") if name.strip())
        question = Question(crossing, as_of.date() if as_of else None, engine)
        rows = [row for one in definitions_named(indicators) for row in table_of(observatory, one, question)]
        return Answer(
            {"rows": [row.as_json(context.obj.language) for row in rows]}, show=lambda console: _show(console, rows)
        )

    return answer("compute", context.obj, work)


def _show(console: Console, rows: list[IndicatorRow]) -> None:
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for heading in ("indicator", "place", "period", "breakdown", "estimate", "low", "high", "n", "state", "unit"):
        table.add_column(heading)
    for row in rows:
        figures = ("" if value is None else f"{value:,.6g}" for value in (row.estimate, row.low, row.high, row.n))
        breakdown = ", ".join(f"{name}={value}" for name, value in row.breakdown.items())
        table.add_row(row.indicator, row.place, row.period, breakdown, *figures, row.state, row.unit)
    console.print(table)
