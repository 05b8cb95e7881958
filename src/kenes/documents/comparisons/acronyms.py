"""Institutions whose acronyms are exchanged between the versions."""

from __future__ import annotations

from collections.abc import Iterator

from kenes.codes.institutions import by_acronym, institution
from kenes.documents.acronyms import acronyms
from kenes.documents.differing import Item, findings, unmatched
from kenes.documents.document import Document, Span
from kenes.documents.versions import Comparison, Versions
from kenes.texts import Finding, Text

NO_BODY = {"general", "acronym-list"}


def run(versions: Versions) -> Iterator[Finding]:
    """Acronyms of bodies of which each side has one that the other has neither as acronym nor as name."""
    for passages in versions.answering:
        first = _items(passages.first, versions.first.document)
        second = _items(passages.second, versions.second.document)
        ones, twos = unmatched(first, second)
        ones = [item for item in ones if not _is_named(item.value, passages.second.text)]
        twos = [item for item in twos if not _is_named(item.value, passages.first.text)]
        number = min(len(ones), len(twos))
        yield from findings("acronym-differs", versions, passages, (ones[:number], twos[:number]))


def _items(span: Span, document: Document) -> list[Item]:
    inside = [one for one in acronyms(document) if span.covers(one.start)]
    held = [(one, by_acronym(one.text)) for one in inside]
    return [Item(one, bodies[0].id) for one, bodies in held if len(bodies) == 1 and bodies[0].kind not in NO_BODY]


def _is_named(id: str, text: str) -> bool:
    """Whether a text has the body's name by its first long words, whatever their endings."""
    lowered = text.lower()
    beginnings = [_first_words(name) for name in institution(id).name.values()]
    return any(len(words) > 1 and all(word in lowered for word in words) for words in beginnings)


def _first_words(name: str) -> list[str]:
    return [word.lower()[:5] for word in name.split() if len(word) > 4][:2]


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
