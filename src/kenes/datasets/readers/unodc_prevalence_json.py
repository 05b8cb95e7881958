"""Prevalence of drug use in the general population as records: the 2024 edition, with new psychoactive substances in a file apart."""

from __future__ import annotations

from kenes.codes.substances import substance_named
from kenes.datasets.dataset import Row
from kenes.datasets.drug_names import unlisted_note
from kenes.datasets.layout import Field, Layout, best_likeness, header_of
from kenes.datasets.line import Harvest, Line, lines_of, numbered
from kenes.datasets.prevalence_rows import GRAIN, Measure, measured, measures_of
from kenes.datasets.reading import Given, Reader, Reading, SourceFile
from kenes.datasets.source_table import first_tables
from kenes.datasets.unodc_editions import annex, edition_note, latest_year
from kenes.texts import Text

_COMMON = (
    Field("country", ("Country/Territory", "Country")),
    Field("drug", ("Drug",), telling=True),
    Field("year", ("Year",)),
    Field("age", ("Age",), telling=True),
    Field("group", ("DrugGroup",), required=False),
    Field("region", ("Region",), required=False),
    Field("subregion", ("SubRegion",), required=False),
)
LAYOUT = Layout(
    (
        *_COMMON,
        Field("all", ("All",), telling=True),
        Field("male", ("Male",), required=False),
        Field("female", ("Female",), required=False),
    )
)
NPS_LAYOUT = Layout(
    (
        *_COMMON,
        *(
            Field(
                f"{recall}_{sex}",
                (f"{recall} {sex if sex != 'all' else 'total'}",),
                required=sex == "all",
                telling=True,
            )
            for recall in ("lifetime", "past_year", "past_month")
            for sex in ("all", "male", "female")
        ),
    )
)
SEXES = ("all", "male", "female")


def recognises(source: SourceFile) -> float:
    """By the drug and its group beside All, Male and Female, or beside the three recall periods."""
    if source.kind == "xlsx":
        return 0.0
    return max(best_likeness(layout, first_tables(source)) for layout in (LAYOUT, NPS_LAYOUT))


def read(source: SourceFile, given: Given) -> Reading:
    """Rows of `prevalence_of_use` for the general population, in per cent; the edition is the year after the last year."""
    layout = max((LAYOUT, NPS_LAYOUT), key=lambda one: best_likeness(one, first_tables(source)))
    header = header_of(source, layout)
    harvest = Harvest()
    lines = list(lines_of(header, ("country", "drug")))
    for line in lines:
        harvest.take(line, _nps_rows if layout is NPS_LAYOUT else _rows)
    rows = numbered(harvest.rows, GRAIN)
    latest = latest_year(rows)
    findings = (
        edition_note(source, latest + 1, latest),
        *layout.notes(header),
        *harvest.findings,
        *unlisted_note(lines),
    )
    provenance = annex(latest + 1, "", "prevalence of drug use in the general population")
    return Reading({"prevalence_of_use": rows}, provenance, findings, harvest.rejected)


def _rows(line: Line) -> list[Row]:
    return _measured(line, measures_of(("past_year",), SEXES, "{sex}"))


def _nps_rows(line: Line) -> list[Row]:
    return _measured(line, measures_of(("past_year", "lifetime", "past_month"), SEXES, "{recall}_{sex}"))


def _measured(line: Line, measures: list[Measure]) -> list[Row]:
    common: dict[str, object] = {
        "place": line.place("country", "country_code"),
        "period": line.period("year"),
        "drug": substance_named(line.text("drug"), line.text("group"))[0],
        "drug_named": line.text("drug"),
        "population": "general",
        "age": line.words("age"),
        "source_kind": None,
        "method": None,
        "notes": None,
    }
    return measured(line, measures, common)


READER = Reader(
    key="unodc_prevalence_json",
    title=Text(
        kk="UNODC: халық арасында тұтынудың таралуы (JSON жазбалары, 2024 жылғы шығарылым)",
        ru="УНП ООН: распространённость среди населения (записи JSON, выпуск 2024 года)",
        en="UNODC: prevalence in the general population (JSON records, edition of 2024)",
    ),
    datasets=("prevalence_of_use",),
    recognises=recognises,
    read=read,
)
