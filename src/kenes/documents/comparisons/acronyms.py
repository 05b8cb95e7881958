"""Institutions whose acronyms are exchanged between the versions."""

from __future__ import annotations

from collections.abc import Iterator

from kenes.documents.bodies import bodies, is_named
from kenes.documents.differing import Item, findings, unmatched
from kenes.documents.document import Document
from kenes.documents.span import Span
from kenes.documents.versions import Comparison, Difference, Versions
from kenes.texts import Text


def run(versions: Versions) -> Iterator[Difference]:
    """Acronyms of bodies of which each side has one that the other has neither as acronym nor as name."""
    for passages in versions.answering:
        first = _items(passages.first, versions.first.document)
        second = _items(passages.second, versions.second.document)
        ones, twos = unmatched(first, second)
        ones = [item for item in ones if not is_named(item.value, passages.second.text)]
        twos = [item for item in twos if not is_named(item.value, passages.first.text)]
        number = min(len(ones), len(twos))
        yield from findings("acronym-differs", versions, passages, (ones[:number], twos[:number]))


def _items(span: Span, document: Document) -> list[Item]:
    return [Item(one.span, one.id) for one in bodies(span, document) if one.by_acronym and one.id]


COMPARISON = Comparison(
    key="acronym-differs",
    title=Text(kk="Қысқартулардың айырмасы", ru="Расхождение сокращений", en="Acronyms differ"),
    about=Text(
        kk="Тілдік нұсқалардың сәйкес бөліктерінде әртүрлі мекеме аталған.",
        ru="В соответствующих частях языковых версий названы разные организации.",
        en="Matching passages of the language versions name different bodies.",
    ),
    run=run,
)
