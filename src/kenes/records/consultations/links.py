"""The links by which people comment or give their voice without an account: issuing with a message, revoking, ending all."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils import timezone

from kenes.records.accounts.models import Account
from kenes.records.consultations.invitation_words import invitation_letter
from kenes.records.institutions.models import Institution
from kenes.records.passes.actions import issue_pass, revoke_pass
from kenes.records.passes.models import Pass
from kenes.records.passes.queries import PassRefused
from kenes.records.post.actions import write_message
from kenes.records.post.models import Message
from kenes.records.words import words

COMMENT, VOICE = "comment", "voice"
PURPOSES = {"CNS": COMMENT, "RND": VOICE}
"""The purpose of the passes of each kind."""


@dataclass(frozen=True)
class Link:
    """A link that was issued; its address is known now and never again. `message` carries it where there is an e-mail address."""

    held: Pass
    address: str
    message: Message | None = None


@transaction.atomic
def invite_body(*, record: Any, body: Institution | None, site: str, by: Account) -> Link:
    """A link for a body, or (None) for whoever gets it without being named, valid to the end of the last day."""
    last = timezone.make_aware(datetime.datetime.combine(record.closes, datetime.time(23, 59, 59)))
    purpose = PURPOSES[record.KIND.code]
    held, token = issue_pass(purpose=purpose, record=record, expires=last, by=by, holder=body)
    held.language = (body.language if body else "") or "kk"
    held.save(update_fields=["language"])
    address = f"{site.rstrip('/')}/{held.language}/{purpose}/{token}/"
    if body is None or not body.email:
        return Link(held, address)
    subject, text = invitation_letter(
        purpose, words(record.heading), words(record.question), record.closes, address, held.language
    )
    message = Message(
        address=body.email, name=body.title[held.language][:200], language=held.language, subject=subject[:300],
        body=text, purpose=f"invite-{purpose}", about=record.ref,
    )  # fmt: skip
    return Link(held, address, write_message(message=message, by=by))


def passes_of(record: Any) -> list[Pass]:
    """The links that were issued for a consultation or a round, the oldest first."""
    found = Pass.objects.filter(record=record.pk, purpose=PURPOSES[record.KIND.code])
    return list(found.select_related("institution").order_by("issued", "pk"))


@transaction.atomic
def revoke_link(*, held: Pass, by: Account) -> None:
    """The link opens nothing from now on."""
    if not held.revoked:
        revoke_pass(held=held, by=by)


@transaction.atomic
def end_links(*, record: Any, by: Account) -> None:
    """Revoke what still opens."""
    for held in passes_of(record):
        revoke_link(held=held, by=by)


def examine_pass(held: Pass | None) -> None:
    """A link that was revoked or has expired meanwhile does nothing; PassRefused."""
    if held is None:
        return
    current = Pass.objects.select_for_update().get(pk=held.pk)
    if current.revoked:
        raise PassRefused("revoked", current)
    if current.expires <= timezone.now():
        raise PassRefused("expired", current)
