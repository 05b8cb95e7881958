"""An estimation as a document: what may be cited, in plain words, the picture, every figure, cautions, how it was done."""

from __future__ import annotations

import datetime
import math
from collections.abc import Mapping
from dataclasses import dataclass

from kenes.estimations.estimation import Estimation
from kenes.estimations.made_table import HIDDEN, Cell, MadeTable
from kenes.estimations.method_words import method_said
from kenes.estimations.outcome import Fact, Line, Outcome
from kenes.estimations.said import number
from kenes.reports.block import (
    Block,
    Bullets,
    Column,
    Document,
    Figure,
    Heading,
    KeyFigure,
    KeyFigures,
    Note,
    Number,
    Paragraph,
    Row,
    Sentence,
    Table,
)
from kenes.reports.charts.chart import Mark
from kenes.reports.charts.fitted import FittedSeries
from kenes.reports.charts.ranges import RangePlot
from kenes.reports.charts.rows import RowMark
from kenes.reports.sentences.numbers import joined
from kenes.texts import Text, all_languages

DRAWN = 24
"""Lines drawn with their intervals; the table has the rest."""
MOST_ROWS = 400


@dataclass(frozen=True)
class Asked:
    """What was estimated from: the file, its SHA-256, the choices made, who publishes the result."""

    file: str
    sha256: str
    chosen: Mapping[str, str]
    publisher: Text


def estimation_document(one: Estimation, outcome: Outcome, asked: Asked, today: datetime.date) -> Document:
    """The report of an estimation."""
    blocks: list[Block] = [Heading(1, RESULT)]
    if strip := _strip(outcome):
        blocks.append(strip)
    blocks.append(Paragraph(tuple(Sentence(words) for words in outcome.reading), lead=True))
    if outcome.cautions:
        blocks.append(Note("caveat", tuple(Sentence(each.message) for each in outcome.cautions), CAUTIONS))
    blocks += [*([_picture(one, outcome)] if outcome.picture else []), _table(outcome)]
    blocks += [*(_made(table) for table in outcome.made), Heading(1, HOW)]
    blocks += [Paragraph((Sentence(one.purpose),)), Note("method", (Sentence(one.not_when),), NOT_WHEN)]
    blocks.append(Bullets(tuple(Sentence(words) for words in _facts(one, outcome, asked))))
    title = one.title
    return Document(
        title, FROM.fill(file=asked.file), asked.publisher, today, today, tuple(blocks), series=SERIES, contents=False
    )


def picture_of(outcome: Outcome) -> FittedSeries | RangePlot:
    """The chart of an estimation: the series with what the method lays over it, or the figures with their intervals."""
    if outcome.series is not None:
        return FittedSeries(outcome.series)
    rows = tuple(RowMark(line.label, _mark(line)) for line in outcome.lines[:DRAWN])
    return RangePlot(rows, outcome.unit, digits=outcome.digits)


def _strip(outcome: Outcome) -> KeyFigures | None:
    """The figures that may be cited, with their intervals; not of alarms, which are many and are no result."""
    quoted = [line for line in outcome.quoted if not math.isnan(line.estimate.low)][:4]
    figures = tuple(
        KeyFigure(
            number(line.estimate.estimate, outcome.digits),
            Text(**{code: f"{line.label[code]}, {outcome.unit[code]}" for code in _codes()}),
            RANGE.fill(low=number(line.estimate.low, outcome.digits), high=number(line.estimate.high, outcome.digits)),
        )
        for line in quoted
    )
    return KeyFigures(figures) if len(figures) >= 2 else None


def _picture(one: Estimation, outcome: Outcome) -> Figure:
    said = Text(**{code: " ".join(words[code] for words in outcome.reading) for code in _codes()})
    left_out = len(outcome.lines) - DRAWN
    notes = (FIRST.fill(n=DRAWN, more=left_out),) if outcome.series is None and left_out > 0 else ()
    return Figure(picture_of(outcome), one.title, said, None, notes)


def _table(outcome: Outcome) -> Table:
    columns = (
        Column(WHAT, share=3.0),
        Column(outcome.unit, align="right", share=2.0),
        *(Column(label, align="right", share=1.3) for label in outcome.columns.values()),
        Column(METHOD, share=2.4),
    )
    return Table(FIGURES, columns, tuple(_row(line, outcome) for line in outcome.lines), sheet=FIGURES)


def _row(line: Line, outcome: Outcome) -> Row:
    one = line.estimate
    low, high = (None if math.isnan(value) else value for value in (one.low, one.high))
    figure = _number(one.estimate, outcome.digits, low, high)
    facts = tuple(_fact(line.facts.get(name)) for name in outcome.columns)
    return Row(
        (line.label, figure, *facts, line.method),
        "total" if line.quoted and len(outcome.quoted) == 1 else "body",
    )


