"""Inviting: a message with a calendar entry for each person in their language, and a letter to the body where one is wanted."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from kenes.records.accounts.models import Account
from kenes.records.chain.actions import amend_record
from kenes.records.chain.models import Record
from kenes.records.correspondence.actions import write_letter
from kenes.records.correspondence.models import Letter
from kenes.records.dialogues import invitation_words as words_of
from kenes.records.dialogues.calendar import Entry, calendar_of
from kenes.records.dialogues.meeting import Attendee, Meeting
from kenes.records.dialogues.models import Dialogue, Participation
from kenes.records.dialogues.queries import ALL, read_meeting
from kenes.records.institutions.models import Institution
from kenes.records.passes.actions import issue_pass, revoke_pass
from kenes.records.passes.models import Pass
from kenes.records.post.actions import Attachment, write_message
from kenes.records.post.models import Message
from kenes.texts import all_languages

PURPOSE = "confirm"
"""The purpose of the passes by which people answer and read the page of the meeting."""
Links = Callable[[str, str], tuple[str, str]]
"""The addresses of the answer and of the meeting's page, of a token and a language."""


@dataclass(frozen=True)
class By:
    """How people are invited: by e-mail, by a letter with a number, or both; `sender` is that of kenes.toml."""

    links: Links
    sender: str = ""
    email: bool = True
    letter: bool = False
    number: str = ""
    date: datetime.date | None = None


@dataclass(frozen=True)
class Invited:
    """What was written: messages that wait to be sent, letters, and those who could not be reached."""

    messages: tuple[Message, ...]
    letters: tuple[Letter, ...]
    unreached: tuple[str, ...]


@transaction.atomic
def invite(*, dialogue: Dialogue, chosen: Iterable[Participation], by: Account, way: By) -> Invited:
    """Invite those chosen, or tell them what has changed; of a cancelled meeting only those who were invited are told.

    Somebody without an address is named in `unreached` and stays as they were, unless a letter goes to their body.
    """
    meeting = read_meeting(dialogue, ALL)
    people = {one.ref: one for one in meeting.people}
    off = meeting["state"] == "cancelled"
    rows = [one for one in chosen if one.ref in people and not (off and not one.told)]
    letters = _letters(meeting, dialogue, rows, by, way) if way.letter else ()
    messages, unreached = [], []
    for row in rows:
        who = people[row.ref]
        if way.email and who.email:
            messages.append(_message(meeting, who, row, by, way))
        elif not way.letter:
            unreached.append(row.ref)
            continue
        _note(meeting, who, row, by, _sent_by(way, bool(who.email)))
    return Invited(tuple(messages), letters, tuple(unreached))


def to_tell(meeting: Meeting) -> list[Attendee]:
    """Those who were not invited yet, or for whom something has changed since; of a cancelled meeting, those who do not know yet."""
    off = meeting["state"] == "cancelled"
    return [one for one in meeting.people if digest_of(meeting, one) != one["told"] and (one["told"] or not off)]


def digest_of(meeting: Meeting, who: Attendee) -> str:
    """What an invitation tells somebody, in short: another digest, another invitation."""
    code = language_of(who)
    off = meeting["state"] == "cancelled"
    said = [
        who.email,
        str(who.person and who.person[code]),
        words_of.body(meeting, words_of.OFF if off else words_of.NEW, code, who),
    ]
    said.append("" if off else words_of.agenda(meeting, code))
    return hashlib.sha256(json.dumps(said, ensure_ascii=False).encode()).hexdigest()


def language_of(who: Attendee) -> str:
    """The language in which somebody is written to: theirs where the product speaks it, else the first of the product."""
    spoken = [one.code for one in all_languages()]
    return who["language"] if who["language"] in spoken else spoken[0]


def entry_of(meeting: Meeting, who: Attendee | None, code: str, sender: str) -> bytes:
    """The calendar entry as a file to take from a page or with a message."""
    entry = Entry(code, words_of.facts(meeting, code) + "\n\n" + words_of.agenda(meeting, code), sender, timezone.now())
    return calendar_of(meeting, entry, who)


def _message(meeting: Meeting, who: Attendee, row: Participation, by: Account, way: By) -> Message:
    code, what = language_of(who), _what(meeting, row)
    links = way.links(_pass(meeting, row, by), code) if what != words_of.OFF else ("", "")
    message = Message(
        address=who.email, name=(who.person or who.body)[code][:200], language=code, purpose="invitation", about=row.ref,
        subject=words_of.subject(meeting, what, code)[:300], body=words_of.body(meeting, what, code, who, links),
    )  # fmt: skip
    method = "CANCEL" if what == words_of.OFF else "REQUEST"
    content = entry_of(meeting, who, code, way.sender)
    entry = Attachment(f"{meeting.ref}.ics", f"text/calendar; charset=utf-8; method={method}", content)
    return write_message(message=message, by=by, attachments=[entry])


def _what(meeting: Meeting, row: Participation) -> str:
    if meeting["state"] == "cancelled":
        return words_of.OFF
    return words_of.CHANGED if row.told else words_of.NEW


def _pass(meeting: Meeting, row: Participation, by: Account) -> str:
    """The token of a new pass; what was issued to somebody else for this seat opens nothing any more."""
    held = Pass.objects.filter(record=row.pk, purpose=PURPOSE, revoked=None, used=None).exclude(person=row.person)
    for one in held:
        revoke_pass(held=one, by=by, why=row.ref)
    _, token = issue_pass(purpose=PURPOSE, record=row, expires=meeting.over, by=by, holder=row.person)
    return token


def _note(meeting: Meeting, who: Attendee, row: Participation, by: Account, invited_by: str) -> None:
    values = {"told": digest_of(meeting, who), "invited_by": invited_by, "invited_on": timezone.localdate()}
    amend_record(record=row, values=values, seen=row.version, by=by)


def _sent_by(way: By, reached: bool) -> str:
    by_mail = way.email and reached
    return "both" if by_mail and way.letter else "letter" if way.letter else "email"


def _letters(
    meeting: Meeting, dialogue: Dialogue, rows: list[Participation], by: Account, way: By
) -> tuple[Letter, ...]:
    """One letter to each body, whose words are those of the invitation without links of one person."""
    what = words_of.OFF if meeting["state"] == "cancelled" else words_of.NEW
    spoken = [one.code for one in all_languages() if one.code in meeting.name.own]
    bodies = dict.fromkeys(one.institution_id for one in rows)
    subject = {code: words_of.subject(meeting, what, code) for code in spoken}
    text = {code: words_of.body(meeting, what, code) for code in spoken}
    return tuple(
        write_letter(letter=_letter(dialogue, body, subject, text, way), by=by, concerns=[dialogue])
        for body in Institution.objects.filter(pk__in=bodies)
    )


def _letter(dialogue: Dialogue, body: Institution, subject: dict[str, str], text: dict[str, str], way: By) -> Letter:
    return Letter(
        country=dialogue.country, addressee=body, purpose=Letter.Purpose.INVITATION, number=way.number, date=way.date,
        marking=Record.Marking.OFFICIAL, subject=subject, text=text, example=dialogue.example,
    )  # fmt: skip
