"""Small counts of all indicators of one dataset hidden together, in all their crossings, regions and totals, so that none is worked out. Pure.

The indicators count the same records: what one hides another must not tell, nor what was shown before. A row that measures what others count
(a quantity of cases) is shown where the count of the same cell is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from kenes.indicators.counted_tables import Cell, cell_of, count_of, counted
from kenes.indicators.earlier import Earlier, History, Key, key_of
from kenes.indicators.row import IndicatorRow
from kenes.indicators.safe_tables import Safe, made_safe

Rows = Sequence[IndicatorRow]


@dataclass(frozen=True)
class Protected:
    """The rows of each indicator as they may be shown, and by country and period the tables behind them."""

    rows: dict[str, list[IndicatorRow]]
    safe: dict[Key, Safe]

    def as_shown(self, indicator: str, day: str) -> dict[Key, Earlier]:
        """What is shown of an indicator on a day, to be known before the next time."""
        cells: dict[Key, dict[Cell, int | None]] = defaultdict(dict)
        for row in self.rows[indicator]:
            if counted(row) or row.state == "suppressed":
                cells[key_of(row)][cell_of(row)] = count_of(row)
        return {
            key: Earlier(day, indicator not in self.safe[key].total_alone, held)
            for key, held in cells.items()
            if key in self.safe and indicator in self.safe[key].indicators
        }


def protected(
    rows: Mapping[str, Rows],
    threshold: int,
    before: Mapping[str, History] | None = None,
    measures: Collection[str] = (),
) -> Protected:
    """Every row of every crossing of the indicators of a dataset, small counts and as few others as possible hidden ("suppressed").

    `before` is what was shown of each indicator; `measures` are indicators that measure what the others count.
    """
    follow = set(measures) if set(rows) - set(measures) else set()
    groups: dict[Key, dict[str, list[IndicatorRow]]] = defaultdict(dict)
    for indicator, own in rows.items():
        for row in own if indicator not in follow else ():
            groups[key_of(row)].setdefault(indicator, []).append(row)
    safe = {key: made_safe(held, threshold, _there(before or {}, key)) for key, held in groups.items()}
    shown = {key: _shown(key, own, safe) for key, own in rows.items() if key not in follow}
    counts = [row for own in shown.values() for row in own if counted(row)]
    return Protected({key: shown.get(key) or _following(own, counts) for key, own in rows.items()}, safe)


def _there(before: Mapping[str, History], key: Key) -> dict[str, Sequence[Earlier]]:
    return {indicator: history.get(key, ()) for indicator, history in before.items()}


def _shown(indicator: str, rows: Rows, safe: Mapping[Key, Safe]) -> list[IndicatorRow]:
    may = {key: safe[key].may_show(indicator) for key in {key_of(row) for row in rows}}
    return [_bare(row) if not counted(row) or cell_of(row) in may[key_of(row)] else _hidden(row) for row in rows]


def _following(rows: Rows, counts: Rows) -> list[IndicatorRow]:
    """What is measured of cases that are not counted, or whose count is hidden, is hidden."""
    told = {(key_of(row), cell_of(row)) for row in counts}
    return [_bare(row) if not counted(row) or (key_of(row), cell_of(row)) in told else _hidden(row) for row in rows]


def _bare(row: IndicatorRow) -> IndicatorRow:
    """Without the rows of the source: a large sum may rest on small ones."""
    return replace(row, sources=())


def _hidden(row: IndicatorRow) -> IndicatorRow:
    return replace(row, estimate=None, low=None, high=None, n=None, state="suppressed", sources=())
