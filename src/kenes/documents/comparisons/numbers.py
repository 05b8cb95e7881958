"""Numbers that differ between the versions."""

from __future__ import annotations

from collections.abc import Iterator

from kenes.documents.dates import figures_year_first, times
from kenes.documents.differing import Item, findings, unmatched
from kenes.documents.document import Span
from kenes.documents.quantities import quantities, says_in_words
from kenes.documents.versions import Comparison, Difference, Version, Versions
from kenes.texts import Text


def run(versions: Versions) -> Iterator[Difference]:
    """Numbers outside dates that the matching passage has neither in figures nor in words."""
    for passages in versions.answering:
        first = _items(passages.first, versions.first)
        second = _items(passages.second, versions.second)
        ones, twos = unmatched(first, second)
        ones = [item for item in ones if not says_in_words(item.value, passages.second.text)]
        twos = [item for item in twos if not says_in_words(item.value, passages.first.text)]
        yield from findings("number-differs", versions, passages, (ones, twos))


def _items(span: Span, version: Version) -> list[Item]:
    days = [(day.start, day.end) for day in times(span.text, span.start)]
    days += [(span.start + match.start(), span.start + match.end()) for match in figures_year_first(span.text)]
    found = quantities(span, version.language)
    return [Item(one.span, one.value) for one in found if not any(start <= one.span.start < end for start, end in days)]


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
