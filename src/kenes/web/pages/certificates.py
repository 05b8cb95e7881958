"""What the page of an event says of its certificates, and the certificates as PDF made by the reports."""

from __future__ import annotations

import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404

from kenes.records.capacity.models import Event, Participant
from kenes.records.rules import may_amend
from kenes.reports.report import Order, all_reports, rendered
from kenes.texts import Refusal
from kenes.web.pages.records_lookups import known_record
from kenes.web.site import Site


def certified_event(ref: str, account: Any) -> Event:
    """An event whose certificates an account may issue."""
    found = known_record(ref, account)
    if not isinstance(found, Event):
        raise Http404(ref)
    if not may_amend(account, found) or found.withdrawn:
        raise PermissionDenied
    return found


def certified_participant(ref: str, account: Any) -> Participant:
    """A participant whose certificate an account may issue again."""
    found = known_record(ref, account)
    if not isinstance(found, Participant):
        raise Http404(ref)
    if not may_amend(account, found) or found.withdrawn:
        raise PermissionDenied
    return found


def certificates_pdf(site: Site, ref: str, account: Any, language: str, today: datetime.date) -> bytes:
    """The certificates of an event or of a participant that an account may read by name; 404 where there are none to show.

    Persons are for official use: whoever may not read them in this country is shown no certificate.
    """
    found = known_record(ref, account)
    event = found.event if isinstance(found, Participant) else found
    named = Participant.objects.visible_to(account).filter(event=event.pk, withdrawn=False).exclude(person=None)
    if not isinstance(event, Event) or not named.exists():
        raise Http404(ref)
    try:
        order = Order(today=today, subject=ref, marking="official")
        return rendered(all_reports()["certificate"].compose(site.observatory, order), language, "pdf")
    except Refusal:
        raise Http404(ref) from None
