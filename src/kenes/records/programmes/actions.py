"""Answering the requirements of a self-assessment, many at once, without losing what others answered meanwhile."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log
from kenes.records.audit.queries import state_at
from kenes.records.chain.actions import amend_record
from kenes.records.programmes.models import SelfAssessment
from kenes.records.programmes.self_assessment import ANSWERS, Answer, framework_of, merged
from kenes.texts import Finding, Refusal, Severity, Text


@transaction.atomic
def answer_requirements(
    *, assessment: SelfAssessment, answers: Mapping[str, Answer], seen: int, by: Account
) -> SelfAssessment:
    """Store the answers that differ from those seen at version `seen`; what others answered meanwhile stays.

    Refusal for a requirement or an answer that does not exist, and where somebody answered the same requirement otherwise.
    """
    hold_the_log()
    _examine(assessment, answers)
    current = SelfAssessment.objects.get(pk=assessment.pk)
    known = (state_at(current.ref, seen) or {}).get("answers") or {}
    wanted, clashing = merged(known, current.answers, {code: one.kept for code, one in answers.items()})
    if clashing:
        message = _MET.fill(codes=", ".join(clashing))
        raise Refusal(Finding("answers-met", Severity.ERROR, message, proposal=_LOOK))
    return amend_record(record=current, values={"answers": wanted}, seen=current.version, by=by)  # type: ignore[no-any-return]


def _examine(assessment: SelfAssessment, answers: Mapping[str, Answer]) -> None:
    framework = framework_of(assessment.framework)
    known = framework.codes if framework else ()
    for code, one in answers.items():
        if code not in known or one.answer not in (*ANSWERS, ""):
            raise Refusal(Finding("no-such-answer", Severity.ERROR, _NONE.fill(code=code, answer=one.answer)))


_MET = Text(
    kk="Осы талаптарға басқа біреу әзірде өзгеше жауап берді: {codes}. Сіздің жауаптарыңыз сақталған жоқ.",
    ru="На эти требования кто-то тем временем ответил иначе: {codes}. Ваши ответы не сохранены.",
    en="Somebody answered these requirements otherwise meanwhile: {codes}. Your answers are not stored.",
)
_LOOK = Text(
    kk="Бетті қайта ашып, сол жауаптарды қараңыз.",
    ru="Откройте страницу заново и посмотрите эти ответы.",
    en="Open the page again and look at those answers.",
)
_NONE = Text(
    kk="{code} талабына «{answer}» деген жауап жоқ.",
    ru="На требование {code} нет ответа «{answer}».",
    en="There is no answer “{answer}” to requirement {code}.",
)
