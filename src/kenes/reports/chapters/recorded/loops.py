"""Open loops, and the questions for the next dialogue that follow from them."""

from __future__ import annotations

import datetime
from itertools import groupby

from kenes.records.chain.loops import OpenLoop, open_loops
from kenes.reports.block import Block, Bullets, Column, Heading, Paragraph, Row, Sentence, Table
from kenes.reports.chapters.recorded.naming import NOTHING, examples, title_of
from kenes.reports.recorded import Recorded
from kenes.reports.sentences.days import day
from kenes.reports.sentences.loop_questions import question
from kenes.texts import Text

OF_A_KIND = 3
"""Questions asked of one kind of loop; the table lists them all."""


def loops(found: Recorded, not_recorded: tuple[Text, ...]) -> tuple[Block, ...]:
    """The chapter: what is unfinished, what has not been recorded at all, what to ask next."""
    waiting = open_loops(found.snapshot, found.today)
    lead = Paragraph((Sentence(_LEAD if waiting else _NONE),))
    absent = (Paragraph(tuple(Sentence(_ABSENT.fill(what=what)) for what in not_recorded)),) if not_recorded else ()
    blocks: list[Block] = [Heading(1, LOOPS), *examples(one.record for one in waiting), lead, *absent]
    if waiting:
        blocks += [_table(found, waiting), *_questions(found, waiting)]
    return tuple(blocks)


def _table(found: Recorded, waiting: list[OpenLoop]) -> Table:
    rows: list[Row] = []
    for kind, group in groupby(waiting, key=lambda loop: loop.kind):
        rows.append(Row((kind.title, NOTHING, NOTHING, NOTHING), "group"))
        rows += [_row(found, one) for one in group]
    return Table(_CAPTION, _COLUMNS, tuple(rows), sheet=LOOPS)


def _row(found: Recorded, loop: OpenLoop) -> Row:
    """The record, the body that leads it where one does, the last day where there is one."""
    ref, values = loop.record.ref, loop.record.values
    lead, due = values.get("lead"), values.get("due")
    body = title_of(found.snapshot, lead) if lead else NOTHING
    return Row(
        (title_of(found.snapshot, ref), body, day(datetime.date.fromisoformat(due)) if due else NOTHING, Text.same(ref))
    )


def _questions(found: Recorded, waiting: list[OpenLoop]) -> tuple[Block, ...]:
    asked: list[Sentence] = []
    for _, group in groupby(waiting, key=lambda loop: loop.kind):
        asked += [Sentence(question(one, found.snapshot)) for one in list(group)[:OF_A_KIND]]
    return (Heading(2, _NEXT), Paragraph((Sentence(_NO_POSITION),)), Bullets(tuple(asked), numbered=True))


LOOPS = Text(kk="Аяқталмаған істер", ru="Незавершённое", en="Open loops")
_LEAD = Text(
    kk="Тізбекте келесі буыны жоқ, мерзімі өткен немесе ескі деректерге сүйенген жазбалар.",
    ru="Записи, у которых в цепочке нет следующего звена, истёк срок или устарели данные.",
    en="Records that have no next link in the chain, are overdue, or rest on old figures.",
)
_NONE = Text(kk="Аяқталмаған іс жоқ.", ru="Незавершённого нет.", en="There are no open loops.")
_ABSENT = Text(kk="Әлі жазылмаған: {what}.", ru="Пока не записано: {what}.", en="Not recorded yet: {what}.")
_CAPTION = Text(kk="Аяқталмаған істер тізімі", ru="Перечень незавершённого", en="List of what is unfinished")
_COLUMNS = (
    Column(Text(kk="Жазба", ru="Запись", en="Record"), share=5.0),
    Column(Text(kk="Жауапты", ru="Ответственный", en="Responsible"), share=2.4),
    Column(Text(kk="Мерзімі", ru="Срок", en="Term"), share=1.5),
    Column(Text(kk="Нөмірі", ru="Номер", en="Id"), share=1.3),
)
_NEXT = Text(kk="Келесі диалогқа сұрақтар", ru="Вопросы к следующему диалогу", en="Questions for the next dialogue")
_NO_POSITION = Text(
    kk="Сұрақтар аяқталмаған істерден туындайды; олар ешбір органның ұстанымын білдірмейді.",
    ru="Вопросы вытекают из незавершённого и не выражают позиции какого-либо органа.",
    en="The questions follow from what is unfinished and express no body's position.",
)
