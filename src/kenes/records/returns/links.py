"""The link by which a body answers: issuing it with its message, revoking it, ending all of a request."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from kenes.observatory.settings import Settings, read_settings
from kenes.records.accounts.models import Account
from kenes.records.passes.actions import issue_pass, revoke_pass
from kenes.records.passes.models import Pass
from kenes.records.post.actions import Attachment, write_message
from kenes.records.post.models import Message
from kenes.records.returns.messages import Letter, Notice
from kenes.records.returns.models import Request
from kenes.records.returns.queries import PURPOSE, passes_of
from kenes.records.words import words

GRACE = 30
"""Days after the due date for which a link stays valid: a late answer is better than none."""


@dataclass(frozen=True)
class Link:
    """A link that was issued; its address is known now and never again. `message` carries it where there is an e-mail address."""

    held: Pass
    address: str
    message: Message | None = None

    @property
    def until(self) -> datetime.date:
        """The last day on which it opens."""
        return timezone.localtime(self.held.expires).date()


@transaction.atomic
def issue_link(*, request: Request, site: str, by: Account) -> Link:
    """A new link to the task of a request; those issued before stay as they are."""
    day = max(request.due, timezone.localdate()) + datetime.timedelta(days=GRACE)
    expires = timezone.make_aware(datetime.datetime.combine(day, datetime.time(23, 59, 59)))
    holder = request.person or request.institution
    held, token = issue_pass(purpose=PURPOSE, record=request, expires=expires, by=by, holder=holder)
    held.language = request.language
    held.save(update_fields=["language"])
    return Link(held, f"{site.rstrip('/')}/{request.language}/task/{token}/")


@transaction.atomic
def post_letter(
    *,
    request: Request,
    letter: Letter,
    to: tuple[str, str, str],
    purpose: str,
    by: Account,
    attachments: Iterable[Attachment] = (),
) -> Message:
    """A message about a request; `to` is the address, the name and the language."""
    address, name, language = to
    message = Message(
        address=address, name=name[:200], language=language, subject=letter.subject[:300], body=letter.text,
        purpose=purpose, about=request.ref,
    )  # fmt: skip
    return write_message(message=message, by=by, attachments=attachments)


@transaction.atomic
def revoke_link(*, held: Pass, by: Account, why: str = "") -> None:
    """The link opens nothing from now on; one that was used or revoked stays as it is."""
    if not held.used and not held.revoked:
        revoke_pass(held=held, by=by, why=why)


@transaction.atomic
def end_links(*, request: Request, by: Account, why: str) -> None:
    """Revoke what is still open of a request."""
    for held in passes_of(request):
        revoke_link(held=held, by=by, why=why)


def notice_of(request: Request) -> Notice:
    """What messages about a request may say."""
    own = own_settings()
    return Notice(
        request.ref, words(request.heading), request.institution.title, request.number, request.date, request.due,
        request.asked.count(), own.publisher, own.programme.contacts,
    )  # fmt: skip


def own_settings() -> Settings:
    """What the observatory of these records says of itself."""
    return read_settings(settings.OBSERVATORY)


def recipient(request: Request) -> tuple[str, str, str] | None:
    """Where the body is written to: address, name, language; None where nobody has written an address."""
    if not request.email:
        return None
    holder = request.person if request.person and request.person.email else request.institution
    name = holder.title[request.language] or next(iter(holder.title.own.values()), "")
    return request.email, name, request.language
