"""A version of a document read as a report of a meeting, with what may be kept of it and what was said of its items."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kenes.documents.document import Document
from kenes.documents.meetings.reading import meeting_report
from kenes.documents.meetings.report import MeetingReport
from kenes.documents.meetings.without_names import bare, names_in
from kenes.documents.span import Span
from kenes.records.library.models import DocumentVersion
from kenes.records.library.queries import as_read
from kenes.records.meeting_reports.items import Item, items_of


@dataclass(frozen=True)
class Reading:
    """The report of a version. `keeps_names` is what the observatory allows; nothing shown or drafted names anybody otherwise."""

    version: DocumentVersion
    report: MeetingReport
    keeps_names: bool

    @cached_property
    def items(self) -> dict[str, Item]:
        """The items by their address."""
        return {one.key: one for one in items_of(self.report)}

    def of_kind(self, kind: str) -> Iterator[Item]:
        """The items of a kind."""
        return (one for one in self.items.values() if one.kind == kind)

    @cached_property
    def names(self) -> tuple[Span, ...]:
        """Every place that names a person."""
        return names_in(self.report)

    def words(self, span: Span) -> str:
        """Words of the text as they may be shown and kept, on one line."""
        text = span.text if self.keeps_names else bare(span.text, span.start, self.names)
        return " ".join(text.split())


def reading_of(version: DocumentVersion, keeps_names: bool) -> Reading:
    """The reading of a version; the text of a version never changes, so it is read once."""
    return Reading(version, _report(as_read(version)), keeps_names)


@lru_cache(maxsize=32)
def _report(document: Document) -> MeetingReport:
    return meeting_report(document)
