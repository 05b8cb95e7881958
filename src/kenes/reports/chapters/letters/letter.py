"""A letter as a draft for the letterhead of the body that sends it: addressee, number, subject, what it is about, the term, room to sign."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.records.minutes.way import states_the_day
from kenes.reports.block import Block, Document, Lines
from kenes.reports.chapters.letters import letter_texts as texts
from kenes.reports.chapters.letters.concerns import about_blocks, concerned
from kenes.reports.chapters.letters.enclosed import enclosures
from kenes.reports.chapters.recorded.naming import examples, title_of
from kenes.reports.recorded import Recorded
from kenes.reports.sentences.days import day
from kenes.reports.sentences.own_words import own_words
from kenes.texts import Text


def letter_document(found: Recorded, letter: RecordState, publisher: Text) -> Document:
    """The draft of a letter, with the records it is about as far as the marking of the report lets them be told."""
    snapshot, subject = found.snapshot, own_words(letter.words("subject"))
    return Document(
        title=subject, subtitle=Text.same(letter.ref), publisher=publisher, date=found.today, as_of=found.today,
        blocks=(*examples([letter]), *_head(snapshot, letter, subject), *_body(snapshot, letter), *_foot()),
        marking=found.marking, contents=False, bare=True,
    )  # fmt: skip


def reference(letter: RecordState) -> Text:
    """The day and the outgoing number; what is not recorded is left to be filled in."""
    on = day(datetime.date.fromisoformat(letter["date"])) if letter["date"] else texts.NO_DAY
    return texts.REFERENCE.fill(day=on, number=letter["number"] or "__________")


def reply_due(letter: RecordState) -> datetime.date | None:
    """The day by which a reply is expected."""
    return datetime.date.fromisoformat(letter["reply_due"]) if letter["reply_due"] else None


def _head(snapshot: Snapshot, letter: RecordState, subject: Text) -> Iterator[Block]:
    yield Lines((reference(letter),))
    yield Lines((title_of(snapshot, letter["addressee"]),), side="right", style="strong")
    yield Lines((subject,), style="strong")


def _body(snapshot: Snapshot, letter: RecordState) -> Iterator[Block]:
    about, said = concerned(snapshot, letter), letter.words("text")
    yield Lines((own_words(said) if said.own else texts.ASKED[letter["purpose"]],))
    yield from about_blocks(snapshot, about)
    due = reply_due(letter)
    if due is not None and not states_the_day(said, due):
        yield Lines((texts.DUE.fill(day=day(due)),))
    if enclosed := enclosures(snapshot, letter, about):
        yield Lines(enclosed)


def _foot() -> Iterator[Block]:
    """Room for who signs, and for who wrote it: no name is put under a letter by a program."""
    yield Lines(texts.SIGNED)
    yield Lines((texts.EXECUTOR, texts.TELEPHONE), style="small")
