"""Closing a study, with who used it or why nobody did; opening it again."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log, record_change
from kenes.records.chain.actions import today
from kenes.records.chain.models import Link, Record
from kenes.records.chain.seeking import note_again
from kenes.records.chain.values import values_of
from kenes.records.studies.models import Study
from kenes.records.studies.use import BY_IT, OF_IT, USERS
from kenes.records.words import words, written
from kenes.texts import Finding, Refusal, Severity, Text

UNSAID = Text.same("")


@transaction.atomic
def close_study(*, study: Study, by: Account, unused_because: Text = UNSAID) -> Study:
    """Nothing more is expected of a study: somebody used it, or it is said why nobody did. Refusal otherwise."""
    hold_the_log()
    current = Study.objects.select_for_update().get(pk=study.pk)
    if current.state == Study.State.CLOSED:
        raise Refusal(Finding("study-closed", Severity.ERROR, _CLOSED.fill(ref=current.ref)))
    used, reason = uses_of(current), words(unused_because)
    if not used and not written(reason):
        raise Refusal(Finding("study-not-used", Severity.ERROR, _UNUSED.fill(ref=current.ref), proposal=_WAY_OUT))
    before = values_of(current)
    current.state, current.finished = Study.State.CLOSED, today()
    current.unused_because = UNSAID if used else reason
    return _stored(current, before, by, "close-study")


@transaction.atomic
def reopen_study(*, study: Study, by: Account, why: str) -> Study:
    """Something more is expected of a study after all; what was said when it was closed stays in the history."""
    hold_the_log()
    current = Study.objects.select_for_update().get(pk=study.pk)
    if current.state == Study.State.OPEN:
        raise Refusal(Finding("study-open", Severity.ERROR, _OPEN.fill(ref=current.ref)))
    if not why.strip():
        raise Refusal(Finding("study-why", Severity.ERROR, _WHY))
    before = values_of(current)
    current.state, current.finished, current.unused_because = Study.State.OPEN, None, UNSAID
    return _stored(current, before, by, "reopen-study", why)


def uses_of(study: Study) -> list[str]:
    """The ids of the records that use it, by links that hold to records that count."""
    links = Link.objects.filter(Q(source=study.pk, kind=BY_IT) | Q(target=study.pk, kind=OF_IT), withdrawn=False)
    ends = {link.target_id if link.source_id == study.pk else link.source_id for link in links}
    users = Record.objects.filter(pk__in=[end for end in ends if end], kind__in=USERS, withdrawn=False)
    return list(users.order_by("pk").values_list("pk", flat=True))


def _stored(study: Study, before: dict[str, Any], by: Account, act: str, why: str = "") -> Study:
    study.version, study.changed = study.version + 1, timezone.now()
    study.full_clean(validate_unique=False, validate_constraints=False)
    study.save()
    note_again(study)
    record_change(by=by, act=act, subject=study.ref, before=before, after=values_of(study), why=why)
    return study


_UNUSED = Text(
    kk="{ref} зерттеуін жабуға болмайды: оны ешкім пайдаланбаған және неге пайдаланылмағаны айтылмаған.",
    ru="Исследование {ref} нельзя закрыть: им никто не воспользовался, и не сказано почему.",
    en="The study {ref} cannot be closed: nobody has used it, and it is not said why.",
)
_WAY_OUT = Text(
    kk="Оны пайдаланған іс-шарамен, ұсыныммен, құжатпен немесе тұжырыммен («мәлімет береді») байланыстырыңыз не неге пайдаланылмағанын жазыңыз.",
    ru="Свяжите его с мероприятием, рекомендацией, документом или выводом, где оно использовано («даёт сведения для»), или напишите, почему им не воспользовались.",
    en="Link it to the action, recommendation, document or finding that it informs, or write why it was not used.",
)
_CLOSED = Text(
    kk="{ref} зерттеуі бұрын жабылған.", ru="Исследование {ref} уже закрыто.", en="The study {ref} is closed already."
)
_OPEN = Text(kk="{ref} зерттеуі жабылмаған.", ru="Исследование {ref} не закрыто.", en="The study {ref} is not closed.")
_WHY = Text(
    kk="Неліктен қайта ашылатынын жазыңыз.",
    ru="Напишите, почему его открывают снова.",
    en="Say why it is opened again.",
)
