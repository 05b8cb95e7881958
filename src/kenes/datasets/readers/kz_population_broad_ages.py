"""Population of Kazakhstan by region, sex and broad age as a delimited text; the working ages of women and men differ."""

from __future__ import annotations

from kenes.datasets.dataset import Row
from kenes.datasets.layout import Field, Layout, best_likeness, header_of
from kenes.datasets.line import Harvest, Line, lines_of
from kenes.datasets.readers.kz_population_rows import (
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
        Field("region", ("region",)),
        Field("sex", ("sex",), telling=True),
        Field("age", ("age",), telling=True),
        Field("persons", ("value",)),
    )
)
_SEXES = {"men": "male", "women": "female", "all": "all", "мужчины": "male", "женщины": "female"}


def recognises(source: SourceFile) -> float:
    """By the columns region, sex, age and value, where regions of Kazakhstan stand below them."""
    tables = first_tables(source)
    likeness = best_likeness(LAYOUT, tables)
    return likeness if likeness and speaks_of_kazakhstan(tables) else 0.5 * likeness


def read(source: SourceFile, given: Given) -> Reading:
    """Each sex and age band as the table has them. The year must be given."""
    header = header_of(source, LAYOUT)
    period = needed_period(given, source.name, example="2021")
    harvest = Harvest()
    for line in lines_of(header, ("region", "persons")):
        harvest.take(line, lambda one: _rows(one, period))
    told = (*LAYOUT.notes(header), *notes_of(harvest.rows, source.name), *harvest.findings)
    where_from = provenance(
        "Численность населения по регионам, полу и крупным возрастным группам", f"{period}-by-broad-age"
    )
    return Reading({"population": harvest.rows}, where_from, told, harvest.rejected)


def _rows(line: Line, period: str) -> list[Row]:
    sex = _SEXES.get(line.text("sex").casefold())
    if sex is None:
        line.fault("sex", "unknown-sex", _SEX, None)
    return [population_row(line, "persons", region_of(line), period, sex, line.text("age"))]


READER = Reader(
    key="kz_population_broad_ages",
    title=Text(
        kk="Қазақстан халқы, өңірі, жынысы және ірі жас топтары бойынша (region, sex, age, value)",
        ru="население Казахстана по регионам, полу и крупным возрастам (region, sex, age, value)",
        en="population of Kazakhstan by region, sex and broad age (columns region, sex, age, value)",
    ),
    datasets=("population",),
    recognises=recognises,
    read=read,
)

_SEX = Text(kk="«{text}» жынысы белгісіз.", ru="Неизвестный пол: «{text}».", en="Unknown sex: “{text}”.")
