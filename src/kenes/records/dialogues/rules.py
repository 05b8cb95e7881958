"""Who may know which body made a statement that it did not wish to be named with."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from kenes.records.accounts.queries import countries_of
from kenes.records.accounts.rules import institutions_of, plays

OF_THE_BODY = frozenset({"institution"})


def unnamed_fields(account: Any, record: Any) -> frozenset[str]:
    """The fields of a record that an account is not shown: of an unattributed statement, the body that made it.

    Its coordinators and the body's own members know it; everybody else reads the words alone.
    """
    if record.KIND.code != "STM" or record.level != "not-attributed":
        return frozenset()
    knows = plays(account, ("coordinator",), record.country) or record.institution_id in institutions_of(account)
    return frozenset() if knows else OF_THE_BODY


def unnamed_to(account: Any, model: Any) -> Q | None:
    """The records of a kind of which `unnamed_fields` hides the body, as a query; None for kinds that have none."""
    if model.KIND.code != "STM":
        return None
    knowing = countries_of(account, "coordinator", "administrator")
    hidden = Q(level="not-attributed") & ~Q(institution__in=institutions_of(account))
    return Q(pk__in=()) if knowing is None else hidden & ~Q(country__in=knowing)
