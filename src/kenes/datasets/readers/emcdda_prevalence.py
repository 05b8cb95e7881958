"""Lifetime prevalence of the EMCDDA Statistical Bulletin (GPS): the last survey of each country, by sex, with its sample."""

from __future__ import annotations

import re

from kenes.datasets.dataset import Row
from kenes.datasets.layout import Header
from kenes.datasets.line import Harvest, Line, state_of
from kenes.datasets.readers.emcdda_lines import bulletin, country_lines, notes_of
from kenes.datasets.readers.emcdda_tables import BulletinTable, likeness_to, refuse_without, table_of, wide_header
from kenes.datasets.reading import Given, Reader, Reading, SourceFile
from kenes.datasets.unodc_editions import latest_year
from kenes.texts import Finding, Refusal, Severity, Text

DATASET = "prevalence_of_use"
SEXES = {"Total": "all", "Males": "male", "Females": "female"}
YEAR, SAMPLE = "Year", "Sample size"

_PART = re.compile(r"United Kingdom: .*for England and Wales only")


def recognises(source: SourceFile) -> float:
    """By the sheet's name, a code of the GPS series, and the header."""
    return likeness_to(source, "GPS-", DATASET)


def read(source: SourceFile, given: Given) -> Reading:
    """Rows of the general population by sex, in per cent; what a table's code stands for is told in a note."""
    sheet, table = table_of(source, DATASET)
    header = wide_header(sheet)
    refuse_without(header, (YEAR, *SEXES))
    harvest, silent = Harvest(), []
    part_only = any(_PART.search(cell) for row in sheet.rows for cell in row)
    for line in country_lines(header):
        if any(line.text(column) for column in header.columns if column != "country"):
            harvest.take(line, lambda one: _rows(one, table, part_only))
        else:
            silent.append(line.text("country").rstrip(" *"))
    if not harvest.rows:
        raise Refusal([*harvest.findings, Finding("no-rows", Severity.ERROR, _NO_ROWS, source.name, sheet.sheet)])
    latest = latest_year(harvest.rows)
    findings = (*notes_of(header, table, latest), *_silent(header, silent), *harvest.findings)
    return Reading({DATASET: harvest.rows}, bulletin(table, latest), findings, harvest.rejected)


def _rows(line: Line, table: BulletinTable, part_only: bool) -> list[Row]:
    """One row a sex; no row of a sex of which a country that gives others says nothing."""
    sample = line.amount(SAMPLE) if SAMPLE in line.header.columns else None
    place = line.place("country", "")
    said = [f"sample {sample:.0f}"] if sample else []
    said += ["England and Wales only"] if part_only and place == "GB" else []
    common = {
        "place": place, "period": line.period(YEAR), "drug": table.drug, "drug_named": table.title["en"], "population": "general",
        "age": table.age, "recall": table.figure, "low": None, "high": None, "source_kind": "survey", "method": None,
        "notes": "; ".join(said) or None, "part": 1,
    }  # fmt: skip
    given = [column for column in SEXES if line.text(column)] or ["Total"]
    return [_row(line, column, common) for column in given]


def _row(line: Line, column: str, common: Row) -> Row:
    best = line.amount(column)
    if best is not None and best > 100:
        line.fault(column, "percentage-above-hundred", _ABOVE, None)
    return {**common, "sex": SEXES[column], "best": best, "state": state_of(best), **line.origin(column)}


def _silent(header: Header, names: list[str]) -> list[Finding]:
    if not names:
        return []
    message = _SILENT.fill(names=", ".join(names))
    return [Finding("not-reported", Severity.NOTE, message, header.table.source.name, header.table.sheet)]


READER = Reader(
    key="emcdda_prevalence",
    title=Text(
        kk="EMCDDA бюллетені: өмір бойы тұтынудың таралуы (GPS-1 … GPS-148 парақтары)",
        ru="бюллетень EMCDDA: распространённость употребления в течение жизни (листы GPS-1 … GPS-148)",
        en="EMCDDA bulletin: lifetime prevalence of use (sheets GPS-1 … GPS-148)",
    ),
    datasets=(DATASET,),
    recognises=recognises,
    read=read,
)

_NO_ROWS = Text(
    kk="Парақта бірде-бір елдің саны оқылмады.", ru="На листе не прочитано ни одного числа.", en="Not one figure was read from the sheet.",
)  # fmt: skip
_ABOVE = Text(
    kk="Үлес жүз пайыздан асады: {text}.",
    ru="Доля больше ста процентов: {text}.",
    en="A share above a hundred per cent: {text}.",
)
_SILENT = Text(
    kk="Мына елдер дерек бермеген: {names}.", ru="Эти страны не дали данных: {names}.", en="These countries reported nothing: {names}.",
)  # fmt: skip
