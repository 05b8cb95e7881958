"""The control sheet on paper: by executor, what is on control and what has left it, with its completing document."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from kenes.records.chain.snapshot import Snapshot
from kenes.records.control.sheet import SOON, SheetLine, SheetQuestion, by_executor, sheet
from kenes.records.words import words
from kenes.reports.block import Block, Column, Document, Heading, Marking, Paragraph, Row, Sentence, Table
from kenes.reports.chapters.recorded.naming import bodies, examples, title_of, with_id
from kenes.reports.sentences.choices import STAGES, choice
from kenes.reports.sentences.days import day
from kenes.reports.sentences.own_words import own_words
from kenes.texts import Plural, Text, all_languages


def control_document(
    snapshot: Snapshot, today: datetime.date, publisher: Text, marking: Marking, question: SheetQuestion | None = None
) -> Document:
    """The sheet of a snapshot on a day, as a document in landscape."""
    lines = sheet(snapshot, today, question)
    inside: list[Block] = [Paragraph((Sentence(_said(lines)),))]
    for ref, some in by_executor(lines, snapshot).items():
        name = title_of(snapshot, ref) if ref else NO_EXECUTOR
        inside += [Heading(1, name), _table(snapshot, some, name)]
    return Document(
        title=CONTROL_SHEET, subtitle=_ON.fill(day=day(today)), publisher=publisher, date=today, as_of=today,
        blocks=(*examples(one.record for one in lines), *inside), marking=marking, contents=False, landscape=True,
    )  # fmt: skip


def origin_of(line: SheetLine, snapshot: Snapshot) -> Text:
    """The act or protocol from which a line comes: kind, number, day, item."""
    one = snapshot.records.get(line.origin)
    if one is None:
        return NOT_RECORDED
    kind = words(one.values.get("kind_of_act"))
    named = kind if kind.own else _PROTOCOL if one["category"] == "protocol" else _ACT
    said = _NUMBERED.fill(kind=named, number=one["number"]) if one["number"] else named
    said = _DATED.fill(document=said, day=day(datetime.date.fromisoformat(one["date"]))) if one["date"] else said
    return said if line.is_action else _ITEM.fill(document=said, item=line.number)


def term_of(line: SheetLine) -> Text:
    """The term as it was written, and its last day."""
    written = own_words(line.record.words("term"))
    last = day(line.due) if line.due else None
    if last is None:
        return written
    return _UNTIL.fill(term=written, day=last) if line.record.words("term").own else last


def left_of(line: SheetLine) -> Text:
    """Days that are left, or days overdue; that there is no day to count to; nothing once it has left control."""
    left = line.days_left
    if line.stage == "removed":
        return Text.same("")
    if left is None:
        return NO_DAY
    return _in_words(OVERDUE, -left) if left < 0 else TODAY if left == 0 else _in_words(LEFT, left)


def stage_of(line: SheetLine) -> Text:
    """On control or removed."""
    return choice(STAGES, line.stage)


def completion_of(line: SheetLine) -> Text:
    """The completing document: kind, number, day."""
    kind, number, on = line.completed_by
    if not kind.own:
        return Text.same("")
    said = _NUMBERED.fill(kind=own_words(kind), number=number) if number else own_words(kind)
    return _DATED.fill(document=said, day=day(on)) if on else said


def _said(lines: list[SheetLine]) -> Text:
    counted: Mapping[str, int] = {
        key: sum(SheetQuestion(state=key).fits(one) for one in lines)
        for key in ("on-control", "overdue", "due-soon", "removed")
    }
    return _COUNTED.fill(
        control=counted["on-control"], overdue=counted["overdue"], soon=counted["due-soon"],
        removed=counted["removed"], days=SOON,
    )  # fmt: skip


def _table(snapshot: Snapshot, lines: list[SheetLine], name: Text) -> Table:
    return Table(name, COLUMNS, tuple(_row(snapshot, one) for one in lines), sheet=CONTROL_SHEET)


def _row(snapshot: Snapshot, line: SheetLine) -> Row:
    title = with_id(snapshot, line.record.ref)
    support = line.executors[1:] if line.lead else line.executors
    helped = _WITH.fill(title=title, bodies=bodies(snapshot, support)) if support else title
    return Row(
        (Text.same(line.number), helped, origin_of(line, snapshot), term_of(line), left_of(line), stage_of(line), completion_of(line))
    )  # fmt: skip


def _in_words(said: Plural, n: int) -> Text:
    return Text(**{tongue.code: said(n, tongue.code) for tongue in all_languages()})


CONTROL_SHEET = Text(kk="Бақылау парағы", ru="Контрольный лист", en="Control sheet")
NO_EXECUTOR = Text(kk="Орындаушысы аталмаған", ru="Исполнитель не назван", en="No executor is named")
NOT_RECORDED = Text(kk="құжаты жазылмаған", ru="документ не записан", en="the document is not recorded")
NO_DAY = Text(kk="соңғы күні көрсетілмеген", ru="последний день не указан", en="no last day is given")
TODAY = Text(kk="бүгін", ru="сегодня", en="today")
LEFT = Plural(
    kk={"other": "{n} күн қалды"},
    ru={"one": "остался {n} день", "few": "осталось {n} дня", "many": "осталось {n} дней", "other": "осталось {n} дня"},
    en={"one": "{n} day left", "other": "{n} days left"},
)
OVERDUE = Plural(
    kk={"other": "мерзімі {n} күн бұрын өткен"},
    ru={
        "one": "просрочено на {n} день", "few": "просрочено на {n} дня", "many": "просрочено на {n} дней",
        "other": "просрочено на {n} дня",
    },
    en={"one": "{n} day overdue", "other": "{n} days overdue"},
)  # fmt: skip
COLUMNS = (
    Column(Text(kk="№", ru="№", en="No"), share=0.6),
    Column(Text(kk="Іс-шара немесе тапсырма", ru="Мероприятие или поручение", en="Action or assignment"), share=3.6),
    Column(Text(kk="Негізі", ru="Основание", en="Origin"), share=2.0),
    Column(Text(kk="Орындау мерзімі", ru="Срок исполнения", en="Term"), share=1.7),
    Column(Text(kk="Қалған күн", ru="Осталось дней", en="Days left"), share=1.3),
    Column(Text(kk="Кезеңі", ru="Стадия", en="Stage"), share=1.3),
    Column(Text(kk="Аяқтайтын құжат", ru="Завершающий документ", en="Completing document"), share=2.0),
)
_ON = Text(kk="{day} жағдай бойынша", ru="По состоянию на {day}", en="As on {day}")
_COUNTED = Text(
    kk="Бақылауда — {control}; оның ішінде мерзімі өткені — {overdue}, {days} күн ішінде орындалуы тиісі — {soon}. Бақылаудан алынғаны — {removed}.",
    ru="На контроле: {control}; из них просрочено: {overdue}, срок в ближайшие {days} дней: {soon}. Снято с контроля: {removed}.",
    en="On control: {control}; of these overdue: {overdue}, due within {days} days: {soon}. Removed from control: {removed}.",
)
_ACT = Text(kk="акт", ru="акт", en="act")
_PROTOCOL = Text(kk="штаб хаттамасы", ru="протокол штаба", en="protocol of the headquarters")
_NUMBERED = Text(kk="{kind} № {number}", ru="{kind} № {number}", en="{kind} No {number}")
_DATED = Text(kk="{document}, {day}", ru="{document} от {day}", en="{document} of {day}")
_ITEM = Text(kk="{document}, {item}-тармақ", ru="{document}, п. {item}", en="{document}, item {item}")
_UNTIL = Text(kk="{term}; соңғы күні: {day}", ru="{term}; последний день: {day}", en="{term}; last day: {day}")
_WITH = Text(kk="{title}. Бірлесіп: {bodies}", ru="{title}. Совместно с: {bodies}", en="{title}. With: {bodies}")
