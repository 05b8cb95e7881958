"""Certificates of participation, one to a page: who, in what, when, where, under which number."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.reports.block import Block, Document, Lines, PageBreak
from kenes.reports.chapters.certificates import certificate_texts as texts
from kenes.reports.chapters.recorded.naming import examples, title_of
from kenes.reports.recorded import Recorded
from kenes.reports.sentences.days import day
from kenes.reports.sentences.own_words import own_words
from kenes.texts import Finding, Refusal, Severity, Text


def certificates_document(found: Recorded, subject: RecordState, publisher: Text) -> Document:
    """The certificates of an event, or that of one participant. Refusal where none was issued.

    The document is for official use, since it names persons, and goes into no public folder; the mark is not printed on it.
    """
    snapshot = found.snapshot
    event = subject if subject.kind.code == "EVT" else snapshot.records[subject.home]
    issued = certified(snapshot, event, subject)
    if not issued:
        raise Refusal(Finding("none-issued", Severity.ERROR, texts.NONE.fill(ref=subject.ref), proposal=texts.ISSUE))
    return Document(
        title=texts.CERTIFICATES.fill(event=title_of(snapshot, event.ref)), subtitle=Text.same(subject.ref),
        publisher=publisher, date=found.today, as_of=found.today, blocks=tuple(_pages(snapshot, event, issued)),
        marking="official", contents=False, landscape=True, bare=True, marked=False,
    )  # fmt: skip


def certified(snapshot: Snapshot, event: RecordState, subject: RecordState) -> list[RecordState]:
    """The participants whose certificates are wanted: a number was given, and the person may still be named."""
    wanted = [one for one in snapshot.parts_of(event.ref, "TRN") if subject.ref in (event.ref, one.ref)]
    return [one for one in wanted if one["certificate"] and _name(snapshot, one).own]


def _name(snapshot: Snapshot, one: RecordState) -> Text:
    person = snapshot.records.get(str(one["person"] or ""))
    return person.words("name") if person else Text.same("")


def _pages(snapshot: Snapshot, event: RecordState, issued: Sequence[RecordState]) -> Iterator[Block]:
    for place, one in enumerate(issued):
        if place:
            yield PageBreak()
        yield from examples([event])
        yield from _page(snapshot, event, one)


def _page(snapshot: Snapshot, event: RecordState, one: RecordState) -> Iterator[Block]:
    if event["organiser"]:
        yield Lines((title_of(snapshot, event["organiser"]),), side="centre", style="strong")
    yield Lines((texts.CERTIFICATE,), side="centre", style="large")
    yield Lines((texts.NUMBER.fill(number=one["certificate"]), texts.CONFIRMS), side="centre")
    yield Lines((own_words(_name(snapshot, one)),), side="centre", style="large")
    yield Lines((title_of(snapshot, one["institution"]),), side="centre")
    yield Lines((texts.TOOK_PART[one["role"]], texts.SORTS[event["sort"]]), side="centre")
    yield Lines((own_words(event.words("name")),), side="centre", style="strong")
    yield Lines(tuple(_when_and_where(event)), side="centre")
    yield Lines(texts.SIGNED, side="centre")


def _when_and_where(event: RecordState) -> Iterator[Text]:
    first = datetime.date.fromisoformat(event["starts"])
    last = datetime.date.fromisoformat(event["ends"]) if event["ends"] else first
    yield day(first) if first == last else texts.DAYS.fill(first=day(first), last=day(last))
    if event.words("venue").own:
        yield own_words(event.words("venue"))
