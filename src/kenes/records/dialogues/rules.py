"""Which fields of a record an account is not shown: the body behind an unattributed statement, how to join a meeting, who needs what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from kenes.records.accounts.parts import READ_CLOSED, names_with
from kenes.records.accounts.queries import countries_of
from kenes.records.accounts.rules import institutions_of, plays, signed_in

OF_THE_BODY = frozenset({"institution"})
OF_PARTICIPANTS: Mapping[str, frozenset[str]] = {
    "DLG": frozenset({"link", "passcode", "interpretation", "contact"}),
    "AGI": frozenset({"speaking"}),
    "PAR": frozenset(
        {"language", "invited_by", "invited_on", "answer", "substitute_name", "substitute_position"}
        | {"interpretation_into", "needs"}
    ),
}
"""What only those inside learn of a meeting that is public otherwise."""
LEVELLED = ("STM", "OBN")
"""Kinds that a body says at a level of its choice."""


def unnamed_fields(account: Any, record: Any) -> frozenset[str]:
    """The fields of a record that an account is not shown.

    The body of an unattributed statement is known to its coordinators and its own members; everybody else reads the
    words alone. How to join a meeting, and what concerns persons, is for those who read for official use in its country.
    """
    code = record.KIND.code
    if code in OF_PARTICIPANTS:
        return frozenset() if reads_inside(account, record.country) else OF_PARTICIPANTS[code]
    if code not in LEVELLED or record.level != "not-attributed":
        return frozenset()
    knows = plays(account, names_with(READ_CLOSED), record.country) or record.institution_id in institutions_of(account)
    return frozenset() if knows else OF_THE_BODY


def unnamed_to(account: Any, model: Any) -> Q | None:
    """The records of a kind of which `unnamed_fields` hides the body, as a query; None for kinds that have none."""
    if model.KIND.code not in LEVELLED:
        return None
    knowing = countries_of(account, *names_with(READ_CLOSED))
    hidden = Q(level="not-attributed") & ~Q(institution__in=institutions_of(account))
    return Q(pk__in=()) if knowing is None else hidden & ~Q(country__in=knowing)


def reads_inside(account: Any, country: str) -> bool:
    """Whether an account reads for official use in a country."""
    if not signed_in(account):
        return False
    countries = countries_of(account)
    return countries is None or country in countries
