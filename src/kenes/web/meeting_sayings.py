"""What a person says of an item by one press of a button, led to its action; the answer tells what was done."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from kenes.records.meeting_reports.actions import join_item, offer_again, say_of_pair, set_aside, take_from_register
from kenes.records.meeting_reports.items import Item
from kenes.records.meeting_reports.reading import Reading
from kenes.records.rules import may_write_kind
from kenes.web.pages.document_meeting import known_item
from kenes.web.pages.records_lookups import known_record

Sent = Mapping[str, str]


def say(reading: Reading, item: Item, sent: Sent, account: Any) -> str:
    """Do what the button says. ValidationError where it cannot be."""
    doing = SAYINGS.get(sent.get("say", ""))
    if doing is None or not any(may_write_kind(account, one, reading.version.document.country) for one in item.codes):
        raise PermissionDenied
    return doing(reading, item, sent, account)


def _aside(reading: Reading, item: Item, sent: Sent, account: Any) -> str:
    set_aside(version=reading.version, item=item, by=account)
    return _("Set aside. It can be offered again.")


def _again(reading: Reading, item: Item, sent: Sent, account: Any) -> str:
    offer_again(version=reading.version, item=item, by=account)
    return _("It is offered again.")


def _join(reading: Reading, item: Item, sent: Sent, account: Any) -> str:
    held = join_item(reading=reading, item=item, record=known_record(sent.get("record", ""), account), by=account)
    return _("Joined to a record that is there: %(ref)s.") % {"ref": held.ref}


def _register(reading: Reading, item: Item, sent: Sent, account: Any) -> str:
    taken = take_from_register(reading=reading, item=item, by=account)
    return _("Taken from the register: %(ref)s.") % {"ref": taken.ref}


def _pair(outcome: str) -> Callable[[Reading, Item, Sent, Any], str]:
    def said(reading: Reading, item: Item, sent: Sent, account: Any) -> str:
        other = known_item(reading, sent.get("other", ""))
        say_of_pair(version=reading.version, items=(item, other), outcome=outcome, by=account)
        return _("They are one person now.") if outcome == "same" else _("They stay two persons.")

    return said


SAYINGS: Mapping[str, Callable[[Reading, Item, Sent, Any], str]] = {
    "aside": _aside,
    "again": _again,
    "join": _join,
    "register": _register,
    "same": _pair("same"),
    "apart": _pair("apart"),
}
