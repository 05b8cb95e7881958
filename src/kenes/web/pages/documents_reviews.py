"""The page of a review: where each requirement stands, and the passages with what is suggested and judged of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django.http import Http404

from kenes.documents.framework import Framework, Requirement
from kenes.documents.wording_tables import Wording
from kenes.records.library.models import Passage
from kenes.records.reviews.actions import GAPS
from kenes.records.reviews.models import Judgement, Review, Suggestion
from kenes.records.reviews.queries import (
    Standing,
    coverage,
    framework_of,
    gaps_revealed,
    judgements_of,
    suggestions_of,
    unread_languages,
)
from kenes.records.rules import may_write_kind
from kenes.texts import Text
from kenes.web.pages.document_wordings import official_words
from kenes.web.pages.documents import SECTION, Said
from kenes.web.pages.marked_text import Mark, Segment, segments
from kenes.web.pages.paging import Paging, paging
from kenes.web.site import Site
from kenes.web.wording.clauses import anchor, clause_words
from kenes.web.wording.reviews import modality_words
from kenes.web.wording.verdicts import VerdictWords, verdict_words

BLOCKS = 20
"""Passages on a page."""
ON_A_PASSAGE = tuple(one for one in Judgement.Verdict if one != Judgement.Verdict.REJECTED)


@dataclass(frozen=True)
class Offer:
    """A suggestion that waits for a person."""

    suggestion: Suggestion
    requirement: Requirement

    @property
    def modality(self) -> Text:
        """How the passage speaks of it."""
        return modality_words(self.suggestion.modality)

    @property
    def matched(self) -> str:
        """The words that speak for it."""
        said = (" ".join(str(one["text"]).split()) for one in self.suggestion.matched)
        return " · ".join(dict.fromkeys(said))

    @property
    def percent(self) -> int:
        """The score of a hundred."""
        return round(100 * self.suggestion.score)


@dataclass(frozen=True)
class Judged:
    """A judgement with the requirement it speaks of and what may be done with it."""

    said: Said
    requirement: Requirement
    verdict: VerdictWords

    @property
    def judgement(self) -> Judgement:
        """The record."""
        return self.said.judgement

    @property
    def offers_gap(self) -> bool:
        """Whether a gap may be recorded from it."""
        return self.judgement.verdict in GAPS and not self.said.gaps


@dataclass(frozen=True)
class Block:
    """A passage (None: the document as a whole) with its suggestions and judgements."""

    passage: Passage | None
    words: tuple[Segment, ...]
    offers: tuple[Offer, ...]
    judged: tuple[Judged, ...]
    language: str

    @property
    def anchor(self) -> str:
        """Its name within the page."""
        return anchor(self.passage.label) if self.passage else "whole"

    @property
    def clause(self) -> Text:
        """Its clause in words."""
        return clause_words(self.passage.label) if self.passage else Text.same("")


@dataclass(frozen=True)
class StandingLine:
    """A requirement and where it stands, as the table of coverage shows it."""

    standing: Standing
    verdicts: tuple[VerdictWords, ...]
    official: Wording | None
    chosen: bool


@dataclass(frozen=True)
class ReviewPage:
    """A review, of all requirements or of one."""

    template: ClassVar[str] = "documents/review.html"
    section: ClassVar[str] = SECTION
    review: Review
    framework: Framework
    lines: tuple[StandingLine, ...]
    blocks: tuple[Block, ...]
    paging: Paging
    requirement: Requirement | None
    official: Wording | None
    unread: tuple[tuple[str, int], ...]
    verdicts: tuple[VerdictWords, ...]
    may_judge: bool

    @property
    def counts(self) -> Mapping[str, int]:
        """How many requirements are judged, suggested, or without a passage."""
        states = [one.standing.state for one in self.lines]
        return {state.replace("-", "_"): states.count(state) for state in ("judged", "suggested", "no-passage")}

    @property
    def query(self) -> str:
        """The requirement chosen, as it stands in the address before the number of the page."""
        return f"requirement={self.requirement.code}&" if self.requirement else ""


def review_page(site: Site, review: Review, account: Any, asked: Mapping[str, str]) -> ReviewPage:
    """A review with the requirement, passage or page that was asked for."""
    framework, official = framework_of(review), official_words(site.observatory, review.framework)
    code = asked.get("requirement", "")
    if code and code not in framework.codes:
        raise Http404(code)
    blocks = _blocks(review, account, code)
    shown = paging(len(blocks), _page_of(blocks, asked), BLOCKS)
    return ReviewPage(
        review=review,
        framework=framework,
        lines=tuple(
            _line(one, official.get(one.requirement.code), one.requirement.code == code)
            for one in coverage(review, account)
        ),
        blocks=tuple(blocks[shown.start : shown.start + BLOCKS]),
        paging=shown,
        requirement=framework.requirement(code) if code else None,
        official=official.get(code),
        unread=unread_languages(review),
        verdicts=tuple(verdict_words(one) for one in ON_A_PASSAGE),
        may_judge=may_write_kind(account, "JUD", review.country) and not review.withdrawn,
    )


def _page_of(blocks: Sequence[Block], asked: Mapping[str, str]) -> str | None:
    """The page asked for, or that of the passage asked for."""
    label = asked.get("passage")
    for index, one in enumerate(blocks):
        if label and one.passage is not None and one.passage.label == label:
            return str(index // BLOCKS + 1)
    return asked.get("page")


def _line(standing: Standing, official: Wording | None, chosen: bool) -> StandingLine:
    verdicts = tuple(verdict_words(one) for one in standing.verdicts)
    return StandingLine(standing, verdicts, official, chosen)


def _blocks(review: Review, account: Any, code: str) -> list[Block]:
    """The passages of which something is suggested or judged, in the order of the text."""
    suggested = suggestions_of(review, code)
    judged = [one for one in judgements_of(review, account) if code in ("", one.requirement)]
    gaps = gaps_revealed(judged, account)
    found = {one.passage_id: one.passage for one in (*judged, *suggested)}
    order = sorted(found.items(), key=lambda pair: pair[1].position if pair[1] else -1)
    said = [Said(one, tuple(gaps.get(one.ref, ()))) for one in judged]
    return [
        _block(
            review,
            passage,
            [one for one in suggested if one.passage_id == key],
            [one for one in said if one.judgement.passage_id == key],
        )
        for key, passage in order
    ]


def _block(review: Review, passage: Passage | None, suggested: Sequence[Suggestion], said: Sequence[Said]) -> Block:
    requirement = framework_of(review).requirement
    settled = {one.judgement.requirement for one in said}
    marks = [
        Mark(one["start"], one["end"], "speaks", found.requirement) for found in suggested for one in found.matched
    ]
    return Block(
        passage,
        segments(passage.text, passage.start, marks) if passage else (),
        tuple(Offer(one, requirement(one.requirement)) for one in suggested if one.requirement not in settled),
        tuple(
            Judged(one, requirement(one.judgement.requirement), verdict_words(one.judgement.verdict)) for one in said
        ),
        (passage.language if passage else "") or review.version_read.language,
    )
