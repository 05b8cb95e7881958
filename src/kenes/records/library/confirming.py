"""What a person confirms of a document: what its text says of itself, the standing of a version, which acts it amends or repeals."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log, record_change
from kenes.records.chain.actions import amend_record, link_records
from kenes.records.chain.models import Link
from kenes.records.library.models import DocumentVersion, PolicyDocument

RELATIONS = ("amends", "repeals", "translation-of")
"""The links that stand between two documents only."""


@dataclass(frozen=True)
class Related:
    """What one document does to another; `day` is that from which the other is repealed."""

    kind: str
    other: PolicyDocument
    day: datetime.date | None = None


@dataclass(frozen=True)
class Confirmed:
    """What a person took from a text: fields of the document, the day of the version, the relations; `said` are the words that say it."""

    values: Mapping[str, Any]
    stands_from: datetime.date | None = None
    related: tuple[Related, ...] = ()
    said: str = ""


@transaction.atomic
def confirm_details(*, version: DocumentVersion, confirmed: Confirmed, by: Account) -> None:
    """Store it, all or nothing; the words that say it are the reason in the log."""
    document, why = version.document, confirmed.said
    if confirmed.stands_from:
        describe_version(version=version, standing=version.standing, stands_from=confirmed.stands_from, by=by, why=why)
    amend_record(record=document, values=confirmed.values, seen=document.version, by=by, why=why)
    for one in confirmed.related:
        relate(document=document, related=one, by=by, why=why)


@transaction.atomic
def relate(*, document: PolicyDocument, related: Related, by: Account, why: str = "") -> Link:
    """Say that a document amends, repeals or translates another. A day of repeal is stored with the other, unless it has one."""
    if related.kind not in RELATIONS:
        raise ValidationError(_("Documents amend, repeal or translate each other."))
    if related.other.pk == document.pk:
        raise ValidationError(_("A document does not stand in this relation to itself."))
    hold_the_log()
    link = link_records(source=document.ref, kind=related.kind, target=related.other.ref, by=by, why=why)
    if related.kind == "repeals" and related.day and related.other.repealed_on is None:
        other = related.other
        amend_record(
            record=other, values={"repealed_on": related.day}, seen=other.version, by=by, why=why or document.ref
        )
    return link


@transaction.atomic
def describe_version(
    *, version: DocumentVersion, standing: str, stands_from: datetime.date | None, by: Account, why: str = ""
) -> DocumentVersion:
    """Say whether the words of a version bind, and from which day they read so."""
    hold_the_log()
    held = DocumentVersion.objects.select_for_update().get(pk=version.pk)
    before = described(held)
    held.standing, held.stands_from = standing, stands_from
    held.clean_fields(exclude=["received_by", "document", "text", "suffix"])
    if described(held) == before:
        return held
    held.save(update_fields=["standing", "stands_from"])
    subject = f"version:{held.document_id}.{held.number}"
    record_change(by=by, act="describe-version", subject=subject, before=before, after=described(held), why=why)
    return held


def described(version: DocumentVersion) -> dict[str, Any]:
    """What the log keeps of it."""
    names = ("number", "language", "file_name", "sha256", "suffix", "size", "standing")
    day = version.stands_from.isoformat() if version.stands_from else None
    plain = {name: getattr(version, name) for name in names}
    return {"kind": "version", "document": version.document_id} | plain | {"stands_from": day}
