"""Reading a review: what stands to each requirement, which suggestions wait, what was judged and which gaps it revealed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count

from kenes.documents.concepts import LANGUAGES
from kenes.documents.framework import Requirement
from kenes.records.chain.models import Link
from kenes.records.findings.models import Gap
from kenes.records.library.models import PolicyDocument
from kenes.records.reviews.frameworks import framework_of
from kenes.records.reviews.models import Judgement, Review, Suggestion


@dataclass(frozen=True)
class Standing:
    """Where a requirement stands in a review. Only a person's judgement can say that there is a gap."""

    requirement: Requirement
    suggestions: int
    waiting: int
    judgements: tuple[Judgement, ...]

    @property
    def state(self) -> str:
        """judged, suggested, or no-passage: nothing was found, which is not yet a gap."""
        if any(one.verdict != Judgement.Verdict.REJECTED for one in self.judgements):
            return "judged"
        return "suggested" if self.waiting else "no-passage"

    @property
    def verdicts(self) -> tuple[str, ...]:
        """The verdicts given, each once, without the rejections."""
        given = (one.verdict for one in self.judgements if one.verdict != Judgement.Verdict.REJECTED)
        return tuple(dict.fromkeys(given))


def coverage(review: Review, account: Any) -> tuple[Standing, ...]:
    """Every requirement of the framework in its order."""
    judged = judgements_of(review, account)
    suggested = list(review.suggestions.filter(passage__version=review.version_read_id))
    settled = {(one.passage_id, one.requirement) for one in judged}
    return tuple(
        Standing(
            one,
            sum(found.requirement == one.code for found in suggested),
            sum(found.requirement == one.code and (found.passage_id, one.code) not in settled for found in suggested),
            tuple(said for said in judged if said.requirement == one.code),
        )
        for one in framework_of(review).requirements
    )


def judgements_of(review: Review, account: Any) -> list[Judgement]:
    """The judgements of a review that hold, in the order of the text; those of the whole document first."""
    readable = Judgement.objects.visible_to(account).filter(review=review, withdrawn=False)
    found = readable.select_related("passage", "created_by")
    return sorted(found, key=lambda one: (one.passage.position if one.passage else -1, one.ref))


def suggestions_of(review: Review, requirement: str = "") -> list[Suggestion]:
    """The suggestions in the order of the text, the strongest of a passage first; of one requirement, where it is named."""
    own = review.suggestions.filter(passage__version=review.version_read_id)
    found = own.select_related("passage").order_by("passage__position", "-score", "requirement")
    return list(found.filter(requirement=requirement) if requirement else found)


def unread_languages(review: Review) -> tuple[tuple[str, int], ...]:
    """Languages of passages in which the software knows no words, with their number: there it suggests nothing."""
    content = review.version_read.passages.filter(kind="content").exclude(language__in=LANGUAGES)
    counted = content.order_by("language").values_list("language").annotate(number=Count("pk"))
    return tuple((language, number) for language, number in counted)


def judgements_on(document: PolicyDocument, account: Any) -> list[Judgement]:
    """The judgements on a document that hold, of every review of it that holds; rejected suggestions left out."""
    readable = Judgement.objects.visible_to(account).filter(
        review__document=document, review__withdrawn=False, withdrawn=False
    )
    said = readable.exclude(verdict=Judgement.Verdict.REJECTED)
    return list(said.select_related("passage", "passage__version", "review").order_by("ref"))


def reviews_on(document: PolicyDocument, account: Any) -> list[Review]:
    """The reviews of a document that hold."""
    return list(
        Review.objects.visible_to(account).filter(document=document, withdrawn=False).select_related("version_read")
    )


def gaps_revealed(judgements: Iterable[Judgement], account: Any) -> Mapping[str, list[Gap]]:
    """The gaps that each judgement revealed, by the judgement's id."""
    links = Link.objects.visible_to(account).filter(
        kind="reveals", source__in=[one.ref for one in judgements], target__kind="GAP", withdrawn=False
    )
    ends = list(links.values_list("source_id", "target_id"))
    held = Gap.objects.visible_to(account).in_bulk([target for _, target in ends])
    found: dict[str, list[Gap]] = defaultdict(list)
    for source, target in ends:
        if target in held and not held[target].withdrawn:
            found[source].append(held[target])
    return found
