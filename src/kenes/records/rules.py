"""Who may write what: the kinds say which roles write them, the roles say in which country, for which topic and body."""

from __future__ import annotations

from typing import Any

from rules.predicates import predicate

from kenes.records.accounts.queries import countries_of
from kenes.records.accounts.rules import administers, institutions_of, plays, signed_in
from kenes.records.chain.kinds import kind_of
from kenes.records.chain.models import Record
from kenes.records.dialogues.rules import unnamed_fields
from kenes.records.minutes.rules import is_settled


def may_write_kind(account: Any, code: str, country: str) -> bool:
    """Whether an account may write new records of a kind in a country."""
    return plays(account, kind_of(code).writers, country)


@predicate
def may_read(account: Any, record: Record) -> bool:
    """Whoever the record is visible to."""
    return bool(Record.objects.visible_to(account).filter(pk=record.pk).exists())


@predicate
def may_write(account: Any, record: Record) -> bool:
    """Whoever plays a role that writes this kind in its country and for its topic; members for their own institution only. What is settled nobody."""
    if is_settled(record):
        return False
    kind = kind_of(record.kind)
    full = tuple(name for name in kind.writers if name != "member")
    topic = str(getattr(record.whole, "pillar", "") or "")
    return plays(account, full, record.country, topic) or ("member" in kind.writers and _is_own(account, record))


may_amend = may_read & may_write
"""Nobody changes what they cannot see."""


@predicate
def may_read_history(account: Any, record: Record) -> bool:
    """Whoever reads for official use in its country; never of an unattributed statement, whose author would name the body."""
    countries = countries_of(account)
    reads = signed_in(account) and (countries is None or record.country in countries)
    return bool(reads) and may_read(account, record) and not unnamed_fields(account, record.whole)


def _is_own(account: Any, record: Record) -> bool:
    whole = record.whole
    owner = getattr(whole, "lead_id", None) or getattr(whole, "institution_id", None)
    return bool(owner) and str(owner) in institutions_of(account) and plays(account, ("member",), record.country)


__all__ = [
    "administers",
    "may_amend",
    "may_read",
    "may_read_history",
    "may_write",
    "may_write_kind",
    "signed_in",
    "unnamed_fields",
]
