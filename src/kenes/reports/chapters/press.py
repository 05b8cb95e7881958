"""The press release on a dialogue: composed from its agreed summary, or as it was published."""

from __future__ import annotations

from kenes.observatory.observatory import Observatory
from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.records.minutes.paragraph import paragraphs_of
from kenes.reports.block import Block, Document, Heading, Note, Sentence, SideBySide, SourcesList
from kenes.reports.chapters.citing import cited, united
from kenes.reports.chapters.glance import DEMAND, SUPPLY, statements_of
from kenes.reports.chapters.press_text import after_figures, before_figures, days_of
from kenes.reports.chapters.press_texts import (
    ABOUT_DRAFT,
    AGREED_SUMMARY,
    DRAFT,
    FIGURES,
    RECORD,
    SERIES,
    SOURCES,
    SUBTITLE,
)
from kenes.reports.chapters.recorded.minutes_document import superseded
from kenes.reports.chapters.recorded.naming import examples, title_of
from kenes.reports.chapters.recorded.settled_text import as_release, draft_note, how_settled, is_settled, series_of
from kenes.reports.recorded import Recorded
from kenes.reports.report import Order
from kenes.reports.sentences.numbers import capital
from kenes.reports.sentences.places import in_place
from kenes.reports.situation import Situation
from kenes.reports.subject import nothing_recorded, subject_of
from kenes.texts import Text


def press(view: Situation, found: Recorded, observatory: Observatory, order: Order) -> Document:
    """The release of the order or of its dialogue, else the last; where none is written yet, one composed from the agreed summary.

    Refusal where no summary was agreed.
    """
    snapshot = found.snapshot
    subject = subject_of(observatory, order, snapshot, ("DLG", "MIN"))
    release = subject if subject and subject.kind.code == "MIN" else _published(snapshot, subject)
    if release is not None and release["sort"] == "press":
        return _written(view, found, release)
    summary = agreed_summary(snapshot, subject)
    if summary is None:
        raise nothing_recorded(AGREED_SUMMARY)
    return _composed(view, found, observatory, summary)


def agreed_summary(snapshot: Snapshot, subject: RecordState | None) -> RecordState | None:
    """The agreed summary of a dialogue (None: of any), the latest, superseded ones left out; or the one named itself."""
    texts = [one for one in snapshot.of_kind("MIN") if one["sort"] == "summary" and one["state"] == "agreed"]
    fitting = [one for one in texts if subject is None or subject.ref in (one.ref, one.home)]
    standing = [one for one in fitting if not superseded(snapshot, one) and one.home in snapshot.records]
    return max(standing, key=lambda one: (one["agreed_on"], one.ref), default=None)


def _published(snapshot: Snapshot, dialogue: RecordState | None) -> RecordState | None:
    if dialogue is None:
        return None
    texts = [one for one in snapshot.of_kind("MIN") if one["sort"] == "press" and one.home == dialogue.ref]
    standing = [one for one in texts if is_settled(one) and not superseded(snapshot, one)]
    return max(standing, key=lambda one: one.ref, default=None)


def _written(view: Situation, found: Recorded, release: RecordState) -> Document:
    blocks = (
        *draft_note(release), *examples([release]), *as_release(paragraphs_of(release["paragraphs"])), *how_settled(release)
    )  # fmt: skip
    dialogue = found.snapshot.records.get(release.home)
    return Document(
        title=title_of(found.snapshot, release.ref), subtitle=_where(view, dialogue) if dialogue else RECORD.fill(ref=release.ref),
        publisher=view.publisher, date=view.today, as_of=view.as_of, blocks=blocks, marking=found.marking,
        series=series_of(release), contents=False, keywords=(view.name,),
    )  # fmt: skip


def _composed(view: Situation, found: Recorded, observatory: Observatory, summary: RecordState) -> Document:
    snapshot, programme = found.snapshot, observatory.settings.programme
    dialogue = snapshot.records[summary.home]
    figures: tuple[Block, ...] = (
        Heading(1, FIGURES), SideBySide(statements_of(view.supply), statements_of(view.demand), SUPPLY, DEMAND)
    )  # fmt: skip
    blocks: tuple[Block, ...] = (
        Note("caveat", (Sentence(ABOUT_DRAFT), Sentence(RECORD.fill(ref=summary.ref))), DRAFT), *examples([dialogue]),
        *as_release(before_figures(view, snapshot, dialogue)), *figures,
        *as_release(after_figures(snapshot, summary, programme)), Heading(1, SOURCES), SourcesList(),
    )  # fmt: skip
    return Document(
        title=title_of(snapshot, dialogue.ref), subtitle=_where(view, dialogue), publisher=view.publisher,
        date=view.today, as_of=view.as_of, blocks=blocks, releases=cited(united(view.releases, found.releases), blocks),
        marking=found.marking, series=SERIES, contents=False, keywords=(view.name,),
    )  # fmt: skip


def _where(view: Situation, dialogue: RecordState) -> Text:
    return capital(SUBTITLE.fill(where=in_place(view.country), when=days_of(dialogue)))
