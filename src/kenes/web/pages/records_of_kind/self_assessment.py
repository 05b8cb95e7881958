"""A self-assessment: every requirement with its answer, and beside it the answer of the edition before."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar

from kenes.documents.framework import Framework
from kenes.records.programmes.models import SelfAssessment
from kenes.records.programmes.self_assessment import (
    ANSWERS,
    UNANSWERED,
    AnsweredRequirement,
    answered,
    counted,
    framework_of,
)
from kenes.texts import Text
from kenes.web.pages.records_names import Named, named
from kenes.web.pages.records_read import RecordPage
from kenes.web.site import Site

KIND = "ASM"


@dataclass(frozen=True)
class SelfAssessmentPage(RecordPage):
    """The page of a self-assessment; `before` is the edition beside it."""

    template: ClassVar[str] = "records/self_assessment.html"
    framework: Framework | None
    requirements: tuple[AnsweredRequirement, ...]
    counts: tuple[tuple[Text, int], ...]
    before: Named | None
    before_date: Any


def page(site: Site, account: Any, made: RecordPage) -> SelfAssessmentPage:
    """A self-assessment as an account may see it."""
    record, common = made.record, {one.name: getattr(made, one.name) for one in fields(made)}
    framework, before = framework_of(record.framework), edition_before(record, account)
    found = answered(framework, record.answers, before.answers if before else None) if framework else ()
    counts = counted(framework, record.answers) if framework else {}
    return SelfAssessmentPage(
        **common,
        framework=framework,
        requirements=found,
        counts=tuple((ANSWERS.get(key, UNANSWERED), count) for key, count in counts.items() if count),
        before=named(before) if before else None,
        before_date=before.date if before else None,
    )


def edition_before(record: SelfAssessment, account: Any) -> SelfAssessment | None:
    """The newest earlier self-assessment of the same programme against the same framework that the account may read."""
    earlier = SelfAssessment.objects.visible_to(account).filter(
        service=record.service_id, framework=record.framework, withdrawn=False, date__lte=record.date
    )
    return earlier.exclude(pk=record.pk).exclude(date=record.date, pk__gt=record.pk).order_by("-date", "-pk").first()  # type: ignore[no-any-return]
