"""Searching in files, without any records: an index that lives as long as the search."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kenes.documents.document import Document
from kenes.documents.passages import Passage, passages
from kenes.documents.search.explaining import Why, reasons
from kenes.documents.search.filing import file_text
from kenes.documents.search.finding import Found, Scope, find
from kenes.documents.search.tables import in_memory


@dataclass(frozen=True)
class Answer:
    """A passage of a file that was found."""

    document: Document
    passage: Passage
    score: float
    why: tuple[Why, ...]


def search_files(
    documents: Sequence[Document], written: str, language: str | None, terms: tuple[str, ...], limit: int
) -> tuple[Found, tuple[Answer, ...]]:
    """What was found in some documents, and the best passages explained. `terms` are those that every passage must have."""
    shelves = in_memory()
    for number, document in enumerate(documents):
        file_text(shelves, number, passages(document))
    found = find(shelves, written, language, Scope(terms=terms))
    read = [(documents[one.text], passages(documents[one.text])[one.place], one) for one in found.places[:limit]]
    return found, tuple(
        Answer(document, passage, one.score, reasons(one, passage.text, passage.language, passage.start))
        for document, passage, one in read
    )
