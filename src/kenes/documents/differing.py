"""What differs between two answering passages, said as a finding at each place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from kenes.documents.fault import question
from kenes.documents.span import Span
from kenes.documents.versions import Answering, Difference, Versions
from kenes.texts import Finding, Severity, Text

DIFFERS = Text(
    kk="{file} нұсқасында бұл жерде «{other}», мұнда «{own}».",
    ru="В версии {file} здесь стоит «{other}», а тут «{own}».",
    en="The version {file} has “{other}” here; this one has “{own}”.",
)
ONLY_HERE = Text(
    kk="«{own}» {file} нұсқасының тиісті жерінде жоқ.",
    ru="Того, что здесь – «{own}», – в соответствующем месте версии {file} нет.",
    en="“{own}” does not stand in the matching passage of the version {file}.",
)
ONLY_THERE = Text(
    kk="{file} нұсқасында тұрған «{other}» мұнда жоқ.",
    ru="Здесь нет того, что стоит в версии {file}: «{other}».",
    en="“{other}”, which stands in the version {file}, is missing here.",
)
ADD = Text(kk="«{other}» қосу керек пе?", ru="Добавить «{other}»?", en="Add “{other}”?")


@dataclass(frozen=True)
class Item:
    """Something comparable at a place of a text: two items say the same when their values are equal."""

    span: Span
    value: str


def unmatched(first: Sequence[Item], second: Sequence[Item]) -> tuple[list[Item], list[Item]]:
    """The items of each side that the other side lacks.

    A value that the other side has, but fewer times, counts only when something of the other side is left over in
    exchange; how often a text repeats a number is a matter of style.
    """
    ones, twos = _absent(first, second), _absent(second, first)
    more_ones, more_twos = _repeated(first, second), _repeated(second, first)
    while len(ones) < len(twos) and more_ones:
        ones.append(_nearest(more_ones, first, _rank(twos[len(ones)], second)))
    while len(twos) < len(ones) and more_twos:
        twos.append(_nearest(more_twos, second, _rank(ones[len(twos)], first)))
    return ones, twos


def _absent(own: Sequence[Item], other: Sequence[Item]) -> list[Item]:
    values = {item.value for item in other}
    return [item for item in own if item.value not in values]


def _repeated(own: Sequence[Item], other: Sequence[Item]) -> list[Item]:
    """The items of values that both sides have and this one has more often."""
    times, others = Counter(item.value for item in own), Counter(item.value for item in other)
    return [item for item in own if 0 < others[item.value] < times[item.value]]


def _rank(item: Item, items: Sequence[Item]) -> float:
    return items.index(item) / len(items)


def _nearest(candidates: list[Item], items: Sequence[Item], rank: float) -> Item:
    """The candidate that stands at about the same place of its row; it is taken from the candidates."""
    best = min(candidates, key=lambda item: abs(_rank(item, items) - rank))
    candidates.remove(best)
    return best


def findings(
    code: str, versions: Versions, passages: Answering, unpaired: tuple[list[Item], list[Item]]
) -> Iterator[Difference]:
    """Two findings for each difference: exchanged items as errors, items of one side only as warnings."""
    for one, two in zip_longest(*unpaired):
        if one is not None and two is not None:
            yield _exchanged(code, versions, one, two), _exchanged(code, versions.turned, two, one)
        elif one is not None:
            yield _one_sided(code, versions, one, passages.second)
        elif two is not None:
            yield _one_sided(code, versions.turned, two, passages.first)


def _exchanged(code: str, versions: Versions, own: Item, other: Item) -> Finding:
    words = {"own": own.span.text, "other": other.span.text, "file": versions.second.document.file_name}
    return _finding(code, Severity.ERROR, DIFFERS.fill(**words), versions, own.span, question(other.span.text))


def _one_sided(code: str, versions: Versions, own: Item, counterpart: Span) -> Difference:
    """The item where it stands, and the end of the passage in which the other version lacks it."""
    here = ONLY_HERE.fill(own=own.span.text, file=versions.second.document.file_name)
    there = ONLY_THERE.fill(other=own.span.text, file=versions.first.document.file_name)
    place = Span(counterpart.end, counterpart.end, "")
    return (
        _finding(code, Severity.WARNING, here, versions, own.span, None),
        _finding(code, Severity.WARNING, there, versions.turned, place, ADD.fill(other=own.span.text)),
    )


def _finding(
    code: str, severity: Severity, message: Text, versions: Versions, span: Span, proposal: Text | None
) -> Finding:
    name = versions.first.document.name
    return Finding(
        code, severity, message, file=name, start=span.start, end=span.end, text=span.text, proposal=proposal
    )
