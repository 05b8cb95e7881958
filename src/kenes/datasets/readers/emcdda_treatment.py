"""Treatment entrants of the EMCDDA Statistical Bulletin: by primary drug and year, and by one characteristic in the latest year."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import partial

from kenes.datasets.counts import count_of
from kenes.datasets.dataset import Row
from kenes.datasets.layout import Header
from kenes.datasets.line import Harvest, Line, state_of
from kenes.datasets.readers.emcdda_lines import bulletin, country_lines, notes_of
from kenes.datasets.readers.emcdda_tables import (
    BulletinTable,
    likeness_to,
    refuse_without,
    table_of,
    wide_header,
    years_of,
)
from kenes.datasets.reading import Given, Reader, Reading, SourceFile
from kenes.texts import Finding, Refusal, Severity, Text

DATASET = "treatment_entrants"
YEAR = "Year of Treatment"
NO_COUNTS = frozenset({"mean age"})
"""Columns of a profile that count nobody."""

_BAND = re.compile(r"(\d+)\s*(?:to|-|–)\s*(\d+)")


def recognises(source: SourceFile) -> float:
    """By the sheet's name, a code of the TDI series, and the header."""
    return likeness_to(source, "TDI-", DATASET)


def read(source: SourceFile, given: Given) -> Reading:
    """A row for each country and year, or for each country and category, blanks as missing."""
    sheet, table = table_of(source, DATASET)
    header = wide_header(sheet)
    harvest = Harvest()
    if table.shape == "years":
        _by_years(header, table, harvest)
        more: list[Finding] = []
    else:
        more = _by_categories(header, table, harvest)
    latest = max((int(str(row["period"])) for row in harvest.rows), default=0)
    if not latest:
        raise Refusal([*harvest.findings, Finding("no-rows", Severity.ERROR, _NO_ROWS, source.name, sheet.sheet)])
    findings = (*notes_of(header, table, latest), *more, *harvest.findings)
    return Reading({DATASET: harvest.rows}, bulletin(table, latest), findings, harvest.rejected)


def _by_years(header: Header, table: BulletinTable, harvest: Harvest) -> None:
    for line in country_lines(header):
        for year in years_of(header):
            harvest.take(line, lambda one, year=year: [_row(one, table, year, year, "all")])  # type: ignore[misc]


def _by_categories(header: Header, table: BulletinTable, harvest: Harvest) -> list[Finding]:
    """Rows by category; notes on the columns that count nobody and the countries that reported nothing."""
    categories = dict(_categories(header))
    silent: list[str] = []
    for line in country_lines(header):
        if not any(line.text(column) for column in header.columns if column != "country"):
            silent.append(line.text("country").rstrip(" *"))
            continue
        for column, category in categories.items():
            harvest.take(line, partial(_category_row, table, column, category))
    left = [column for column in header.columns if column.casefold() in NO_COUNTS]
    notes = [("column-left-out", _LEFT.fill(columns=", ".join(left)))] if left else []
    notes += [("not-reported", _SILENT.fill(names=", ".join(silent)))] if silent else []
    return [
        Finding(code, Severity.NOTE, message, header.table.source.name, header.table.sheet) for code, message in notes
    ]


def _category_row(table: BulletinTable, column: str, category: str, line: Line) -> list[Row]:
    return [_row(line, table, column, line.period(YEAR), category)]


def _categories(header: Header) -> Iterator[tuple[str, str]]:
    """Each column that counts entrants, and its category; "Total" is all of them. Refusal without year or total."""
    refuse_without(header, (YEAR, "Total"))
    for column in header.columns:
        if column not in ("country", YEAR) and column.casefold() not in NO_COUNTS:
            yield column, "all" if column == "Total" else category_of(column)


def category_of(words: str) -> str:
    """A category's code: "15 to 19" is "15-19", "&lt;15" is "<15", "> 64" is "65+", other words joined by hyphens."""
    plain = html.unescape(words).strip().casefold()
    if band := _BAND.fullmatch(plain):
        return f"{band[1]}-{band[2]}"
    if over := re.fullmatch(r">\s*(\d+)", plain):
        return f"{int(over[1]) + 1}+"
    if under := re.fullmatch(r"<\s*(\d+)", plain):
        return f"<{under[1]}"
    if plain.startswith("not known"):
        return "not-known"
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("+", " or more ")).strip("-")


def _row(line: Line, table: BulletinTable, column: str, period: str, category: str) -> Row:
    entrants = count_of(line, column)
    return {
        "place": line.place("country", ""), "period": period, "drug": table.drug,
        "characteristic": table.characteristic, "category": category,
        "entrants": entrants, "state": state_of(entrants), **line.origin(column),
    }  # fmt: skip


READER = Reader(
    key="emcdda_treatment",
    title=Text(
        kk="EMCDDA бюллетені: емделуге түскендер (TDI-0110 … TDI-0701 парақтары)",
        ru="бюллетень EMCDDA: поступившие на лечение (листы TDI-0110 … TDI-0701)",
        en="EMCDDA bulletin: treatment entrants (sheets TDI-0110 … TDI-0701)",
    ),
    datasets=(DATASET,),
    recognises=recognises,
    read=read,
)

_NO_ROWS = Text(
    kk="Парақта бірде-бір елдің саны оқылмады.", ru="На листе не прочитано ни одного числа.", en="Not one figure was read from the sheet.",
)  # fmt: skip
_LEFT = Text(
    kk="Адам санамайтын баған алынған жоқ: {columns}.", ru="Не взяты столбцы, которые не считают людей: {columns}.", en="Columns that count nobody were left out: {columns}.",
)  # fmt: skip
_SILENT = Text(
    kk="Мына елдер дерек бермеген: {names}.", ru="Эти страны не дали данных: {names}.", en="These countries reported nothing: {names}.",
)  # fmt: skip
