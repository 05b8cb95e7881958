"""Drug seizures 2018-2022 as records: the 2024 annex of the World Drug Report in a repackaged form with groups of its own."""

from __future__ import annotations

from kenes.datasets.layout import Field, Layout, best_likeness
from kenes.datasets.reading import Given, Reader, Reading, SourceFile
from kenes.datasets.seizure_rows import seizures_of
from kenes.datasets.source_table import first_tables
from kenes.datasets.unodc_editions import annex, edition_note, latest_year
from kenes.texts import Text

LAYOUT = Layout(
    (
        Field("country", ("Country/Territory", "Country")),
        Field("year", ("Year",)),
        Field("drug", ("Drug",)),
        Field("quantity", ("Kilograms",), telling=True),
        Field("subgroup", ("DrugSubGroup",), telling=True),
        Field("group", ("Drug group",), required=False),
        Field("country_code", ("msCode",), required=False, telling=True),
        Field("region", ("Region",), required=False),
        Field("subregion", ("SubRegion",), required=False),
    )
)


def recognises(source: SourceFile) -> float:
    """By the columns Kilograms and DrugSubGroup beside Drug and Year."""
    return best_likeness(LAYOUT, first_tables(source))


def read(source: SourceFile, given: Given) -> Reading:
    """Rows of `drug_seizures`; the edition is two years after the last year of the records."""
    found = seizures_of(source, LAYOUT)
    latest = latest_year(found.rows)
    provenance = annex(latest + 2, "", f"drug seizures to {latest}")
    findings = (edition_note(source, latest + 2, latest), *found.findings)
    return Reading({"drug_seizures": found.rows}, provenance, findings, found.rejected)


READER = Reader(
    key="unodc_seizures_json",
    title=Text(
        kk="UNODC: алып қою, 2018–2022 (Kilograms кілті бар JSON жазбалары)",
        ru="УНП ООН: изъятия 2018–2022 (записи JSON с ключом Kilograms)",
        en="UNODC: drug seizures 2018–2022 (JSON records with the key Kilograms)",
    ),
    datasets=("drug_seizures",),
    recognises=recognises,
    read=read,
)
