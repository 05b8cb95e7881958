"""Reading the library: versions, their passages, the text as it was read, files that are held already."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache
from pathlib import Path
from typing import Any

from kenes.documents.document import Document
from kenes.documents.page_reading import PageReading
from kenes.observatory.observatory import Observatory
from kenes.records.library.clauses import Changes, changes
from kenes.records.library.models import DocumentVersion, Passage, PolicyDocument


def held_already(
    sha256: str, account: Any, country: str = "", document: PolicyDocument | None = None
) -> DocumentVersion | None:
    """The version of a file that is held already, where the account may see it; withdrawn documents do not count."""
    held = DocumentVersion.objects.visible_to(account).filter(sha256=sha256, document__withdrawn=False)
    held = held.filter(document=document) if document else held.filter(document__country=country)
    return held.select_related("document").first()


def last_version(document: PolicyDocument, language: str) -> DocumentVersion | None:
    """The newest version in a language."""
    return document.versions.filter(language=language).order_by("-number").first()


def version_before(version: DocumentVersion) -> DocumentVersion | None:
    """The version in the same language that came before."""
    earlier = version.document.versions.filter(language=version.language, number__lt=version.number)
    return earlier.order_by("-number").first()


def clause_texts(version: DocumentVersion | None) -> dict[str, str]:
    """The text of each clause of a version by its id, in the order of the text."""
    return {} if version is None else dict(version.passages.order_by("position").values_list("label", "text"))


def changes_of_version(version: DocumentVersion) -> Changes | None:
    """What a version changed of the one before in its language; None for the first."""
    before = version_before(version)
    return changes(clause_texts(before), clause_texts(version)) if before else None


def as_read(version: DocumentVersion) -> Document:
    """The text of a version as the library of documents reads it, with the places where its pages begin and how each was read."""
    return _as_read(version.file_name, version.text, version.suffix, page_starts(version), readings_of(version))


def readings_of(version: DocumentVersion) -> tuple[PageReading, ...]:
    """How each page of a version was read; nothing of a format without pages, nor of what was received before this was kept."""
    return tuple(map(PageReading.from_json, version.page_readings))


def page_starts(version: DocumentVersion) -> tuple[int, ...]:
    """Where each page begins, by the first passage on it; a page without a passage begins with the next."""
    first: dict[int, int] = {}
    for page, start in version.passages.exclude(page=None).order_by("-position").values_list("page", "start"):
        first[page] = start
    if not first:
        return ()
    starts = [first.get(page) for page in range(1, max(first) + 1)]
    for index in range(len(starts) - 2, -1, -1):
        starts[index] = starts[index] if starts[index] is not None else starts[index + 1]
    return (0, *(start or 0 for start in starts[1:]))


def original_of(observatory: Observatory, version: DocumentVersion) -> Path:
    """Where the file of a version stands among the originals."""
    return observatory.originals.path(version.sha256, version.suffix)


def passage_at(found: list[Passage], place: int) -> Passage | None:
    """The passage that holds a place of the text, of passages in order."""
    index = bisect_right([one.start for one in found], place) - 1
    return found[index] if index >= 0 and place < found[index].end else None


@lru_cache(maxsize=32)
def _as_read(name: str, text: str, suffix: str, pages: tuple[int, ...], readings: tuple[PageReading, ...]) -> Document:
    return Document(name, text, suffix.lstrip("."), None, pages, readings)
