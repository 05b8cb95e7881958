"""Writing the workbook of a task: drop-downs, protected ids, a hidden sheet that says which request it answers."""

from __future__ import annotations

import io
from typing import Any

from kenes.records.returns.answers import DOCUMENTS, REACHED, Answer
from kenes.records.returns.task import Item, Task
from kenes.reports.return_workbook.form import (
    COLUMNS,
    FIRST_ROW,
    FORM,
    GIVER,
    GIVER_COLUMN,
    GIVER_ROWS,
    GUIDE,
    HEAD_ROW,
    HIDDEN,
    SHEETS,
    TITLE,
)
from kenes.texts import Text, language
from kenes.texts.spreadsheet import new_workbook, put

GREY = "#eeece6"
LISTS = {"reached": REACHED, "kind": DOCUMENTS}


def workbook_of(task: Task, code: str) -> bytes:
    """The workbook in one language, as bytes."""
    stream = io.BytesIO()
    with new_workbook(stream) as book:
        shapes = {
            "head": book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": GREY, "border": 1}),
            "shut": book.add_format({"text_wrap": True, "valign": "top", "bg_color": GREY, "border": 1}),
            "open": book.add_format(
                {"text_wrap": True, "valign": "top", "border": 1, "locked": False, "num_format": "@"}
            ),
            "day": book.add_format({"valign": "top", "border": 1, "locked": False, "num_format": "dd.mm.yyyy"}),
            "bold": book.add_format({"bold": True, "text_wrap": True, "valign": "top"}),
            "plain": book.add_format({"text_wrap": True, "valign": "top"}),
        }
        _guide(book.add_worksheet(SHEETS["guide"][code]), task, code, shapes)
        table = book.add_worksheet(SHEETS["table"][code])
        _table(table, task, code, shapes)
        _hidden(book.add_worksheet(HIDDEN), task, code)
        table.activate()
    return stream.getvalue()


def spoken(text: Text, code: str) -> str:
    """Words that people wrote: in the language of the workbook, else in whichever they have."""
    return text[code] or next(iter(text.own.values()), "")


def _guide(sheet: Any, task: Task, code: str, shapes: dict[str, Any]) -> None:
    sheet.set_column(0, 0, 110)
    number = f"№ {task.number} ({task.request})" if task.number else task.request
    lines = [
        TITLE[code],
        f"{spoken(task.subject, code)} · {number}",
        spoken(task.body, code),
        language(code).date(task.due),
    ]
    for row, words in enumerate([*lines, "", *(one[code] for one in GUIDE)]):
        put(sheet, row, 0, words, shapes["bold" if row == 0 else "plain"])
    if text := spoken(task.text, code):
        put(sheet, len(lines) + len(GUIDE) + 2, 0, text, shapes["plain"])
    sheet.protect()


def _table(sheet: Any, task: Task, code: str, shapes: dict[str, Any]) -> None:
    for name, row in GIVER_ROWS.items():
        put(sheet, row - 1, 1, GIVER[name][code], shapes["shut"])
        put(sheet, row - 1, GIVER_COLUMN - 1, getattr(task.giver, name), shapes["open"])
    for place, column in enumerate(COLUMNS):
        sheet.set_column(place, place, column.width, None, {"hidden": column.name == "record"})
        put(sheet, HEAD_ROW - 1, place, column.heading[code], shapes["head"])
    for row, item in enumerate(task.items, start=FIRST_ROW - 1):
        _row(sheet, row, task, item, code, shapes)
    _choices(sheet, len(task.items))
    sheet.freeze_panes(HEAD_ROW, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.protect("", {"format_rows": True, "format_columns": True, "select_locked_cells": True})


def _row(sheet: Any, row: int, task: Task, item: Item, code: str, shapes: dict[str, Any]) -> None:
    cells = _shut(task, item, code) | _open(task.beginning(item.ref), code)
    for place, column in enumerate(COLUMNS):
        shape = shapes["day" if column.name == "date" else "open" if column.open else "shut"]
        value = cells[column.name]
        if column.name == "date" and value:
            sheet.write_datetime(row, place, value, shape)
        elif value:
            put(sheet, row, place, value, shape)
        else:
            sheet.write_blank(row, place, None, shape)


def _shut(task: Task, item: Item, code: str) -> dict[str, Any]:
    said = task.before.get(item.ref)
    before = f"{language(code).date(said.day, 'short')}: {said.answer.words}" if said else ""
    term = spoken(item.term, code) or (language(code).date(item.due) if item.due else "")
    return {
        "record": item.ref,
        "title": spoken(item.title, code),
        "form": spoken(item.form, code),
        "term": term,
        "before": before,
    }


def _open(answer: Answer, code: str) -> dict[str, Any]:
    return {
        "words": answer.words,
        "reached": REACHED[answer.reached][code] if answer.reached else "",
        "kind": DOCUMENTS[answer.kind][code] if answer.kind else "",
        "number": answer.number,
        "date": answer.date,
        "address": answer.address,
    }


def _choices(sheet: Any, rows: int) -> None:
    """The drop-downs; their words stand on the hidden sheet, in the columns after the first two."""
    for place, column in enumerate(COLUMNS):
        if column.name in LISTS and rows:
            at = 3 + list(LISTS).index(column.name)
            letter, last = "ABCDEFG"[at], len(LISTS[column.name])
            source = f"={HIDDEN}!${letter}$1:${letter}${last}"
            place_of = (FIRST_ROW - 1, place, FIRST_ROW - 2 + rows, place)
            sheet.data_validation(*place_of, {"validate": "list", "source": source, "ignore_blank": True})


def _hidden(sheet: Any, task: Task, code: str) -> None:
    told: tuple[tuple[str, str | int], ...] = (("request", task.request), ("form", FORM), ("language", code))
    for row, (name, value) in enumerate(told):
        put(sheet, row, 0, name)
        put(sheet, row, 1, value)
    for at, choices in enumerate(LISTS.values(), start=3):
        for row, said in enumerate(choices.values()):
            put(sheet, row, at, said[code])
    sheet.protect()
    sheet.hide()
