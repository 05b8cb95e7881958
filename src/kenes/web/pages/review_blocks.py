"""The passages of a review as its page shows them: what is suggested of each, what was judged, which gaps were revealed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kenes.documents.framework import Requirement
from kenes.records.library.models import Passage
from kenes.records.reviews.gaps import GAPS
from kenes.records.reviews.models import Judgement, Review, Suggestion
from kenes.records.reviews.queries import framework_of, gaps_revealed, judgements_of, suggestions_of
from kenes.reports.sentences.clauses import anchor, clause_words
from kenes.texts import Text
from kenes.web.pages.documents import Said
from kenes.web.pages.marked_text import Mark, Segment, segments
from kenes.web.wording.reviews import modality_words
from kenes.web.wording.verdicts import VerdictWords, verdict_words


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


def blocks_of(review: Review, account: Any, code: str) -> list[Block]:
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
