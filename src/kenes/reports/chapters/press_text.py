"""The paragraphs of a press release as they are composed from an agreed summary: each knows its record and the bodies it must name."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from kenes.observatory.observatory import Observatory
from kenes.observatory.programme import Programme
from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.records.dialogues.minutes import only_where_written
from kenes.records.minutes.paragraph import (
    BODIES,
    DECISION,
    HEADING,
    QUOTE,
    RECOMMENDATION,
    SAID,
    SOURCE,
    TEXT,
    VISIBILITY,
    Paragraph,
    numbered,
    paragraphs_of,
)
from kenes.reports.block import Bullets
from kenes.reports.chapters.citing import cited, united
from kenes.reports.chapters.glance import DEMAND, SUPPLY, statements_of
from kenes.reports.chapters.press_participants import took_part
from kenes.reports.chapters.press_texts import (
    AGENDA,
    DAYS,
    FIGURES,
    HAPPENED,
    ORGANISED,
    QUOTATION,
    QUOTATIONS,
    RECOMMENDS_ONLY,
    SOURCE_LINE,
    SOURCES,
    STATEMENTS,
    SUPPORT,
    TIMED,
    VENUE,
)
from kenes.reports.chapters.recorded.naming import title_of
from kenes.reports.chapters.recorded.recommendations import RECOMMENDATIONS
from kenes.reports.recorded import Recorded
from kenes.reports.sentences.days import day
from kenes.reports.sentences.places import in_place
from kenes.reports.situation import Situation
from kenes.texts import Text

VISIBLE = ("funder_statement", "implementer", "disclaimer", "contacts")


def release_paragraphs(
    view: Situation, found: Recorded, observatory: Observatory, summary: RecordState
) -> list[Paragraph]:
    """The whole release as numbered paragraphs, for the record that people then edit and publish."""
    snapshot = found.snapshot
    dialogue = snapshot.records[summary.home]
    said = [
        *before_figures(view, snapshot, dialogue), *_figures(view),
        *after_figures(snapshot, summary, observatory.settings.programme), *_sources(view, found),
    ]  # fmt: skip
    return numbered(said)


def before_figures(view: Situation, snapshot: Snapshot, dialogue: RecordState) -> list[Paragraph]:
    """What happened, who took part in the order of protocol, what was discussed."""
    return [*_happened(view, snapshot, dialogue), *took_part(snapshot, dialogue), *_agenda(snapshot, dialogue)]


def after_figures(snapshot: Snapshot, summary: RecordState, programme: Programme) -> list[Paragraph]:
    """What the agreed summary holds, in its words: recommendations, what bodies said; authorised quotations; who supports the work."""
    return [*_of_the_summary(summary), *_quotations(snapshot, summary), *_visibility(programme)]


def days_of(dialogue: RecordState) -> Text:
    """The day or days of a dialogue."""
    first = day(datetime.date.fromisoformat(dialogue["date"]))
    if not dialogue["until"] or dialogue["until"] == dialogue["date"]:
        return first
    return DAYS.fill(first=first, last=day(datetime.date.fromisoformat(dialogue["until"])))


def _happened(view: Situation, snapshot: Snapshot, dialogue: RecordState) -> Iterator[Paragraph]:
    form, title = HAPPENED[dialogue["state"]], title_of(snapshot, dialogue.ref)
    yield Paragraph(0, TEXT, form.fill(title=title, where=in_place(view.country), when=days_of(dialogue)), dialogue.ref)
    venue, about = dialogue.words("venue"), dialogue.words("about")
    if venue.own:
        yield Paragraph(0, TEXT, only_where_written(VENUE.fill(venue=venue), venue), dialogue.ref)
    if dialogue["organiser"] in snapshot.records:
        organiser = str(dialogue["organiser"])
        yield Paragraph(0, BODIES, ORGANISED.fill(body=snapshot.title(organiser)), dialogue.ref, (organiser,))
    if about.own:
        yield Paragraph(0, TEXT, about, dialogue.ref)


def _agenda(snapshot: Snapshot, dialogue: RecordState) -> Iterator[Paragraph]:
    items = snapshot.parts_of(dialogue.ref, "AGI")
    if items:
        yield Paragraph(0, HEADING, AGENDA[dialogue["state"]])
    for one in items:
        subject = one.words("subject")
        said = TIMED.fill(at=one["starts"][:5], subject=subject) if one["starts"] else subject
        yield Paragraph(0, TEXT, only_where_written(said, subject), one.ref)


def _figures(view: Situation) -> Iterator[Paragraph]:
    yield Paragraph(0, HEADING, FIGURES)
    for title, figures in ((SUPPLY, view.supply), (DEMAND, view.demand)):
        yield Paragraph(0, HEADING, title)
        for block in statements_of(figures):
            if isinstance(block, Bullets):
                yield from (Paragraph(0, TEXT, sentence.text) for sentence in block.items)


def _sources(view: Situation, found: Recorded) -> Iterator[Paragraph]:
    blocks = (*statements_of(view.supply), *statements_of(view.demand))
    releases = cited(united(view.releases, found.releases), blocks)
    if releases:
        yield Paragraph(0, HEADING, SOURCES)
    for one in releases:
        yield Paragraph(0, SOURCE, SOURCE_LINE.fill(publisher=one.publisher, title=one.title, year=one.year, address=one.address))  # fmt: skip


def _of_the_summary(summary: RecordState) -> Iterator[Paragraph]:
    agreed = paragraphs_of(summary["paragraphs"])
    recommended = [one for one in agreed if one.sort == RECOMMENDATION]
    if recommended:
        yield Paragraph(0, HEADING, RECOMMENDATIONS)
        yield Paragraph(0, TEXT, RECOMMENDS_ONLY)
        yield from recommended
    told = [one for one in agreed if one.sort in (SAID, DECISION)]
    if told:
        yield Paragraph(0, HEADING, STATEMENTS)
        yield from told


def _quotations(snapshot: Snapshot, summary: RecordState) -> Iterator[Paragraph]:
    """Only what was said publicly, stands in the summary, and may be quoted by a consent."""
    sources = {one.source for one in paragraphs_of(summary["paragraphs"])}
    consents = [one for one in snapshot.of_kind("CST") if one.home in sources]
    public = [
        one for one in consents if one.home in snapshot.records and snapshot.records[one.home]["level"] == "public"
    ]
    if public:
        yield Paragraph(0, HEADING, QUOTATIONS)
    for one in public:
        body, quotation = str(snapshot.records[one.home]["institution"]), one.words("quotation")
        said = QUOTATION.fill(body=snapshot.title(body), said=quotation)
        yield Paragraph(0, QUOTE, only_where_written(said, quotation), one.ref, (body,))


def _visibility(programme: Programme) -> Iterator[Paragraph]:
    wanted = [words for name in VISIBLE if (words := getattr(programme, name)).own]
    if wanted:
        yield Paragraph(0, HEADING, SUPPORT)
    yield from (Paragraph(0, VISIBILITY, words) for words in wanted)
