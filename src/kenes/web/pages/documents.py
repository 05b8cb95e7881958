"""The page of a document: what it is, its versions, its text clause by clause with faults, judgements and gaps beside it."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from kenes.records.findings.models import Gap
from kenes.records.intended.queries import as_entries, intended_in
from kenes.records.library.clause_links import broken_links
from kenes.records.library.clauses import Changes
from kenes.records.library.models import DocumentVersion, Passage, PolicyDocument
from kenes.records.library.queries import changes_of_version
from kenes.records.reviews.models import Judgement, Review
from kenes.records.reviews.queries import gaps_revealed, judgements_on, reviews_on
from kenes.records.rules import may_amend, may_write_kind
from kenes.reports.sentences.clauses import anchor, clause_words
from kenes.texts import Text
from kenes.web.forms.documents import ReviewForm
from kenes.web.pages.document_faults import Fault, faults_in, marks_of
from kenes.web.pages.document_lookups import known_version
from kenes.web.pages.document_meeting import is_too_long, writes_items
from kenes.web.pages.document_parts import Clause, Part, part_asked, parts_of
from kenes.web.pages.document_quote import Quote, quote_asked
from kenes.web.pages.document_scans import PageLine, Scans, scans_of
from kenes.web.pages.document_standing import Standing, standing_of
from kenes.web.pages.marked_text import Segment, segments

SECTION = "documents"


@dataclass(frozen=True)
class Said:
    """A judgement beside its passage, the gaps it revealed, and the version it was said of where that is another."""

    judgement: Judgement
    gaps: tuple[Gap, ...]
    other_version: int | None = None


@dataclass(frozen=True)
class Line:
    """A passage of the text with everything that stands beside it."""

    passage: Passage
    words: tuple[Segment, ...]
    faults: tuple[Fault, ...]
    judgements: tuple[Said, ...]
    language: str
    doubtful: PageLine | None = None
    opens_page: bool = False

    @property
    def anchor(self) -> str:
        """Its name within the page."""
        return anchor(self.passage.label)

    @property
    def clause(self) -> Text:
        """Its clause in words."""
        return clause_words(self.passage.label)

    @property
    def is_heading(self) -> bool:
        """Whether it only names what follows."""
        return self.passage.kind == "heading"


@dataclass(frozen=True)
class FaultCount:
    """How many faults of a sort there are, and where the first stands."""

    title: Text
    times: int
    part: int
    anchor: str


@dataclass(frozen=True)
class Contents:
    """A part of a long document as its list of contents names it."""

    part: Part
    clause: Text
    words: str


@dataclass(frozen=True)
class DocumentPage:
    """A document at one of its versions."""

    template: ClassVar[str] = "documents/document.html"
    section: ClassVar[str] = SECTION
    document: PolicyDocument
    version: DocumentVersion
    standing: Standing
    versions: tuple[DocumentVersion, ...]
    lines: tuple[Line, ...]
    part: Part
    contents: tuple[Contents, ...]
    faults: tuple[FaultCount, ...]
    elsewhere: tuple[Said, ...]
    changes: Changes | None
    reviews: tuple[Review, ...]
    review_form: ReviewForm | None
    may_write: bool
    broken: int
    meant: int
    reads_meetings: bool
    scans: Scans | None = None
    quote: Quote | None = None

    @property
    def other_languages(self) -> tuple[DocumentVersion, ...]:
        """The newest version in each other language."""
        newest = {one.language: one for one in self.versions}
        return tuple(one for code, one in newest.items() if code != self.version.language)

    @property
    def before(self) -> int:
        """The number of the version before in the same language; 0 for the first."""
        same = [one.number for one in self.versions if one.language == self.version.language]
        return max((one for one in same if one < self.version.number), default=0)

    @property
    def changed(self) -> tuple[tuple[str, Text, str], ...]:
        """The clauses that this version changed or added, each with its anchor."""
        made = (*self.changes.changed, *self.changes.added) if self.changes else ()
        return tuple((label, clause_words(label), anchor(label)) for label in made)

    @property
    def vanished(self) -> tuple[Text, ...]:
        """The clauses of the version before that are gone."""
        return tuple(clause_words(label) for label in self.changes.vanished) if self.changes else ()


def document_page(document: PolicyDocument, account: Any, asked: Mapping[str, str]) -> DocumentPage:
    """A document at the version, part or clause that was asked for."""
    version = known_version(document, asked.get("version"))
    passages = list(version.passages.order_by("position"))
    clauses = [Clause(one.label, one.end - one.start) for one in passages]
    parts = parts_of(clauses)
    quote = quote_asked(version, passages, asked)
    part = part_asked(parts, clauses, asked.get("part"), quote.label if quote else asked.get("clause"))
    may_write = may_amend(account, document)
    held, scans = {one.label for one in passages}, scans_of(version)
    meant = as_entries(intended_in(document, account))
    faults, said = _faults_by_passage(faults_in(version, meant), passages), _said_by_label(document, version, account)
    return DocumentPage(
        document=document,
        version=version,
        standing=standing_of(document, version, account, asked, may_write),
        versions=tuple(document.versions.order_by("number").defer("text")),
        lines=_on_pages([_line(one, version, faults, said, quote) for one in passages[part.first : part.end]], scans),
        part=part,
        contents=tuple(_contents(one, passages) for one in parts) if len(parts) > 1 else (),
        faults=_counted(faults, passages, parts),
        elsewhere=tuple(one for label, some in said.items() if label not in held for one in some),
        changes=changes_of_version(version),
        reviews=tuple(reviews_on(document, account)),
        review_form=ReviewForm() if may_write_kind(account, "REV", document.country) else None,
        may_write=may_write,
        broken=len(broken_links(document, account)),
        scans=scans,
        quote=quote,
        meant=len(meant),
        reads_meetings=writes_items(account, document.country) and not is_too_long(version),
    )


def _faults_by_passage(faults: tuple[Fault, ...], passages: list[Passage]) -> dict[str, list[Fault]]:
    """The faults of each passage by its label; one between two passages stands at the one before."""
    found: dict[str, list[Fault]] = defaultdict(list)
    starts = [one.start for one in passages]
    for fault in faults:
        index = bisect_right(starts, fault.finding.start or 0) - 1
        if index >= 0:
            found[passages[index].label].append(fault)
    return found


def _said_by_label(document: PolicyDocument, version: DocumentVersion, account: Any) -> dict[str, list[Said]]:
    """The judgements on a document by the clause they speak of; those of the whole document under no label."""
    judgements = judgements_on(document, account)
    gaps = gaps_revealed(judgements, account)
    found: dict[str, list[Said]] = defaultdict(list)
    for one in judgements:
        other = one.passage.version.number if one.passage and one.passage.version_id != version.pk else None
        label = one.passage.label if one.passage else ""
        found[label].append(Said(one, tuple(gaps.get(one.ref, ())), other))
    return found


def _line(
    passage: Passage,
    version: DocumentVersion,
    faults: Mapping[str, list[Fault]],
    said: Mapping[str, list[Said]],
    quote: Quote | None,
) -> Line:
    own = faults.get(passage.label, [])
    words = segments(passage.text, passage.start, [*marks_of(own), *(quote.marks if quote else ())])
    language = passage.language or version.language
    return Line(passage, words, tuple(own), tuple(said.get(passage.label, ())), language)


def _on_pages(lines: Sequence[Line], scans: Scans | None) -> tuple[Line, ...]:
    """The lines, those on a doubtful page told so; the first of each such page bears the warning."""
    if scans is None:
        return tuple(lines)
    pages = [None, *(one.passage.page for one in lines)]
    return tuple(
        replace(one, doubtful=scans.page(one.passage.page), opens_page=one.passage.page != before)
        for one, before in zip(lines, pages, strict=False)
    )


def _contents(part: Part, passages: list[Passage]) -> Contents:
    first = passages[part.first]
    return Contents(part, clause_words(first.label), " ".join(first.text.split())[:90])


def _counted(
    faults: Mapping[str, list[Fault]], passages: list[Passage], parts: tuple[Part, ...]
) -> tuple[FaultCount, ...]:
    """The faults by sort, each with its first place."""
    counted: dict[str, FaultCount] = {}
    for index, passage in enumerate(passages):
        part = next(one.number for one in parts if one.first <= index < one.end)
        for fault in faults.get(passage.label, ()):
            before = counted.get(fault.finding.code)
            counted[fault.finding.code] = FaultCount(
                fault.title,
                fault.times + (before.times if before else 0),
                before.part if before else part,
                before.anchor if before else anchor(passage.label),
            )
    return tuple(sorted(counted.values(), key=lambda one: -one.times))
