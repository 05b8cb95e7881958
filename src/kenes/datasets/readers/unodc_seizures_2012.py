"""Annual drug seizures 2012-2016 of the UNODC data portal: a delimited text with the name of each drug in two columns."""

from __future__ import annotations

from kenes.datasets.layout import Field, Layout, best_likeness
from kenes.datasets.reading import Given, Reader, Reading, SourceFile
from kenes.datasets.seizure_rows import seizures_of
from kenes.datasets.source_table import first_tables
from kenes.datasets.unodc_editions import data_portal, edition_note, latest_year
from kenes.texts import Text

LAYOUT = Layout(
    (
        Field("country", ("Country",)),
        Field("year", ("Year",)),
        Field("drug", ("Drug",)),
        Field("quantity", ("KgEquivalent",), telling=True),
        Field("special", ("SpecificDrugName",), telling=True),
        Field("group", ("DrugGroup",), required=False),
        Field("country_code", ("CountryCode",), required=False, telling=True),
        Field("comment", ("Comment",), required=False, telling=True),
        Field("region", ("Region",), required=False),
        Field("subregion", ("SubRegion",), required=False),
    )
)


def recognises(source: SourceFile) -> float:
    """By the columns KgEquivalent and SpecificDrugName."""
    return best_likeness(LAYOUT, first_tables(source))


def read(source: SourceFile, given: Given) -> Reading:
    """Rows of `drug_seizures`; the edition is two years after the last year of the table."""
    found = seizures_of(source, LAYOUT)
    latest = latest_year(found.rows)
    provenance = data_portal(latest + 2, f"annual drug seizures to {latest}")
    findings = (edition_note(source, latest + 2, latest), *found.findings)
    return Reading({"drug_seizures": found.rows}, provenance, findings, found.rejected)


READER = Reader(
    key="unodc_seizures_2012",
    title=Text(
        kk="UNODC: жылдық алып қою, 2012–2016 (KgEquivalent бағаны бар CSV)",
        ru="УНП ООН: изъятия по годам, 2012–2016 (CSV со столбцом KgEquivalent)",
        en="UNODC: annual drug seizures 2012–2016 (CSV with the column KgEquivalent)",
    ),
    datasets=("drug_seizures",),
    recognises=recognises,
    read=read,
)
