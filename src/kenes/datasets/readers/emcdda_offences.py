"""Drug-law offences of the EMCDDA Statistical Bulletin (DLO): for use and for supply, by drug, years across."""

from __future__ import annotations

from kenes.datasets.counts import count_of
from kenes.datasets.dataset import Row
from kenes.datasets.line import Harvest, Line, state_of
from kenes.datasets.readers.emcdda_lines import bulletin, country_lines, notes_of
from kenes.datasets.readers.emcdda_tables import BulletinTable, likeness_to, table_of, wide_header, years_of
from kenes.datasets.reading import Given, Reader, Reading, SourceFile
from kenes.texts import Text

DATASET = "drug_offences_by_kind"


def recognises(source: SourceFile) -> float:
    """By the sheet's name, a code of the DLO series, and the header of countries and years."""
    return likeness_to(source, "DLO-", DATASET)


def read(source: SourceFile, given: Given) -> Reading:
    """A row for each country and year, blanks as missing."""
    sheet, table = table_of(source, DATASET)
    header = wide_header(sheet)
    years = years_of(header)
    latest = max((int(year) for year in years), default=0)
    harvest = Harvest()
    for line in country_lines(header):
        for year in years:
            harvest.take(line, lambda one, year=year: [_row(one, table, year)])  # type: ignore[misc]
    findings = (*notes_of(header, table, latest), *harvest.findings)
    return Reading({DATASET: harvest.rows}, bulletin(table, latest), findings, harvest.rejected)


def _row(line: Line, table: BulletinTable, year: str) -> Row:
    offences = count_of(line, year)
    return {
        "place": line.place("country", ""), "period": year, "drug": table.drug, "offence": table.figure,
        "offences": offences, "state": state_of(offences), **line.origin(year),
    }  # fmt: skip


READER = Reader(
    key="emcdda_offences",
    title=Text(
        kk="EMCDDA бюллетені: есірткіге байланысты құқық бұзушылықтар (DLO-03-2 … DLO-03-21 парақтары)",
        ru="бюллетень EMCDDA: правонарушения, связанные с наркотиками (листы DLO-03-2 … DLO-03-21)",
        en="EMCDDA bulletin: drug-law offences (sheets DLO-03-2 … DLO-03-21)",
    ),
    datasets=(DATASET,),
    recognises=recognises,
    read=read,
)
