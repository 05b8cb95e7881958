"""Drug seizures of five years as the World Drug Report's annex 7.1 publishes them: a workbook with its title above the header."""

from __future__ import annotations

import re

from kenes.datasets.layout import Field, Layout, best_likeness
from kenes.datasets.reading import Given, Reader, Reading, SourceFile
from kenes.datasets.seizure_rows import seizures_of
from kenes.datasets.source_table import first_tables
from kenes.datasets.unodc_editions import annex, edition_note, latest_year
from kenes.texts import Text

LAYOUT = Layout(
    (
        Field("country", ("Country", "Country/Territory")),
        Field("year", ("Reference year",), telling=True),
        Field("drug", ("DrugName",), telling=True),
        Field("quantity", ("Kilograms",), telling=True),
        Field("group", ("DrugGroup",)),
        Field("subgroup", ("DrugSubGroup",), required=False),
        Field("country_code", ("msCode",), required=False),
        Field("region", ("Region",), required=False),
        Field("subregion", ("SubRegion",), required=False),
    )
)


def recognises(source: SourceFile) -> float:
    """By the columns DrugName, Reference year and Kilograms."""
    return best_likeness(LAYOUT, first_tables(source))


def read(source: SourceFile, given: Given) -> Reading:
    """Rows of `drug_seizures`; the edition is two years after the last year that the title, or else the table, names."""
    found = seizures_of(source, LAYOUT)
    years = re.findall(r"\b(?:19|20)\d{2}\b", found.header.title)
    latest = int(max(years)) if years else latest_year(found.rows)
    provenance = annex(latest + 2, "7.1", found.header.title.split("\n")[0].strip() or f"drug seizures to {latest}")
    findings = (edition_note(source, latest + 2, latest), *found.findings)
    return Reading({"drug_seizures": found.rows}, provenance, findings, found.rejected)


READER = Reader(
    key="unodc_seizures_wdr",
    title=Text(
        kk="UNODC: Дүниежүзілік есірткі баяндамасының 7.1-қосымшасы, алып қою",
        ru="УНП ООН: Всемирный доклад о наркотиках, приложение 7.1, изъятия",
        en="UNODC: World Drug Report, annex 7.1, drug seizures",
    ),
    datasets=("drug_seizures",),
    recognises=recognises,
    read=read,
)
