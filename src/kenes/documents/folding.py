"""The same fault very many times over is shown once, with its count; the other places go into the result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kenes.documents.fault import Fault
from kenes.texts import Text

MANY = 20
TIMES = Text(
    kk="{message} Мәтінде осындай орын саны: {count}; осы – біріншісі.",
    ru="{message} Таких мест в тексте: {count}; это первое.",
    en="{message} There are {count} such places in the text; this is the first.",
)


@dataclass(frozen=True)
class Folded:
    """A fault shown once and every place where it stands, in the order of the text."""

    fault: Fault
    places: tuple[tuple[int, int], ...]


def folded(faults: Iterable[Fault]) -> Iterator[Folded]:
    """The faults in the order of the text, groups of `MANY` and more as one."""
    groups: dict[str, list[Fault]] = {}
    for fault in sorted(faults, key=lambda one: (one.start, one.end)):
        groups.setdefault(fault.group or f"{fault.start}-{fault.end}", []).append(fault)
    for group in groups.values():
        yield from _one(group) if len(group) >= MANY else map(_alone, group)


def _one(group: list[Fault]) -> Iterator[Folded]:
    message = TIMES.fill(message=group[0].message, count=len(group))
    yield Folded(replace(group[0], message=message), tuple((one.start, one.end) for one in group))


def _alone(fault: Fault) -> Folded:
    return Folded(fault, ((fault.start, fault.end),))
