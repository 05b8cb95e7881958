"""The clauses of two versions in one language as rows: paired by their words, with the words lost and gained marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kenes.documents.clause_matching import Match, matches, pieces_of
from kenes.documents.word_differences import word_differences
from kenes.records.library.models import Passage
from kenes.reports.sentences.clauses import anchor, clause_words
from kenes.texts import Finding, Text
from kenes.web.pages.marked_text import Mark, Segment, segments


@dataclass(frozen=True)
class Cell:
    """A passage of one version, the places where it differs marked, and what is said of them."""

    passage: Passage
    words: tuple[Segment, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Row:
    """A clause in both versions; None where a version does not have it.

    Of two versions in one language `state` says what became of the clause; `jump` numbers the rows that differ.
    """

    label: str
    first: Cell | None
    second: Cell | None
    state: Text | None = None
    jump: int = 0

    @property
    def anchor(self) -> str:
        """Its name within the page."""
        return anchor(self.label)

    @property
    def clause(self) -> Text:
        """The clause in words."""
        return clause_words(self.label)


def rows_of_versions(first: Sequence[Passage], second: Sequence[Passage]) -> list[Row]:
    """Every clause of both in the order of the second text, those that are gone where they stood in the first."""
    jump, rows = 0, []
    for row in _rows(first, second):
        jump += row.state is not None
        rows.append(replace(row, jump=jump if row.state is not None else 0))
    return rows


def _rows(first: Sequence[Passage], second: Sequence[Passage]) -> Iterator[Row]:
    pairs = matches(*(pieces_of((one.label, one.text) for one in side) for side in (first, second)))
    by_second = {one.second: one for one in pairs}
    paired = {one.first for one in pairs}
    told = 0
    for place, passage in enumerate(second):
        match = by_second.get(place)
        if match is not None and not match.moved:
            yield from (_gone(first[at]) for at in range(told, match.first) if at not in paired)
            told = max(told, match.first)
        yield _both(first[match.first], passage, match) if match else Row(passage.label, None, _cell(passage), ADDED)
    yield from (_gone(first[at]) for at in range(told, len(first)) if at not in paired)


def _both(one: Passage, two: Passage, match: Match) -> Row:
    lost, gained = word_differences(one.text, two.text)
    left = _cell(one, [Mark(one.start + span.start, one.start + span.end, "lost") for span in lost])
    right = _cell(two, [Mark(two.start + span.start, two.start + span.end, "gained") for span in gained])
    if match.moved:
        state: Text | None = MOVED.fill(clause=clause_words(one.label))
    elif one.label != two.label:
        state = RENUMBERED.fill(clause=clause_words(one.label))
    else:
        state = CHANGED if lost or gained else None
    return Row(two.label, left, right, state)


def _gone(passage: Passage) -> Row:
    return Row(passage.label, _cell(passage), None, GONE)


def _cell(passage: Passage, marks: Sequence[Mark] = ()) -> Cell:
    return Cell(passage, segments(passage.text, passage.start, marks), ())


ADDED = Text(kk="жаңа", ru="новое", en="new")
GONE = Text(kk="алып тасталған", ru="исключено", en="gone")
CHANGED = Text(kk="сөздері өзгерген", ru="изменены слова", en="reworded")
RENUMBERED = Text(kk="бұрынғы нөмірі: {clause}", ru="прежде: {clause}", en="formerly: {clause}")
MOVED = Text(kk="орны ауысқан, бұрын: {clause}", ru="перенесено, прежде: {clause}", en="moved, formerly: {clause}")
