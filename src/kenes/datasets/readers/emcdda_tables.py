"""The tables of the EMCDDA Statistical Bulletin that are read: what each table's code, the name of its sheet, stands for."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast

from rapidfuzz import process

from kenes.datasets.layout import Header
from kenes.datasets.reading import SourceFile
from kenes.datasets.source_table import SourceTable, first_tables
from kenes.texts import Finding, Refusal, Severity, Text, all_languages

LIST = Path(__file__).with_suffix(".csv")
CODE = re.compile(r"\s*([A-Z]{3}-\d+(?:-\d+)*)\s*")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_PROFILE_YEAR = "year of treatment"


@dataclass(frozen=True)
class BulletinTable:
    """One table; fields that do not concern its dataset are empty."""

    code: str
    dataset: str
    shape: Literal["years", "profile"]
    sex: str
    age: str
    figure: str
    drug: str
    characteristic: str
    title: Text


@cache
def bulletin_tables() -> dict[str, BulletinTable]:
    """The known tables by code."""
    with LIST.open(encoding="utf-8", newline="") as stream:
        return {row["table"]: _table(row) for row in csv.DictReader(stream)}


def likeness_to(source: SourceFile, prefix: str, dataset: str) -> float:
    """Certain for a known table of the dataset, nearly so for another of the same series; near for a bulletin's shape."""
    if source.kind != "xlsx":
        return 0.0
    shaped = [table for table in first_tables(source) if _shaped(table)]
    codes = [code for table in shaped if (code := code_of(table))]
    if any(code in bulletin_tables() and bulletin_tables()[code].dataset == dataset for code in codes):
        return 1.0
    return 0.95 if any(code.startswith(prefix) for code in codes) else 0.6 if codes else 0.4 if shaped else 0.0


def table_of(source: SourceFile, dataset: str) -> tuple[SourceTable, BulletinTable]:
    """The sheet to read and what it is; Refusal naming the nearest known tables when its code is not known."""
    shaped = [table for table in first_tables(source) if _shaped(table)]
    for table in shaped:
        known = bulletin_tables().get(code_of(table))
        if known is not None and known.dataset == dataset:
            return table, known
    sheet = shaped[0].sheet if shaped else None
    code = code_of(shaped[0]) if shaped else ""
    nearest = _nearest(code, dataset)
    message = _UNKNOWN.fill(code=code or sheet)
    raise Refusal(
        Finding("unknown-table", Severity.ERROR, message, source.name, sheet, text=code or sheet, proposal=nearest)
    )


def wide_header(table: SourceTable) -> Header:
    """The header as columns: the country, then each year, or each category, under its own words."""
    columns: dict[str, int] = {"country": 0}
    for place, cell in enumerate(table.rows[0][1:], 1):
        if cell.strip():
            columns.setdefault(" ".join(cell.split()), place)
    return Header(table, 0, 0, tuple(table.rows[0]), columns)


def refuse_without(header: Header, columns: Iterable[str]) -> None:
    """Raise Refusal naming each of the columns that a table lacks."""
    source, sheet = header.table.source, header.table.sheet
    absent = [
        Finding("missing-column", Severity.ERROR, _MISSING.fill(column=name), source.name, sheet, 1, text=name)
        for name in columns
        if name not in header.columns
    ]
    if absent:
        raise Refusal(absent)


def years_of(header: Header) -> list[str]:
    """The columns of a header that are years."""
    return [name for name in header.columns if _YEAR.fullmatch(name)]


def code_of(table: SourceTable) -> str:
    """The bulletin's code in a sheet's name, "" when it has none."""
    found = CODE.fullmatch(table.sheet or "")
    return found[1] if found else ""


def _shaped(table: SourceTable) -> bool:
    """Whether a sheet begins with "Country" and then years, or the year of treatment."""
    head = [cell.strip() for cell in table.rows[0]] if table.rows else []
    if not head or head[0].casefold() != "country":
        return False
    return (
        any(_YEAR.fullmatch(cell) for cell in head)
        or _PROFILE_YEAR in [cell.casefold() for cell in head]
        or bool(code_of(table))
    )


def _nearest(code: str, dataset: str) -> Text:
    """The known tables whose codes are most like this one, with their titles."""
    known = {one.code: one for one in bulletin_tables().values() if one.dataset == dataset}
    near = [found for found, _, _ in process.extract(code, list(known), limit=3)] if code else list(known)[:3]
    listed = {
        tongue.code: "; ".join(f"{one} ({known[one].title[tongue.code]})" for one in near) for tongue in all_languages()
    }
    return _KNOWN.fill(tables=Text(**listed))


def _table(row: dict[str, str]) -> BulletinTable:
    title = Text(row["title_kk"], row["title_ru"], row["title_en"])
    shape = cast(Literal["years", "profile"], row["shape"])
    return BulletinTable(
        row["table"],
        row["dataset"],
        shape,
        row["sex"],
        row["age"],
        row["figure"],
        row["drug"],
        row["characteristic"],
        title,
    )


_MISSING = Text(
    kk="Міндетті «{column}» бағаны жоқ.", ru="Нет обязательного столбца «{column}».", en="The required column “{column}” is missing.",
)  # fmt: skip
_UNKNOWN = Text(
    kk="Бюллетеньнің «{code}» кестесі белгісіз; парақтың аты — кестенің коды.",
    ru="Неизвестная таблица бюллетеня: «{code}»; имя листа — это код таблицы.",
    en="The bulletin's table “{code}” is not known; the name of the sheet is the table's code.",
)
_KNOWN = Text(
    kk="Ең жақын белгілі кестелер: {tables}. Солардың бірі ме?",
    ru="Ближайшие известные таблицы: {tables}. Не одна ли из них?",
    en="The nearest known tables: {tables}. Is it one of them?",
)
