"""Weaker candidates of a review: passages that only share words with a requirement, kept so that a person may look there too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kenes.documents.suggestion import Candidate as Found
from kenes.records.library.models import DocumentVersion, Passage
from kenes.records.library.queries import passage_at
from kenes.records.reviews.models import Candidate, Review
from kenes.records.reviews.queries import judgements_of


def keep_candidates(review: Review, found: Mapping[DocumentVersion, Sequence[Found]]) -> None:
    """Store what was found in each version, at the passages as they are held; within the transaction of the review."""
    made: dict[tuple[int, str], Candidate] = {}
    for version, candidates in found.items():
        held = list(version.passages.order_by("position"))
        for one in candidates:
            passage = passage_at(held, one.words[0].start)
            if passage is not None:
                made.setdefault((passage.pk, one.requirement), _candidate(review, passage, one))
    Candidate.objects.bulk_create(made.values())


def candidates_of(review: Review, account: Any) -> list[Candidate]:
    """Those that wait in the version that is reviewed, the heaviest first: neither suggested nor judged to that requirement."""
    own = review.candidates.filter(passage__version=review.version_read_id)
    found = (
        own.select_related("passage__version")
        .defer("passage__version__text")
        .order_by("-score", "passage__position", "requirement")
    )
    taken = set(review.suggestions.values_list("passage_id", "requirement"))
    taken |= {(one.passage_id, one.requirement) for one in judgements_of(review, account)}
    return [one for one in found if (one.passage_id, one.requirement) not in taken]


def _candidate(review: Review, passage: Passage, found: Found) -> Candidate:
    return Candidate(
        review=review,
        passage=passage,
        requirement=found.requirement,
        score=found.score,
        words=[{"text": one.text, "start": one.start, "end": one.end} for one in found.words],
    )
