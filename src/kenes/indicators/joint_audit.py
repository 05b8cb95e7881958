"""An attack on what is shown of all indicators of one dataset, in a country and a period, by somebody who has it all. Pure.

It looks at rows as they are shown, whoever hid what in them: what was hidden without a look at the other indicators falls to it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from kenes.indicators.counted_tables import Cell, Crossing, cell_of, count_of, counted, crossings
from kenes.indicators.earlier import Earlier, known_of
from kenes.indicators.overlaps import Overlaps, overlaps
from kenes.indicators.row import IndicatorRow
from kenes.indicators.safe_tables import KNOWN_NOT_ZERO, together

SURE = 0.5
"""An interval of whole numbers narrower than this holds one."""


@dataclass(frozen=True)
class Attacked:
    """All tables, those that tie them last: whose each is, the counts with margins, what is shown (else nan), and what must stay unknown."""

    whose: tuple[str, ...]
    held: tuple[Crossing, ...]
    ties: Overlaps
    shown: tuple[np.ndarray, ...]
    secret: tuple[np.ndarray, ...]

    def told(self, before: Mapping[str, Sequence[Earlier]] | None = None, proof: bool = False) -> list[np.ndarray]:
        """The secret cells of each table that are worked out exactly, with what was shown before where that is given.

        With `proof` by the intervals of every cell not shown, which need no counts; else by moves, which is faster.
        """
        if not self.held:
            return []
        known = [known_of(one, (before or {}).get(key, ())) for key, one in zip(self.whose, self.held, strict=False)]
        seen = [
            np.where(mark, one.counts, shown) for mark, one, shown in zip(known, self.held, self.shown, strict=False)
        ]
        seen += self.shown[len(self.held) :]
        sure = self._proved(seen) if proof else self._moved(seen)
        return [one & secret for one, secret in zip(sure, self.secret, strict=True)]

    def _proved(self, seen: Sequence[np.ndarray]) -> list[np.ndarray]:
        from kenes.methods.disclosure import audit_together

        limits = audit_together(seen, self.ties.links, least=KNOWN_NOT_ZERO)
        return [one.high - one.low < SURE for one in limits]

    def _moved(self, seen: Sequence[np.ndarray]) -> list[np.ndarray]:
        from kenes.methods.protection import told_exactly

        joint = together(self.held, self.ties)
        hidden = ~joint.gathered([~np.isnan(one) for one in seen])
        return joint.spread(~hidden | told_exactly(joint, hidden, KNOWN_NOT_ZERO))


def attacked(
    rows: Mapping[str, Sequence[IndicatorRow]], shown: Mapping[str, Sequence[IndicatorRow]], threshold: int
) -> Attacked:
    """The rows of each indicator in one country and period as computed, and as they are shown."""
    made = {key: crossings(own, threshold) for key, own in rows.items()}
    owned = [(key, one) for key, it in made.items() for one in it.crossings]
    said = {key: {cell_of(row): row for row in own} for key, own in shown.items()}
    seen = [_seen(one, said[key]) for key, one in owned]
    ties = overlaps(made, rows)
    held = [one.counts for _, one in owned]
    small = [(one > 0) & (one < threshold) for one in (*held, *ties.sums)]
    hidden = [_hidden(one, said[key]) for key, one in owned]
    return Attacked(
        (*(key for key, _ in owned), *ties.wholes), tuple(one for _, one in owned), ties,
        (*seen, *(np.where(one == 0, 0.0, np.nan) for one in ties.sums)),
        (*((a | b) & np.isnan(c) for a, b, c in zip(small, hidden, seen, strict=False)), *small[len(held) :]),
    )  # fmt: skip


def _seen(one: Crossing, said: Mapping[Cell, IndicatorRow]) -> np.ndarray:
    """The counts that rows show; that there is none everybody sees."""
    seen = np.where(one.counts == 0, 0.0, np.nan)
    for cell, at in one.places():
        if cell in said and counted(said[cell]):
            seen[at] = count_of(said[cell])
    return seen


def _hidden(one: Crossing, said: Mapping[Cell, IndicatorRow]) -> np.ndarray:
    hidden = np.zeros(one.counts.shape, bool)
    for cell, at in one.places():
        hidden[at] = cell in said and said[cell].state == "suppressed"
    return hidden
