"""The faults of a text as a page shows them: each in its place, the same fault many times over once with its number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kenes.documents.intended import Intended, set_aside
from kenes.records.library.models import DocumentVersion
from kenes.texts import Finding, Text
from kenes.web.pages.document_checked import checked_text, named_times, title_of
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


def faults_in(version: DocumentVersion, meant: tuple[Intended, ...] = ()) -> tuple[Fault, ...]:
    """What the checks find in a version and nobody meant so, in the order of the text."""
    checked, times = checked_text(version), named_times(version)
    aside = set_aside(checked, meant)
    return tuple(
        Fault(one, title_of(one.code), times.get(one.start, 1)) for one in checked.findings if id(one) not in aside
    )


def marks_of(faults: Iterable[Fault]) -> list[Mark]:
    """The places of faults as they are marked in the text."""
    return [
        Mark(one.finding.start, one.finding.end, "fault", "")
        for one in faults
        if one.finding.start is not None and one.finding.end is not None
    ]
