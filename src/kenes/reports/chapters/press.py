"""The draft of a press release on a dialogue: the same values in every language, no quotation of any person."""

from __future__ import annotations

import datetime

from kenes.observatory.observatory import Observatory
from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.reports.block import Block, Bullets, Document, Heading, Note, Paragraph, Sentence, SideBySide, SourcesList
from kenes.reports.chapters.citing import cited, united
from kenes.reports.chapters.glance import DEMAND, SUPPLY, statements_of
from kenes.reports.chapters.press_participants import took_part
from kenes.reports.chapters.press_texts import (
    ABOUT_DRAFT,
    ADDRESSED,
    AGENDA,
    DAYS,
    DIALOGUE,
    DRAFT,
    FIGURES,
    HAPPENED,
    ORGANISED,
    RECOMMENDS_ONLY,
    RECORD,
    SAID,
    SERIES,
    SOURCES,
    STATEMENTS,
    SUBTITLE,
    TIMED,
    VENUE,
)
from kenes.reports.chapters.recorded.naming import bodies, examples, title_of
from kenes.reports.chapters.recorded.recommendations import RECOMMENDATIONS, last_dialogue
from kenes.reports.recorded import Recorded
from kenes.reports.report import Order
from kenes.reports.sentences.days import day
from kenes.reports.sentences.numbers import capital
from kenes.reports.sentences.own_words import closed, own_words
from kenes.reports.sentences.places import in_place
from kenes.reports.situation import Situation
from kenes.reports.subject import nothing_recorded, subject_of
from kenes.texts import Text

TOLD = ("public", "summary")
"""The levels of statements that may be told in the name of the body."""


def press(view: Situation, found: Recorded, observatory: Observatory, order: Order) -> Document:
    """The draft on the dialogue of the order, else on the last one held or planned. Refusal where there is none."""
    snapshot = found.snapshot
    dialogue = subject_of(observatory, order, snapshot, ("DLG",)) or last_dialogue(snapshot, "held", "planned")
    if dialogue is None:
        raise nothing_recorded(DIALOGUE)
    blocks = (
        Note("caveat", (Sentence(ABOUT_DRAFT), Sentence(RECORD.fill(ref=dialogue.ref))), DRAFT), *examples([dialogue]),
        *_happened(view, snapshot, dialogue), *took_part(snapshot, dialogue), *_agenda(snapshot, dialogue),
        *_figures(view), *_recommendations(snapshot, dialogue), *_statements(snapshot, dialogue),
        Heading(1, SOURCES), SourcesList(),
    )  # fmt: skip
    return Document(
        title=title_of(snapshot, dialogue.ref),
        subtitle=capital(SUBTITLE.fill(where=in_place(view.country), when=_days(dialogue))), publisher=view.publisher,
        date=view.today, as_of=view.as_of, blocks=blocks, releases=cited(united(view.releases, found.releases), blocks),
        marking=found.marking, series=SERIES, contents=False, keywords=(view.name,),
    )  # fmt: skip


def _days(dialogue: RecordState) -> Text:
    first = day(datetime.date.fromisoformat(dialogue["date"]))
    if not dialogue["until"] or dialogue["until"] == dialogue["date"]:
        return first
    return DAYS.fill(first=first, last=day(datetime.date.fromisoformat(dialogue["until"])))


def _happened(view: Situation, snapshot: Snapshot, dialogue: RecordState) -> tuple[Block, ...]:
    form = HAPPENED[dialogue["state"]]
    title = title_of(snapshot, dialogue.ref)
    said = [Sentence(form.fill(title=title, where=in_place(view.country), when=_days(dialogue)))]
    if dialogue.words("venue").own:
        said.append(Sentence(VENUE.fill(venue=own_words(dialogue.words("venue")))))
    if dialogue["organiser"]:
        said.append(Sentence(ORGANISED.fill(body=title_of(snapshot, dialogue["organiser"]))))
    about = own_words(dialogue.words("about"))
    purpose = (Paragraph((Sentence(about),)),) if dialogue.words("about").own else ()
    return (Paragraph(tuple(said), lead=True), *purpose)


def _agenda(snapshot: Snapshot, dialogue: RecordState) -> tuple[Block, ...]:
    items = snapshot.parts_of(dialogue.ref, "AGI")
    if not items:
        return ()
    return (Heading(1, AGENDA[dialogue["state"]]), Bullets(tuple(Sentence(_item(one)) for one in items)))


def _item(one: RecordState) -> Text:
    subject = own_words(one.words("subject"))
    return TIMED.fill(at=one["starts"][:5], subject=subject) if one["starts"] else subject


def _figures(view: Situation) -> tuple[Block, ...]:
    pair = SideBySide(statements_of(view.supply), statements_of(view.demand), SUPPLY, DEMAND)
    return (Heading(1, FIGURES), pair)


def _recommendations(snapshot: Snapshot, dialogue: RecordState) -> tuple[Block, ...]:
    made = snapshot.parts_of(dialogue.ref, "REC")
    if not made:
        return ()
    listed = tuple(Sentence(_recommendation(snapshot, one)) for one in made)
    return (Heading(1, RECOMMENDATIONS), Paragraph((Sentence(RECOMMENDS_ONLY),)), Bullets(listed, numbered=True))


def _recommendation(snapshot: Snapshot, one: RecordState) -> Text:
    words = closed(own_words(one.words("text")))
    if not one["addressed_to"]:
        return words
    return ADDRESSED.fill(words=words, bodies=bodies(snapshot, one["addressed_to"]))


def _statements(snapshot: Snapshot, dialogue: RecordState) -> tuple[Block, ...]:
    told = [one for one in snapshot.parts_of(dialogue.ref, "STM") if one["level"] in TOLD]
    if not told:
        return ()
    said = tuple(
        Sentence(SAID.fill(body=title_of(snapshot, one["institution"]), said=own_words(one.words("said"))))
        for one in told
    )
    return (Heading(1, STATEMENTS), Bullets(said))
