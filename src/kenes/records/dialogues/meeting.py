"""A meeting as plain values: what it is, its agenda with times, who takes part, its papers. Pure: of a snapshot."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.records.dialogues.times import WHOLE_DAY, moment, zone_named
from kenes.texts import Text

PROTOCOL = ("state", "region", "international", "science", "ngo", "other")
"""Sorts of body in the order of protocol."""
COMES = ("room", "online", "substitute")
"""Answers of those who take part."""


def field_of(holder: Any, name: str) -> Any:
    """A field of the record behind a holder; KeyError for what the holder says itself, which templates then take from it."""
    if name in holder.__dataclass_fields__ or hasattr(type(holder), name):
        raise KeyError(name)
    return holder.values[name]


@dataclass(frozen=True)
class Attendee:
    """A body at the meeting, and who comes for it. `person` is None where nobody is named or may be named."""

    ref: str
    body_ref: str
    body: Text
    category: str
    person_ref: str
    person: Text | None
    position: Text
    email: str
    values: RecordState
    named: bool = True
    """Whether persons may be named at all."""

    def __getitem__(self, name: str) -> Any:
        return field_of(self, name)


@dataclass(frozen=True)
class Turn:
    """Somebody's turn to speak: the language of the speech, and for how many minutes."""

    who: Attendee | None
    language: str
    minutes: int | None


@dataclass(frozen=True)
class Item:
    """A point of the agenda; `begins` and `ends` follow from the points before where no time is written."""

    ref: str
    subject: Text
    sort: str
    minutes: int | None
    body: Text | None
    turns: tuple[Turn, ...]
    begins: datetime.datetime | None = None
    ends: datetime.datetime | None = None


@dataclass(frozen=True)
class Channel:
    """Interpretation from one language into another: the channel in the room or online, and a link of its own."""

    source: str
    target: str
    channel: str
    link: str


@dataclass(frozen=True)
class Paper:
    """A paper: its files by language, or the record that it is (None where the reader may not see it)."""

    ref: str
    name: Text
    item: str
    about: str
    files: tuple[dict[str, Any], ...]


@dataclass(frozen=True)
class Meeting:
    """All that a participant needs to know."""

    values: RecordState
    organiser: Text | None
    zone: str
    items: tuple[Item, ...]
    people: tuple[Attendee, ...]
    papers: tuple[Paper, ...]
    channels: tuple[Channel, ...]
    link: str
    passcode: str
    contact: Text
    inside: bool = True
    """Whether it says what only participants know: how to join, persons, whom to ask."""

    def __getitem__(self, name: str) -> Any:
        return field_of(self, name)

    @property
    def ref(self) -> str:
        """Its id."""
        return self.values.ref

    @property
    def name(self) -> Text:
        """Its title."""
        return self.values.words("name")

    @property
    def first(self) -> datetime.date:
        """Its first day."""
        return datetime.date.fromisoformat(self["date"])

    @property
    def last(self) -> datetime.date:
        """Its last day."""
        return datetime.date.fromisoformat(self["until"]) if self["until"] else self.first

    @property
    def starts(self) -> datetime.time | None:
        """The hour at which it begins."""
        return _time(self.values["starts"])

    @property
    def ends(self) -> datetime.time | None:
        """The hour at which it ends."""
        return _time(self.values["ends"])

    @property
    def over(self) -> datetime.datetime:
        """The moment at which it is over: its last hour, else the end of its last day."""
        if self.ends is not None:
            return moment(self.last, self.ends, self.zone)
        return moment(self.last + WHOLE_DAY, datetime.time(), self.zone)

    def for_the_public(self) -> Meeting:
        """The same without what only participants know."""
        nameless = {
            one.ref: replace(one, person=None, position=Text.same(""), email="", named=False) for one in self.people
        }
        items = tuple(
            replace(one, turns=tuple(replace(turn, who=nameless.get(turn.who.ref)) for turn in one.turns if turn.who))
            for one in self.items
        )
        return replace(
            self, items=items, people=tuple(nameless.values()), link="", passcode="", contact=Text.same(""), inside=False,
            channels=tuple(replace(one, link="") for one in self.channels),
        )  # fmt: skip


def meeting_of(snapshot: Snapshot, ref: str) -> Meeting:
    """The meeting of a dialogue, as far as a snapshot shows it."""
    dialogue = snapshot.records[ref]
    people = tuple(attendee(snapshot, one) for one in snapshot.parts_of(ref, "PAR"))
    zone = zone_named(dialogue["time_zone"], dialogue["country"])
    first = datetime.date.fromisoformat(dialogue["date"])
    items = tuple(_timed(snapshot, snapshot.parts_of(ref, "AGI"), people, first, zone))
    organiser = dialogue["organiser"]
    return Meeting(
        dialogue, snapshot.title(organiser) if organiser in snapshot.records else None, zone, items, people,
        tuple(_paper(snapshot, one) for one in snapshot.parts_of(ref, "PAP")),
        tuple(Channel(one.get("from", ""), one.get("to", ""), one.get("channel", ""), one.get("link", "")) for one in dialogue["interpretation"] or ()),
        dialogue["link"], dialogue["passcode"], dialogue.words("contact"),
    )  # fmt: skip


def attendee(snapshot: Snapshot, one: RecordState) -> Attendee:
    """Who takes part, with the names that the snapshot shows."""
    body, person = snapshot.records.get(one["institution"]), snapshot.records.get(one["person"] or "")
    return Attendee(
        one.ref, one["institution"], body.words("name") if body else Text.same(""), body["category"] if body else "other",
        one["person"] or "", person.words("name") if person else None, person.words("position") if person else Text.same(""),
        person["email"] if person else "", one,
    )  # fmt: skip


def by_protocol(people: tuple[Attendee, ...], code: str) -> dict[str, list[tuple[Text, list[Attendee]]]]:
    """Bodies with their people by sort of body in the order of protocol, within it by name as the language sorts."""
    from kenes.texts import language

    found: dict[str, list[tuple[Text, list[Attendee]]]] = {}
    key = language(code).sorting_key
    for sort in PROTOCOL:
        bodies: dict[str, list[Attendee]] = {}
        for one in people:
            if one.category == sort:
                bodies.setdefault(one.body_ref, []).append(one)
        if bodies:
            found[sort] = sorted(
                ((some[0].body, some) for some in bodies.values()), key=lambda pair: key(pair[0][code])
            )
    return found


def _timed(
    snapshot: Snapshot, states: list[RecordState], people: tuple[Attendee, ...], first: datetime.date, zone: str
) -> Iterator[Item]:
    known = {one.ref: one for one in people}
    day, running = first, None
    for one in states:
        if one["day"] and datetime.date.fromisoformat(one["day"]) != day:
            day, running = datetime.date.fromisoformat(one["day"]), None
        at = _time(one["starts"])
        begins = moment(day, at, zone) if at is not None else running
        running = begins + datetime.timedelta(minutes=one["duration"]) if begins and one["duration"] else None
        turns = tuple(
            Turn(known.get(turn.get("participant", "")), turn.get("language", ""), turn.get("minutes"))
            for turn in one["speaking"] or ()
        )
        body = snapshot.title(one["speaker"]) if one["speaker"] in snapshot.records else None
        yield Item(one.ref, one.words("subject"), one["sort"], one["duration"], body, turns, begins, running)


def _paper(snapshot: Snapshot, one: RecordState) -> Paper:
    return Paper(one.ref, one.words("name"), one["agenda_item"] or "", one["about"] or "", tuple(one["files"] or ()))


def _time(value: str | None) -> datetime.time | None:
    return datetime.time.fromisoformat(value) if value else None
