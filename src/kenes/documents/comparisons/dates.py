"""Dates that differ between the versions."""

from __future__ import annotations

from collections.abc import Iterator

from kenes.documents.dates import is_written_year_first, times
from kenes.documents.differing import Item, findings, unmatched
from kenes.documents.span import Span
from kenes.documents.versions import Comparison, Difference, Versions
from kenes.texts import Text


def run(versions: Versions) -> Iterator[Difference]:
    """Days and months that the matching passage does not name."""
    for passages in versions.answering:
        ones, twos = unmatched(_items(passages.first), _items(passages.second))
        ones = [item for item in ones if not is_written_year_first(item.value, passages.second.text)]
        twos = [item for item in twos if not is_written_year_first(item.value, passages.first.text)]
        yield from findings("date-differs", versions, passages, (ones, twos))


def _items(span: Span) -> list[Item]:
    return [Item(span.part(one.start, one.end), one.written) for one in times(span.text)]


COMPARISON = Comparison(
    key="date-differs",
    title=Text(kk="Күндердің айырмасы", ru="Расхождение дат", en="Dates differ"),
    about=Text(
        kk="Тілдік нұсқалардың сәйкес бөліктеріндегі күндер әртүрлі.",
        ru="В соответствующих частях языковых версий стоят разные даты.",
        en="Matching passages of the language versions name different dates.",
    ),
    run=run,
)
