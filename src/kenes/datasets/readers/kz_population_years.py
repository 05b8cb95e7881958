"""Population of Kazakhstan by region and year as a delimited text: one line a region and year."""

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
from kenes.texts import Text

LAYOUT = Layout(
    (
        Field("region", ("Область", "Регион", "Облыс"), telling=True),
        Field("year", ("Год", "Жыл"), telling=True),
        Field("persons", ("Население", "Численность населения", "Халық саны"), telling=True),
    )
)


def recognises(source: SourceFile) -> float:
    """By the columns Область, Год and Население, where regions of Kazakhstan stand below them."""
    tables = first_tables(source)
    likeness = best_likeness(LAYOUT, tables)
    return likeness if likeness and speaks_of_kazakhstan(tables) else 0.5 * likeness


def read(source: SourceFile, given: Given) -> Reading:
    """Both sexes and all ages on 1 January of each year."""
    header = header_of(source, LAYOUT)
    harvest = Harvest()
    for line in lines_of(header, ("region", "year", "persons")):
        harvest.take(line, _rows)
    latest = max((str(row["period"]) for row in harvest.rows), default="")
    told = (*LAYOUT.notes(header), *notes_of(harvest.rows, source.name), *harvest.findings, *doubts_of(harvest.rows))
    return Reading(
        {"population": harvest.rows}, provenance("Численность населения по регионам", latest), told, harvest.rejected
    )


def _rows(line: Line) -> list[Row]:
    return [population_row(line, "persons", region_of(line), line.period("year"), "all")]


READER = Reader(
    key="kz_population_years",
    title=Text(
        kk="Қазақстан халқы, өңірлер мен жылдар бойынша (Область, Год, Население)",
        ru="население Казахстана по регионам и годам (Область, Год, Население)",
        en="population of Kazakhstan by region and year (columns Область, Год, Население)",
    ),
    datasets=("population",),
    recognises=recognises,
    read=read,
)
