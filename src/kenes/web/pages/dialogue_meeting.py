"""The page of a meeting for those who take part: all they need on one small page, in their language, on thin lines."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import Any, ClassVar

from django.urls import reverse

from kenes.records.chain.models import Record
from kenes.records.chain.snapshot import Snapshot
from kenes.records.dialogues.calendar import place_in
from kenes.records.dialogues.follow_up import FollowedUp, follow_up
from kenes.records.dialogues.meeting import Attendee, Item, Meeting, Paper, by_protocol
from kenes.records.dialogues.models import AgendaItem, Dialogue
from kenes.records.dialogues.queries import ALL, read_before, read_meeting
from kenes.records.dialogues.rules import reads_inside
from kenes.records.dialogues.times import clock, day_words, days_words, hours_words, zone_words
from kenes.records.dialogues.tongues import tongue_name, tongue_names
from kenes.reports.sentences.choices import SORTS_OF_BODY, STAGES, choice
from kenes.reports.sentences.numbers import capital
from kenes.texts import Text
from kenes.web.answering import current_language
from kenes.web.wording.meetings import minutes_said

SHOWN_BEFORE = 40


@dataclass(frozen=True)
class TurnLine:
    """Somebody's turn: body, person where they may be named, the language and minutes in words."""

    body: Text
    person: Text | None
    about: tuple[Text, ...]


@dataclass(frozen=True)
class ItemLine:
    """A point of the agenda with its hours."""

    hours: str
    subject: Text
    sort: str
    minutes: Text
    body: Text | None
    turns: tuple[TurnLine, ...]


@dataclass(frozen=True)
class PaperLine:
    """A paper: its files as (language, address), or the record that it is."""

    name: Text
    files: tuple[tuple[Text, str], ...]
    record: Text | None
    record_address: str


@dataclass(frozen=True)
class BeforeLine:
    """A recommendation of the last dialogue: the actions that it became, each with its stage and the last report on it."""

    ref: str
    dialogue: Text
    text: Text
    became: tuple[tuple[str, Text, Text, Text | None], ...]


@dataclass(frozen=True)
class MeetingPage:
    """What the page shows; `token` is that of the pass by which somebody came."""

    template: ClassVar[str] = "dialogues/meeting.html"
    section: ClassVar[str] = "dialogues"
    meeting: Meeting
    days: tuple[tuple[Text, tuple[ItemLine, ...]], ...]
    bodies: tuple[tuple[Text, tuple[tuple[Text, tuple[Attendee, ...]], ...]], ...]
    papers: tuple[PaperLine, ...]
    before: tuple[BeforeLine, ...]
    token: str = ""

    @property
    def when(self) -> Text:
        """Its days and hours."""
        hours = hours_words(self.meeting.starts, self.meeting.ends)
        days = days_words(self.meeting.first, self.meeting.last)
        return Text(**{code: f"{days[code]}, {hours[code]}" if hours[code] else days[code] for code in days})

    @property
    def about(self) -> Text:
        """What it is for."""
        return self.meeting.values.words("about")

    @property
    def zone(self) -> Text:
        """The time zone of every hour on the page."""
        return zone_words(self.meeting.zone, self.meeting.first)

    @property
    def place(self) -> str:
        """Place and room."""
        return place_in(self.meeting, current_language())

    @property
    def languages(self) -> Text:
        """The working languages."""
        return tongue_names(self.meeting["working_languages"] or ())

    @property
    def channels(self) -> tuple[tuple[Text, Text, str, str], ...]:
        """Interpretation: from, into, channel, link."""
        return tuple(
            (tongue_name(one.source), tongue_name(one.target), one.channel, one.link) for one in self.meeting.channels
        )

    @property
    def calendar(self) -> str:
        """The address of the calendar entry."""
        return (
            reverse("invited_calendar", args=(self.token,))
            if self.token
            else reverse("dialogue_calendar", args=(self.meeting.ref,))
        )


def meeting_page(dialogue: Dialogue, account: Any, token: str = "") -> MeetingPage:
    """The page for an account (or nobody), or with a token for whoever holds a pass."""
    reader = ALL if token else account
    meeting = meeting_for(dialogue, account, bool(token))
    return MeetingPage(
        meeting, tuple(_days(meeting)), tuple(_bodies(meeting)), tuple(_paper(one, reader, token) for one in meeting.papers),
        before_lines(dialogue, reader), token,
    )  # fmt: skip


def meeting_for(dialogue: Dialogue, account: Any, holds_pass: bool = False) -> Meeting:
    """A meeting as somebody may know it: all of it for those who take part or read for official use in its country."""
    if holds_pass:
        return read_meeting(dialogue, ALL)
    meeting = read_meeting(dialogue, account)
    return meeting if reads_inside(account, dialogue.country) else meeting.for_the_public()


def before_lines(dialogue: Dialogue, reader: Any) -> tuple[BeforeLine, ...]:
    """What became of the recommendations of the last dialogue."""
    snapshot = read_before(dialogue, reader)
    return tuple(_before(one, snapshot) for one in follow_up(snapshot, dialogue.ref)[:SHOWN_BEFORE])


def _before(one: FollowedUp, snapshot: Snapshot) -> BeforeLine:
    became = tuple(
        (
            this.action.ref,
            this.action.words("heading"),
            choice(STAGES, this.stage),
            snapshot.title(this.report.ref) if this.report else None,
        )
        for this in one.became
    )
    return BeforeLine(one.recommendation.ref, one.dialogue.words("name"), one.recommendation.words("text"), became)


def _days(meeting: Meeting) -> Any:
    """Points by day; those of which no time is known stand with the day before them."""
    day = meeting.first
    dated = []
    for one in meeting.items:
        day = one.begins.date() if one.begins else day
        dated.append((day, one))
    for when, some in groupby(dated, key=lambda pair: pair[0]):
        yield day_words(when), tuple(_item(one) for _, one in some)


def _item(one: Item) -> ItemLine:
    turns = tuple(
        TurnLine(turn.who.body, turn.who.person, _about(turn.language, turn.minutes)) for turn in one.turns if turn.who
    )
    hours = "–".join(clock(moment) for moment in (one.begins, one.ends) if moment)
    return ItemLine(
        hours, one.subject, str(AgendaItem.Sort(one.sort).label), minutes_said(one.minutes), one.body, turns
    )


def _about(language: str, minutes: int | None) -> tuple[Text, ...]:
    return tuple(
        one for one in (tongue_name(language) if language else None, minutes_said(minutes) if minutes else None) if one
    )


def _bodies(meeting: Meeting) -> Any:
    for sort, bodies in by_protocol(meeting.people, current_language()).items():
        yield capital(SORTS_OF_BODY[sort]), tuple((body, tuple(people)) for body, people in bodies)


def _paper(one: Paper, reader: Any, token: str) -> PaperLine:
    files = tuple(
        (tongue_name(entry["language"]), _file_address(one.ref, entry["language"], token)) for entry in one.files
    )
    record = Record.objects.filter(pk=one.about, closed=False).first() if one.about else None
    readable = (
        record is not None
        and Record.objects.visible_to(None if reader is ALL else reader).filter(pk=record.pk).exists()
    )
    shown = record if record is not None and (readable or reader is ALL) else None
    return PaperLine(
        one.name, files, shown.whole.title if shown else None, shown.get_absolute_url() if shown and readable else ""
    )


def _file_address(ref: str, language: str, token: str) -> str:
    return (
        reverse("invited_paper", args=(token, ref, language)) if token else reverse("paper_file", args=(ref, language))
    )
