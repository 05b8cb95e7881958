"""The table of measures in the file of a document: its rows as they were understood, and a road map to take them into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from kenes.documents.plans.plan import Line, Plan
from kenes.documents.plans.reading import read_plan
from kenes.records.library.models import DocumentVersion, PolicyDocument
from kenes.records.library.queries import original_of
from kenes.records.roadmaps.models import RoadMap
from kenes.records.rules import may_amend
from kenes.texts import Finding, Refusal
from kenes.web.answering import current_language
from kenes.web.forms.plans import KeptPlan
from kenes.web.pages.documents import SECTION
from kenes.web.site import Site

SHOWN = 20
"""Measures shown before a road map is chosen."""


class RoadMapForm(forms.Form):
    """The road map that the measures are for."""

    road_map = forms.ChoiceField(label=_("Road map to take them into"))

    def __init__(self, *args: Any, account: Any, country: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        readable = RoadMap.objects.visible_to(account).filter(country=country, withdrawn=False).order_by("ref")
        language = current_language()
        self.fields["road_map"].choices = [  # type: ignore[attr-defined]
            (one.ref, f"{one.ref} {one.title[language]}") for one in readable if may_amend(account, one)
        ]


@dataclass(frozen=True)
class MeasuresPage:
    """What was found; without a plan the findings say why not."""

    template: ClassVar[str] = "documents/measures.html"
    section: ClassVar[str] = SECTION
    document: PolicyDocument
    version: DocumentVersion
    plan: Plan | None
    findings: tuple[Finding, ...]
    form: RoadMapForm | None

    @property
    def lines(self) -> tuple[Line, ...]:
        """The first measures."""
        return self.plan.lines[:SHOWN] if self.plan else ()

    @property
    def rows(self) -> list[dict[str, str]]:
        """Their cells as written."""
        names = ("measure", "form", "responsible", "term", "funding")
        return [{"number": line.number, **{name: line.text(name) for name in names}} for line in self.lines]

    @property
    def more(self) -> int:
        """How many are not shown."""
        return max(0, len(self.plan.lines) - SHOWN) if self.plan else 0


def measures_page(site: Site, version: DocumentVersion, account: Any, data: Any) -> MeasuresPage:
    """The table of measures of a version, read from its file."""
    document = version.document
    try:
        read = read_plan(original_of(site.observatory, version).read_bytes(), version.file_name)
    except Refusal as refusal:
        return MeasuresPage(document, version, None, refusal.findings, None)
    form = RoadMapForm(data, account=account, country=document.country)
    return MeasuresPage(document, version, read.plan, tuple(read.findings), form)


def kept_plan(version: DocumentVersion, road_map: RoadMap, plan: Plan | None) -> KeptPlan:
    """The file of a version as the check of a plan takes it; the years are the plan's own, else those of the road map."""
    years = plan.years if plan is not None and plan.years else (road_map.first_year, road_map.last_year)
    return KeptPlan(version.sha256, version.suffix, version.file_name, *years, document=version.document_id)
