"""Who asks for returns and who decides about them."""

from __future__ import annotations

from typing import Any

from kenes.records.accounts.rules import plays
from kenes.records.chain.models import Record


def may_ask(account: Any, record: Record) -> bool:
    """Whether an account may send requests of the record's country."""
    return plays(account, ("coordinator",), record.country) and _is_there(account, record)


def may_review(account: Any, record: Record) -> bool:
    """Whether an account may accept or send back what bodies returned."""
    return plays(account, ("coordinator", "returns-reviewer"), record.country) and _is_there(account, record)


def _is_there(account: Any, record: Record) -> bool:
    return bool(Record.objects.visible_to(account).filter(pk=record.pk, withdrawn=False).exists())


def handles_post(account: Any) -> bool:
    """Whether an account sees outgoing messages: coordinators and administrators."""
    from kenes.records.accounts.queries import roles_of

    return any(role.name in ("coordinator", "administrator") for role in roles_of(account))
