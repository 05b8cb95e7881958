"""The addresses of pages that are linked from many places: a figure, a release, a source row, a clause."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.urls import reverse

from kenes.indicators.row import IndicatorRow
from kenes.reports.sentences.clauses import anchor

QUOTED = "quote"
"""The name within the page of the words that an address asks for."""

if TYPE_CHECKING:
    from kenes.records.library.models import DocumentVersion
    from kenes.records.reviews.models import Judgement


def figure_address(row: IndicatorRow) -> str:
    """The page of a figure, in the language of the request."""
    return figure_address_of(row.indicator, row.place, row.period, row.breakdown)


def figure_address_of(indicator: str, place: str, period: str, breakdown: Mapping[str, str]) -> str:
    """The page of a figure by what it is a figure of; breakdowns stand in the query."""
    address = reverse("figure", args=(indicator, place, period))
    return f"{address}?{urlencode(sorted(breakdown.items()))}" if breakdown else address


def release_address(release: str) -> str:
    """The page of a release DATASET/RELEASE."""
    return reverse("release", args=tuple(release.split("/", 1)))


def row_address(cell: str) -> str:
    """The page of a source row DATASET/RELEASE#ROW."""
    release, _, number = cell.partition("#")
    return reverse("source_row", args=(*release.split("/", 1), int(number)))


def place_address(code: str) -> str:
    """The page of a country or a region."""
    return reverse("region" if "-" in code else "country", args=(code,))


def document_address(document: str, label: str = "", version: int | None = None) -> str:
    """A document, at a clause of it where one is named."""
    asked = {"version": str(version)} if version else {}
    asked |= {"clause": label} if label else {}
    query = f"?{urlencode(asked)}" if asked else ""
    return f"{reverse('document', args=(document,))}{query}{_at(label)}"


def quote_address(version: DocumentVersion, start: int, end: int) -> str:
    """A stretch of a version in its place: the page opens at it and marks it. Offsets count characters of the version's text."""
    asked = urlencode({"version": version.number, "from": start, "to": end})
    return f"{reverse('document', args=(version.document_id,))}?{asked}#{QUOTED}"


def judged_address(judgement: Judgement) -> str:
    """The words that a judgement quotes, in the version that was read; the document where it quotes none."""
    passage = judgement.passage
    if passage is None:
        return document_address(judgement.review.document_id, version=judgement.review.version_read.number)
    start = passage.start + max(0, passage.text.find(judgement.quote))
    return quote_address(passage.version, start, start + len(judgement.quote or passage.text))


def review_address(judgement: Judgement, requirement: str = "") -> str:
    """The review of a judgement at its passage, showing one requirement where one was shown."""
    label = judgement.passage.label if judgement.passage else ""
    asked = {"requirement": requirement} if requirement else {}
    asked |= {"passage": label} if label else {}
    query = f"?{urlencode(asked)}" if asked else ""
    return f"{reverse('review', args=(judgement.review_id,))}{query}{_at(label)}"


def _at(label: str) -> str:
    return f"#{anchor(label)}" if label else ""
