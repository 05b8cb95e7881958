"""Drug-induced deaths of the EMCDDA Statistical Bulletin: men, women, age bands, and the mean age, years across."""

from __future__ import annotations

from kenes.datasets.counts import count_of
from kenes.datasets.dataset import Row
from kenes.datasets.line import Harvest, Line, state_of
from kenes.datasets.readers.emcdda_lines import bulletin, country_lines, notes_of
from kenes.datasets.readers.emcdda_tables import BulletinTable, likeness_to, table_of, wide_header, years_of
from kenes.datasets.reading import Given, Reader, Reading, SourceFile
from kenes.texts import Text

DATASET = "drug_induced_deaths"


def recognises(source: SourceFile) -> float:
    """By the sheet's name, a code of the DRD series, and the header of countries and years."""
    return likeness_to(source, "DRD-", DATASET)


def read(source: SourceFile, given: Given) -> Reading:
    """A row for each country and year, blanks as missing."""
    sheet, table = table_of(source, DATASET)
    header = wide_header(sheet)
    years = years_of(header)
    latest = max(int(year) for year in years)
    harvest = Harvest()
    for line in country_lines(header):
        for year in years:
            harvest.take(line, lambda one, year=year: [_row(one, table, year)])  # type: ignore[misc]
    findings = (*notes_of(header, table, latest), *harvest.findings)
    return Reading({DATASET: harvest.rows}, bulletin(table, latest), findings, harvest.rejected)


def _row(line: Line, table: BulletinTable, year: str) -> Row:
    """One cell. A mean age is no count of deaths: the state of deaths in its row is "not applicable"."""
    about = {
        "place": line.place("country", ""),
        "period": year,
        "sex": table.sex,
        "age": table.age,
        "figure": table.figure,
    }
    if table.figure == "mean-age":
        figures = {"deaths": None, "mean_age": line.amount(year), "state": "not-applicable"}
    else:
        deaths = count_of(line, year)
        figures = {"deaths": deaths, "mean_age": None, "state": state_of(deaths)}
    return {**about, **figures, **line.origin(year)}


READER = Reader(
    key="emcdda_deaths",
    title=Text(
        kk="EMCDDA бюллетені: есірткіден болған өлім (DRD-31 … DRD-46 парақтары)",
        ru="бюллетень EMCDDA: смерти, вызванные наркотиками (листы DRD-31 … DRD-46)",
        en="EMCDDA bulletin: drug-induced deaths (sheets DRD-31 … DRD-46)",
    ),
    datasets=(DATASET,),
    recognises=recognises,
    read=read,
)
