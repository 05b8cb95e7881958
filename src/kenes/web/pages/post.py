"""Outgoing messages: what waits, what was sent, what failed and why; one message as it was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from django.http import Http404

from kenes.records.post.actions import without_secrets
from kenes.records.post.models import Message
from kenes.records.post.queries import messages_for
from kenes.web.pages.paging import Paging, paging
from kenes.web.pages.records_names import Named, Names
from kenes.web.site import Site

STATES = ("waiting", "failed", "sent")


@dataclass(frozen=True)
class MessageLine:
    """A message, its state, and the record that it is about."""

    message: Message
    state: str
    about: Named | None


@dataclass(frozen=True)
class PostPage:
    """The messages; `counts` say how many there are of each state."""

    template: ClassVar[str] = "post/post.html"
    section: ClassVar[str] = "account"
    lines: tuple[MessageLine, ...]
    counts: tuple[tuple[str, int], ...]
    chosen: str
    paging: Paging
    by_server: bool

    @property
    def query(self) -> str:
        """What the addresses of the other pages begin with."""
        return f"state={self.chosen}&" if self.chosen else ""


@dataclass(frozen=True)
class MessagePage:
    """One message. The secrets of its links are not shown: they are for whoever gets it."""

    template: ClassVar[str] = "post/message.html"
    section: ClassVar[str] = "account"
    line: MessageLine
    body: str


def post_page(site: Site, account: Any, chosen: str, asked: str | None) -> PostPage:
    """The list, or the part of it in one state."""
    found = messages_for(account)
    parts = {state: _in_state(found, state) for state in STATES}
    shown = parts.get(chosen, found)
    pages, names = paging(shown.count(), asked), Names(account)
    lines = tuple(_line(one, names) for one in shown[pages.start : pages.last])
    counts = tuple((state, part.count()) for state, part in parts.items())
    by_server = site.observatory.settings.mail.by == "smtp"
    return PostPage(lines, counts, chosen if chosen in parts else "", pages, by_server)


def message_page(account: Any, number: int) -> MessagePage:
    """One message."""
    message = known_message(account, number)
    return MessagePage(_line(message, Names(account)), without_secrets(message.body))


def known_message(account: Any, number: int) -> Message:
    """A message that the account may see; 404 otherwise."""
    found: Message | None = messages_for(account).filter(pk=number).first()
    if found is None:
        raise Http404(str(number))
    return found


def state_of(message: Message) -> str:
    """Whether it waits, was sent, or could not be sent so far."""
    if message.sent:
        return "sent"
    return "failed" if message.fault else "waiting"


def _in_state(found: Any, state: str) -> Any:
    if state == "sent":
        return found.filter(sent__isnull=False)
    waiting = found.filter(sent__isnull=True)
    return waiting.filter(fault="") if state == "waiting" else waiting.exclude(fault="")


def _line(message: Message, names: Names) -> MessageLine:
    return MessageLine(message, state_of(message), names.of(message.about) if message.about else None)
