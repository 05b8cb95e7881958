"""Population of Kazakhstan by region and sex on one day, as a delimited text that does not state the day."""

from __future__ import annotations

from kenes.datasets.dataset import Row
from kenes.datasets.layout import Field, Layout, best_likeness, header_of
from kenes.datasets.line import Harvest, Line, lines_of
from kenes.datasets.readers.kz_population_rows import (
    doubts_of,
    notes_of,
    population_row,
    provenance,
    region_of,
    speaks_of_kazakhstan,
)
from kenes.datasets.reading import Given, Reader, Reading, SourceFile
from kenes.datasets.source_table import first_tables
from kenes.datasets.what_was_given import needed_period
from kenes.texts import Text

LAYOUT = Layout(
    (
        Field("region", ("Region", "Регион", "Область", "Өңір")),
        Field("all", ("Total", "Всего", "Барлығы"), telling=True),
        Field("male", ("Males", "Мужчины", "Ерлер"), telling=True),
        Field("female", ("Females", "Женщины", "Әйелдер"), telling=True),
    )
)
_SEXES = ("all", "male", "female")


def recognises(source: SourceFile) -> float:
    """By the columns Region, Total, Males and Females, where regions of Kazakhstan stand below them."""
    tables = first_tables(source)
    likeness = best_likeness(LAYOUT, tables)
    return likeness if likeness and speaks_of_kazakhstan(tables) else 0.5 * likeness


def read(source: SourceFile, given: Given) -> Reading:
    """All ages of each sex. The year must be given."""
    header = header_of(source, LAYOUT)
    period = needed_period(given, source.name, example="2023")
    harvest = Harvest()
    for line in lines_of(header, ("region", *_SEXES)):
        harvest.take(line, lambda one: _rows(one, period))
    told = (*LAYOUT.notes(header), *notes_of(harvest.rows, source.name), *harvest.findings, *doubts_of(harvest.rows))
    where_from = provenance("Численность населения по регионам и полу", f"{period}-by-sex")
    return Reading({"population": harvest.rows}, where_from, told, harvest.rejected)


def _rows(line: Line, period: str) -> list[Row]:
    place = region_of(line)
    return [population_row(line, sex, place, period, sex) for sex in _SEXES]


READER = Reader(
    key="kz_population_sexes",
    title=Text(
        kk="Қазақстан халқы, өңірлер мен жынысы бойынша (Region, Total, Males, Females)",
        ru="население Казахстана по регионам и полу (Region, Total, Males, Females)",
        en="population of Kazakhstan by region and sex (columns Region, Total, Males, Females)",
    ),
    datasets=("population",),
    recognises=recognises,
    read=read,
)
