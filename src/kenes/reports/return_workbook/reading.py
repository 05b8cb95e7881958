"""Reading a filled workbook back: what was said, or every fault by sheet, row and column. Nothing of it is taken half."""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kenes.observatory.receiving import receive
from kenes.records.returns.answers import DOCUMENTS, REACHED, Answer, faults_of
from kenes.records.returns.task import Giver, Task
from kenes.reports.return_workbook.form import COLUMNS, FIRST_ROW, FORM, GIVER, GIVER_COLUMN, GIVER_ROWS, HIDDEN, SHEETS
from kenes.texts import Finding, Refusal, Severity, Text, all_languages

DAYS = (
    (re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})"), (1, 2, 3)),
    (re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})"), (3, 2, 1)),
)
LONGEST_NAME = 200
LONGEST_NUMBER = 40


@dataclass(frozen=True)
class Filled:
    """What a workbook says; `changes` counts the rows that say something else than the workbook held when it was written."""

    giver: Giver
    answers: tuple[Answer, ...]
    changes: int
    language: str


@dataclass(frozen=True)
class _Sheet:
    """The sheet that is filled, and where its faults are told."""

    cells: Any
    file: str

    def fault(
        self, code: str, message: Text, row: int | None = None, column: str = "", proposal: Text | None = None
    ) -> Finding:
        heading = next((one.heading for one in COLUMNS if one.name == column), GIVER.get(column))
        said = AT.fill(column=heading, said=message) if heading else message
        place = self.letter(column) if heading else None
        return Finding(
            code, Severity.ERROR, said, file=self.file, sheet=str(self.cells.title), row=row, column=place, proposal=proposal
        )  # fmt: skip

    def letter(self, column: str) -> str:
        """The letter of a column, as the spreadsheet shows it."""
        names = [one.name for one in COLUMNS]
        return "ABCDEFGHIJKLMNOP"[names.index(column) if column in names else GIVER_COLUMN - 1]


def read_filled(content: bytes, sent_name: str, task: Task, today: datetime.date) -> Filled:
    """What a body wrote into the workbook of a task. Refusal names the file, or every cell that is wrong."""
    received = receive(content, sent_name)
    if received.kind != "xlsx":
        raise Refusal(Finding("not-the-workbook", Severity.ERROR, NO_WORKBOOK, file=received.name, proposal=DOWNLOAD))
    cells, language = _opened(received.content, received.name, task)
    sheet = _Sheet(cells, received.name)
    faults: list[Finding] = []
    giver = Giver(**{name: _words(cells.cell(row, GIVER_COLUMN).value) for name, row in GIVER_ROWS.items()})
    answers = _answers(sheet, task, faults)
    said = [answer for _, answer in answers]
    changes = sum(one != task.beginning(one.record) for one in said)
    if changes:
        faults += [*_giver_faults(sheet, giver), *_answer_faults(sheet, answers, today)]
    if faults:
        raise Refusal(sorted(faults, key=lambda one: (one.row or 0, one.column or "")))
    return Filled(giver, tuple(said), changes, language)


def _opened(content: bytes, name: str, task: Task) -> tuple[Any, str]:
    """The sheet to be read and the language of the workbook; Refusal where it is not the workbook of this request."""
    import openpyxl

    def refuse(code: str, message: Text) -> Refusal:
        return Refusal(Finding(code, Severity.ERROR, message, file=name, proposal=DOWNLOAD))

    try:
        book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    except Exception:  # openpyxl fails in many ways on what is no workbook; each means the same to whoever sent it
        raise refuse("not-the-workbook", NO_WORKBOOK) from None
    if HIDDEN not in book.sheetnames:
        raise refuse("not-the-workbook", NO_WORKBOOK)
    told = {str(row[0].value): row[1].value for row in book[HIDDEN].iter_rows(min_row=1, max_row=3, max_col=2)}
    if told.get("form") != FORM or told.get("language") not in [one.code for one in all_languages()]:
        raise refuse("not-the-workbook", NO_WORKBOOK)
    if told.get("request") != task.request:
        raise refuse("other-request", OTHER_REQUEST.fill(found=told.get("request"), wanted=task.request))
    code = str(told["language"])
    if SHEETS["table"][code] not in book.sheetnames:
        raise refuse("sheet-missing", SHEET_MISSING.fill(sheet=SHEETS["table"][code]))
    return book[SHEETS["table"][code]], code


def _answers(sheet: _Sheet, task: Task, faults: list[Finding]) -> list[tuple[int, Answer]]:
    """One answer for each item, with its row; rows that were added, doubled or taken out are faults."""
    wanted = {one.ref: one for one in task.items}
    found: dict[str, tuple[int, Answer]] = {}
    for row in range(FIRST_ROW, sheet.cells.max_row + 1):
        cells = {one.name: sheet.cells.cell(row, place).value for place, one in enumerate(COLUMNS, start=1)}
        ref = _words(cells["record"])
        if not ref and not any(_words(cells[one.name]) for one in COLUMNS if one.open):
            continue
        if ref not in wanted:
            faults.append(sheet.fault("row-unknown", ROW_UNKNOWN, row, proposal=DOWNLOAD))
        elif ref in found:
            faults.append(sheet.fault("row-twice", ROW_TWICE.fill(row=found[ref][0]), row))
        else:
            found[ref] = (row, _answer(sheet, row, task, cells, faults))
    missing = [ref for ref in wanted if ref not in found]
    faults += [sheet.fault("row-missing", ROW_MISSING.fill(ref=ref), proposal=DOWNLOAD) for ref in missing]
    return [found[ref] for ref in wanted if ref in found]


