"""What a letter is about: actions in the national table with the recommendations behind them, requests, texts, meetings, drafts."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence

from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.reports.block import Block, Bullets, Lines, Row, Sentence, Table
from kenes.reports.chapters.letters import letter_texts as texts
from kenes.reports.chapters.letters.meeting import meeting_blocks
from kenes.reports.chapters.recorded.naming import bodies, with_id
from kenes.reports.sentences.days import day
from kenes.reports.sentences.own_words import own_words
from kenes.texts import Text


def concerned(snapshot: Snapshot, letter: RecordState) -> list[RecordState]:
    """The records that a letter is about, and the requests that go with it; only those that the snapshot holds."""
    named = [ref for ref in letter["concerns"] or () if ref in snapshot.records]
    going = [one.ref for one in snapshot.of_kind("RQT") if one.values.get("letter") == letter.ref]
    return [snapshot.records[ref] for ref in dict.fromkeys((*named, *going))]


def about_blocks(snapshot: Snapshot, about: Sequence[RecordState]) -> Iterator[Block]:
    """The records a letter is about, each with its id."""
    meetings = [one for one in about if one.kind.code == "DLG"]
    for one in meetings:
        yield from meeting_blocks(snapshot, one)
    others = [one for one in about if one.kind.code not in ("ACT", "DLG")]
    if others:
        yield Bullets(tuple(Sentence(_said(snapshot, one)) for one in others), numbered=True)
    yield from _actions(snapshot, [one for one in (*about, *_asked(snapshot, about)) if one.kind.code == "ACT"])


def _asked(snapshot: Snapshot, about: Sequence[RecordState]) -> Iterator[RecordState]:
    """What requests ask about."""
    for request in about:
        if request.kind.code == "RQT":
            yield from (snapshot.records[ref] for ref in request["asked"] or () if ref in snapshot.records)


def _actions(snapshot: Snapshot, actions: Sequence[RecordState]) -> Iterator[Block]:
    """The table of the actions, then the recommendations that were taken up as them."""
    listed = list({one.ref: one for one in actions}.values())
    if not listed:
        return
    rows = tuple(_row(snapshot, place, one) for place, one in enumerate(listed, start=1))
    yield Table(texts.ACTIONS, texts.ACTION_COLUMNS, rows)
    taken_up = dict.fromkeys(ref for one in listed for ref in snapshot.linked_here(one.ref, "taken-up-as"))
    origins = [ref for ref in taken_up if snapshot.records[ref].kind.code == "REC"]
    if origins:
        yield Lines((texts.RECOMMENDATIONS,))
        yield Bullets(tuple(Sentence(with_id(snapshot, ref)) for ref in origins), numbered=True)


def _row(snapshot: Snapshot, place: int, one: RecordState) -> Row:
    responsible = one.words("responsible")
    named = [ref for ref in (one["lead"], *(one["support"] or ())) if ref]
    cells = (
        Text.same(one["number"] or str(place)),
        with_id(snapshot, one.ref),
        own_words(one.words("form_of_completion")),
        own_words(responsible) if responsible.own else bodies(snapshot, named),
        own_words(one.words("term")),
        own_words(one.words("funding")),
    )
    return Row(cells)


def _said(snapshot: Snapshot, one: RecordState) -> Text:
    telling = TELLING.get(one.kind.code)
    return telling(snapshot, one) if telling else with_id(snapshot, one.ref)


def _request(snapshot: Snapshot, one: RecordState) -> Text:
    what, first, last = with_id(snapshot, one.ref), one["first_day"], one["last_day"]
    if not (first and last):
        return what
    return texts.REQUEST.fill(what=what, first=_day(first), last=_day(last))


def _consultation(snapshot: Snapshot, one: RecordState) -> Text:
    return texts.CONSULTED.fill(what=with_id(snapshot, one.ref), opens=_day(one["opens"]), closes=_day(one["closes"]))


def _day(value: str) -> Text:
    return day(datetime.date.fromisoformat(value))


TELLING: dict[str, Callable[[Snapshot, RecordState], Text]] = {"RQT": _request, "CNS": _consultation}
"""Kinds of which more is said than what they are called."""
