"""What is enclosed with a letter: the text that is circulated, the draft that is commented on, the table to fill in."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.reports.chapters.letters import letter_texts as texts
from kenes.reports.chapters.recorded.naming import title_of
from kenes.texts import Text

DRAFTS = ("document", "road_map", "minutes")


def enclosures(snapshot: Snapshot, letter: RecordState, about: Sequence[RecordState]) -> tuple[Text, ...]:
    """A line for each thing that is enclosed; none where the letter says everything itself."""
    return tuple(texts.ENCLOSED.fill(what=what) for what in _enclosed(snapshot, letter, about))


def _enclosed(snapshot: Snapshot, letter: RecordState, about: Sequence[RecordState]) -> Iterator[Text]:
    for one in about:
        if one.kind.code == "MIN":
            yield texts.ENCLOSED_TEXT.fill(title=title_of(snapshot, one.ref), edition=one["edition"])
        elif one.kind.code == "CNS":
            refs = [str(one.values.get(name) or "") for name in DRAFTS]
            yield from (_draft(snapshot, ref) for ref in refs if ref in snapshot.records)
        elif one.kind.code in ("RMP", "DOC") and letter["purpose"] == "circulation":
            yield _draft(snapshot, one.ref)
    if any(one.kind.code == "RQT" for one in about):
        yield texts.ENCLOSED_FORM


def _draft(snapshot: Snapshot, ref: str) -> Text:
    return texts.ENCLOSED_DRAFT.fill(title=title_of(snapshot, ref))
