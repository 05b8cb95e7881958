"""The statistics bureau's workbook of population by region: years across, a sheet a sex, urban and rural parts below."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kenes.codes.places import place_of
from kenes.datasets.dataset import Row
from kenes.datasets.layout import Header
from kenes.datasets.line import Harvest, Line
from kenes.datasets.readers.kz_population_rows import doubts_of, notes_of, population_row, provenance, region_of
from kenes.datasets.reading import Given, Reader, Reading, SourceFile
from kenes.datasets.source_table import SourceTable, first_tables, tables_of
from kenes.texts import Finding, Refusal, Severity, Text

_YEAR = re.compile(r"(?:19|20)\d{2}")
_SEX_WORDS = (
    ("male", re.compile(r"мужчин|ерлер", re.IGNORECASE)),
    ("female", re.compile(r"женщин|әйелдер", re.IGNORECASE)),
)
_WHOLE = re.compile(r"вс[её] население|мужчины|женщины|барлық халық|ерлер|әйелдер", re.IGNORECASE)


def recognises(source: SourceFile) -> float:
    """Certain when a sheet has years across and regions of Kazakhstan down; near when it has the one without the other."""
    if source.kind != "xlsx":
        return 0.0
    return max((_likeness(table) for table in first_tables(source)), default=0.0)


def _likeness(table: SourceTable) -> float:
    header = _header(table)
    if header is None:
        return 0.0
    below = [found for row in table.rows[header.last + 1 : header.last + 40] if (found := place_of(row[0]))]
    regions = {one.code for one in below if one.country == "KZ"}
    return 1.0 if len(regions) >= 5 else 0.4


def read(source: SourceFile, given: Given) -> Reading:
    """Each sex of every sheet, all ages, on 1 January; urban and rural parts are left out."""
    harvest = Harvest()
    parts: set[str] = set()
    for table in tables_of(source):
        header = _header(table)
        if header is None:
            continue
        for part, line in _lines(header):
            if part and not _WHOLE.fullmatch(part.strip()):
                parts.add(part.strip())
            else:
                _take(line, _sex(header), harvest)
    if not harvest.rows:
        raise Refusal(
            [*harvest.findings, Finding("no-rows", Severity.ERROR, _NO_ROWS.fill(file=source.name), source.name)]
        )
    left_out = (
        [Finding("parts-left-out", Severity.NOTE, _PARTS.fill(parts=", ".join(sorted(parts))), source.name)]
        if parts
        else []
    )
    told = (*left_out, *notes_of(harvest.rows, source.name), *harvest.findings, *doubts_of(harvest.rows))
    latest = max(str(row["period"]) for row in harvest.rows)
    where_from = provenance("Численность населения по регионам Республики Казахстан", f"{latest}-by-sex-and-year")
    return Reading({"population": harvest.rows}, where_from, told, harvest.rejected)


def _header(table: SourceTable) -> Header | None:
    """The row whose first cell is blank and which then names years."""
    for index, row in enumerate(table.rows[:15]):
        years = {cell.strip(): place for place, cell in enumerate(row) if _YEAR.fullmatch(cell.strip())}
        if len(years) >= 2 and years.keys() == {cell.strip() for cell in row[1:] if cell.strip()}:
            return Header(table, index, index, tuple(row), {"region": 0, **years})
    return None


def _lines(header: Header) -> Iterator[tuple[str, Line]]:
    """Each line of figures with the name of the part it stands in: a row with a single filled cell opens a part."""
    part = ""
    for index, cells in enumerate(header.table.rows[header.last + 1 :], header.last + 1):
        filled = [cell for cell in cells if cell.strip()]
        if len(filled) == 1 and cells[0].strip():
            part = cells[0]
        elif filled:
            yield part, Line(header, index, cells)


def _take(line: Line, sex: str, harvest: Harvest) -> None:
    """Every year of a line; one bad cell costs its own row only."""
    years = [key for key in line.header.columns if key != "region"]
    for year in years:
        harvest.take(line, lambda one, year=year: _row(one, year, sex))  # type: ignore[misc]


def _row(line: Line, year: str, sex: str) -> list[Row]:
    return [population_row(line, year, region_of(line), year, sex)]


def _sex(header: Header) -> str:
    """The sex that the sheet's title or name speaks of; both when it names none."""
    words = f"{header.title} {header.table.sheet}"
    return next((sex for sex, pattern in _SEX_WORDS if pattern.search(words)), "all")


READER = Reader(
    key="kz_population_workbook",
    title=Text(
        kk="Қазақстан халқы, өңірлер бойынша, жылдары көлденең (Excel кітабы)",
        ru="население Казахстана по регионам, годы по горизонтали (книга Excel)",
        en="population of Kazakhstan by region, years across (Excel workbook)",
    ),
    datasets=("population",),
    recognises=recognises,
    read=read,
)

_NO_ROWS = Text(
    kk="«{file}» файлында халық санының бірде-бір жолы оқылмады.",
    ru="В файле «{file}» не прочитано ни одной строки о населении.",
    en="Not one row of population was read from “{file}”.",
)
_PARTS = Text(
    kk="Мына бөліктер алынған жоқ, олар бүтіннің бөлшектері: {parts}.",
    ru="Не взяты части целого: {parts}.",
    en="Left out, being parts of the whole: {parts}.",
)
