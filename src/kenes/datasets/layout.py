"""A layout: the columns by which a published table is known, found wherever its header stands and in whatever order."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from kenes.datasets.reading import SourceFile
from kenes.datasets.source_table import SourceTable, first_tables
from kenes.texts import Finding, Refusal, Severity, Text

HEADER_WITHIN = 15
"""A header is looked for in this many rows."""

_UNDER_GROUPS = frozenset({"total", "all", "male", "female"})


@dataclass(frozen=True)
class Field:
    """One column: our key and the names published tables give it, the usual one first.

    A `telling` column is one that other layouts lack, so that a table is known by two of them even when another is missing.
    """

    key: str
    names: tuple[str, ...]
    required: bool = True
    telling: bool = False


@dataclass(frozen=True)
class Header:
    """Where the columns of a layout stand in a table; `last` is the index of the last row of the header."""

    table: SourceTable
    first: int
    last: int
    words: tuple[str, ...]
    columns: dict[str, int] = field(hash=False)

    @cached_property
    def title(self) -> str:
        """What stands above the header, first cell first."""
        return "\n".join(cell for row in self.table.rows[: self.first] for cell in row if cell.strip())

    def letter(self, key: str) -> str | None:
        """How a person finds a column, None when the table does not have it."""
        place = self.columns.get(key)
        return None if place is None else self.table.column_name(place, self.words[place])


@dataclass(frozen=True)
class Layout:
    """A layout and how to find it."""

    fields: tuple[Field, ...]

    def header(self, table: SourceTable) -> Header | None:
        """The rows that fit the layout best, a header of two rows included; None when no row has any of its columns."""
        found = [self._tried(table, index, words, rows) for index, words, rows in _candidates(table.rows)]
        best = max(found, key=lambda one: (self._fit(one), -one.first), default=None)
        return best if best and best.columns else None

    def likeness(self, table: SourceTable) -> float:
        """From 0 to 1: above 0.97 with every required column; at least 0.9 while only one or two are missing and two telling ones are there."""
        header = self.header(table)
        if header is None:
            return 0.0
        required = [one for one in self.fields if one.required]
        absent = [one for one in required if one.key not in header.columns]
        share = 1 - len(absent) / len(required)
        if not absent:
            return 0.97 + 0.03 * len(header.columns) / max(
                len(self.fields), len([word for word in header.words if word])
            )
        telling = sum(one.telling and one.key in header.columns for one in self.fields)
        return 0.9 + 0.05 * share if telling >= 2 and len(absent) <= 2 and share >= 0.5 else 0.8 * share

    def refuse_missing(self, header: Header) -> None:
        """Raise Refusal naming each required column that the table lacks."""
        absent = [one for one in self.fields if one.required and one.key not in header.columns]
        if absent:
            raise Refusal([_missing(header, one, self._unused(header)) for one in absent])

    def notes(self, header: Header) -> list[Finding]:
        """Notes of optional columns that are missing and of columns that no one asked for."""
        absent = [one.names[0] for one in self.fields if not one.required and one.key not in header.columns]
        extra = self._unused(header)
        notes = [_note("optional-column-missing", _OPTIONAL.fill(column=", ".join(absent)), header)] if absent else []
        return notes + ([_note("extra-column", _EXTRA.fill(column=", ".join(extra)), header)] if extra else [])

    def _fit(self, header: Header) -> float:
        weights = {one.key: 1.0 if one.required else 0.5 for one in self.fields}
        return sum(weights[key] for key in header.columns)

    def _tried(self, table: SourceTable, index: int, words: list[str], rows: int) -> Header:
        plain = [plain_header(word) for word in words]
        columns: dict[str, int] = {}
        for one in self.fields:
            known = [plain_header(name) for name in one.names]
            place = next((at for at, word in enumerate(plain) if word in known and at not in columns.values()), None)
            if place is not None:
                columns[one.key] = place
        return Header(table, index, index + rows - 1, tuple(words), columns)

    def _unused(self, header: Header) -> list[str]:
        used = set(header.columns.values())
        return [" ".join(word.split()) for at, word in enumerate(header.words) if word.strip() and at not in used]


def plain_header(word: str) -> str:
    """A column's name without capitals, spaces, line breaks and punctuation: "Drug group" is "DrugGroup"."""
    return re.sub(r"[\W_]+", "", word).casefold()