def _answer(sheet: _Sheet, row: int, task: Task, cells: Mapping[str, Any], faults: list[Finding]) -> Answer:
    ref, chosen = _words(cells["record"]), {}
    for name, choices in (("reached", REACHED), ("kind", DOCUMENTS)):
        value = _words(cells[name])
        chosen[name] = _choice(value, choices)
        if value and not chosen[name]:
            offered = Text(**{one: "; ".join(said[one] for said in choices.values()) for one in ("kk", "ru", "en")})
            faults.append(sheet.fault("not-a-choice", NOT_A_CHOICE.fill(value=value, offered=offered), row, name))
    day = _day(cells["date"])
    if day is None and _words(cells["date"]):
        faults.append(sheet.fault("no-date", NO_DATE.fill(value=_words(cells["date"])), row, "date"))
    typed = {name: _words(cells[name]) for name in ("words", "number", "address")}
    former = task.beginning(ref)  # what no cell holds stays as it was said
    return Answer(ref, date=day, file=former.file, milestones=former.milestones, **chosen, **typed)


def _giver_faults(sheet: _Sheet, giver: Giver) -> Iterator[Finding]:
    if not giver.name:
        yield sheet.fault("name-missing", NAME_MISSING, GIVER_ROWS["name"], "name")
    for name, most in (("name", LONGEST_NAME), ("position", LONGEST_NAME), ("number", LONGEST_NUMBER)):
        if len(getattr(giver, name)) > most:
            yield sheet.fault("too-long", TOO_LONG.fill(most=most), GIVER_ROWS[name], name)


def _answer_faults(sheet: _Sheet, answers: list[tuple[int, Answer]], today: datetime.date) -> Iterator[Finding]:
    for row, answer in answers:
        for name, message in faults_of(answer, today):
            yield sheet.fault(f"{name}-wrong", message, row, name)


def _choice(value: str, choices: Mapping[str, Text]) -> str:
    """The code of a choice, in whichever language it is said."""
    folded = value.casefold()
    return next((code for code, said in choices.items() if folded in (one.casefold() for one in said.own.values())), "")


def _words(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _day(value: Any) -> datetime.date | None:
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    for pattern, (year, month, day) in DAYS:
        if found := pattern.fullmatch(_words(value)):
            try:
                return datetime.date(int(found[year]), int(found[month]), int(found[day]))
            except ValueError:
                return None
    return None


AT = Text(kk="«{column}»: {said}", ru="«{column}»: {said}", en="“{column}”: {said}")
NO_WORKBOOK = Text(
    kk="Бұл сұрау салуға арналған кітап емес.",
    ru="Это не книга для ответа на запрос.",
    en="This is not a workbook made for the answer to a request.",
)
DOWNLOAD = Text(
    kk="Кітапты беттен қайта жүктеп алып, соны толтырыңыз.",
    ru="Скачайте книгу со страницы ещё раз и заполните её.",
    en="Download the workbook from the page again and fill in that one.",
)
OTHER_REQUEST = Text(
    kk="Бұл кітап басқа сұрау салуға арналған: {found}, керегі – {wanted}.",
    ru="Эта книга для другого запроса: {found}, а нужен {wanted}.",
    en="This workbook answers another request: {found}, where {wanted} is wanted.",
)
SHEET_MISSING = Text(
    kk="Кітапта «{sheet}» парағы жоқ.", ru="В книге нет листа «{sheet}».", en="The workbook has no sheet “{sheet}”."
)
ROW_UNKNOWN = Text(
    kk="Жол қосылған немесе жолдың нөмірі өзгертілген.",
    ru="Строка добавлена, или изменён её номер.",
    en="A row was added, or the id of a row was changed.",
)
ROW_TWICE = Text(
    kk="Бұл жол екінші рет тұр; біріншісі – {row}-жол.",
    ru="Эта строка стоит второй раз; первая – строка {row}.",
    en="This row stands here twice; the first is row {row}.",
)
ROW_MISSING = Text(
    kk="{ref} іс-шарасының жолы жоқ.", ru="Нет строки мероприятия {ref}.", en="The row of the action {ref} is missing."
)
NOT_A_CHOICE = Text(
    kk="«{value}» тізімде жоқ. Таңдаңыз: {offered}.",
    ru="«{value}» нет в списке. Выберите: {offered}.",
    en="“{value}” is not in the list. Choose one of: {offered}.",
)
NO_DATE = Text(
    kk="«{value}» – күн емес. 31.12.2026 түрінде жазыңыз.",
    ru="«{value}» – не дата. Напишите её в виде 31.12.2026.",
    en="“{value}” is no date. Write it as 31.12.2026.",
)
NAME_MISSING = Text(
    kk="Мәліметті кім беріп отырғанын жазыңыз.", ru="Напишите, кто отвечает.", en="Write who gives this answer."
)
TOO_LONG = Text(
    kk="Қысқарақ жазыңыз: ең көбі {most} таңба.",
    ru="Напишите короче: не более {most} знаков.",
    en="Write this shorter: at most {most} signs.",
)
