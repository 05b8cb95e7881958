"""The page of a review: where each requirement stands, and the passages with what is suggested and judged of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django.http import Http404

from kenes.documents.framework import Framework, Requirement
from kenes.documents.quality import quality
from kenes.documents.wording_layouts import Wording
from kenes.records.reviews.models import Judgement, Review
from kenes.records.reviews.queries import (
    Standing,
    coverage,
    framework_of,
    unread_languages,
)
from kenes.records.reviews.weaker import candidates_of
from kenes.records.rules import may_write_kind
from kenes.texts import Text
from kenes.web.pages.document_wordings import official_words
from kenes.web.pages.documents import SECTION
from kenes.web.pages.paging import Paging, paging
from kenes.web.pages.review_blocks import Block, blocks_of
from kenes.web.pages.review_weaker import Weaker, weaker_of
from kenes.web.site import Site
from kenes.web.wording.verdicts import VerdictWords, verdict_words

BLOCKS = 20
"""Passages on a page."""
ON_A_PASSAGE = tuple(one for one in Judgement.Verdict if one != Judgement.Verdict.REJECTED)


@dataclass(frozen=True)
class StandingLine:
    """A requirement and where it stands, as the table of coverage shows it."""

    standing: Standing
    verdicts: tuple[VerdictWords, ...]
    official: Wording | None
    chosen: bool
    weaker: int = 0


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
    weaker: tuple[Weaker, ...] = ()

    @property
    def requirement_weaker(self) -> int:
        """How many weaker candidates the requirement that is shown has, those that are not shown too."""
        return next((one.weaker for one in self.lines if one.chosen), 0)

    @property
    def quality(self) -> Text:
        """How good the suggestions are in the language of the version."""
        return quality(self.framework.key, self.review.version_read.language).words

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
    blocks = blocks_of(review, account, code)
    shown = paging(len(blocks), _page_of(blocks, asked), BLOCKS)
    candidates = candidates_of(review, account)
    counted = Counter(one.requirement for one in candidates)
    return ReviewPage(
        review=review,
        framework=framework,
        lines=tuple(_line(one, official.get(one.requirement.code), code, counted) for one in coverage(review, account)),
        blocks=tuple(blocks[shown.start : shown.start + BLOCKS]),
        paging=shown,
        requirement=framework.requirement(code) if code else None,
        official=official.get(code),
        unread=unread_languages(review),
        verdicts=tuple(verdict_words(one) for one in ON_A_PASSAGE),
        may_judge=may_write_kind(account, "JUD", review.country) and not review.withdrawn,
        weaker=weaker_of(review, candidates, code),
    )


def _page_of(blocks: Sequence[Block], asked: Mapping[str, str]) -> str | None:
    """The page asked for, or that of the passage asked for."""
    label = asked.get("passage")
    for index, one in enumerate(blocks):
        if label and one.passage is not None and one.passage.label == label:
            return str(index // BLOCKS + 1)
    return asked.get("page")


def _line(standing: Standing, official: Wording | None, chosen: str, weaker: Counter[str]) -> StandingLine:
    verdicts = tuple(verdict_words(one) for one in standing.verdicts)
    code = standing.requirement.code
    return StandingLine(standing, verdicts, official, code == chosen, weaker[code])
