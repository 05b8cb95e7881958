"""The addresses of pages that are linked from many places: a figure, a release, a source row, a clause."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from django.urls import reverse

from kenes.indicators.row import IndicatorRow
from kenes.reports.sentences.clauses import anchor

if TYPE_CHECKING:
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


def review_address(judgement: Judgement, requirement: str = "") -> str:
    """The review of a judgement at its passage, showing one requirement where one was shown."""
    label = judgement.passage.label if judgement.passage else ""
    asked = {"requirement": requirement} if requirement else {}
    asked |= {"passage": label} if label else {}
    query = f"?{urlencode(asked)}" if asked else ""
    return f"{reverse('review', args=(judgement.review_id,))}{query}{_at(label)}"


def _at(label: str) -> str:
    return f"#{anchor(label)}" if label else ""
