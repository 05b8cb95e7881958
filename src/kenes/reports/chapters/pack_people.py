"""Who takes part, by sort of body in the order of protocol and then as each language sorts; and the sheet to sign."""

from __future__ import annotations

from collections.abc import Callable

from kenes.records.dialogues.meeting import PROTOCOL, Attendee, Meeting, by_protocol
from kenes.reports.block import Block, Heading, PageBreak, Row, Table
from kenes.reports.chapters.pack_texts import (
    ANSWERS,
    PARTICIPANTS,
    PARTICIPANTS_COLUMNS,
    PARTS,
    SIGNATURE,
    SIGNED,
    SIGNED_COLUMNS,
)
from kenes.reports.chapters.recorded.naming import NOTHING
from kenes.reports.sentences.choices import SORTS_OF_BODY, choice
from kenes.reports.sentences.numbers import capital, joined
from kenes.reports.sentences.own_words import own_words
from kenes.texts import Text, all_languages

Cells = tuple[Text, ...]


def participants(meeting: Meeting) -> tuple[Block, ...]:
    """Bodies and, where they may be named, persons; nothing where nobody is written down."""
    rows: list[Row] = []
    for sort in PROTOCOL:
        some = tuple(one for one in meeting.people if one.category == sort)
        if some:
            rows.append(Row((capital(SORTS_OF_BODY[sort]), *[NOTHING] * 3), "group"))
            rows += [Row(cells) for cells in in_each_order(some, _participant)]
    return (Heading(1, PARTICIPANTS), Table(PARTICIPANTS, PARTICIPANTS_COLUMNS, tuple(rows))) if rows else ()


def sheet_to_sign(meeting: Meeting) -> tuple[Block, ...]:
    """On a page of its own, for those who come in the room; only in a pack that names persons."""
    coming = tuple(one for one in meeting.people if one["mode"] == "room" and one["answer"] != "declined")
    if not meeting.inside or not coming:
        return ()
    lines = [
        cells
        for sort in PROTOCOL
        for cells in in_each_order(tuple(one for one in coming if one.category == sort), _signed)
    ]
    rows = tuple(Row((Text.same(str(place)), *cells)) for place, cells in enumerate(lines, start=1))
    return (PageBreak(), Heading(1, SIGNED), Table(SIGNED, SIGNED_COLUMNS, rows))


def in_each_order(people: tuple[Attendee, ...], cells: Callable[[Attendee], Cells]) -> list[Cells]:
    """The lines of some people, in each language in the order in which it sorts their bodies."""
    by_language = {
        tongue.code: [
            cells(one) for some in by_protocol(people, tongue.code).values() for _, few in some for one in few
        ]
        for tongue in all_languages()
    }
    return [
        tuple(
            Text(**{code: lines[line][column][code] for code, lines in by_language.items()})
            for column in range(len(first))
        )
        for line, first in enumerate(by_language["kk"])
    ]


def person_of(one: Attendee) -> Text:
    """Who comes: the person, or who comes instead, with their position; nothing where nobody may be named."""
    if one.person is None and not (one.named and one["substitute_name"]):
        return NOTHING
    if one["answer"] == "substitute" and one["substitute_name"]:
        said = [one["substitute_name"], one["substitute_position"]]
        return Text.same(", ".join(part for part in said if part))
    parts = [own_words(part) for part in (one.person, one.position) if part is not None and part.own]
    return joined(parts, ", ")


def _participant(one: Attendee) -> Cells:
    return own_words(one.body), person_of(one), choice(PARTS, one["part"]), _coming(one)


def _coming(one: Attendee) -> Text:
    """What they answered; before that, how they were foreseen to take part."""
    return choice(ANSWERS, one["mode"] if one["answer"] == "none" else one["answer"])


def _signed(one: Attendee) -> Cells:
    return own_words(one.body), person_of(one), SIGNATURE
