"""One person's reading of a review: a clause at a time in every language that binds, its suggestions, five verdicts, the next clause."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django.http import Http404

from kenes.documents.framework import Framework, Requirement
from kenes.records.library.models import Passage
from kenes.records.readings.actions import passages_at
from kenes.records.readings.models import Opinion, Reading
from kenes.records.reviews.frameworks import framework_of
from kenes.records.reviews.models import Judgement, Review, Suggestion
from kenes.reports.sentences.clauses import clause_words
from kenes.texts import Text
from kenes.web.pages.documents import SECTION
from kenes.web.pages.marked_text import Mark, Segment, segments
from kenes.web.wording.verdicts import VerdictWords, verdict_words

FIVE = tuple(one for one in Judgement.Verdict if one != Judgement.Verdict.REJECTED)
WHOLE = "whole"
"""How an address names the document as a whole."""


@dataclass(frozen=True)
class Side:
    """The clause in one language, with the words that speak for a requirement marked."""

    passage: Passage
    words: tuple[Segment, ...]


@dataclass(frozen=True)
class Question:
    """A requirement to be judged at a clause: whether the software suggests it, by which words, and what the reader said."""

    requirement: Requirement
    suggestions: tuple[Suggestion, ...]
    opinion: Opinion | None

    @property
    def matched(self) -> tuple[tuple[str, str], ...]:
        """The words that speak for it, each once, with the language they are in."""
        said = (
            (each.passage.language or each.passage.version.language, " ".join(str(one["text"]).split()))
            for each in self.suggestions
            for one in each.matched
        )
        return tuple(dict.fromkeys(said))


@dataclass(frozen=True)
class ReadingPage:
    """A reading at one clause."""

    template: ClassVar[str] = "documents/reading.html"
    section: ClassVar[str] = SECTION
    reading: Reading
    framework: Framework
    clause: str
    place: int
    clauses: tuple[str, ...]
    sides: tuple[Side, ...]
    questions: tuple[Question, ...]
    others: tuple[Requirement, ...]
    verdicts: tuple[VerdictWords, ...]
    done: int

    @property
    def review(self) -> Review:
        """The review that is read."""
        return self.reading.review

    @property
    def words(self) -> Text:
        """The clause in words."""
        return clause_words(self.clause) if self.clause else Text.same("")

    @property
    def before(self) -> str:
        """The clause before as an address names it; nothing at the first."""
        return (self.clauses[self.place - 1] or WHOLE) if self.place > 0 else ""

    @property
    def after(self) -> str:
        """The clause after it; nothing at the last."""
        return (self.clauses[self.place + 1] or WHOLE) if self.place + 1 < len(self.clauses) else ""


def own_reading(review: Review, account: Any) -> Reading:
    """The reading of an account; no page where there is none."""
    found = (
        Reading.objects.visible_to(account)
        .filter(review=review, reader=account)
        .select_related("review__document")
        .first()
    )
    if found is None:
        raise Http404(review.ref)
    return found


def reading_page(reading: Reading, asked: Mapping[str, str]) -> ReadingPage:
    """The clause asked for, or the first of which nothing is said yet."""
    review, framework = reading.review, framework_of(reading.review)
    opinions = list(Opinion.objects.visible_to(reading.reader).filter(reading=reading))
    suggested = list(review.suggestions.select_related("passage__version"))
    clauses = _clauses(reading, suggested, opinions)
    clause = _asked(clauses, asked, {one.clause for one in opinions})
    here = [one for one in suggested if one.passage.label == clause]
    codes = {one.requirement for one in here} | {one.requirement for one in opinions if one.clause == clause}
    if not clause:
        codes |= set(framework.codes) - {one.requirement for one in suggested}
    return ReadingPage(
        reading, framework, clause, clauses.index(clause), clauses,
        tuple(_side(one, here) for one in passages_at(review, clause)),
        tuple(_question(one, here, opinions, clause) for one in framework.requirements if one.code in codes),
        tuple(one for one in framework.requirements if one.code not in codes),
        tuple(verdict_words(one) for one in FIVE),
        len({one.clause for one in opinions}),
    )  # fmt: skip


def _clauses(reading: Reading, suggested: list[Suggestion], opinions: list[Opinion]) -> tuple[str, ...]:
    """The clauses of which something is suggested or said, in the order of the text; last the document as a whole."""
    review = reading.review
    labels = {one.passage.label for one in suggested} | {one.clause for one in opinions if one.clause}
    versions = [review.version_read_id, *review.read_beside.values_list("pk", flat=True)]
    readable = Passage.objects.visible_to(reading.reader).filter(version__in=versions, label__in=labels)
    places = readable.values_list("label", "position", "version")
    first = {label: position for label, position, _ in sorted(places, key=lambda one: -versions.index(one[2]))}
    return (*sorted(labels, key=lambda label: first.get(label, 0)), "")


def _asked(clauses: tuple[str, ...], asked: Mapping[str, str], said: set[str]) -> str:
    label = asked.get("clause", "")
    if label == WHOLE:
        return ""
    if label:
        if label not in clauses:
            raise Http404(label)
        return label
    return next((one for one in clauses if one not in said), clauses[0])


def _side(passage: Passage, here: list[Suggestion]) -> Side:
    own = [one for one in here if one.passage_id == passage.pk]
    marks = [Mark(each["start"], each["end"], "speaks", one.requirement) for one in own for each in one.matched]
    return Side(passage, segments(passage.text, passage.start, marks))


def _question(requirement: Requirement, here: list[Suggestion], opinions: list[Opinion], clause: str) -> Question:
    said = next((one for one in opinions if one.clause == clause and one.requirement == requirement.code), None)
    return Question(requirement, tuple(one for one in here if one.requirement == requirement.code), said)
