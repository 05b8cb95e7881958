"""What became of the recommendations of the last dialogue: taken up as which action, at which stage, or not yet."""

from __future__ import annotations

import datetime

from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.reports.block import Block, Column, Heading, Paragraph, Row, Sentence, Table
from kenes.reports.chapters.recorded.naming import bodies, examples, with_id
from kenes.reports.recorded import Recorded
from kenes.reports.sentences.choices import STAGES, choice
from kenes.reports.sentences.days import day
from kenes.reports.sentences.numbers import joined
from kenes.reports.sentences.own_words import own_words
from kenes.texts import Text


def last_dialogue(snapshot: Snapshot, *states: str) -> RecordState | None:
    """The latest dialogue in one of the states; None where there is none."""
    found = [one for one in snapshot.of_kind("DLG") if one["state"] in states]
    return max(found, key=lambda one: (one["date"], one.ref), default=None)


def recommendations(found: Recorded) -> tuple[Block, ...]:
    """The chapter; nothing where no dialogue has been held."""
    dialogue = last_dialogue(found.snapshot, "held")
    if dialogue is None:
        return ()
    made = found.snapshot.parts_of(dialogue.ref, "REC")
    said = Paragraph((Sentence(_held(found.snapshot, dialogue)), Sentence(_how_many(found.snapshot, made))))
    table = (_table(found.snapshot, made),) if made else ()
    return (Heading(1, _TITLE), *examples((dialogue, *made)), said, *table)


def actions_of(snapshot: Snapshot, ref: str) -> list[RecordState]:
    """The actions as which a recommendation was taken up."""
    return [snapshot.records[end] for end in snapshot.linked(ref, "taken-up-as") if end in snapshot.records]


def _held(snapshot: Snapshot, dialogue: RecordState) -> Text:
    when = day(datetime.date.fromisoformat(dialogue["date"]))
    return _HELD.fill(dialogue=with_id(snapshot, dialogue.ref), when=when)


def _how_many(snapshot: Snapshot, made: list[RecordState]) -> Text:
    taken = [one for one in made if actions_of(snapshot, one.ref)]
    return _COUNT.fill(all=len(made), taken=len(taken), waiting=len(made) - len(taken)) if made else _NONE_MADE


def _table(snapshot: Snapshot, made: list[RecordState]) -> Table:
    rows = tuple(_line(snapshot, place, one) for place, one in enumerate(made, start=1))
    return Table(_CAPTION, _COLUMNS, rows, sheet=RECOMMENDATIONS)


def _line(snapshot: Snapshot, place: int, one: RecordState) -> Row:
    taken = [
        _TAKEN.fill(action=with_id(snapshot, action.ref), stage=choice(STAGES, action["stage"]))
        for action in actions_of(snapshot, one.ref)
    ]
    return Row(
        (
            Text.same(str(one["position"] or place)), own_words(one.words("text")), bodies(snapshot, one["addressed_to"]),
            joined(taken, "; ") if taken else _NOT_YET, Text.same(one.ref),
        )
    )  # fmt: skip


RECOMMENDATIONS = Text(kk="Ұсынымдар", ru="Рекомендации", en="Recommendations")
_TITLE = Text(kk="Ұсынымдар қалай орындалуда", ru="Что стало с рекомендациями", en="What became of the recommendations")
_HELD = Text(
    kk="Соңғы диалог: {when}, {dialogue}.", ru="Последний диалог состоялся {when}: {dialogue}.", en="The last dialogue was held on {when}: {dialogue}."
)  # fmt: skip
_COUNT = Text(
    kk="Берілген ұсынымдар — {all}; іс-шараға айналғаны — {taken}, әлі айналмағаны — {waiting}.",
    ru="Дано рекомендаций: {all}; принято к исполнению {taken}, ещё не принято {waiting}.",
    en="Recommendations made: {all}; taken up {taken}, not taken up yet {waiting}.",
)
_NONE_MADE = Text(
    kk="Онда ұсыным жазылмаған.", ru="Рекомендации на нём не записаны.", en="No recommendations were written down at it."
)  # fmt: skip
_CAPTION = Text(
    kk="Соңғы диалогтың ұсынымдары", ru="Рекомендации последнего диалога", en="Recommendations of the last dialogue"
)
_COLUMNS = (
    Column(Text(kk="№", ru="№", en="No"), share=0.5),
    Column(Text(kk="Ұсыным", ru="Рекомендация", en="Recommendation"), share=3.0),
    Column(Text(kk="Кімге", ru="Кому", en="Addressed to"), share=2.0),
    Column(Text(kk="Іс-шара және кезеңі", ru="Мероприятие и стадия", en="Action and stage"), share=3.2),
    Column(Text(kk="Нөмірі", ru="Номер", en="Id"), share=2.1),
)
_TAKEN = Text(kk="{action}: {stage}", ru="{action}: {stage}", en="{action}: {stage}")
_NOT_YET = Text(kk="әлі іс-шараға айналмаған", ru="ещё не принята к исполнению", en="not taken up yet")
