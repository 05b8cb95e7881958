"""A document read as a report of a meeting: what was found, what was not, and what became of each item."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django.core.exceptions import PermissionDenied
from django.http import Http404

from kenes.documents.meetings.report import MeetingReport
from kenes.records.chain.kinds import kind_of
from kenes.records.library.models import DocumentVersion, PolicyDocument
from kenes.records.meeting_reports.drafts import DAY, body_of
from kenes.records.meeting_reports.items import KINDS, Item
from kenes.records.meeting_reports.people import MayBeSame, open_pairs
from kenes.records.meeting_reports.reading import Reading, reading_of
from kenes.records.rules import may_write_kind
from kenes.texts import Text
from kenes.web.addresses import quote_address
from kenes.web.pages.meeting_items import ItemLine, ReportLines
from kenes.web.pages.records_names import Named, named
from kenes.web.site import Site
from kenes.web.wording.meeting_items import COUNTED, HEADINGS, MISSING, NO_REPORT

SECTION = "documents"
LONGEST = 400_000
"""Characters of a text that is read while a browser waits: some two hundred pages. No report of a meeting is longer."""


@dataclass(frozen=True)
class Group:
    """The items of a kind under their heading."""

    kind: str
    heading: Text
    lines: tuple[ItemLine, ...]

    @property
    def open(self) -> int:
        """How many wait for a person."""
        return sum(one.is_open for one in self.lines)

    @property
    def wait(self) -> Text | None:
        """What all of them wait for, said once; None where they differ."""
        waits = [one.wait for one in self.lines if one.is_open]
        return waits[0] if waits and all(one is waits[0] for one in waits) else None


@dataclass(frozen=True)
class PairLine:
    """Two writings that may name one person, each in its place."""

    pair: MayBeSame
    one: ItemLine
    two: ItemLine


@dataclass(frozen=True)
class MeetingReportPage:
    """Everything that was read in a version."""

    template: ClassVar[str] = "documents/meeting.html"
    section: ClassVar[str] = SECTION
    version: DocumentVersion
    keeps_names: bool
    groups: tuple[Group, ...]
    pairs: tuple[PairLine, ...]
    missing: tuple[Text, ...]
    counted: tuple[Text, ...]
    elsewhere: tuple[tuple[int, int], ...]
    warning: Text | None

    @property
    def document(self) -> PolicyDocument:
        """The document."""
        return self.version.document  # type: ignore[no-any-return]


@dataclass(frozen=True)
class MeetingItemPage:
    """One item with the records that it may be and the form of the draft."""

    template: ClassVar[str] = "documents/meeting_item.html"
    section: ClassVar[str] = SECTION
    version: DocumentVersion
    heading: Text
    line: ItemLine
    code: str
    kinds: tuple[tuple[str, Text], ...]
    writings: tuple[tuple[str, str], ...]
    others: tuple[ItemLine, ...]
    meeting: Named | None
    form: Any

    @property
    def document(self) -> PolicyDocument:
        """The document."""
        return self.version.document  # type: ignore[no-any-return]


def writes_items(account: Any, country: str) -> bool:
    """Whether an account may write any record that a report of a meeting can become."""
    return any(may_write_kind(account, code, country) for codes in KINDS.values() for code in codes)


def is_too_long(version: DocumentVersion) -> bool:
    """Whether a text is too long to be read while a browser waits."""
    return len(version.text) > LONGEST


def known_reading(site: Site, version: DocumentVersion, account: Any) -> Reading:
    """The reading of a version, for whoever may write something of it."""
    if not writes_items(account, version.document.country):
        raise PermissionDenied
    if is_too_long(version):
        raise Http404(version.file_name)
    return reading_of(version, site.observatory.settings.persons.names_from_documents)


def known_item(reading: Reading, key: str) -> Item:
    """The item of an address; 404 for one that is not read in this version."""
    if key not in reading.items:
        raise Http404(key)
    return reading.items[key]


def meeting_report_page(reading: Reading, account: Any) -> MeetingReportPage:
    """The page of a reading."""
    lines = ReportLines(reading, account)
    groups = (Group(kind, heading, lines.of_kind(kind)) for kind, heading in HEADINGS.items())
    pairs = open_pairs(reading.of_kind("person"), lines.said.of_pairs)
    report = reading.report
    return MeetingReportPage(
        version=reading.version,
        keeps_names=reading.keeps_names,
        groups=tuple(one for one in groups if one.lines),
        pairs=tuple(PairLine(one, lines.line(one.one), lines.line(one.two)) for one in pairs),
        missing=tuple(_missing(report)),
        counted=tuple(_counted(reading)),
        elsewhere=tuple(lines.said.elsewhere.items()),
        warning=None if report.event.day or report.statements or report.kind == "minutes" else NO_REPORT,
    )


def meeting_item_page(reading: Reading, item: Item, account: Any, code: str, form: Any) -> MeetingItemPage:
    """The page of an item; `form` is None where it was taken or cannot be."""
    lines = ReportLines(reading, account)
    line, written = lines.line(item), lines.writings(item)
    return MeetingItemPage(
        version=reading.version,
        heading=kind_of(code).name,
        line=line,
        code=code,
        kinds=tuple((one, kind_of(one).name) for one in item.codes if may_write_kind(account, one, lines.country)),
        writings=tuple(_places(reading, written)),
        others=tuple(one for one in lines.of_kind("person") if one.item not in written)
        if item.kind == "person"
        else (),
        meeting=named(lines.said.meeting) if lines.said.meeting is not None else None,
        form=form,
    )


def _places(reading: Reading, items: tuple[Item, ...]) -> Iterator[tuple[str, str]]:
    """Every place that names an item, its words and its address."""
    for item in items:
        for one in getattr(item.told, "mentions", ()) or (item.span,):
            if one.text:
                yield reading.words(one), quote_address(reading.version, one.start, one.end)


def _missing(report: MeetingReport) -> Iterator[Text]:
    """What the text does not say, as far as it was understood."""
    event = report.event
    told = {
        "name": event.name, "day": event.day, "place": event.place, "form": event.form, "body": report.organisations,
        "person": report.participants, "statement": report.statements, "commitment": report.commitments,
        "next": report.next_meetings,
    }  # fmt: skip
    yield from (words for name, words in MISSING.items() if not told[name])


def _counted(reading: Reading) -> Iterator[Text]:
    """What was read in part only."""
    report = reading.report
    days = [one.deadline.value for one in report.commitments if one.deadline]
    counts = {
        "bodies": sum(one.id is None for one in report.organisations),
        "speakers": sum(body_of(reading, one.speaker) is None for one in report.statements),
        "owners": sum(one.actor is None for one in report.commitments),
        "terms": len(report.commitments) - sum(bool(one and DAY.fullmatch(one)) for one in days),
        "languages": sum(number for code, number in report.languages.items() if code not in ("kk", "ru", "en")),
    }
    yield from (COUNTED[name].fill(count=count) for name, count in counts.items() if count)
