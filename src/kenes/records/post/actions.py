"""Writing a message, and sending what waits: each is marked as sent only when the mail server has taken it."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.mail import EmailMessage
from django.db import transaction
from django.utils import timezone

from kenes.observatory.mail_settings import Mail
from kenes.records.accounts.models import Account
from kenes.records.audit.log import record_change
from kenes.records.post.mailer import connection_of
from kenes.records.post.models import Message


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
    message.full_clean(exclude=["sent", "attachments"])
    message.save()
    record_change(by=by, act="write-message", subject=f"message:{message.pk}", why=f"{message.purpose} {message.about}")
    return message


@dataclass(frozen=True)
class Posted:
    """How many messages left, and how many could not."""

    sent: int
    failed: int


def send_waiting(*, mail: Mail, by: Account, stream: Any = None) -> Posted:
    """Send what waits, the oldest first; a message that cannot be sent keeps the reason and waits on."""
    sent = failed = 0
    connection = connection_of(mail, stream)
    for message in Message.objects.filter(sent__isnull=True):
        try:
            _letter(message, mail, connection).send()
        except Exception as fault:  # whatever a mail server may answer: the next message is tried all the same
            failed += _note(message, by, f"{type(fault).__name__}: {fault}")
        else:
            sent += _note(message, by, "")
    return Posted(sent, failed)


@transaction.atomic
def _note(message: Message, by: Account, fault: str) -> int:
    message.attempts, message.fault = message.attempts + 1, fault
    message.sent = None if fault else timezone.now()
    message.save(update_fields=["attempts", "fault", "sent"])
    act = "message-failed" if fault else "message-sent"
    record_change(by=by, act=act, subject=f"message:{message.pk}", why=fault)
    return 1


def _letter(message: Message, mail: Mail, connection: Any) -> EmailMessage:
    letter = EmailMessage(message.subject, message.body, mail.sender or None, [message.address], connection=connection)
    for one in message.attachments:
        letter.attach(one["name"], base64.b64decode(one["content"]), one["type"])
    return letter
