"""The story of a record: its walk along the chain, back to what it rests on and on to what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kenes.records.chain.snapshot import LinkState, Snapshot

FARTHEST = 12
"""Steps in one direction; a chain of the cycle has about eight."""


@dataclass(frozen=True)
class Step:
    """One thing on the walk: its address, how many steps before (-) or after (+) the record, and by which link it was reached."""

    address: str
    depth: int
    link: LinkState | None = None
    reached_from: str = ""


@dataclass(frozen=True)
class Story:
    """The record, what comes before it (nearest first), what comes after it, and every link between them."""

    of: Step
    before: tuple[Step, ...]
    after: tuple[Step, ...]
    links: tuple[LinkState, ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """From the farthest source to the last consequence."""
        return (*sorted(self.before, key=lambda one: one.depth), self.of, *self.after)


def story(address: str, snapshot: Snapshot) -> Story:
    """Walk from an address (of a record, a figure, a clause, an indicator) both ways; each thing is met once."""
    before = _walk(address, snapshot, lambda link: link.earlier, -1)
    after = _walk(address, snapshot, lambda link: link.later, +1)
    seen = {address, *(step.address for step in (*before, *after))}
    links = tuple(link for link in snapshot.links if link.source in seen and link.target in seen)
    return Story(Step(address, 0), tuple(before), tuple(after), links)


def _walk(address: str, snapshot: Snapshot, end: Callable[[LinkState], str], direction: int) -> list[Step]:
    steps: list[Step] = []
    seen, edge = {address}, [address]
    for distance in range(1, FARTHEST + 1):
        found = [
            Step(end(link), direction * distance, link, here)
            for here in edge
            for link in snapshot.touching(here)
            if end(link) != here
        ]
        new = {step.address: step for step in reversed(found) if step.address not in seen}
        steps += sorted(new.values(), key=lambda step: step.address)
        seen |= new.keys()
        edge = sorted(new)
    return steps
