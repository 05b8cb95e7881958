"""Tables of official wordings: recognised by their columns, read row by row, refused by row and column.

What a table says of requirements that the framework does not list is left out and counted.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kenes.documents.decoding import decode
from kenes.documents.framework import all_frameworks
from kenes.texts import Finding, Refusal, Severity, Text, all_languages

LARGEST = 20_000_000
LONGEST = 4000
SDG_LANGUAGES = {"en": ("en",), "ru": ("ru", "ru_kazstat"), "kk": ("kk_kazstat", "kk"), "ky": ("ky",), "uz": ("uz",)}
SDG_LANGUAGES |= {"tg": ("tg",), "tk": ("tk",)}
"""For each language the columns that may hold it, the first filled one counting; Kazakh as the statistics bureau words it."""


@dataclass(frozen=True)
class Wording:
    """How a requirement is worded officially in one language; `verified` is what the table says of its own row."""

    framework: str
    code: str
    language: str
    text: str
    source: str
    verified: bool


@dataclass(frozen=True)
class _Row:
    """One row of the table with its number in the file, the header being row 1."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True)
class Layout:
    """A kind of table: the columns it is recognised by and how a row is read; `strict` ones may name no unknown requirement."""

    key: str
    columns: tuple[str, ...]
    read: Callable[[_Row], Iterator[Wording]]
    strict: bool = False


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


def _table(path: Path) -> tuple[Layout, list[_Row]]:
    text = _text(path)
    first = text.split("\n", 1)[0]
    reader = csv.DictReader(io.StringIO(text), delimiter=max(",;\t", key=first.count), strict=True)
    try:
        rows = [
            _Row(
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


def _sdg_texts(row: _Row) -> Iterator[Wording]:
    if row.cells["level"] not in ("goal", "target"):
        return
    for language, columns in SDG_LANGUAGES.items():
        text = next((row.cells[one] for one in columns if row.cells.get(one)), "")
        if text:
            yield Wording("sdg", row.cells["code"], language, text, row.cells.get("source", ""), False)


def _sdg_targets(row: _Row) -> Iterator[Wording]:
    if row.cells["kind"] in ("goal", "target"):
        yield _row_wording(row, "sdg", "code", "official_text")


def _ungass(row: _Row) -> Iterator[Wording]:
    if row.cells["kind"] == "chapter":
        yield _row_wording(row, "ungass-2016", "id", "text_short")


def _quality_standards(row: _Row) -> Iterator[Wording]:
    yield _row_wording(row, "eu-mqs-2015", "no", "short_text")


def _row_wording(row: _Row, framework: str, code: str, text: str) -> Wording:
    """A wording in English from a table with one text a row and a column that says whether it was verified."""
    verified = row.cells.get("verified", "no").lower() == "yes"
    return Wording(framework, row.cells[code], "en", row.cells[text], row.cells.get("source", ""), verified)


def _any_framework(row: _Row) -> Iterator[Wording]:
    cells = row.cells
    verified = cells.get("verified", "no").lower() == "yes"
    yield Wording(cells["framework"], cells["code"], cells["language"], cells["text"], cells["source"], verified)


LAYOUTS = (
    Layout(
        "framework,code,language,text,source",
        ("framework", "code", "language", "text", "source"),
        _any_framework,
        strict=True,
    ),
    Layout("sdg_texts", ("level", "code", "en", "ru", "kk"), _sdg_texts),
    Layout("sdg_targets", ("kind", "code", "target", "official_text"), _sdg_targets),
    Layout("ungass_2016", ("kind", "id", "chapter", "text_short"), _ungass),
    Layout("eu_mqs_2015", ("no", "area", "no_in_area", "short_text"), _quality_standards),
)


def _faults(path: Path, layout: Layout, rows: Sequence[_Row]) -> Iterator[Finding]:
    """What is wrong in the rows: every row whose code or text is empty; in the general table also what names nothing known."""
    for row in rows:
        for column in ("code", "id", "no"):
            if column in layout.columns and not row.cells[column]:
                yield _finding("empty-cell", EMPTY_CELL, path, row=row.number, column=column)
        if layout.strict:
            yield from _strict_faults(path, row)


def _strict_faults(path: Path, row: _Row) -> Iterator[Finding]:
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


def _cell(path: Path, row: _Row, column: str, message: Text, known: str) -> Finding:
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
