"""The findings of the checks in a document: in the text of a version and against the other languages, errors first; what was meant so."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any, ClassVar

from django.http import Http404
from django.urls import reverse

from kenes.documents.intended import Intended, set_aside
from kenes.records.intended.models import IntendedFinding
from kenes.records.intended.queries import as_entries, intended_in
from kenes.records.library.editions import current_versions
from kenes.records.library.models import DocumentVersion, Passage, PolicyDocument
from kenes.records.library.queries import passage_at
from kenes.records.rules import may_amend
from kenes.reports.sentences.clauses import clause_words
from kenes.texts import Finding, Severity, Text
from kenes.web.addresses import document_address, quote_address
from kenes.web.pages.document_checked import checked_text, named_times, title_of, versions_compared
from kenes.web.pages.document_lookups import known_version
from kenes.web.wording.reviews import GROUPS_OF_FINDINGS

GRAVEST_FIRST = (Severity.ERROR, Severity.WARNING, Severity.NOTE)


@dataclass(frozen=True)
class Place:
    """Where a finding stands: the version, the clause, the words, the page that shows it."""

    version: DocumentVersion
    clause: Text | None
    words: str
    href: str


@dataclass(frozen=True)
class Line:
    """What was found in the text, or differs between two versions: the same words with the same fault stand in one line."""

    finding: Finding
    places: tuple[Place, ...]
    code: str
    words: str
    times: int = 1
    """How many places there are, of which only the first is told."""

    @property
    def key(self) -> str:
        """What its address is called by."""
        return key_of(self.code, self.words)

    @property
    def title(self) -> Text:
        """What sort of finding it is."""
        return title_of(self.finding.code)

    @property
    def is_difference(self) -> bool:
        """Whether it is said of two versions."""
        return len({one.version.number for one in self.places}) > 1

    @property
    def quotes(self) -> tuple[Place, ...]:
        """The words to show, each of them once."""
        shown = {(one.version.number, one.words): one for one in reversed(self.places) if one.words}
        return tuple(reversed(shown.values()))


@dataclass(frozen=True)
class Group:
    """The findings of one severity, in the order of the text."""

    severity: Text
    key: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Aside:
    """What was meant so, and whether the version shown still has it."""

    intended: IntendedFinding
    title: Text
    is_met: bool


@dataclass(frozen=True)
class FindingsPage:
    """A version with what the checks find in it."""

    template: ClassVar[str] = "documents/findings.html"
    section: ClassVar[str] = "documents"
    document: PolicyDocument
    version: DocumentVersion
    versions: tuple[DocumentVersion, ...]
    compared: tuple[DocumentVersion, ...]
    groups: tuple[Group, ...]
    aside: tuple[Aside, ...]
    may_write: bool

    def line(self, key: str) -> Line:
        """The finding of a key; 404 where this version has none, or has it set aside."""
        for group in self.groups:
            for one in group.lines:
                if one.key == key and one.words:
                    return one
        raise Http404(key)


def key_of(code: str, words: str) -> str:
    """A short name for a code with words of any length."""
    return hashlib.sha256(f"{code}\n{words}".encode()).hexdigest()[:20]


def findings_page(document: PolicyDocument, account: Any, number: str | int | None) -> FindingsPage:
    """The findings of a version (by default the current one), less those that were meant so."""
    version = known_version(document, number)
    others = [one for code, one in current_versions(document).items() if code != version.language]
    intended = intended_in(document, account)
    lines, met = _lines(version, others, as_entries(intended))
    return FindingsPage(
        document=document,
        version=version,
        versions=tuple(document.versions.order_by("number").defer("text")),
        compared=tuple(others),
        groups=tuple(_groups(lines)),
        aside=tuple(Aside(one, title_of(one.code), (one.code, one.words) in met) for one in intended),
        may_write=may_amend(account, document),
    )


def _lines(
    version: DocumentVersion, others: Iterable[DocumentVersion], entries: tuple[Intended, ...]
) -> tuple[list[Line], set[tuple[str, str]]]:
    """The findings that are left, and the code and words of what was set aside."""
    checked, times = checked_text(version), named_times(version)
    aside = set_aside(checked, entries)
    sides = {str(version.number): _Side(version)}
    left = [
        Line(one, (sides[str(version.number)].place(one),), one.code, one.text or "", times=times.get(one.start, 1))
        for one in checked.findings
        if id(one) not in aside
    ]
    met = {(one.code, one.text) for one in aside.values()}
    for other in others:
        compared = versions_compared(version, other)
        gone = set_aside(compared, entries)
        met |= {(one.code, one.text) for one in gone.values()}
        sides[str(other.number)] = _Side(other)
        left += [_difference(one, sides) for one in compared.together if not any(id(each) in gone for each in one)]
    return _folded(left), met


def _folded(lines: list[Line]) -> list[Line]:
    """The lines, those that say the same of the same words as one with all its places."""
    folded: dict[tuple[str, str, str, bool], Line] = {}
    for one in lines:
        key = (one.code, one.words, one.finding.message["en"], one.is_difference)
        before = folded.get(key)
        folded[key] = replace(before, places=(*before.places, *one.places)) if before else one
    return list(folded.values())


def _difference(said: tuple[Finding, ...], sides: Mapping[str, _Side]) -> Line:
    """A difference as one line, told as the version shown has it; it is set aside by the words of a side that has some."""
    own = next(iter(sides))
    ordered = sorted(said, key=lambda one: one.file != own)
    spoken = next((one for one in ordered if one.text), ordered[0])
    places = tuple(sides[one.file or own].place(one) for one in ordered)
    return Line(ordered[0], places, spoken.code, spoken.text or "")


class _Side:
    """A version and its passages, for finding the clause of a place."""

    def __init__(self, version: DocumentVersion) -> None:
        self._version = version
        self._passages: list[Passage] = list(version.passages.order_by("position"))

    def place(self, finding: Finding) -> Place:
        """Where a finding stands in this version."""
        start, end = finding.start, finding.end
        at = passage_at(self._passages, start) or self._before(start) if start is not None else None
        label = at.label if at else ""
        exact = start is not None and end is not None and end > start
        href = (
            quote_address(self._version, start or 0, end or 0)
            if exact
            else document_address(self._version.document_id, label, self._version.number)
        )
        return Place(self._version, clause_words(label) if label else None, finding.text or "", href)

    def _before(self, place: int) -> Passage | None:
        """The last passage that begins before a place between passages."""
        return next((one for one in reversed(self._passages) if one.start <= place), None)


def _groups(lines: list[Line]) -> Iterator[Group]:
    ordered = sorted(lines, key=lambda one: (GRAVEST_FIRST.index(one.finding.severity), one.finding.start or 0))
    for severity, group in groupby(ordered, key=lambda one: one.finding.severity):
        yield Group(GROUPS_OF_FINDINGS[str(severity)], str(severity), tuple(group))


def findings_address(document: str, version: int) -> str:
    """The page of the findings of a version."""
    return f"{reverse('document_findings', args=(document,))}?version={version}"