def _made(made: MadeTable) -> Table:
    """A table that the method made; a long one is cut here, its own file has all of it."""
    rows = tuple(Row(tuple(map(_cell, row))) for row in made.rows[:MOST_ROWS])
    numeric = [
        all(isinstance(row[n], int | float) or row[n] in (HIDDEN, None) for row in made.rows)
        for n in range(len(made.heading))
    ]
    columns = tuple(
        Column(label, "right" if numbers else "left", share=1.2 if numbers else 2.0)
        for label, numbers in zip(made.heading, numeric, strict=True)
    )
    left = len(made.rows) - MOST_ROWS
    notes = (*((made.note,) if made.note else ()), *((CUT.fill(more=left),) if left > 0 else ()))
    return Table(made.title, columns, rows, notes, sheet=made.title)


def _cell(cell: Cell) -> Text | Number:
    if cell == HIDDEN:
        return Number(None, state="suppressed")
    return cell if isinstance(cell, Text) else _fact(cell)


def _fact(value: Fact) -> Text | Number:
    if isinstance(value, str):
        return Text.same(value)
    if value is None or math.isnan(value):
        return Number(None, state="not-applicable")
    return _number(value, 0 if value == int(value) and abs(value) >= 1 else 3 if abs(value) < 1 else 2)


def _number(value: float, digits: int, low: float | None = None, high: float | None = None) -> Number | Text:
    """A number of a table; one without bound is written as such, not as a figure."""
    if not all(math.isfinite(one) for one in (value, *(one for one in (low, high) if one is not None))):
        return Text(**{code: "∞" if math.isinf(value) else number(value, digits)[code] for code in _codes()})
    return Number(value, digits, "zero" if value == 0 else "value", low, high)


def _mark(line: Line) -> Mark:
    one = line.estimate
    known = [None if not math.isfinite(value) else value for value in (one.estimate, one.low, one.high)]
    return Mark(known[0], known[1], known[2], "value" if known[0] is not None else "not-applicable")


def _facts(one: Estimation, outcome: Outcome, asked: Asked) -> list[Text]:
    chosen = "; ".join(f"{name} = {value}" for name, value in asked.chosen.items() if value)
    methods = joined([method_said(one) for one in dict.fromkeys(line.estimate.method for line in outcome.lines)], "; ")
    return [
        ROWS.fill(file=asked.file, rows=outcome.rows_read)
        if one.conceals
        else FILE.fill(file=asked.file, rows=outcome.rows_read, sha256=asked.sha256),
        CHOICES.fill(chosen=chosen or "–"),
        METHODS.fill(methods=methods),
        AGAIN.fill(
            command=f"kenes estimate {one.key} {asked.file}"
            + "".join(f" --set {k}={v}" for k, v in asked.chosen.items() if v)
        ),
    ]


def _codes() -> list[str]:
    return [tongue.code for tongue in all_languages()]


SERIES = Text(kk="Бағалау", ru="Оценка", en="Estimation")
FROM = Text(kk="Файл: {file}", ru="Файл: {file}", en="From the file {file}")
RESULT = Text(kk="Нәтиже", ru="Результат", en="Result")
CAUTIONS = Text(kk="Назар аударыңыз", ru="Обратите внимание", en="Take care")
HOW = Text(kk="Қалай есептелді", ru="Как получено", en="How it was done")
NOT_WHEN = Text(kk="Қашан қолдануға болмайды", ru="Когда не применять", en="When not to use it")
WHAT = Text(kk="Не", ru="Что", en="What")
METHOD = Text(kk="Әдіс", ru="Метод", en="Method")
FIGURES = Text(kk="Барлық мәндер", ru="Все значения", en="All figures")
RANGE = Text(kk="{low} … {high}", ru="от {low} до {high}", en="{low} to {high}")
CUT = Text(
    kk="Тағы {more} жол кестенің өз файлында.",
    ru="Ещё {more} строк в файле самой таблицы.",
    en="{more} further rows stand in the file of the table itself.",
)
FIRST = Text(
    kk="Алғашқы {n} жол сызылған; тағы {more} жол кестеде.",
    ru="Нарисованы первые {n} строк; ещё {more} в таблице.",
    en="The first {n} lines are drawn; {more} more stand in the table.",
)
FILE = Text(
    kk="Деректер: {file}, жолдар {rows}, SHA-256 {sha256}…",
    ru="Данные: {file}, строк {rows}, SHA-256 {sha256}…",
    en="Data: {file}, {rows} rows, SHA-256 {sha256}…",
)
ROWS = Text(
    kk="Деректер: {file}, жолдар {rows}; файлдың өзі берілмейді.",
    ru="Данные: {file}, строк {rows}; сам файл не передаётся.",
    en="Data: {file}, {rows} rows; the file itself is not handed on.",
)
CHOICES = Text(kk="Таңдау: {chosen}.", ru="Выбор: {chosen}.", en="Choices: {chosen}.")
METHODS = Text(kk="Әдістер: {methods}.", ru="Методы: {methods}.", en="Methods: {methods}.")
AGAIN = Text(kk="Қайталау: {command}", ru="Повторить: {command}", en="To repeat it: {command}")
