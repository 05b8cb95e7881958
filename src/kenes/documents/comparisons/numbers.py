"""Numbers that differ between the versions."""

from __future__ import annotations

from collections.abc import Iterator

from kenes.documents.dates import figures_year_first, times
from kenes.documents.differing import Item, findings, unmatched
from kenes.documents.quantities import Quantity, quantities, says_in_words
from kenes.documents.span import Span
from kenes.documents.units import measure
from kenes.documents.versions import Comparison, Difference, Version, Versions
from kenes.texts import Text


def run(versions: Versions) -> Iterator[Difference]:
    """Numbers outside dates that the matching passage has neither in figures, nor in words, nor in another unit."""
    for passages in versions.answering:
        first = _items(passages.first, versions.first)
        second = _items(passages.second, versions.second)
        ones, twos = unmatched(first, second)
        ones = [item for item in ones if not says_in_words(item.value, passages.second.text)]
        twos = [item for item in twos if not says_in_words(item.value, passages.first.text)]
        kept = _without_same_amounts(ones, twos, (passages.first, passages.second))
        yield from findings("number-differs", versions, passages, kept)


def _without_same_amounts(
    ones: list[Item], twos: list[Item], within: tuple[Span, Span]
) -> tuple[list[Item], list[Item]]:
    """The numbers of each side that are not one amount told in two units: 1.2 t and 1200 kg."""
    firsts = [(one, measure(Quantity(one.span, one.value), within[0])) for one in ones]
    seconds = [(two, measure(Quantity(two.span, two.value), within[1])) for two in twos]
    left = []
    for one, said in firsts:
        same = next((pair for pair in seconds if said.is_same_amount(pair[1])), None)
        if same is None:
            left.append(one)
        else:
            seconds.remove(same)
    return left, [two for two, _ in seconds]


def _items(span: Span, version: Version) -> list[Item]:
    return [Item(one.span, one.value) for one in counted(span, version)]


def counted(span: Span, version: Version) -> list[Quantity]:
    """The numbers of a passage that are no part of a date."""
    days = [(day.start, day.end) for day in times(span.text, span.start)]
    days += [(span.start + match.start(), span.start + match.end()) for match in figures_year_first(span.text)]
    found = quantities(span, version.language)
    return [one for one in found if not any(start <= one.span.start < end for start, end in days)]


COMPARISON = Comparison(
    key="number-differs",
    title=Text(kk="Сандардың айырмасы", ru="Расхождение чисел", en="Numbers differ"),
    about=Text(
        kk="Тілдік нұсқалардың сәйкес бөліктеріндегі сандар әртүрлі.",
        ru="В соответствующих частях языковых версий стоят разные числа.",
        en="Matching passages of the language versions have different numbers.",
    ),
    run=run,
)
