"""Workbooks of prevalence with one sheet a drug group: each sheet is read by the layout it has, and others are passed over."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kenes.codes.substances import is_known
from kenes.datasets.dataset import Row
from kenes.datasets.layout import Field, Layout
from kenes.datasets.line import Harvest, Line, lines_of, numbered
from kenes.datasets.prevalence_rows import GRAIN, date_in_age
from kenes.datasets.reading import SourceFile
from kenes.datasets.source_table import SourceTable, tables_of
from kenes.texts import Finding, Refusal, Severity, Text

KNOWN_FROM = 0.9
"""The likeness from which a sheet is taken for one of a layout."""

CARRIED = ("region", "subregion", "type")
"""Columns whose blank cells repeat what stands above."""


PLACES = (Field("region", ("Region",), required=False), Field("subregion", ("Sub-region", "Subregion"), required=False))


@dataclass(frozen=True)
class SheetKind:
    """A layout, the columns without which a line is a footnote, and how a line is read."""

    layout: Layout
    content: tuple[str, ...]
    read: Callable[[Line], list[Row]]


@dataclass(frozen=True)
class Sheets:
    """What was read of all sheets."""

    rows: list[Row]
    findings: tuple[Finding, ...]
    rejected: int


def read_sheets(source: SourceFile, kinds: tuple[SheetKind, ...]) -> Sheets:
    """The rows of every sheet that has one of the layouts; Refusal when a sheet lacks a required column or none has any."""
    harvest, passed_over = Harvest(), []
    for table in tables_of(source):
        kind = max(kinds, key=lambda one: one.layout.likeness(table))
        if kind.layout.likeness(table) < KNOWN_FROM:
            passed_over.append(table)
        else:
            _read_sheet(table, kind, harvest)
    if not harvest.rows and not harvest.rejected:
        raise Refusal(Finding("no-rows", Severity.ERROR, _NO_ROWS.fill(file=source.name), source.name))
    notes = [
        Finding("sheet-passed-over", Severity.NOTE, _PASSED.fill(sheet=table.sheet), source.name, table.sheet)
        for table in passed_over
    ]
    return Sheets(numbered(harvest.rows, GRAIN), (*notes, *harvest.findings), harvest.rejected)


def _read_sheet(table: SourceTable, kind: SheetKind, harvest: Harvest) -> None:
    header = kind.layout.header(table)
    if header is None:
        return
    kind.layout.refuse_missing(header)
    harvest.findings += kind.layout.notes(header)
    for line in lines_of(header, kind.content, CARRIED):
        harvest.take(line, kind.read)
        if doubt := date_in_age(line, "age"):
            harvest.findings.append(doubt)


def sheet_drug(line: Line) -> str:
    """The drug a whole sheet is about: the sheet's name, or else the title above the header."""
    table = line.header.table
    title = re.sub(r"\s+use$", "", line.header.title.split("\n")[0].strip(), flags=re.IGNORECASE)
    named = [one.strip() for one in (table.sheet or "", title) if is_known(one)]
    return named[0] if named else title or table.sheet or ""


_NO_ROWS = Text(
    kk="«{file}» файлында деректер жолы жоқ.",
    ru="В файле «{file}» нет строк с данными.",
    en="“{file}” has no rows of data.",
)
_PASSED = Text(
    kk="«{sheet}» парағы деректер кестесі емес, оқылған жоқ.",
    ru="Лист «{sheet}» — не таблица данных, он не прочитан.",
    en="The sheet “{sheet}” is no table of data and was not read.",
)
