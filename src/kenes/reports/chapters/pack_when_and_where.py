"""The meeting in short: when, where, how to join, in which languages, whom to ask."""

from __future__ import annotations

from collections.abc import Iterator

from kenes.records.dialogues.meeting import Meeting
from kenes.records.dialogues.times import days_words, hours_words, zone_words
from kenes.records.dialogues.tongues import tongue_name, tongue_names
from kenes.reports.block import Block, Row, Table
from kenes.reports.chapters.pack_texts import CHANNEL, IN_SHORT, IN_SHORT_COLUMNS, LABELS, PASSCODE, TIMED
from kenes.reports.sentences.numbers import joined
from kenes.reports.sentences.own_words import own_words
from kenes.texts import Text


def in_short(meeting: Meeting) -> tuple[Block, ...]:
    """One table; how to join stands there only where the meeting says it."""
    rows = tuple(Row((LABELS[name], words)) for name, words in lines_in_short(meeting) if any(words.values()))
    return (Table(IN_SHORT, IN_SHORT_COLUMNS, rows),)


def lines_in_short(meeting: Meeting) -> Iterator[tuple[str, Text]]:
    """What is said of a meeting in short, each thing under its name in `LABELS`."""
    hours, days = hours_words(meeting.starts, meeting.ends), days_words(meeting.first, meeting.last)
    zone = zone_words(meeting.zone, meeting.first)
    yield "when", TIMED.fill(days=days, hours=hours, zone=zone) if meeting.starts else days
    for name in ("venue", "room"):
        yield name, own_words(meeting.values.words(name))
    yield "organiser", own_words(meeting.organiser) if meeting.organiser else Text.same("")
    yield (
        "join",
        PASSCODE.fill(link=meeting.link, passcode=meeting.passcode) if meeting.passcode else Text.same(meeting.link),
    )
    yield "languages", tongue_names(meeting["working_languages"] or ())
    yield (
        "interpretation",
        joined([_channel(one.source, one.target, one.channel, one.link) for one in meeting.channels], "; "),
    )
    yield "contact", own_words(meeting.contact)


def _channel(source: str, target: str, channel: str, link: str) -> Text:
    pair = CHANNEL.fill(source=tongue_name(source), target=tongue_name(target))
    return joined([pair, *(Text.same(one) for one in (channel, link) if one)], ", ")
