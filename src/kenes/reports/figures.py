"""The figures of an observatory as reports look for them: by indicator, place and breakdown, the latest, the years."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kenes.indicators.row import IndicatorRow

Breakdown = tuple[tuple[str, str], ...]


class Figures:
    """Rows of every indicator, found by indicator and place without another look at those of other places."""

    def __init__(self, tables: Mapping[str, Sequence[IndicatorRow]]) -> None:
        self.tables = tables
        self._found: dict[tuple[str, str], list[IndicatorRow]] = defaultdict(list)
        for rows in tables.values():
            for row in rows:
                self._found[row.indicator, row.place].append(row)

    def rows(self, indicator: str, place: str, *names: str, **wanted: str) -> list[IndicatorRow]:
        """The rows broken down by exactly `names` and the keys of `wanted`, with the values wanted, by period."""
        keys = {*names, *wanted}
        found = (row for row in self._found.get((indicator, place), ()) if set(row.breakdown) == keys)
        fitting = (row for row in found if all(row.breakdown[name] == value for name, value in wanted.items()))
        return sorted(fitting, key=lambda row: row.period)

    def latest(self, indicator: str, place: str, *names: str, **wanted: str) -> IndicatorRow | None:
        """The newest row with a figure; where there is none, the newest without; None where there is no row at all."""
        return latest(self.rows(indicator, place, *names, **wanted))


def known(row: IndicatorRow) -> bool:
    """Whether the row holds a figure: a value, a range, or a zero."""
    return row.state in ("value", "zero")


def latest(rows: Iterable[IndicatorRow]) -> IndicatorRow | None:
    """The newest row with a figure, else the newest."""
    return max(rows, key=lambda row: (known(row), row.period), default=None)


def by_breakdown(rows: Iterable[IndicatorRow]) -> dict[Breakdown, list[IndicatorRow]]:
    """The rows of each series, in the order in which the series occur."""
    series: dict[Breakdown, list[IndicatorRow]] = defaultdict(list)
    for row in rows:
        series[tuple(row.breakdown.items())].append(row)
    return dict(series)


def years_of(rows: Iterable[IndicatorRow]) -> range:
    """From the first to the last calendar year that occurs, without holes; empty where there is none."""
    years = [int(row.period) for row in rows if row.period.isdigit()]
    return range(min(years), max(years) + 1) if years else range(0)
