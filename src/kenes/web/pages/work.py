"""The pages on which a study is closed or opened again, and the requirements of a self-assessment are answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar, TypeVar

from django.http import Http404

from kenes.records.programmes.models import SelfAssessment
from kenes.records.studies.actions import uses_of
from kenes.records.studies.models import Study
from kenes.web.pages.records_lookups import known_record
from kenes.web.pages.records_names import Named, Names, named

OfAKind = TypeVar("OfAKind", Study, SelfAssessment)


@dataclass(frozen=True)
class ClosePage:
    """A form over a study; `again` opens it again."""

    template: ClassVar[str] = "records/study_close.html"
    section: ClassVar[str] = "work"
    name: Named
    users: tuple[Named, ...]
    form: Any
    again: bool = False


@dataclass(frozen=True)
class AnswersPage:
    """The requirements as a form."""

    template: ClassVar[str] = "records/self_assessment_answers.html"
    section: ClassVar[str] = "work"
    name: Named
    date: Any
    form: Any


def known_study(ref: str, account: Any) -> Study:
    """The study of an id; 404 for anything else."""
    return _known(ref, account, Study)


def known_assessment(ref: str, account: Any) -> SelfAssessment:
    """The self-assessment of an id; 404 for anything else."""
    return _known(ref, account, SelfAssessment)


def close_page(account: Any, study: Study, form: Any, again: bool = False) -> ClosePage:
    """The form in which a study is closed, with who used it as far as the account may read."""
    return ClosePage(named(study), Names(account).said(uses_of(study)), form, again)


def answers_page(assessment: SelfAssessment, form: Any) -> AnswersPage:
    """The form of the requirements."""
    return AnswersPage(named(assessment), assessment.date, form)


def _known(ref: str, account: Any, model: type[OfAKind]) -> OfAKind:
    found = known_record(ref, account)
    if not isinstance(found, model):
        raise Http404(ref)
    return found