def best_likeness(layout: Layout, tables: Iterable[SourceTable]) -> float:
    """The likeness of the table that is most like the layout."""
    return max((layout.likeness(table) for table in tables), default=0.0)


def header_of(source: SourceFile, layout: Layout) -> Header:
    """The header of the table that fits a layout best; Refusal when a required column is missing or no row stands below it.

    Of many sheets only the first few are asked.
    """
    table = max(first_tables(source), key=layout.likeness, default=None)
    header = layout.header(table) if table else None
    if header is None:
        raise Refusal(Finding("no-rows", Severity.ERROR, _NO_ROWS.fill(file=source.name), source.name))
    layout.refuse_missing(header)
    if not any(cell.strip() for row in header.table.rows[header.last + 1 :] for cell in row):
        raise Refusal(
            Finding("no-rows", Severity.ERROR, _NO_ROWS.fill(file=source.name), source.name, header.table.sheet)
        )
    return header


def _candidates(rows: list[list[str]]) -> Iterable[tuple[int, list[str], int]]:
    """Each row that may be a header, and each pair of rows that may be one of groups over parts."""
    for index, row in enumerate(rows[:HEADER_WITHIN]):
        yield index, row, 1
        parts = rows[index + 1] if index + 1 < len(rows) else []
        filled = [cell.strip().casefold() for cell in parts if cell.strip()]
        if len(filled) >= 3 and set(filled) <= _UNDER_GROUPS:
            yield index, _joined(row, parts), 2


def _joined(groups: list[str], parts: list[str]) -> list[str]:
    """ "Lifetime" over "Male" becomes "Lifetime Male"; a group's name reaches right to the next."""
    joined, group = [], ""
    for above, below in zip(groups, parts, strict=True):
        group = above.strip() or group
        joined.append(f"{group} {below.strip()}" if below.strip() else above)
    return joined


def _missing(header: Header, wanted: Field, unused: list[str]) -> Finding:
    name = wanted.names[0]
    plain = {plain_header(word): word for word in unused}
    near = difflib.get_close_matches(plain_header(name), plain, n=1, cutoff=0.6)
    proposal = _NEAR.fill(column=plain[near[0]], wanted=name) if near else _ADD.fill(wanted=name)
    table = header.table
    return Finding(
        "missing-column", Severity.ERROR, _MISSING.fill(column=name, file=table.source.name), table.source.name, table.sheet,
        table.row_number(header.last) or None, name, proposal=proposal,
    )  # fmt: skip


def _note(code: str, message: Text, header: Header) -> Finding:
    table = header.table
    return Finding(code, Severity.NOTE, message, table.source.name, table.sheet, table.row_number(header.last) or None)


_MISSING = Text(
    kk="«{file}» файлында міндетті «{column}» бағаны жоқ.",
    ru="В файле «{file}» нет обязательного столбца «{column}».",
    en="“{file}” has no column “{column}”, which is required.",
)
_NO_ROWS = Text(
    kk="«{file}» файлында деректер жолы жоқ.",
    ru="В файле «{file}» нет строк с данными.",
    en="“{file}” has no rows of data.",
)
_NEAR = Text(
    kk="«{column}» бағаны сол ма? Солай болса, оның атын «{wanted}» деп өзгертіңіз.",
    ru="Это столбец «{column}»? Если да, переименуйте его в «{wanted}».",
    en="Is it the column “{column}”? If so, rename it “{wanted}”.",
)
_ADD = Text(
    kk="Дереккөздегі файлды қайта жүктеп алыңыз немесе «{wanted}» бағанын қосыңыз.",
    ru="Скачайте файл издателя заново или добавьте столбец «{wanted}».",
    en="Fetch the publisher's file again, or add the column “{wanted}”.",
)
_OPTIONAL = Text(
    kk="Міндетті емес баған жоқ, онсыз оқылды: {column}.",
    ru="Нет необязательных столбцов, прочитано без них: {column}.",
    en="Read without optional columns that are not there: {column}.",
)
_EXTRA = Text(
    kk="Белгісіз баған оқылған жоқ: {column}.",
    ru="Неизвестные столбцы не прочитаны: {column}.",
    en="Columns that are not known were not read: {column}.",
)
