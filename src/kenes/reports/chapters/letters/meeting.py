"""The meeting to which a letter invites: when, where, by whom, and its agenda."""

from __future__ import annotations

from collections.abc import Iterator

from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.records.dialogues.meeting import meeting_of
from kenes.reports.block import Block, Bullets, Lines, Row, Sentence, Table
from kenes.reports.chapters.letters import letter_texts as texts
from kenes.reports.chapters.pack_texts import LABELS
from kenes.reports.chapters.pack_when_and_where import lines_in_short
from kenes.reports.chapters.recorded.naming import with_id
from kenes.reports.sentences.own_words import own_words

TOLD = ("when", "venue", "room", "organiser", "languages", "contact")


def meeting_blocks(snapshot: Snapshot, dialogue: RecordState) -> Iterator[Block]:
    """One table in short, without the way in online, which goes to persons; then the items of the agenda."""
    meeting = meeting_of(snapshot, dialogue.ref)
    told = [(name, said) for name, said in lines_in_short(meeting) if name in TOLD and any(said.values())]
    rows = [Row((texts.WHAT, with_id(snapshot, dialogue.ref))), *(Row((LABELS[name], said)) for name, said in told)]
    yield Table(texts.MEETING, texts.MEETING_COLUMNS, tuple(rows))
    items = snapshot.parts_of(dialogue.ref, "AGI")
    if items:
        yield Lines((texts.AGENDA,))
        yield Bullets(tuple(Sentence(own_words(one.words("subject"))) for one in items), numbered=True)
