"""What becomes of a broken link to a clause: it is moved to where the clause stands now, kept, or the clause is said to be gone."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log, record_change
from kenes.records.chain.actions import amend_record, link_records, withdraw_link
from kenes.records.chain.models import Link
from kenes.records.library.clause_links import ClauseLink, broken_links
from kenes.records.library.models import ClauseSettlement, PolicyDocument


@transaction.atomic
def move_link(*, broken: ClauseLink, label: str, why: str, by: Account) -> Link:
    """Let the record cite the clause under its number of now; the old link stays in the log. ValidationError for a clause that is not there."""
    hold_the_log()
    _reason(why)
    if not broken.new.passages.filter(label=label).exists():
        raise ValidationError({"label": _("This clause does not stand in the newest version.")})
    document = broken.new.document
    moved = link_records(
        source=broken.link.source_id, kind=broken.link.kind, target=f"clause:{document.ref}#{label}", by=by, why=why
    )
    withdraw_link(link=broken.link, by=by, why=why)
    settle_link(broken=broken, outcome=ClauseSettlement.Outcome.KEPT, why=why, by=by, link=moved)
    return moved


@transaction.atomic
def settle_link(
    *, broken: ClauseLink, outcome: str, why: str, by: Account, link: Link | None = None
) -> ClauseSettlement:
    """Say that the clause is the same all the same, or that it is gone; it is not asked of this version again."""
    hold_the_log()
    _reason(why)
    settled = ClauseSettlement.objects.create(
        link=link or broken.link, version=broken.new, outcome=outcome, why=why.strip(), made=timezone.now(), made_by=by
    )
    after = {"link": settled.link_id, "clause": broken.label, "version": str(broken.new), "outcome": str(outcome)}
    record_change(by=by, act="settle-link", subject=f"link:{settled.link_id}", after=after, why=why.strip())
    count_broken_links(document=broken.new.document, by=by)
    return settled


@transaction.atomic
def count_broken_links(*, document: PolicyDocument, by: Account) -> None:
    """Keep in the record of a document how many links to its clauses wait for a person."""
    document.refresh_from_db()
    left = broken_links(document)
    if left != document.broken_links:
        amend_record(record=document, values={"broken_links": left}, seen=document.version, by=by)
        document.refresh_from_db()


def _reason(why: str) -> None:
    if not why.strip():
        raise ValidationError({"why": _("Say why.")})
