"""The passages of a document: its paragraphs with their place in the structure, page, language and kind."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from kenes.documents.alphabets import Alphabet
from kenes.documents.document import Document
from kenes.documents.kinds import kind_of
from kenes.documents.layout import layout_of
from kenes.documents.span import Span
from kenes.documents.structure import DOCUMENTS_HELD, Clause, clauses
from kenes.documents.tongue import (
    among_neighbours,
    by_model,
    document_alphabet,
    document_language,
    main_alphabet,
    shown_by,
)

LETTERS_ENOUGH = 60
"""Letters from which on the statistical model is worth asking."""


LABELS = {
    "kk": re.compile(r"[\dIVXLC]+(?:-\d+)?\s*-\s*(?:бап|тарау|тармақ|б[өo]л[іi]м|қосымша)(?!\w)", re.IGNORECASE),
    "ru": re.compile(r"(?:статья|глава|раздел|приложение|пункт)(?!\w)", re.IGNORECASE),
}
"""The words by which a heading too short for anything else shows its language."""


class PassageKind(StrEnum):
    """Content says something; a heading names what follows; layout is addresses, signatures, footers, repealed items."""

    CONTENT = "content"
    HEADING = "heading"
    LAYOUT = "layout"


@dataclass(frozen=True)
class Passage:
    """A paragraph. `clause` is the numbered part it stands in; `id` is stable as long as that part keeps its number."""

    id: str
    clause: str
    language: str
    page: int | None
    start: int
    end: int
    text: str
    kind: PassageKind

    @property
    def span(self) -> Span:
        """The stretch of the document's text."""
        return Span(self.start, self.end, self.text)

    def as_json(self) -> dict[str, object]:
        """The passage as the command line prints it; its words are found by the offsets."""
        return {
            "id": self.id,
            "clause": self.clause,
            "language": self.language,
            "page": self.page,
            "start": self.start,
            "end": self.end,
            "kind": str(self.kind),
        }


@lru_cache(maxsize=DOCUMENTS_HELD)
def passages(document: Document) -> tuple[Passage, ...]:
    """The passages in the order of the text; together they hold every word of the document."""
    parts = clauses(document)
    by_words = layout_of([part.own for part in parts], kind_of(document).code == "press-release")
    layout = [said or document.in_margins(part.own.start) for said, part in zip(by_words, parts, strict=True)]
    languages = _languages(document, [part.own for part in parts], layout)
    return tuple(
        _passage(document, part, language, footer)
        for part, language, footer in zip(parts, languages, layout, strict=True)
    )


def _passage(document: Document, part: Clause, language: str, is_layout: bool) -> Passage:
    own = part.own
    kind = PassageKind.LAYOUT if is_layout else PassageKind.HEADING if part.is_heading else PassageKind.CONTENT
    clause = part.parent if part.kind == "paragraph" and part.parent else part.id
    return Passage(part.id, clause, language, document.page_at(own.start), own.start, own.end, own.text, kind)


def _languages(document: Document, spans: Sequence[Span], layout: Sequence[bool]) -> list[str]:
    """The language of each: by letters, small words or the model; a short one has that of the one before, else of the next."""
    whole = document_language(document)
    home = document_alphabet(document)
    shown = [None if footer else _shown(span.text, home, whole) for span, footer in zip(spans, layout, strict=True)]
    following: list[str] = []
    last: str | None = None
    for one in reversed(shown):
        last = one or last
        following.append(last or whole)
    before: str | None = None
    found: list[str] = []
    for one, after in zip(shown, reversed(following), strict=True):
        before = one or before
        found.append(before or after)
    return found


def _shown(text: str, home: Alphabet | None, whole: str) -> str | None:
    """What a text shows; the model is asked only where a longer one is in another alphabet than the document."""
    seems = _seems(text, home)
    return seems and among_neighbours(seems, text, whole)


def _seems(text: str, home: Alphabet | None) -> str | None:
    stranger = sum(map(str.isalpha, text)) >= LETTERS_ENOUGH and main_alphabet(text) is not home
    by_label = next((code for code, label in LABELS.items() if label.match(text)), None)
    return shown_by(text) or by_label or (by_model(text) if stranger else None)
