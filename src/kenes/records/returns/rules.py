"""Who decides about returns: the coordinators of the country."""

from __future__ import annotations

from typing import Any

from kenes.records.accounts.rules import plays
from kenes.records.chain.models import Record


def may_review(account: Any, record: Record) -> bool:
    """Whether an account may send requests of the record's country, and accept or send back their returns."""
    visible = Record.objects.visible_to(account).filter(pk=record.pk, withdrawn=False)
    return plays(account, ("coordinator",), record.country) and bool(visible.exists())


def handles_post(account: Any) -> bool:
    """Whether an account sees outgoing messages: coordinators and administrators."""
    from kenes.records.accounts.queries import roles_of

    return any(role.name in ("coordinator", "administrator") for role in roles_of(account))
