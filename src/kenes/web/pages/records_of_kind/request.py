"""A request: what it asks about, its links, its messages, its returns, and what can be done next."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar

from django.utils import timezone

from kenes.records.passes.models import Pass
from kenes.records.post.models import Message
from kenes.records.post.queries import messages_for
from kenes.records.returns.queries import passes_of
from kenes.records.returns.rules import may_ask
from kenes.records.returns.states import IN_WORDS, State, awaits_an_answer
from kenes.texts import Text
from kenes.web.pages.records_names import Named, Names, named
from kenes.web.pages.records_read import RecordPage
from kenes.web.pages.returns import days_in_words
from kenes.web.site import Site

KIND = "RQT"


@dataclass(frozen=True)
class LinkLine:
    """A link that was issued, and whether it still opens."""

    held: Pass
    state: str


@dataclass(frozen=True)
class RequestPage(RecordPage):
    """The page of a request."""

    template: ClassVar[str] = "returns/request.html"
    state: State
    state_said: Text
    days: str
    asked: tuple[Named, ...]
    given: tuple[tuple[Named, Any], ...]
    passes: tuple[LinkLine, ...]
    messages: tuple[Message, ...]
    reviews: bool

    @property
    def is_draft(self) -> bool:
        """Whether it can still be changed and is to be sent."""
        return self.state is State.DRAFT

    @property
    def awaits(self) -> bool:
        """Whether the body has something to do."""
        return awaits_an_answer(self.state)


def page(site: Site, account: Any, made: RecordPage) -> RequestPage:
    """A request as an account may see it."""
    record, names = made.record, Names(account)
    common = {one.name: getattr(made, one.name) for one in fields(made)} | {"parts": ()}
    reviews = may_ask(account, record)
    state = record.state
    return RequestPage(
        **common,
        state=state,
        state_said=IN_WORDS[state],
        days=days_in_words(record.due, state),
        asked=names.said(sorted(record.asked.values_list("pk", flat=True))),
        given=tuple((named(one), one) for one in reversed(record.counting) if one.ref in names.readable),
        passes=tuple(LinkLine(one, link_state(one)) for one in passes_of(record)) if reviews else (),
        messages=tuple(messages_for(account).filter(about=record.ref)) if reviews else (),
        reviews=reviews,
    )


def link_state(held: Pass) -> str:
    """Whether a link still opens: open, used, revoked, expired."""
    if held.used:
        return "used"
    if held.revoked:
        return "revoked"
    return "expired" if held.expires <= timezone.now() else "open"
