"""The tables of all indicators of one dataset in a country and a period, made safe as one. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from kenes.indicators.counted_tables import TOTAL, Cell, Crossing, crossings
from kenes.indicators.earlier import Earlier, kept_of, known_of
from kenes.indicators.overlaps import Overlaps, overlaps
from kenes.indicators.row import IndicatorRow

if TYPE_CHECKING:
    from kenes.methods.linked import Linked
    from kenes.methods.protection import Aim, Before, Protection

KNOWN_NOT_ZERO = 1
"""Whoever attacks knows that no zero is hidden."""


@dataclass(frozen=True)
class Table:
    """A crossing of an indicator, with what is hidden in it and which cells are small."""

    indicator: str
    crossing: Crossing
    hidden: np.ndarray
    small: np.ndarray

    @property
    def published(self) -> np.ndarray:
        """The counts, nan where hidden."""
        return np.where(self.hidden, np.nan, self.crossing.counts)


@dataclass(frozen=True)
class Safe:
    """The tables, what ties them, and which indicators show no more than the country's total.

    `told` are those of them of which earlier releases tell small counts, whatever is hidden now.
    """

    tables: tuple[Table, ...]
    overlaps: Overlaps
    total_alone: frozenset[str]
    told: frozenset[str]

    @property
    def indicators(self) -> frozenset[str]:
        """Those that count anything here."""
        return self.total_alone | {one.indicator for one in self.tables}

    def may_show(self, indicator: str) -> frozenset[Cell]:
        """The cells that an indicator may show."""
        own = [one for one in self.tables if one.indicator == indicator]
        places = [(one, cell, at) for one in own for cell, at in one.crossing.places()]
        cells = frozenset(cell for one, cell, at in places if not one.hidden[at])
        return cells & {TOTAL} if indicator in self.total_alone else cells


def made_safe(
    rows: Mapping[str, Sequence[IndicatorRow]], threshold: int, before: Mapping[str, Sequence[Earlier]]
) -> Safe:
    """The rows of each indicator in one country and period as tables in which no small count can be worked out.

    `before` is what was shown of each indicator there. What it makes known protects nothing; what was hidden while counts were
    others stays hidden where a difference could tell it.
    """
    made = {key: crossings(own, threshold) for key, own in rows.items()}
    alone = frozenset(key for key, one in made.items() if not one.whole)
    owned = [(key, crossing) for key, one in made.items() for crossing in one.crossings]
    if not owned:
        return Safe((), Overlaps(), alone, frozenset())
    ties = overlaps(made, rows)
    joint = together([one for _, one in owned], ties)
    found = _protected(joint, threshold, ties, _before(joint, owned, before))
    small, hidden, exposed = (joint.spread(one) for one in (found.small, found.hidden, found.exposed & found.small))
    whose = [*(key for key, _ in owned), *ties.wholes]
    told = frozenset(key for key, one in zip(whose, exposed, strict=True) if one.any())
    tables = [Table(*one, hidden[n], small[n]) for n, one in enumerate(owned)]
    return Safe(tuple(tables), ties, alone | told, told)


def together(held: Sequence[Crossing], ties: Overlaps) -> Linked:
    """The crossings and the sums that tie them as one."""
    from kenes.methods.linked import linked

    return linked([*(one.counts for one in held), *ties.sums], ties.links)


def _before(
    joint: Linked, owned: Sequence[tuple[str, Crossing]], before: Mapping[str, Sequence[Earlier]]
) -> Before | None:
    from kenes.methods.protection import Before

    if not any(before.values()):
        return None
    counts = {key: [one for name, one in owned if name == key] for key, _ in owned}
    revised = {
        key: [one for one in before.get(key, ()) if one.shows_other_counts(held)] for key, held in counts.items()
    }
    known = joint.gathered([known_of(one, before.get(key, ())) for key, one in owned])
    kept = joint.gathered([kept_of(one, revised[key]) for key, one in owned])
    return Before(known, kept & ~known)


def _protected(joint: Linked, threshold: int, ties: Overlaps, before: Before | None) -> Protection:
    """As if nothing had been shown before; where that would tell something together with what was, with it in mind."""
    from kenes.methods.protection import Aim

    aim = Aim(threshold, KNOWN_NOT_ZERO, singletons=True)
    found = _alike(joint, aim, ties, None)
    if before is None or not ((found.hidden & before.known) | (before.kept & ~found.hidden)).any():
        return found
    return _alike(joint, aim, ties, before)


def _alike(joint: Linked, aim: Aim, ties: Overlaps, before: Before | None) -> Protection:
    """Hidden in one and so in the other, until no pair is left of which one alone is hidden."""
    from kenes.methods.protection import Before, protect

    pairs = np.array([[joint.places[t][at] for t, at in pair] for pair in ties.alike], int).reshape(-1, 2)
    found = protect(joint, aim, before)
    while (apart := pairs[found.hidden[pairs].sum(axis=1) == 1]).size:
        nothing = np.zeros(found.hidden.size, bool)
        known, kept = (nothing, nothing.copy()) if before is None else (before.known, before.kept.copy())
        kept[apart] = True
        before = Before(known, kept)
        found = protect(joint, aim, before)
    return found
