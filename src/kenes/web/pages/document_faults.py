"""The faults of a text as a page shows them: each in its place, the same fault many times over once with its number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from kenes.documents.check import all_checks, check_document
from kenes.documents.document import Document
from kenes.records.library.models import DocumentVersion
from kenes.records.library.queries import as_read
from kenes.texts import Finding, Text
from kenes.web.pages.marked_text import Mark
from kenes.web.wording.reviews import severity_words


@dataclass(frozen=True)
class Fault:
    """A fault in its place: what sort it is, what is wrong, what may be meant, how often."""

    finding: Finding
    title: Text
    times: int

    @property
    def severity(self) -> Text:
        """How grave it is."""
        return severity_words(str(self.finding.severity))


def faults_in(version: DocumentVersion) -> tuple[Fault, ...]:
    """What the checks find in a version, in the order of the text."""
    return _faults_in(as_read(version))


def marks_of(faults: Iterable[Fault]) -> list[Mark]:
    """The places of faults as they are marked in the text."""
    return [
        Mark(one.finding.start, one.finding.end, "fault", "")
        for one in faults
        if one.finding.start is not None and one.finding.end is not None
    ]


@lru_cache(maxsize=32)
def _faults_in(document: Document) -> tuple[Fault, ...]:
    checked = check_document(document)
    repeated = {(one["code"], one["places"][0]["start"]): one["count"] for one in _repeated(checked.result)}
    titles = {check.key: check.title for check in all_checks()}
    return tuple(
        Fault(one, titles.get(one.code, Text.same(one.code)), repeated.get((one.code, one.start), 1))
        for one in checked.findings
    )


def _repeated(result: dict[str, Any]) -> list[dict[str, Any]]:
    return list(result.get("repeated", ()))
