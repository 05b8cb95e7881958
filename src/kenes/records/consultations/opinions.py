"""Groups of opinion in a round that is over: people who vote alike, told only where chance does not part as well. Pure.

Nobody is told who is in which group. A group has at least as many people as were promised; shares are told in tens of per cent, so that no single
voice is found by holding them against the exact numbers of all and of bodies.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from kenes.methods.rates import proportion
from kenes.records.consultations.results import AGREE, DISAGREE

STEP = 10
"""Shares of groups are told in steps of so many per cent."""
Why = Literal["few", "chance"]
VALUES = {AGREE: 1.0, DISAGREE: -1.0}


@dataclass(frozen=True)
class RoundedShare:
    """How many of those who took a side agree, with the limits of the 95 % interval, all in per cent and rounded outwards to tens."""

    share: int
    low: int
    high: int


@dataclass(frozen=True)
class OpinionGroup:
    """A group: its people, how often they keep company when statements are drawn anew (per cent), its share on each statement (None: too few)."""

    size: int
    kept: int
    shares: tuple[RoundedShare | None, ...]


@dataclass(frozen=True)
class Opinions:
    """`groups` from the largest; empty where none can be told, and `why`. `unites` and `divides` are statements by their number, the
    strongest first."""

    groups: tuple[OpinionGroup, ...]
    unites: tuple[int, ...] = ()
    divides: tuple[int, ...] = ()
    sorted_people: int = 0
    why: Why | None = None


def opinions(voices: Sequence[Mapping[int, str]], statements: int, minimum: int) -> Opinions:
    """The groups among people, each with the choice on the statements (0 ...) they spoke on; who spoke on less than half is left out."""
    from kenes.methods.consensus import opinion_groups  # scipy and clustering are slow to load, most rounds are small

    needed = max(2, -(-statements // 2))
    rows = sorted(tuple(_value(one.get(n)) for n in range(statements)) for one in voices if len(one) >= needed)
    if statements < 2 or len(rows) < 2 * minimum:
        return Opinions((), why="few")
    votes = np.array([[np.nan if value is None else value for value in _seen(row)] for row in rows])
    found = opinion_groups(votes, smallest=minimum)
    if found.membership.max() < 1:
        return Opinions((), sorted_people=len(rows), why="chance")
    groups = [
        _group(votes, found.membership == k, found.stability, minimum) for k in range(int(found.membership.max()) + 1)
    ]
    groups.sort(key=lambda one: -one.size)
    return Opinions(tuple(groups), tuple(found.unites), tuple(found.divides), len(rows))


def _value(choice: str | None) -> float:
    """A number that sorts; 9 stands for not spoken on."""
    return 9.0 if choice is None else VALUES.get(choice, 0.0)


def _seen(row: Sequence[float]) -> list[float | None]:
    return [None if value == 9.0 else value for value in row]


def _group(votes: np.ndarray, members: np.ndarray, stability: np.ndarray, minimum: int) -> OpinionGroup:
    own = votes[members]
    shares = tuple(_share(column, minimum) for column in own.T)
    return OpinionGroup(int(members.sum()), round(100 * float(stability[members].mean())), shares)


def _share(column: np.ndarray, minimum: int) -> RoundedShare | None:
    """Of a group on a statement; None where fewer than the minimum took a side."""
    sides = int((np.abs(column) == 1).sum())
    if sides < minimum:
        return None
    told = proportion(int((column == 1).sum()), sides)
    low, high = (100 * one / STEP for one in (told.low, told.high))
    return RoundedShare(
        int(STEP * np.floor(100 * told.estimate / STEP + 0.5)), int(STEP * np.floor(low)), int(STEP * np.ceil(high))
    )
