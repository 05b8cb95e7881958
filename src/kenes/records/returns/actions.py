"""Asking a body for returns, sending the request with its link, taking in what it returned."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kenes.observatory.observatory import Observatory
from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log
from kenes.records.chain.actions import amend_record, write_record
from kenes.records.chain.models import Record
from kenes.records.correspondence.actions import note_reply
from kenes.records.correspondence.models import Reply
from kenes.records.passes.actions import use_pass
from kenes.records.passes.models import Pass
from kenes.records.passes.queries import PassRefused
from kenes.records.post.actions import Attachment
from kenes.records.returns.answers import Answer
from kenes.records.returns.files import Attached
from kenes.records.returns.links import Link, end_links, issue_link, notice_of, post_letter, recipient
from kenes.records.returns.messages import request_letter
from kenes.records.returns.models import Request, Return
from kenes.records.returns.states import State, awaits_an_answer
from kenes.records.returns.task import Giver
from kenes.records.words import words


class NotAwaited(Exception):
    """The request awaits no answer: it was answered already, accepted, withdrawn, or never sent."""


@dataclass(frozen=True)
class Given:
    """What a body gives back: who says it, in which language, by which way, with the pass where it came by a link."""

    giver: Giver
    answers: tuple[Answer, ...]
    way: str
    language: str
    held: Pass | None = None
    files: tuple[Attached, ...] = ()


@transaction.atomic
def ask_for_returns(*, request: Request, asked: Iterable[Record], by: Account) -> Request:
    """A draft of a request about some actions of a body."""
    return write_record(record=request, by=by, many={"asked": list(asked)})  # type: ignore[no-any-return]


@transaction.atomic
def choose_what_is_asked(*, request: Request, asked: Iterable[Record], by: Account) -> Request:
    """Ask about other actions; a request that was sent asks what it asked."""
    if request.sent:
        raise ValidationError(_("The request was sent: what it asks about stays as it is."))
    return amend_record(record=request, values={"asked": list(asked)}, seen=request.version, by=by)  # type: ignore[no-any-return]


@transaction.atomic
def send_request(*, request: Request, by: Account, site: str, attachments: Iterable[Attachment] = ()) -> Link:
    """Send a draft, or send a request that waits for its answer once more: a new link each time, and a message that carries it."""
    hold_the_log()
    current = Request.objects.select_for_update().get(pk=request.pk)
    if current.withdrawn or (current.state is not State.DRAFT and not awaits_an_answer(current.state)):
        raise ValidationError(_("This request awaits no answer."))
    if not current.asked.exists():
        raise ValidationError(_("Choose what is asked about first."))
    if current.state is State.DRAFT:
        current = amend_record(record=current, values={"sent": timezone.now()}, seen=current.version, by=by)
    link = issue_link(request=current, site=site, by=by)
    to = recipient(current)
    if to is None:
        return link
    letter = request_letter(notice_of(current), link.address, link.until, to[2])
    message = post_letter(request=current, letter=letter, to=to, purpose="request", by=by, attachments=attachments)
    return Link(link.held, link.address, message)


def take_return(*, observatory: Observatory, request: Request, given: Given, by: Account) -> Return:
    """What a body returned, whole or not at all. NotAwaited where no answer is awaited, PassRefused where its link has ended meanwhile."""
    with transaction.atomic():
        hold_the_log()
        current = Request.objects.select_for_update().get(pk=request.pk)
        _examine_pass(given.held)
        if current.withdrawn or not awaits_an_answer(current.state):
            raise NotAwaited(current.ref)
        taken = write_record(record=_return(current, given), by=by)
        if given.held is not None:
            use_pass(held=given.held, by=by)
        end_links(request=current, by=by, why=taken.ref)
        _note_reply(current, taken, by)
        for file in given.files:
            file.keep(observatory)
    return taken  # type: ignore[no-any-return]


def _return(request: Request, given: Given) -> Return:
    return Return(
        country=request.country,
        marking=request.marking,
        example=request.example,
        request=request,
        given_by=given.giver.name,
        position=given.giver.position,
        number=given.giver.number,
        received=timezone.now(),
        way=given.way,
        language=given.language,
        answers=[one.as_json() for one in given.answers],
    )


def _examine_pass(held: Pass | None) -> None:
    """A link does its task once, however often its form is sent."""
    if held is None:
        return
    current = Pass.objects.select_for_update().get(pk=held.pk)
    for reason, over in (("revoked", current.revoked), ("used", current.used)):
        if over:
            raise PassRefused(reason, current)


def _note_reply(request: Request, taken: Return, by: Account) -> None:
    """The letter that a request goes with has its reply."""
    if request.letter is None:
        return
    said: Any = words(dict.fromkeys(("kk", "ru", "en"), f"{taken.given_by} · {taken.ref}"))
    reply = Reply(
        country=request.country, marking=request.marking, letter=request.letter, number=taken.number,
        date=timezone.localdate(taken.received), outcome=Reply.Outcome.GIVEN, text=said,
    )  # fmt: skip
    note_reply(reply=reply, by=by)
