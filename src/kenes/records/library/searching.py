"""Searching the library for somebody: only what the account may read is looked at, counted and proposed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from kenes.documents.search.explaining import Why, reasons
from kenes.documents.search.finding import Found, Place, Scope, find
from kenes.records.library.editions import current_of
from kenes.records.library.filed import bring_into_step, index
from kenes.records.library.filters import Filters
from kenes.records.library.models import DocumentVersion, Passage, PolicyDocument

PATIENCE = 2.0
"""Seconds that somebody who searches waits for texts to be filed."""


@dataclass(frozen=True)
class Answer:
    """A passage of the library that was found."""

    passage: Passage
    score: float
    why: tuple[Why, ...]

    @property
    def version(self) -> DocumentVersion:
        """The version it stands in."""
        return self.passage.version

    @property
    def document(self) -> PolicyDocument:
        """The document it is of."""
        return self.version.document


@dataclass(frozen=True)
class Search:
    """What somebody's words found; `unfiled` texts are not in the index yet."""

    found: Found
    answers: tuple[Answer, ...]
    unfiled: int = 0


def search_library(
    words: str, account: Any, language: str | None, filters: Filters, part: slice, patience: float | None = PATIENCE
) -> Search:
    """The passages that an account may read and that answer its words, those of `part` explained."""
    return search_documents(words, PolicyDocument.objects.visible_to(account), language, filters, part, patience)


def search_open(words: str, language: str | None, filters: Filters, part: slice) -> Search:
    """The same for whoever holds the folder itself: every document but the closed ones, which are read with a name in the log or not at all."""
    return search_documents(words, PolicyDocument.objects.filter(closed=False), language, filters, part, None)


def search_documents(
    words: str, readable: Any, language: str | None, filters: Filters, part: slice, patience: float | None
) -> Search:
    """The passages of these documents alone that answer some words."""
    left = bring_into_step(patience)
    texts = _texts(readable, filters)
    found = find(index(), words, language, Scope(texts, filters.terms))
    return Search(found, tuple(_answers(found.places[part], frozenset(texts))), left)


def _texts(readable: Any, filters: Filters) -> tuple[int, ...]:
    """The current version in each language of the documents that are looked in."""
    documents = readable.filter(withdrawn=False)
    asked = {
        "family": filters.family,
        "country": filters.country,
        "adopted__year": filters.year,
        "pk": filters.document,
    }
    documents = documents.filter(**{name: value for name, value in asked.items() if value})
    versions = DocumentVersion.objects.filter(document__in=documents.values("pk")).order_by("document", "number")
    read = versions.values_list("pk", "document", "language", "standing", "stands_from", named=True)
    by_document = groupby(read, key=lambda one: one.document)
    return tuple(sorted(one.pk for _, several in by_document for one in current_of(several).values()))


def _answers(places: Sequence[Place], texts: frozenset[int]) -> list[Answer]:
    """The passages at these places, read and explained; nothing is taken on the word of the index: only what stands in one of the texts looked in."""
    passages = Passage.objects.select_related("version__document").defer("version__text")
    read = {one.pk: one for one in passages.filter(pk__in=[one.place for one in places]) if one.version_id in texts}
    return [_answer(one, read[one.place]) for one in places if one.place in read]


def _answer(place: Place, passage: Passage) -> Answer:
    return Answer(passage, place.score, reasons(place, passage.text, passage.language, passage.start))
