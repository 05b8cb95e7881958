"""Looking up what the pages of minutes speak of; what an account may not read or write is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.translation import override

from kenes.records.correspondence.models import Letter, Reply
from kenes.records.dialogues.models import Dialogue
from kenes.records.minutes.models import Minutes, Remark
from kenes.records.minutes.paragraph import Paragraph
from kenes.records.minutes.queries import letters_of
from kenes.records.rules import may_amend, may_write_kind
from kenes.web.pages.records_lookups import known_record


def known_minutes(ref: str, account: Any) -> Minutes:
    """A text that an account may read; 404 otherwise."""
    found = known_record(ref, account)
    if not isinstance(found, Minutes):
        raise Http404(ref)
    return found


def amended_minutes(ref: str, account: Any) -> Minutes:
    """A text that an account may change now."""
    found = known_minutes(ref, account)
    if not may_amend(account, found) or found.withdrawn:
        raise PermissionDenied
    return found


def written_minutes(ref: str, account: Any) -> Minutes:
    """A text, settled perhaps, of a country in which the account writes such texts."""
    found = known_minutes(ref, account)
    if not may_write_kind(account, "MIN", found.country):
        raise PermissionDenied
    return found


def known_dialogue(ref: str, account: Any) -> Dialogue:
    """A dialogue of which the account may write the minutes."""
    found = known_record(ref, account)
    if not isinstance(found, Dialogue):
        raise Http404(ref)
    if not may_write_kind(account, "MIN", found.country) or found.withdrawn:
        raise PermissionDenied
    return found


def known_paragraph(minutes: Minutes, number: int) -> Paragraph:
    """A paragraph by its number."""
    found = next((one for one in minutes.listed if one.number == number), None)
    if found is None:
        raise Http404(str(number))
    return found


def known_letter(minutes: Minutes, ref: str) -> Letter:
    """A letter with which the text went out last."""
    found = next((one for one in letters_of(minutes) if one.ref == ref), None)
    if found is None:
        raise Http404(ref)
    return found


def known_remark(minutes: Minutes, number: int) -> Remark:
    """A remark on the text."""
    found = minutes.remarks.filter(pk=number).first()
    if found is None:
        raise Http404(str(number))
    return found


def last_words(letter: Letter) -> Any:
    """What the body of a letter said last, to begin its objection with."""
    reply = Reply.objects.filter(letter__addressee=letter.addressee_id, letter__concerns__in=letter.concerns.all(), outcome="disagreed").order_by("created").last()  # fmt: skip
    return reply.text if reply else None


def answer_address(request: HttpRequest) -> Callable[[str, str], str]:
    """The address of a link in a language, by its token."""

    def address(token: str, language: str) -> str:
        with override(language):
            return request.build_absolute_uri(reverse("minutes_answer", args=(token,)))

    return address
