"""What was reported of an action, and the state of a message."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from kenes.records.returns.asked import KINDS
from kenes.records.returns.models import Return
from kenes.records.returns.queries import answers_of, last_said
from kenes.records.returns.rules import handles_post
from kenes.records.returns.states import WAITING
from kenes.records.returns.task import Said
from kenes.texts import Text
from kenes.web.answering import current_language
from kenes.web.pages.post import state_of
from kenes.web.pages.records_of_kind.return_of_body import AnswerSaid
from kenes.web.templatetags.words import day, foreign

register = template.Library()


@register.inclusion_tag("returns/last_report.html")
def last_report(record: Any, account: Any) -> dict[str, Any]:
    """The last report that counts of an action, and those that wait for the reviewer, as far as the reader may see them."""
    if record.KIND.code not in KINDS:
        return {}
    said = last_said([record.ref], account).get(record.ref)
    waiting = Return.objects.visible_to(account).filter(verdict=WAITING, withdrawn=False, request__asked=record.ref)
    return {
        "said": said,
        "shown": _shown(said, account) if said else None,
        "waiting": list(waiting.order_by("received")),
    }


def _shown(said: Said, account: Any) -> AnswerSaid:
    """The answer with the place of its file in the return."""
    answers = answers_of(Return.objects.visible_to(account).get(pk=said.ref))
    return AnswerSaid(said.answer, next(place for place, one in enumerate(answers) if one.record == said.answer.record))


@register.simple_tag
def said_before(before: Mapping[str, Said], ref: str) -> SafeString:
    """What was said of an item last: the day and the words."""
    one = before.get(ref)
    if one is None:
        return format_html('<span class="quiet">{}</span>', NOTHING[current_language()])
    return format_html("{}: {}", day(one.day), foreign(one.answer.words))


@register.filter(name="handles_post")
def handles(account: Any) -> bool:
    """Whether somebody sees outgoing messages."""
    return handles_post(account)


@register.simple_tag
def message_state(message: Any) -> SafeString:
    """Whether a message waits, was sent, or could not be."""
    state = state_of(message)
    kind = " official" if state == "failed" else ""
    return format_html('<span class="badge{}">{}</span>', kind, STATES[state][current_language()])


NOTHING = Text(kk="әлі ештеңе айтылған жоқ", ru="ещё ничего не сообщалось", en="nothing was reported yet")
STATES = {
    "waiting": Text(kk="күтіп тұр", ru="ожидает", en="waits"),
    "failed": Text(kk="жіберілмеді", ru="не отправлено", en="could not be sent"),
    "sent": Text(kk="жіберілді", ru="отправлено", en="sent"),
}


@register.simple_tag
def state_in_words(state: str) -> str:
    """The state of messages, as a heading."""
    words = STATES[state][current_language()]
    return f"{words[:1].upper()}{words[1:]}"
