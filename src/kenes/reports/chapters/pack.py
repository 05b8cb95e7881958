"""The pack of a meeting put together: what stands where, in which marking, and what is not written in which language."""

from __future__ import annotations

from kenes.observatory.observatory import Observatory
from kenes.observatory.programme import Programme
from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.records.dialogues.follow_up import FollowedUp, follow_up
from kenes.records.dialogues.meeting import Meeting, meeting_of
from kenes.records.dialogues.times import days_words
from kenes.reports.block import Block, Bullets, Document, Heading, Marking, Note, Paragraph, Sentence
from kenes.reports.chapters.pack_agenda import agenda, papers, speaking_order
from kenes.reports.chapters.pack_missing import unwritten
from kenes.reports.chapters.pack_people import participants, sheet_to_sign
from kenes.reports.chapters.pack_texts import (
    BECAME,
    CANCELLED,
    FROM_THE_LAST,
    INVITATION,
    INVITED,
    NEXT_DIALOGUE,
    NOT_TAKEN_UP,
    NOT_WRITTEN,
    REPORTED,
    SERIES,
)
from kenes.reports.chapters.pack_when_and_where import in_short
from kenes.reports.chapters.recorded.naming import examples, title_of
from kenes.reports.recorded import snapshot_for
from kenes.reports.report import Order
from kenes.reports.sentences.choices import STAGES, choice
from kenes.reports.sentences.numbers import joined
from kenes.reports.sentences.own_words import closed, own_words
from kenes.reports.subject import nothing_recorded, subject_of
from kenes.texts import Text


def pack(observatory: Observatory, order: Order) -> Document:
    """The pack of the meeting of the order. A public one names no person and does not say how to join. Refusal where there is none."""
    settings = observatory.settings
    marking: Marking = order.marking or ("public" if settings.marking == "public" else "official")
    snapshot = snapshot_for(observatory, order, marking)
    dialogue = subject_of(observatory, order, snapshot, ("DLG",)) or _next(snapshot)
    if dialogue is None:
        raise nothing_recorded(NEXT_DIALOGUE)
    meeting = meeting_of(snapshot, dialogue.ref)
    meeting = meeting if marking == "official" else meeting.for_the_public()
    return Document(
        title=own_words(meeting.name), subtitle=days_words(meeting.first, meeting.last), publisher=settings.publisher,
        date=order.today, as_of=order.as_of or order.today, marking=marking, series=SERIES, contents=False,
        blocks=(
            *_unwritten(meeting, settings.languages), *examples([dialogue]), *_before(snapshot, dialogue.ref),
            *_invitation(meeting), *in_short(meeting), *agenda(meeting), *speaking_order(meeting), *participants(meeting),
            *papers(snapshot, meeting), *_foot(settings.programme), *sheet_to_sign(meeting),
        ),
    )  # fmt: skip


def _next(snapshot: Snapshot) -> RecordState | None:
    """The next meeting planned; the last of all where none is."""
    found = sorted(snapshot.of_kind("DLG"), key=lambda one: (one["date"], one.ref))
    planned = [one for one in found if one["state"] == "planned"]
    return next(iter(planned or found[-1:]), None)


def _unwritten(meeting: Meeting, languages: tuple[str, ...]) -> tuple[Block, ...]:
    found = unwritten(meeting, languages)
    said = tuple(Sentence(NOT_WRITTEN[code].fill(names=joined(names, "; "))) for code, names in found.items() if names)
    return (Note("missing", said),) if said else ()


def _invitation(meeting: Meeting) -> tuple[Block, ...]:
    said = CANCELLED if meeting["state"] == "cancelled" else INVITED
    lead = Paragraph((Sentence(said.fill(title=own_words(meeting.name))),), lead=True)
    about = meeting.values.words("about")
    purpose = (Paragraph((Sentence(own_words(about)),)),) if about.own else ()
    return (Heading(1, INVITATION), lead, *purpose)


def _before(snapshot: Snapshot, ref: str) -> tuple[Block, ...]:
    found = follow_up(snapshot, ref)
    if not found:
        return ()
    said = tuple(Sentence(_followed(snapshot, one)) for one in found)
    return (Heading(1, FROM_THE_LAST), Bullets(said, numbered=True))


def _followed(snapshot: Snapshot, one: FollowedUp) -> Text:
    parts = [closed(own_words(one.recommendation.words("text")))]
    for this in one.became:
        action = BECAME.fill(
            action=own_words(this.action.words("heading")), ref=this.action.ref, stage=choice(STAGES, this.stage)
        )
        parts.append(action)
        if this.report is not None:
            parts.append(REPORTED.fill(report=closed(title_of(snapshot, this.report.ref))))
    return joined(parts if one.became else [*parts, NOT_TAKEN_UP])


def _foot(programme: Programme) -> tuple[Block, ...]:
    """The lines of donor visibility that kenes.toml holds; nothing where there is no programme."""
    lines = [one for one in (programme.funder_statement, programme.implementer) if one.own]
    return (Paragraph(tuple(Sentence(closed(one)) for one in lines)),) if lines else ()
