"""Minutes or the organiser's summary as a document of its own."""

from __future__ import annotations

from kenes.observatory.observatory import Observatory
from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.reports.block import Document
from kenes.reports.chapters.recorded.naming import examples, title_of
from kenes.reports.chapters.recorded.settled_text import (
    SORTS,
    draft_note,
    how_settled,
    is_settled,
    series_of,
    with_numbers,
)
from kenes.reports.recorded import Recorded
from kenes.reports.report import Order
from kenes.reports.subject import nothing_recorded, subject_of
from kenes.texts import Text


def minutes_document(observatory: Observatory, order: Order, found: Recorded) -> Document:
    """The text of the order, or the last of its dialogue, else the last there is. Refusal where there is none."""
    subject = subject_of(observatory, order, found.snapshot, ("DLG", "MIN"))
    text = subject if subject and subject.kind.code == "MIN" else last_text(found.snapshot, subject)
    if text is None:
        raise nothing_recorded(SORTS["minutes"])
    return Document(
        title=title_of(found.snapshot, text.ref), subtitle=_OF.fill(ref=text.ref, edition=text["edition"]),
        publisher=observatory.settings.publisher, date=order.today, as_of=order.as_of or order.today,
        blocks=(*draft_note(text), *examples([text]), *with_numbers(text), *how_settled(text)), marking=found.marking,
        series=series_of(text), contents=False,
    )  # fmt: skip


def last_text(snapshot: Snapshot, dialogue: RecordState | None) -> RecordState | None:
    """The latest minutes or summary (of a dialogue), settled before draft; one that was superseded is not taken."""
    texts = [one for one in snapshot.of_kind("MIN") if one["sort"] in ("minutes", "summary")]
    texts = [one for one in texts if dialogue is None or one.home == dialogue.ref]
    standing = [one for one in texts if not superseded(snapshot, one)]
    return max(standing, key=lambda one: (is_settled(one), one.ref), default=None)


def superseded(snapshot: Snapshot, text: RecordState) -> bool:
    """Whether a settled correction stands in its place."""
    newer = [snapshot.records[ref] for ref in snapshot.linked_here(text.ref, "supersedes")]
    return any(is_settled(one) for one in newer if one.kind.code == "MIN")


_OF = Text(kk="{ref}, {edition}-нұсқа", ru="{ref}, версия {edition}", en="{ref}, version {edition}")
