"""Which further cells to hide so that no hidden cell can be worked out: a covering programme fed by attacks.

Fischetti and Salazar (2001), Management Science 47: each attack that leaves a hidden cell too narrow an interval gives, by
its dual, an inequality that every safe choice keeps; the fewest cells that keep all inequalities so far are attacked anew.
Sums with one hidden cell alone need no attack to be seen, and are mended before the first. Where very many cells are stuck
together the inequalities teach little: cells are then added by rule (`spread`).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kenes.methods.cover import Cover, Cut
from kenes.methods.reach import NEAR, Reach, Width
from kenes.methods.spread import Mending, busiest
from kenes.methods.table_margins import Bound

PATIENCE = 12
"""After so many rounds of attacks cells once chosen stay hidden, so that the search ends; the result is then near-optimal."""
MANY = 60
"""With more stuck cells than this the fewest are not sought any longer."""
CROWD = 0.4
"""Cells are added by rule until this share of those stuck at first is left; the rest is mended cell by cell."""


@dataclass
class Search:
    """The cells hidden so far, and what is needed to hide more."""

    cells: Bound
    small: np.ndarray
    width: Width
    hidden: np.ndarray
    cover: Cover


def secondary(cells: Bound, small: np.ndarray, width: Width, kept: np.ndarray | None = None) -> np.ndarray:
    """All cells to hide, the small ones and those of `kept` among them. A cell of 0 or one that is known is never hidden.

    With known cells what is asked must be possible: `exposed` tells what is not.
    """
    must = small if kept is None else small | (kept & cells.may_hide)
    at = Search(cells, small, width, must.copy(), Cover(cells.values, small, cells.may_hide))
    for _ in range(PATIENCE):
        _none_alone(at, must)
        reach = _reach(at)
        if reach.together().size > MANY:
            break
        cuts = reach.cuts()
        if not cuts:
            return at.hidden
        at.hidden = at.cover.chosen(cuts, must)
    return _grown(at)


def exposed(cells: Bound, small: np.ndarray, width: Width) -> np.ndarray:
    """The cells that are known, and those that stay too narrow even where every other is hidden: the known ones tell them."""
    told = np.zeros(small.size, bool) if cells.known is None else cells.known.copy()
    while True:
        hidden = (small | cells.may_hide) & ~told
        stuck = Reach(cells, hidden, small & ~told, width).stuck()
        if not stuck.size:
            return told
        told[stuck] = True


def _grown(at: Search) -> np.ndarray:
    """Cells added to the hidden ones until none is too narrow."""
    _none_alone(at, at.hidden)
    first = (reach := _reach(at)).together().size
    while (stuck := reach.together()).size > max(MANY, CROWD * first):
        at.hidden[busiest(at.cells, at.hidden, stuck)] = True
        _none_alone(at, at.hidden)
        reach = _reach(at, reach)
    mending = Mending(at.cells, at.hidden)
    while (stuck := reach.stuck()).size:
        for cell in stuck:
            by = at.width.of(at.small[cell])
            if reach.spans[cell] >= by - NEAR:
                continue
            move = mending.move(int(cell), by)
            if move is None:  # it cannot be raised: what lets it fall is among all the others
                at.hidden |= at.cells.may_hide
                return at.hidden
            reach.seen(move)
            more = np.flatnonzero((np.abs(move) > NEAR) & ~at.hidden)
            at.hidden[more] = True
            mending.hide(more)
        reach = _reach(at, reach)
    return at.hidden


def _reach(at: Search, before: Reach | None = None) -> Reach:
    return Reach(at.cells, at.hidden, at.small, at.width, before)


def _none_alone(at: Search, kept: np.ndarray) -> None:
    while cuts := _alone(at.cells, at.hidden):
        at.hidden = at.cover.chosen(cuts, kept)


def _alone(cells: Bound, hidden: np.ndarray) -> list[Cut]:
    """A hidden cell that is the only one of a sum is worked out: another of the sum must be hidden."""
    found = []
    for row in np.flatnonzero((cells.sums != 0) @ hidden.astype(int) == 1):
        at = cells.sums.indices[cells.sums.indptr[row] : cells.sums.indptr[row + 1]]
        others = at[~hidden[at] & cells.may_hide[at]]
        found.append(Cut(int(at[hidden[at]][0]), others, np.ones(others.size)))
    return found
