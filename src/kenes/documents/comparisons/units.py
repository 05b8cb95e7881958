"""The same figures of something else: 20 kilograms in one version and 20 tonnes in the other, per cent and percentage points."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from kenes.documents.comparisons.numbers import counted
from kenes.documents.differing import Item, findings
from kenes.documents.span import Span
from kenes.documents.units import Measure, measure
from kenes.documents.versions import Comparison, Difference, Version, Versions
from kenes.texts import Text


def run(versions: Versions) -> Iterator[Difference]:
    """Numbers that both sides have, whose unit or thousands no number of the other side bears out."""
    for passages in versions.answering:
        first = _by_value(passages.first, versions.first)
        second = _by_value(passages.second, versions.second)
        for value in (one for one in first if one in second):
            ones, twos = _unlike(first[value], second[value]), _unlike(second[value], first[value])
            number = min(len(ones), len(twos))
            yield from findings("unit-differs", versions, passages, (_items(ones[:number]), _items(twos[:number])))


def _by_value(span: Span, version: Version) -> dict[str, list[Measure]]:
    found: dict[str, list[Measure]] = defaultdict(list)
    for one in counted(span, version):
        found[one.value].append(measure(one, span))
    return found


def _unlike(own: Sequence[Measure], others: Sequence[Measure]) -> list[Measure]:
    """The measures that every other one contradicts; one of unknown unit contradicts nothing."""
    return [one for one in own if all(one.contradicts(other) for other in others)]


def _items(measures: Sequence[Measure]) -> list[Item]:
    return [Item(one.span, one.value) for one in measures]


COMPARISON = Comparison(
    key="unit-differs",
    title=Text(kk="Өлшем бірліктерінің айырмасы", ru="Расхождение единиц", en="Units differ"),
    about=Text(
        kk="Тілдік нұсқалардың сәйкес бөліктерінде сол бір сан басқа өлшем бірлігімен тұр.",
        ru="В соответствующих частях языковых версий одно и то же число стоит с разными единицами.",
        en="Matching passages of the language versions give the same number in different units.",
    ),
    run=run,
)
