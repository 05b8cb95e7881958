"""Mean retail prices of the EMCDDA Statistical Bulletin (PPP): one line a study, several studies in some countries, years across."""

from __future__ import annotations

import re

from kenes.datasets.dataset import Row
from kenes.datasets.layout import Header
from kenes.datasets.line import Harvest, Line, state_of
from kenes.datasets.readers.emcdda_lines import bulletin, country_of, notes_of, study_lines
from kenes.datasets.readers.emcdda_tables import (
    BulletinTable,
    likeness_to,
    refuse_without,
    table_of,
    wide_header,
    years_of,
)
from kenes.datasets.reading import Given, Reader, Reading, SourceFile
from kenes.texts import Finding, Severity, Text

DATASET = "retail_prices"
STUDY = "Study"


def recognises(source: SourceFile) -> float:
    """By the sheet's name, a code of the PPP series, and the header of countries, studies and years."""
    return likeness_to(source, "PPP-", DATASET)


def read(source: SourceFile, given: Given) -> Reading:
    """A row for each study and year, blanks as missing; a price of nought is kept and doubted."""
    sheet, table = table_of(source, DATASET)
    header = wide_header(sheet)
    refuse_without(header, (STUDY,))
    years = years_of(header)
    latest = max((int(year) for year in years), default=0)
    harvest, doubts = Harvest(), []
    for line in study_lines(header):
        for year in years:
            harvest.take(line, lambda one, year=year: [_row(one, table, year)])  # type: ignore[misc]
            doubts += _doubt(line, year)
    findings = (*notes_of(header, table, latest), *_unit_note(header, table), *doubts, *harvest.findings)
    return Reading({DATASET: harvest.rows}, bulletin(table, latest), findings, harvest.rejected)


def _row(line: Line, table: BulletinTable, year: str) -> Row:
    price = line.amount(year)
    return {
        "place": country_of(line), "period": year, "drug": table.drug, "study": line.text(STUDY) or line.text("country"),
        "unit": table.figure, "mean_eur": price, "state": state_of(price), **line.origin(year),
    }  # fmt: skip


def _doubt(line: Line, year: str) -> list[Finding]:
    if not re.fullmatch(r"0+(?:[.,]0*)?", line.text(year)):
        return []
    return [line.finding(year, "price-of-nought", _NOUGHT, _KEPT, Severity.WARNING)]


def _unit_note(header: Header, table: BulletinTable) -> list[Finding]:
    message = _UNIT.fill(unit=_UNITS[table.figure])
    return [Finding("unit-assumed", Severity.NOTE, message, header.table.source.name, header.table.sheet)]


READER = Reader(
    key="emcdda_prices",
    title=Text(
        kk="EMCDDA бюллетені: бөлшек бағалар (PPP-8-0 … PPP-48-0 парақтары)",
        ru="бюллетень EMCDDA: розничные цены (листы PPP-8-0 … PPP-48-0)",
        en="EMCDDA bulletin: retail prices (sheets PPP-8-0 … PPP-48-0)",
    ),
    datasets=(DATASET,),
    recognises=recognises,
    read=read,
)

_UNITS = {"g": Text(kk="грамына", ru="за грамм", en="a gram"), "tablet": Text(kk="таблеткасына", ru="за таблетку", en="a tablet")}  # fmt: skip
_UNIT = Text(
    kk="Файлда өлшем бірлігі жоқ; кестенің коды бойынша бағалар еуромен, {unit} деп алынды.",
    ru="Единица в файле не указана; по коду таблицы принято: евро {unit}.",
    en="The file gives no unit; by the table's code euros {unit} were assumed.",
)
_NOUGHT = Text(
    kk="Баға — 0; есірткі тегін болмайтындықтан, бұл «дерек жоқ» дегенді білдіруі мүмкін.",
    ru="Цена 0; наркотик не бывает бесплатным, возможно, это значит «нет данных».",
    en="A price of 0; as no drug is free, it may stand for “no figure”.",
)
_KEPT = Text(
    kk="Сан өзгертілген жоқ. Дереккөзден тексеріңіз.",
    ru="Число не изменено. Проверьте у издателя.",
    en="The figure was not changed. Check with the publisher.",
)
