"""Looking records up by what stands in an address; what an account may not read is no page (404) to it."""

from __future__ import annotations

from typing import Any

from django.http import Http404

from kenes.records.audit.models import ConflictingEdit
from kenes.records.audit.reads import note
from kenes.records.chain.models import Link, Record
from kenes.records.chain.queries import find_record
from kenes.web.pages.records_names import Names


def known_record(ref: str, account: Any) -> Any:
    """The record of an id, with the fields of its kind."""
    try:
        found = find_record(ref, account)
    except Record.DoesNotExist:
        raise Http404(ref) from None
    note(found)
    return found


def known_source(ref: str | None, account: Any) -> Any:
    """The record from which a new one is written; None where none is named."""
    return known_record(ref, account) if ref else None


def known_link(number: int, ref: str, account: Any) -> Link:
    """A link of a record that the account may read."""
    found = Link.objects.visible_to(account).filter(pk=number, withdrawn=False).first()
    if found is None or ref not in (found.source_id, found.target_id):
        raise Http404(str(number))
    return found


def known_end(address: str, account: Any) -> str:
    """The address of something that the account may read and that has a name."""
    if Names(account).of(address) is None:
        raise Http404(address)
    return address


def known_meeting(number: int, account: Any) -> ConflictingEdit:
    """An edit that met another, of a record that the account may read."""
    found = ConflictingEdit.objects.filter(pk=number, record__in=Record.objects.visible_to(account)).first()
    if found is None:
        raise Http404(str(number))
    return found
