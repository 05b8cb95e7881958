"""What to hide of tables that share cells, also where some of it was shown or hidden before."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from kenes.methods.insiders import held_off
from kenes.methods.linked import Linked
from kenes.methods.reach import Reach, Width
from kenes.methods.secondary_suppression import exposed, secondary
from kenes.methods.table_margins import Bound

PROTECTION = Width(small=2.0, other=1.0)
"""The interval of a small count must hold three whole numbers at least, that of any other hidden count two. Whoever attacks is
taken to know that counts are 0 or more, and with `least` 1 that no 0 is ever hidden; with `singletons` to be the one counted person
of any cell of 1, else not to be one of those counted."""


@dataclass(frozen=True)
class Aim:
    """Counts of 1 to threshold - 1 are small; `least` and `singletons` say against whom they are protected."""

    threshold: int = 5
    least: int = 0
    singletons: bool = False


@dataclass(frozen=True)
class Before:
    """Marks of cells: `known` to everybody, since they were shown; `kept` hidden, since they were hidden."""

    known: np.ndarray
    kept: np.ndarray


@dataclass(frozen=True)
class Protection:
    """Marks of cells: small ones, all hidden ones, and the hidden ones that known cells tell, whatever else is hidden."""

    small: np.ndarray
    hidden: np.ndarray
    exposed: np.ndarray


def protect(tables: Linked, aim: Aim, before: Before | None = None) -> Protection:
    """The small cells and as few others as possible, hidden so that none is worked out; those of `before` stay hidden."""
    cells = replace(tables.cells, least=float(aim.least))
    small = (cells.values > 0) & (cells.values < aim.threshold)
    if before is None:
        return Protection(small, _hidden(cells, small, None, aim), np.zeros(small.size, bool))
    told = exposed(replace(cells, known=before.known), small | before.kept, PROTECTION)
    cells = replace(cells, known=told)
    found = _hidden(cells, small & ~told, before.kept & ~told, aim)
    return Protection(small, found | small | before.kept, (small | before.kept) & told)


def _hidden(cells: Bound, small: np.ndarray, kept: np.ndarray | None, aim: Aim) -> np.ndarray:
    hidden = secondary(cells, small, PROTECTION, kept)
    if aim.singletons and ((more := held_off(cells, small, hidden, PROTECTION)) & ~hidden).any():
        hidden = secondary(cells, small, PROTECTION, more)  # what is hidden beside it takes no move away
    return hidden


def told_exactly(tables: Linked, hidden: np.ndarray, least: int) -> np.ndarray:
    """The hidden cells that the others tell exactly, by moves of all cells at once; `tables` hold the counts themselves.

    Much faster than the intervals of `audit_together`, which needs no counts and is therefore the proof.
    """
    cells = replace(tables.cells, least=float(least))
    found = np.zeros(hidden.size, bool)
    found[Reach(cells, hidden, np.zeros(hidden.size, bool), Width(1.0, 1.0)).stuck()] = True
    return found
