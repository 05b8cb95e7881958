"""Tables of official wordings: recognised by their columns, read row by row, refused by row and column.

What a table says of requirements that the framework does not list is left out and counted.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path

from kenes.documents.decoding import decode
from kenes.documents.framework import all_frameworks
from kenes.documents.wording_layouts import LAYOUTS, SDG_LANGUAGES, Layout, Row, Wording
from kenes.texts import Finding, Refusal, Severity, Text, all_languages

LARGEST = 20_000_000
LONGEST = 4000


def read_wordings(path: Path) -> tuple[str, tuple[Wording, ...], int]:
    """The layout of a table, its wordings of known requirements, and how many it has of others; Refusal for any fault."""
    layout, rows = _table(path)
    faults = list(_faults(path, layout, rows))
    if faults:
        raise Refusal(faults)
    found = [wording for row in rows for wording in layout.read(row)]
    known = tuple(one for one in found if one.code in all_frameworks()[one.framework].codes)
    if not known:
        raise Refusal(_finding("no-requirements", NOTHING, path, proposal=LAYOUTS_ARE))
    return layout.key, known, len(found) - len(known)


def _table(path: Path) -> tuple[Layout, list[Row]]:
    text = _text(path)
    first = text.split("\n", 1)[0]
    reader = csv.DictReader(io.StringIO(text), delimiter=max(",;\t", key=first.count), strict=True)
    try:
        rows = [
            Row(
                number,
                {
                    str(name).strip().lower(): (value or "").strip()
                    for name, value in cells.items()
                    if isinstance(value, str | None)
                },
            )
            for number, cells in enumerate(reader, 2)
        ]
    except csv.Error:
        raise Refusal(_finding("file-damaged", DAMAGED, path, row=reader.line_num, proposal=LAYOUTS_ARE)) from None
    columns = {str(name).strip().lower() for name in reader.fieldnames or ()}
    layout = next((one for one in LAYOUTS if set(one.columns) <= columns), None)
    if layout is None:
        raise Refusal(_unknown_columns(path, columns))
    return layout, rows


def _text(path: Path) -> str:
    try:
        content = path.read_bytes() if path.stat().st_size <= LARGEST else b""
    except OSError:
        raise Refusal(_finding("file-not-readable", NOT_READABLE, path, proposal=LAYOUTS_ARE)) from None
    decoded = decode(content)
    if decoded is None or not decoded.text.strip():
        raise Refusal(_finding("file-damaged", DAMAGED, path, proposal=LAYOUTS_ARE))
    return decoded.text


def _faults(path: Path, layout: Layout, rows: Sequence[Row]) -> Iterator[Finding]:
    """What is wrong in the rows: every row whose code or text is empty; in the general table also what names nothing known."""
    for row in rows:
        for column in ("code", "id", "no", "component", "sp"):
            if column in layout.columns and not row.cells[column]:
                yield _finding("empty-cell", EMPTY_CELL, path, row=row.number, column=column)
        if layout.strict:
            yield from _strict_faults(path, row)


def _strict_faults(path: Path, row: Row) -> Iterator[Finding]:
    cells, known = row.cells, all_frameworks()
    if cells["framework"] not in known:
        yield _cell(path, row, "framework", UNKNOWN_FRAMEWORK, ", ".join(known))
    elif cells["code"] and cells["code"] not in known[cells["framework"]].codes:
        yield _cell(path, row, "code", UNKNOWN_CODE, ", ".join(known[cells["framework"]].codes))
    if cells["language"] not in {*(one.code for one in all_languages()), *SDG_LANGUAGES}:
        yield _cell(path, row, "language", UNKNOWN_LANGUAGE, ", ".join(SDG_LANGUAGES))
    for column in ("text", "source"):
        if not cells[column]:
            yield _finding("empty-cell", EMPTY_CELL, path, row=row.number, column=column)
    if len(cells["text"]) > LONGEST:
        yield _cell(path, row, "text", TOO_LONG, str(LONGEST))


def _cell(path: Path, row: Row, column: str, message: Text, known: str) -> Finding:
    value = row.cells[column][:80]
    return Finding(
        "wrong-cell",
        Severity.ERROR,
        message.fill(value=value),
        file=path.name,
        row=row.number,
        column=column,
        text=value,
        proposal=ALLOWED.fill(known=known),
    )


def _finding(
    code: str,
    message: Text,
    path: Path,
    row: int | None = None,
    column: str | None = None,
    proposal: Text | None = None,
) -> Finding:
    filled = message.fill(file=path.name, column=column or "")
    return Finding(code, Severity.ERROR, filled, file=path.name, row=row, column=column, proposal=proposal or FILL_IN)


def _unknown_columns(path: Path, columns: set[str]) -> Finding:
    """The nearest layout and what it lacks, so that a person sees which column is missing."""
    nearest = max(LAYOUTS, key=lambda one: len(set(one.columns) & columns) / len(one.columns))
    missing = [column for column in nearest.columns if column not in columns]
    message = UNKNOWN_COLUMNS.fill(file=path.name, missing=", ".join(missing))
    return Finding(
        "unknown-layout", Severity.ERROR, message, file=path.name, row=1, column=missing[0], proposal=LAYOUTS_ARE
    )


UNKNOWN_COLUMNS = Text(
    kk="«{file}» кестесі танылмады: мына бағандар жетіспейді: {missing}.",
    ru="Таблица «{file}» не распознана: не хватает столбцов {missing}.",
    en="The table “{file}” was not recognised: the columns {missing} are missing.",
)
LAYOUTS_ARE = Text(
    kk="CSV кестесінің бірінші жолына framework,code,language,text,source деп жазыңыз.",
    ru="Сохраните таблицу CSV, первая строка которой framework,code,language,text,source.",
    en="Save a CSV table whose first row is framework,code,language,text,source.",
)
NOT_READABLE = Text(
    kk="«{file}» файлы ашылмады: ол жоқ немесе оқуға рұқсат жоқ.",
    ru="Файл «{file}» не открывается: его нет или нет права на чтение.",
    en="The file “{file}” cannot be opened: it is not there or may not be read.",
)
DAMAGED = Text(
    kk="«{file}» файлы CSV кестесі ретінде оқылмады.",
    ru="Файл «{file}» не читается как таблица CSV.",
    en="The file “{file}” cannot be read as a CSV table.",
)
NOTHING = Text(
    kk="«{file}» кестесінде бағдарламадағы талаптардың бірде-бірі жоқ.",
    ru="В таблице «{file}» нет ни одного требования из известных рамок.",
    en="The table “{file}” holds none of the requirements of a known framework.",
)
EMPTY_CELL = Text(
    kk="«{column}» бағанындағы ұяшық бос.",
    ru="Ячейка в столбце «{column}» пуста.",
    en="The cell in the column “{column}” is empty.",
)
FILL_IN = Text(
    kk="Ұяшықты толтырыңыз немесе жолды өшіріңіз.",
    ru="Заполните ячейку или удалите строку.",
    en="Fill the cell in, or remove the row.",
)
UNKNOWN_FRAMEWORK = Text(
    kk="«{value}» деген талаптар тізімі жоқ.", ru="Рамки «{value}» нет.", en="There is no framework “{value}”."
)
UNKNOWN_CODE = Text(
    kk="Бұл тізімде «{value}» талабы жоқ.",
    ru="В этой рамке нет требования «{value}».",
    en="This framework has no requirement “{value}”.",
)
UNKNOWN_LANGUAGE = Text(
    kk="«{value}» тілі белгісіз.", ru="Язык «{value}» неизвестен.", en="The language “{value}” is not known."
)
TOO_LONG = Text(
    kk="Мәтін тым ұзын: «{value}…».", ru="Текст слишком длинный: «{value}…».", en="The text is too long: “{value}…”."
)
ALLOWED = Text(kk="Рұқсат етілгені: {known}.", ru="Допустимо: {known}.", en="Allowed: {known}.")
