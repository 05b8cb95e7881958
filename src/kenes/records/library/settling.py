"""Settling a link to a clause that a new version no longer bears out: it moves to another clause, holds all the same, or the clause is gone."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log, record_change
from kenes.records.chain.actions import amend_record, link_records, withdraw_link
from kenes.records.chain.models import Link
from kenes.records.library.clause_links import BrokenLink, number_of_broken_links
from kenes.records.library.models import ClauseSettlement, PolicyDocument


@transaction.atomic
def move_clause_link(*, broken: BrokenLink, label: str, by: Account, why: str) -> Link:
    """Lead the link to another clause of the current version; the old one stays in the log with the reason."""
    _reasoned(why)
    if not broken.now.passages.filter(label=label).exists():
        raise ValidationError({"label": _("The current version has no such clause.")})
    if label == broken.label:
        raise ValidationError({"label": _("The link leads to this clause already; say that it is the same.")})
    hold_the_log()
    old = broken.link
    withdraw_link(link=old, by=by, why=why)
    target = f"clause:{broken.now.document_id}#{label}"
    moved = link_records(source=old.source_id, kind=old.kind, target=target, by=by, why=why)
    _settle(moved, broken, "kept", by, why)
    count_broken_links(document=broken.now.document, by=by)
    return moved


@transaction.atomic
def settle_clause_link(*, broken: BrokenLink, outcome: str, by: Account, why: str) -> ClauseSettlement:
    """Say that the clause is the same although its words are others, or that it is gone; the link stays as it is."""
    _reasoned(why)
    if outcome not in ClauseSettlement.Outcome.values:
        raise ValidationError({"outcome": _("Say that the clause is the same or that it is gone.")})
    if outcome == "kept" and not broken.now.passages.filter(label=broken.label).exists():
        raise ValidationError({"outcome": _("The current version has no such clause.")})
    hold_the_log()
    settled = _settle(broken.link, broken, outcome, by, why)
    count_broken_links(document=broken.now.document, by=by)
    return settled


@transaction.atomic
def count_broken_links(*, document: PolicyDocument, by: Account) -> None:
    """Keep in the record of a document how many links to its clauses wait for a person: an open loop."""
    document.refresh_from_db()
    left = number_of_broken_links(document)
    if left != document.broken_links:
        amend_record(record=document, values={"broken_links": left}, seen=document.version, by=by)
        document.refresh_from_db()


def _settle(link: Link, broken: BrokenLink, outcome: str, by: Any, why: str) -> ClauseSettlement:
    made: ClauseSettlement = ClauseSettlement.objects.create(
        link=link, version=broken.now, outcome=outcome, why=why, made=timezone.now(), made_by=by
    )
    record_change(
        by=by,
        act="settle-clause-link",
        subject=f"clause-link:{link.pk}",
        after={"kind": "clause-link", "source": link.source_id, "target": link.outside, "outcome": outcome},
        why=why,
    )
    return made


def _reasoned(why: str) -> None:
    if not why.strip():
        raise ValidationError({"why": _("Say why.")})
