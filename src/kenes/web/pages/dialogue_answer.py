"""The page on which somebody who was invited answers without an account, and the page that says why a link opens nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kenes.records.dialogues.calendar import place_in
from kenes.records.dialogues.meeting import Attendee, Meeting
from kenes.records.dialogues.queries import ALL, read_meeting
from kenes.records.dialogues.times import days_words, hours_words, zone_words
from kenes.texts import Text
from kenes.web.answering import current_language
from kenes.web.pages.dialogue_lookups import Seat


@dataclass(frozen=True)
class AnswerPage:
    """The meeting in short, and the form."""

    template: ClassVar[str] = "dialogues/answer.html"
    section: ClassVar[str] = "dialogues"
    meeting: Meeting
    who: Attendee
    form: Any
    token: str

    @property
    def days(self) -> Text:
        """Its days."""
        return days_words(self.meeting.first, self.meeting.last)

    @property
    def hours(self) -> Text:
        """Its hours."""
        return hours_words(self.meeting.starts, self.meeting.ends)

    @property
    def zone(self) -> Text:
        """The zone of the hours."""
        return zone_words(self.meeting.zone, self.meeting.first)

    @property
    def place(self) -> str:
        """Place and room."""
        return place_in(self.meeting, current_language())


@dataclass(frozen=True)
class RefusedPage:
    """Why a link opens nothing."""

    template: ClassVar[str] = "dialogues/refused.html"
    section: ClassVar[str] = "dialogues"
    reason: str

    @property
    def words(self) -> Promise:
        """What happened and what to do."""
        return _REASONS.get(self.reason, _REASONS["unknown"])


def answer_page(seat: Seat, form: Any, token: str) -> AnswerPage:
    """The page of a seat."""
    meeting = read_meeting(seat.dialogue, ALL)
    who = next(one for one in meeting.people if one.ref == seat.participation.ref)
    return AnswerPage(meeting, who, form, token)


_REASONS: dict[str, Any] = {
    "unknown": _("This link is not known here. Copy it from the message whole, without spaces."),
    "expired": _("This meeting is over: the link does nothing any more."),
    "revoked": _(
        "This link was taken back. Use the link of the last message that you received, or ask those who invited you."
    ),
    "used": _("This link has done its work."),
}
