"""Who may write what: the kinds say which roles write them, the roles say in which country, for which topic and body."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rules.predicates import predicate

from kenes.records.accounts.parts import APPROVE, PUBLISH, REVIEW, WITHDRAW, WRITE, Matter
from kenes.records.accounts.queries import countries_of
from kenes.records.accounts.rules import administers, allowed, signed_in
from kenes.records.chain.models import Record
from kenes.records.dialogues.rules import unnamed_fields, unnamed_to
from kenes.records.minutes.rules import PRESS, is_no_release, is_settled
from kenes.records.telling_roles import known_of
from kenes.records.topics import topic_of


def may_write_kind(account: Any, code: str, country: str) -> bool:
    """Whether an account may write new records of a kind in a country, of some topic or body at least."""
    return allowed(account, WRITE, Matter(known_of(code), country))


@predicate
def may_read(account: Any, record: Record) -> bool:
    """Whoever the record is visible to."""
    return bool(Record.objects.visible_to(account).filter(pk=record.pk).exists())


def may_do(account: Any, verb: str, record: Record) -> bool:
    """Whether a role of the account allows a verb of the table of roles on this record: its kind, country, topic and body."""
    whole = record.whole
    kind = known_of(record.kind)
    if is_no_release(whole):
        kind = replace(kind, writers=tuple(one for one in kind.writers if one != PRESS))
    owner = str(getattr(whole, "lead_id", None) or getattr(whole, "institution_id", None) or "")
    return allowed(account, verb, Matter(kind, record.country, topic_of(whole), owner))


@predicate
def may_write(account: Any, record: Record) -> bool:
    """Whoever plays a role that writes this kind in its country and for its topic; members for their own institution only. What is settled nobody."""
    return not is_settled(record) and may_do(account, WRITE, record)


@predicate
def still_counts(account: Any, record: Record) -> bool:
    """A record that has been withdrawn is changed no more."""
    return not record.withdrawn


@predicate
def may_review(account: Any, record: Record) -> bool:
    """Whoever accepts or sends back what others wrote."""
    return may_do(account, REVIEW, record)


@predicate
def may_approve(account: Any, record: Record) -> bool:
    """Whoever approves records of this kind."""
    return may_do(account, APPROVE, record)


@predicate
def may_publish(account: Any, record: Record) -> bool:
    """Whoever confirms that everybody may read it."""
    return may_do(account, PUBLISH, record)


@predicate
def may_withdraw(account: Any, record: Record) -> bool:
    """Whoever confirms that a public record no longer counts."""
    return may_do(account, WITHDRAW, record)


may_amend = may_read & still_counts & may_write
"""Nobody changes what they cannot see, nor what no longer counts."""


@predicate
def may_read_history(account: Any, record: Record) -> bool:
    """Whoever reads for official use in its country; never of an unattributed statement, whose author would name the body."""
    countries = countries_of(account)
    reads = signed_in(account) and (countries is None or record.country in countries)
    return bool(reads) and may_read(account, record) and not unnamed_fields(account, record.whole)


__all__ = [
    "administers",
    "may_amend",
    "may_approve",
    "may_do",
    "may_publish",
    "may_read",
    "may_read_history",
    "may_review",
    "may_withdraw",
    "may_write",
    "may_write_kind",
    "signed_in",
    "unnamed_fields",
    "unnamed_to",
]
