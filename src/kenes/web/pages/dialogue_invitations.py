"""The page on which people are invited, and on which the coordinator sees who answered what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from kenes.records.dialogues.answers import Count, counts
from kenes.records.dialogues.invitations import to_tell
from kenes.records.dialogues.meeting import Attendee, Meeting, by_protocol
from kenes.records.dialogues.models import Dialogue, Participation
from kenes.records.dialogues.queries import read_meeting
from kenes.records.dialogues.tongues import tongue_name
from kenes.texts import Text
from kenes.web.answering import current_language
from kenes.web.pages.records_names import Named, named


@dataclass(frozen=True)
class PersonLine:
    """Somebody who may be invited, how they were invited, what they answered."""

    who: Attendee
    chosen: bool
    language: Text
    invited: str
    answer: str
    interpretation: Text | None


@dataclass(frozen=True)
class InvitationsPage:
    """The people in the order of protocol, the form, the counts by body."""

    template: ClassVar[str] = "dialogues/invitations.html"
    section: ClassVar[str] = "dialogues"
    meeting: Meeting
    name: Named
    form: Any
    people: tuple[PersonLine, ...]
    counts: tuple[Count, ...]

    @property
    def cancelled(self) -> bool:
        """Whether what is told now is that the meeting is off."""
        return bool(self.meeting["state"] == Dialogue.State.CANCELLED)


def invitations_page(dialogue: Dialogue, account: Any, form: Any) -> InvitationsPage:
    """The page; those who were not told what stands now are ticked already."""
    meeting = read_meeting(dialogue, account)
    waiting = {one.ref for one in to_tell(meeting)}
    ticked = set(form.chosen_refs) if form.is_bound else waiting
    ordered = [
        one for some in by_protocol(meeting.people, current_language()).values() for _, people in some for one in people
    ]
    people = tuple(_line(one, one.ref in ticked) for one in ordered)
    return InvitationsPage(meeting, named(dialogue), form, people, tuple(counts(meeting, current_language())))


def _line(who: Attendee, chosen: bool) -> PersonLine:
    invited = str(Participation.Invited(who["invited_by"]).label) if who["invited_by"] else ""
    into = tongue_name(who["interpretation_into"]) if who["interpretation_into"] else None
    language = tongue_name(who["language"]) if who["language"] else Text.same("—")
    return PersonLine(who, chosen, language, invited, str(Participation.Answer(who["answer"]).label), into)
