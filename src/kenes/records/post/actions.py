"""Writing a message, and sending what waits: each is marked as sent only when the mail server has taken it."""

from __future__ import annotations

import base64
import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from kenes.observatory.mail_settings import Mail
from kenes.records.accounts.models import Account
from kenes.records.audit.log import record_change
from kenes.records.post.mailer import connection_of
from kenes.records.post.models import Message

IN_HAND = datetime.timedelta(minutes=10)
"""For so long a message belongs to the process that began to send it."""
SECRET = re.compile(r"[\w.-]{20,}:[\w-]+:[\w-]{40,}", re.ASCII)
"""The token of a pass, as `django.core.signing` writes it."""


@dataclass(frozen=True)
class Attachment:
    """A file that goes with a message."""

    name: str
    type: str
    content: bytes


@transaction.atomic
def write_message(*, message: Message, by: Account, attachments: Iterable[Attachment] = ()) -> Message:
    """A message that waits to be sent. It never carries words of closed or unattributed statements."""
    message.attachments = [
        {"name": one.name, "type": one.type, "content": base64.b64encode(one.content).decode()} for one in attachments
    ]
    message.written, message.written_by = timezone.now(), by
    message.subject = " ".join(message.subject.split())
    message.full_clean(exclude=("attachments", "sent", "taken"))
    message.save()
    record_change(by=by, act="write-message", subject=f"message:{message.pk}", why=f"{message.purpose} {message.about}")
    return message


@dataclass(frozen=True)
class Posted:
    """How many messages left, and how many could not."""

    sent: int
    failed: int


def send_waiting(*, mail: Mail, by: Account, stream: Any = None, only: Message | None = None) -> Posted:
    """Send what waits, the oldest first, or one message; a message that cannot be sent keeps the reason and waits on."""
    sent = failed = 0
    connection = connection_of(mail, stream)
    waiting = Message.objects.filter(sent__isnull=True)
    for message in waiting.filter(pk=only.pk) if only is not None else waiting:
        if not _take(message):
            continue  # another process has it in hand
        try:
            _letter(message, mail, connection).send()
        except Exception as fault:  # whatever a mail server may answer: the next message is tried all the same
            failed += _note(message, by, f"{type(fault).__name__}: {fault}")
        else:
            sent += _note(message, by, "")
    return Posted(sent, failed)


def _take(message: Message) -> bool:
    """Take a message in hand, unless it was sent or another process took it a moment ago: one that died gives it up."""
    now = timezone.now()
    free = Q(taken__isnull=True) | Q(taken__lt=now - IN_HAND)
    return bool(Message.objects.filter(free, pk=message.pk, sent__isnull=True).update(taken=now))


@transaction.atomic
def _note(message: Message, by: Account, fault: str) -> int:
    message.attempts, message.fault, message.taken = message.attempts + 1, without_secrets(fault), None
    message.sent = None if fault else timezone.now()
    if message.sent:
        message.body = without_secrets(message.body)
    message.save(update_fields=["attempts", "fault", "sent", "taken", "body"])
    act = "message-failed" if fault else "message-sent"
    record_change(by=by, act=act, subject=f"message:{message.pk}", why=message.fault)
    return 1


def without_secrets(text: str) -> str:
    """The text without the secrets of links: what was sent is kept, but nobody comes in by reading it later."""
    return SECRET.sub("…", text)


def _letter(message: Message, mail: Mail, connection: Any) -> EmailMessage:
    letter = EmailMessage(message.subject, message.body, mail.sender or None, [message.address], connection=connection)
    for one in message.attachments:
        letter.attach(one["name"], base64.b64decode(one["content"]), one["type"])
    return letter
