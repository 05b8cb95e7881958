"""What the checks and the comparisons say of versions: worked out once for texts that many pages show."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from typing import Any

from kenes.documents.check import CheckResult, all_checks, check_document
from kenes.documents.document import Document
from kenes.documents.reading import tables_again
from kenes.documents.versions import all_comparisons, compare
from kenes.records.library.models import DocumentVersion
from kenes.records.library.queries import as_read, original_of
from kenes.texts import Text
from kenes.web.site import the_site

OF_VERSIONS = {
    "passage-without-counterpart": Text(
        kk="Сәйкесі жоқ бөлік", ru="Часть без соответствия", en="Passage without counterpart"
    ),
    "versions-do-not-match": Text(
        kk="Тілдік нұсқалар сәйкес емес", ru="Языковые версии не совпадают", en="The versions do not match"
    ),
}


def checked_text(version: DocumentVersion) -> CheckResult:
    """What the checks find in the text of a version; its tables are read again from the file that was received."""
    document, original = as_read(version), original_of(the_site().observatory, version)
    return _checked(replace(document, read_tables=lambda _: tables_again(original.read_bytes(), document)))


def versions_compared(first: DocumentVersion, second: DocumentVersion) -> CheckResult:
    """What differs between two language versions; each is called by its number."""
    return _compared(_named(first), _named(second))


def named_times(version: DocumentVersion) -> dict[int | None, int]:
    """How often a finding stands that is told once, by its first place."""
    repeated: Any = checked_text(version).result.get("repeated", ())
    return {one["places"][0]["start"]: one["count"] for one in repeated}


def title_of(code: str) -> Text:
    """What a sort of finding is called; a code that nothing knows stands for itself."""
    return _titles().get(code, Text.same(code))


@cache
def _titles() -> dict[str, Text]:
    found = {one.key: one.title for one in all_checks()} | {one.key: one.title for one in all_comparisons()}
    return found | OF_VERSIONS


@lru_cache(maxsize=32)
def _checked(document: Document) -> CheckResult:
    return check_document(document)


@lru_cache(maxsize=16)
def _compared(first: Document, second: Document) -> CheckResult:
    compared = compare([first, second])
    return CheckResult(compared.findings, {}, compared.differences)


def _named(version: DocumentVersion) -> Document:
    """The text under the number of its version, by which a finding says in which of the two it stands."""
    return replace(as_read(version), name=str(version.number))
