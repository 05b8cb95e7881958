"""The agenda with its hours, who speaks in which order, the papers."""

from __future__ import annotations

import datetime

from kenes.records.chain.snapshot import Snapshot
from kenes.records.dialogues.meeting import Item, Meeting, Paper, Turn
from kenes.records.dialogues.times import clock, day_words
from kenes.records.dialogues.tongues import tongue_name, tongue_names
from kenes.reports.block import Block, Bullets, Heading, Row, Sentence, Table
from kenes.reports.chapters.pack_texts import (
    AGENDA,
    AGENDA_COLUMNS,
    AGENDA_OF,
    FILES,
    PAPERS,
    SORTS_OF_ITEM,
    SPEAKING,
    SPEAKING_COLUMNS,
    SUBJECT,
)
from kenes.reports.chapters.recorded.naming import NOTHING, title_of
from kenes.reports.sentences.choices import choice
from kenes.reports.sentences.numbers import joined
from kenes.reports.sentences.own_words import own_words
from kenes.texts import Text


def agenda(meeting: Meeting) -> tuple[Block, ...]:
    """A table of points, under a line for each day where there are several."""
    if not meeting.items:
        return ()
    rows: list[Row] = []
    day: datetime.date | None = None
    for item in meeting.items:
        if meeting.first != meeting.last and item.begins and item.begins.date() != day:
            day = item.begins.date()
            rows.append(Row((day_words(day), *[NOTHING] * 3), "group"))
        rows.append(Row(_item(item)))
    return (Heading(1, AGENDA), Table(AGENDA_OF, AGENDA_COLUMNS, tuple(rows)))


def _item(item: Item) -> tuple[Text, ...]:
    subject = SUBJECT.fill(subject=own_words(item.subject), sort=choice(SORTS_OF_ITEM, item.sort))
    who = (
        joined([_who(turn) for turn in item.turns if turn.who], "; ") if item.turns else own_words(item.body or NOTHING)
    )
    return hours(item), subject, who, Text.same(str(item.minutes or ""))


def hours(item: Item) -> Text:
    """ "10:00–10:20", as far as it is known."""
    return Text.same("–".join(clock(one) for one in (item.begins, item.ends) if one))


def _who(turn: Turn) -> Text:
    """Body, and person where they may be named."""
    if turn.who is None:
        return NOTHING
    parts = [turn.who.person] if turn.who.person else []
    return joined([*(own_words(one) for one in parts), own_words(turn.who.body)], ", ")


def speaking_order(meeting: Meeting) -> tuple[Block, ...]:
    """Everybody who speaks, one after another; nothing where nobody is named."""
    turns = [(item, turn) for item in meeting.items for turn in item.turns if turn.who]
    if not turns:
        return ()
    rows = tuple(
        Row((Text.same(str(place)), hours(item), _who(turn), _language(turn), Text.same(str(turn.minutes or ""))))
        for place, (item, turn) in enumerate(turns, start=1)
    )
    return (Heading(1, SPEAKING), Table(SPEAKING, SPEAKING_COLUMNS, rows))


def _language(turn: Turn) -> Text:
    return tongue_name(turn.language) if turn.language else NOTHING


def papers(snapshot: Snapshot, meeting: Meeting) -> tuple[Block, ...]:
    """The papers with the languages of their files; nothing where there are none."""
    if not meeting.papers:
        return ()
    return (Heading(1, PAPERS), Bullets(tuple(Sentence(_paper(snapshot, one)) for one in meeting.papers)))


def _paper(snapshot: Snapshot, one: Paper) -> Text:
    parts = [own_words(one.name)]
    if one.about in snapshot.records:
        parts.append(joined([title_of(snapshot, one.about), Text.same(f"({one.about})")]))
    if one.files:
        parts.append(FILES.fill(languages=tongue_names(entry["language"] for entry in one.files)))
    return joined(parts, "; ")
