"""Weaker candidates as the page of a review shows them: where they stand, the words they share, what these weigh."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kenes.records.reviews.models import Candidate, Review
from kenes.reports.sentences.clauses import clause_words
from kenes.texts import Text
from kenes.web.addresses import quote_address
from kenes.web.pages.marked_text import Mark, Segment, segments

SHOWN = 20
"""Beyond that, reading the document itself is the better way."""


@dataclass(frozen=True)
class Weaker:
    """A passage that shares words with the requirement that is shown."""

    candidate: Candidate
    language: str
    address: str

    @property
    def clause(self) -> Text:
        """Its clause in words."""
        return clause_words(self.candidate.passage.label)

    @property
    def words(self) -> tuple[Segment, ...]:
        """The passage with the shared words marked."""
        passage = self.candidate.passage
        marks = [Mark(one["start"], one["end"], "shared") for one in self.candidate.words]
        return segments(passage.text, passage.start, marks)

    @property
    def shared(self) -> str:
        """The words it shares."""
        return " · ".join(dict.fromkeys(str(one["text"]) for one in self.candidate.words))


def weaker_of(review: Review, candidates: Sequence[Candidate], code: str) -> tuple[Weaker, ...]:
    """The heaviest candidates of a requirement; nothing where none is chosen."""
    version = review.version_read
    chosen = [one for one in candidates if code and one.requirement == code][:SHOWN]
    return tuple(_weaker(one, one.passage.language or version.language) for one in chosen)


def _weaker(candidate: Candidate, language: str) -> Weaker:
    first = candidate.words[0]
    return Weaker(candidate, language, quote_address(candidate.passage.version, first["start"], first["end"]))
