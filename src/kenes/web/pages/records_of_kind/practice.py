"""A card of good practice with its evidence rated, and what each grade means."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar

from kenes.records.programmes import evidence_scale
from kenes.records.programmes.evidence_scale import SCALE, Grade, grade
from kenes.web.pages.records_read import RecordPage
from kenes.web.site import Site

KIND = "PRA"


@dataclass(frozen=True)
class PracticePage(RecordPage):
    """The page of a practice."""

    template: ClassVar[str] = "records/practice.html"
    grade: Grade | None
    scale: ClassVar[tuple[Grade, ...]] = SCALE
    publisher: ClassVar[str] = evidence_scale.PUBLISHER
    source: ClassVar[str] = evidence_scale.TITLE
    address: ClassVar[str] = evidence_scale.ADDRESS


def page(site: Site, account: Any, made: RecordPage) -> PracticePage:
    """A practice as an account may see it."""
    common = {one.name: getattr(made, one.name) for one in fields(made)}
    return PracticePage(**common, grade=grade(made.record.evidence_rating))
