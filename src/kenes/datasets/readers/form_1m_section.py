"""One section of crime report form 1-M: its sheet, its columns by their headers, its rows by the article in their label.

Row codes differ between the sections of one form and are never used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from kenes.codes.offence_articles import ALL, drug_articles
from kenes.datasets.layout import Header
from kenes.datasets.line import Line
from kenes.datasets.reading import SourceFile
from kenes.datasets.source_table import SourceTable
from kenes.texts import Finding, Refusal, Severity, Text

FORM = re.compile(r"Форма\s+отч[её]та\s+№\s*1-[МM]\b|^\s*1\s*-\s*[МM]\b", re.IGNORECASE)
_ARTICLE = re.compile(r"\(\s*ст\.?\s*(\d{1,3}(?:-\d{1,2})?)\s*\)\s*$")
_HEAD_ROWS = 12


def section(source: SourceFile, number: str, patterns: Mapping[str, re.Pattern[str]]) -> Header:
    """The section "1" or "6" with the columns whose headers fit the patterns; Refusal when it is not in the workbook."""
    sheet = sheet_of(source, number)
    if sheet is None:
        message = _NO_SECTION.fill(number=number)
        raise Refusal(
            Finding("section-missing", Severity.ERROR, message, source.name, text=f"R{number}", proposal=_WHOLE_FORM)
        )
    rows = source.sheet(sheet)
    numbered = _numbered_row(rows)
    if numbered is None:
        raise Refusal(
            Finding(
                "header-missing", Severity.ERROR, _NO_HEADER.fill(sheet=sheet), source.name, sheet, proposal=_WHOLE_FORM
            )
        )
    first, words = _headers(rows, numbered)
    columns: dict[str, int] = {}
    for place, header in enumerate(words):
        for name, pattern in patterns.items():
            if pattern.search(header):
                columns.setdefault(name, place)
    return Header(SourceTable(source, sheet), first, numbered, tuple(words), columns)


def refuse_missing(header: Header, needed: Mapping[str, Text]) -> None:
    """Raise Refusal naming each needed column that the section's header does not have."""
    table = header.table
    absent = [words for name, words in needed.items() if name not in header.columns]
    if absent:
        place = (table.source.name, table.sheet, table.row_number(header.last))
        raise Refusal(
            Finding(
                "missing-column",
                Severity.ERROR,
                _NO_COLUMN.fill(column=words, sheet=table.sheet),
                *place,
                text=words["ru"],
                proposal=_COLUMN_BACK,
            )
            for words in absent
        )


def notes_of_missing(header: Header, optional: Mapping[str, Text]) -> list[Finding]:
    """A note for each optional column that the section's header does not have."""
    table = header.table
    place = (table.source.name, table.sheet, table.row_number(header.last))
    return [
        Finding("optional-column-missing", Severity.NOTE, _WITHOUT.fill(column=words), *place)
        for name, words in optional.items()
        if name not in header.columns
    ]


def drug_lines(header: Header) -> Iterator[tuple[str, str, Line]]:
    """Article, label and line of each row of the drug articles and of all offences, in the order of the form."""
    known = {one.number for one in drug_articles()} | {ALL}
    labels = min(header.columns.values(), default=0)
    for index, cells in enumerate(header.table.rows[header.last + 1 :], header.last + 1):
        label = _label(cells[:labels])
        article = _article(label)
        if article in known:
            yield article, label, Line(header, index, cells)


def sheet_of(source: SourceFile, number: str) -> str | None:
    """The sheet whose title says "Раздел <number>."; the usual sheet is looked at first."""
    title = re.compile(rf"Раздел\s+{number}\s*\.")
    usual = [name for name in source.sheet_names if name.upper() == f"R{number}"]
    others = [name for name in source.sheet_names if name not in usual]
    return next((name for name in (*usual, *others) if title.search(_title(source, name))), None)


def says_form_1m(source: SourceFile) -> bool:
    """Whether the workbook calls itself form 1-M, in its properties or at the top of its first sheet."""
    return bool(FORM.search(source.document_title)) or any(
        FORM.search(_title(source, name)) for name in source.sheet_names[:1]
    )


def _title(source: SourceFile, sheet: str) -> str:
    return " ".join(cell for row in source.sheet(sheet)[:3] for cell in row if cell)


def _numbered_row(rows: list[list[str]]) -> int | None:
    """The row under the header that numbers the columns: "А", "Б", 1, 2, 3 ..."""
    for number, row in enumerate(rows[:_HEAD_ROWS]):
        figures = [int(cell) for cell in row if cell.strip().isdigit()]
        letters = [cell.strip() for cell in row if cell.strip() in ("А", "Б", "A", "B")]
        if letters and len(figures) >= 3 and figures == sorted(set(figures)):
            return number
    return None


def _headers(rows: list[list[str]], numbered: int) -> tuple[int, list[str]]:
    """The header's first row, and each column's words from top to bottom; a merged cell speaks for the columns under it."""
    start = next(
        (number for number in range(numbered) if any("Шифр" in cell for cell in rows[number])), max(0, numbered - 2)
    )
    levels = [[" ".join(cell.split()) for cell in row] for row in rows[start:numbered]]
    for upper, level in enumerate(levels[:-1]):
        for place in range(1, len(level)):
            below = any(lower[place] for lower in levels[upper + 1 :])
            level[place] = level[place] or (level[place - 1] if below else "")
    return start, [" | ".join(part for part in parts if part) for parts in zip(*levels, strict=True)]


def _label(cells: list[str]) -> str:
    return next((" ".join(cell.split()) for cell in reversed(cells) if cell.strip() and not cell.strip().isdigit()), "")


def _article(label: str) -> str:
    if label.casefold().startswith("всего"):
        return ALL
    found = _ARTICLE.search(label)
    return found[1] if found else ""


_NO_SECTION = Text(
    kk="1-М нысанының {number}-бөлімі (R{number} парағы) кітапта жоқ.",
    ru="В книге нет раздела {number} формы 1-М (лист R{number}).",
    en="Section {number} of form 1-M (sheet R{number}) is not in the workbook.",
)
_NO_HEADER = Text(
    kk="«{sheet}» парағында бағандары нөмірленген тақырып табылмады.",
    ru="На листе «{sheet}» не найдена шапка с нумерацией граф.",
    en="The sheet “{sheet}” has no header with numbered columns.",
)
_WHOLE_FORM = Text(
    kk="Нысанды барлық бөлімімен Құқықтық статистика комитетінің порталынан қайта жүктеп алыңыз.",
    ru="Скачайте форму целиком, со всеми разделами, с портала Комитета по правовой статистике.",
    en="Fetch the whole form with all its sections again from the portal of the Committee on Legal Statistics.",
)
_NO_COLUMN = Text(
    kk="«{sheet}» парағында міндетті баған жоқ: {column}.",
    ru="На листе «{sheet}» нет обязательного столбца: {column}.",
    en="The sheet “{sheet}” lacks a required column: {column}.",
)
_COLUMN_BACK = Text(
    kk="Бағанның тақырыбын нысандағыдай қалпына келтіріңіз немесе нысанды порталдан қайта жүктеп алыңыз.",
    ru="Восстановите заголовок столбца, как в форме, или скачайте форму с портала заново.",
    en="Put the column's heading back as the form has it, or fetch the form from the portal again.",
)
_WITHOUT = Text(
    kk="Міндетті емес баған жоқ, онсыз оқылды: {column}.", ru="Нет необязательного столбца, прочитано без него: {column}.", en="Read without an optional column that is not there: {column}.",
)  # fmt: skip
