"""Certificates of participation: who may have one, the number it keeps for ever, and that it was issued."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable

from django.db import transaction

from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log, record_change
from kenes.records.capacity.models import Event, Participant
from kenes.records.chain.actions import amend_record
from kenes.texts import Finding, Refusal, Severity, Text


def certifiable(participant: Participant, today: datetime.date) -> bool:
    """Whether somebody took part by name in an event that is over; the host of a visit gets none."""
    return (
        participant.person_id is not None
        and not participant.person.withdrawn  # type: ignore[union-attr]
        and bool(participant.person.name.own)  # type: ignore[union-attr]
        and not (participant.withdrawn or participant.closed)
        and participant.role != Participant.Role.HOST
        and participant.event.last_day <= today
    )


@transaction.atomic
def issue_certificates(*, event: Event, by: Account, today: datetime.date) -> list[Participant]:
    """Give a number to everybody of an event who may have a certificate and has none yet. Refusal where there is nobody."""
    listed = Participant.objects.filter(event=event, withdrawn=False, certificate="").order_by("pk")
    waiting = [one for one in listed.select_related("person", "event") if certifiable(one, today)]
    if not waiting:
        raise Refusal(Finding("nobody-to-certify", Severity.ERROR, _NOBODY, text=event.ref, proposal=_HOW))
    return [issue_certificate(participant=one, by=by, today=today) for one in waiting]


@transaction.atomic
def issue_certificate(*, participant: Participant, by: Account, today: datetime.date) -> Participant:
    """Issue the certificate of one participant, for the first time or again: the number stays. Refusal where none may be had."""
    hold_the_log()
    current = Participant.objects.select_for_update().get(pk=participant.pk)
    if not certifiable(current, today):
        raise Refusal(
            Finding("not-certifiable", Severity.ERROR, _NOT.fill(ref=current.ref), text=current.ref, proposal=_HOW)
        )
    if not current.certificate:
        number = _next_number(current.event, Participant.objects.filter(event=current.event_id))
        current = amend_record(record=current, values={"certificate": number}, seen=current.version, by=by)
    record_change(by=by, act="issue-certificate", subject=current.ref, why=current.certificate)
    return current


def _next_number(event: Event, everybody: Iterable[Participant]) -> str:
    """The id of the event and the next place in it; a number that was given once is never given again, whoever was withdrawn."""
    given = [re.fullmatch(rf"{re.escape(event.ref)}/(\d+)", one.certificate) for one in everybody]
    last = max((int(found[1]) for found in given if found), default=0)
    return f"{event.ref}/{last + 1:02d}"


_NOBODY = Text(
    kk="Бұл шарада сертификат берілетін жаңа қатысушы жоқ.",
    ru="В этом событии нет новых участников, которым выдаётся сертификат.",
    en="Nobody new in this event may be given a certificate.",
)
_NOT = Text(
    kk="{ref}: бұл қатысушыға сертификат берілмейді.",
    ru="{ref}: этому участнику сертификат не выдаётся.",
    en="{ref}: this participant may not be given a certificate.",
)
_HOW = Text(
    kk="Сертификат аяқталған шараға өз атымен қатысқан адамға беріледі: қатысушының жазбасында тұлғаны көрсетіңіз.",
    ru="Сертификат выдаётся тому, кто назван участником по имени, после окончания события: укажите лицо в записи участника.",
    en="A certificate is given to somebody named as a participant, once the event is over: name the person in the participant's record.",
)
