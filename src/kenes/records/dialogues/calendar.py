"""The invitation as a calendar entry (RFC 5545, RFC 5546): one id a meeting for ever, a higher sequence for each change of it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from email.utils import parseaddr

from icalendar import Calendar, Event, vCalAddress, vText, vUri

from kenes.records.dialogues.meeting import Attendee, Meeting
from kenes.records.dialogues.times import WHOLE_DAY, moment

PRODUCT = "-//kenes//kenes//EN"
NOBODY = "kenes@localhost"
"""The organiser where kenes.toml names no sender."""
ROLES = {"chair": "CHAIR", "observer": "OPT-PARTICIPANT", "interpreter": "NON-PARTICIPANT"}


@dataclass(frozen=True)
class Entry:
    """What an entry says beside the meeting: its language, its description, who sends it, when it was made."""

    language: str
    description: str
    sender: str
    made: datetime.datetime


def calendar_of(meeting: Meeting, entry: Entry, who: Attendee | None = None) -> bytes:
    """The entry for an attendee (None: for whoever takes it from the page): a request, or a cancellation of a meeting that is off."""
    cancelled = meeting["state"] == "cancelled"
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "CANCEL" if cancelled else "REQUEST" if who else "PUBLISH")
    calendar.add_component(_event(meeting, entry, who, cancelled))
    return bytes(calendar.to_ical())


def _event(meeting: Meeting, entry: Entry, who: Attendee | None, cancelled: bool) -> Event:
    event = Event()
    event.add("uid", f"{meeting.ref}@kenes")
    event.add("sequence", meeting["version"] - 1)
    event.add("dtstamp", entry.made.astimezone(datetime.UTC))
    _when(event, meeting)
    event.add("summary", vText(meeting.name[entry.language]), {"language": entry.language})
    event.add("description", vText(entry.description), {"language": entry.language})
    if place := place_in(meeting, entry.language):
        event.add("location", vText(place), {"language": entry.language})
    if meeting.link:
        event["url"] = vUri(meeting.link)
    event.add("status", "CANCELLED" if cancelled else "CONFIRMED")
    event["organizer"] = _organiser(meeting, entry)
    if who is not None and who.email:
        event.add("attendee", _attendee(who, entry.language), encode=False)
    return event


def place_in(meeting: Meeting, language: str) -> str:
    """Place and room in one line."""
    said = [meeting.values.words(name)[language] for name in ("venue", "room")]
    return ", ".join(one for one in said if one)


def _when(event: Event, meeting: Meeting) -> None:
    """In universal time: the tables of zones in people's calendars are often older than the last change of a zone."""
    if meeting.starts is None:
        event.add("dtstart", meeting.first)
        event.add("dtend", meeting.last + WHOLE_DAY)
        return
    event.add("dtstart", moment(meeting.first, meeting.starts, meeting.zone).astimezone(datetime.UTC))
    event.add("dtend", meeting.over.astimezone(datetime.UTC))


def _organiser(meeting: Meeting, entry: Entry) -> vCalAddress:
    name, address = parseaddr(entry.sender)
    found = vCalAddress(f"mailto:{address or NOBODY}")
    if said := name or (meeting.organiser[entry.language] if meeting.organiser else ""):
        found.params["CN"] = vText(said)
    return found


def _attendee(who: Attendee, language: str) -> vCalAddress:
    found = vCalAddress(f"mailto:{who.email}")
    found.params["CN"] = vText((who.person or who.body)[language])
    found.params["ROLE"] = vText(ROLES.get(who["part"], "REQ-PARTICIPANT"))
    found.params["PARTSTAT"] = vText(PARTSTAT.get(who["answer"], "NEEDS-ACTION"))
    found.params["RSVP"] = vText("TRUE")
    return found


PARTSTAT = {"room": "ACCEPTED", "online": "ACCEPTED", "declined": "DECLINED", "substitute": "DELEGATED"}
