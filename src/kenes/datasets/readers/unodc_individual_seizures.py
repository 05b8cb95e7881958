"""Individual drug seizures of UNODC (IDS): one line a case, semicolons between the columns, packed with gzip or plain."""

from __future__ import annotations

import datetime
import re

import polars as pl

from kenes.codes.places import place_of
from kenes.codes.substances import substance_named
from kenes.datasets.layout import Field, Layout, best_likeness, header_of
from kenes.datasets.line import YEARS, Line
from kenes.datasets.long_table import LongTable
from kenes.datasets.number_text import is_nothing
from kenes.datasets.price_units import grams, unit_of
from kenes.datasets.readers.unodc_individual_notes import GROUP, notes_of
from kenes.datasets.reading import Given, Reader, Reading, SourceFile
from kenes.datasets.row_table import RowTable
from kenes.datasets.source_table import first_tables
from kenes.datasets.tables.individual_seizures import DATASET
from kenes.datasets.unodc_editions import data_portal, edition_note
from kenes.texts import Severity, Text

LAYOUT = Layout(
    (
        Field("country", ("COUNTRY",)),
        Field("date", ("SEIZURE_DATE",), telling=True),
        Field("drug", ("DRUG_NAME",)),
        Field("amount", ("AMOUNT",), telling=True),
        Field("unit", ("DRUG_UNIT",), telling=True),
        Field("area", ("ADMINISTRATIVE_DIVISION",), required=False),
        Field("locality", ("PLACE",), required=False),
        Field("hidden_in", ("HIDING_PLACE",), required=False, telling=True),
        Field("found_at", ("INSTALLATION",), required=False),
        Field("transport", ("TRANSPORT",), required=False),
        Field("origin", ("PRODUCING_COUNTRY",), required=False, telling=True),
        Field("departure", ("DEPARTURE_COUNTRY",), required=False, telling=True),
        Field("destination", ("DESTINATION_COUNTRY",), required=False, telling=True),
        Field("routing", ("ROUTING",), required=False),
        Field("region", ("REGION",), required=False),
        Field("subregion", ("SUBREGION",), required=False),
    )
)
ROUTE = ("origin", "departure", "destination")
WORDS = ("area", "locality", "hidden_in", "found_at", "transport", "routing")
UNSAID = {"unknown": "unknown", "multiple countries": "several"}
"""What stands instead of a country; any other name that is none is "other"."""

_ISO_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:[ T]\d\d:\d\d.*)?")
_OTHER_MASSES = {"ton": 1e6, "tonne": 1e6, "microgram": 1e-6}
"""Units of mass, in grams, that price tables do not use."""


def recognises(source: SourceFile) -> float:
    """By the day, the amount with its unit, and the columns of hiding place and route."""
    return best_likeness(LAYOUT, first_tables(source))


def read(source: SourceFile, given: Given) -> Reading:
    """A row for every line, exact repetitions numbered; the edition is two years after the last year of the cases."""
    header = header_of(source, LAYOUT)
    table = LongTable.below(header, ("country", "date", "drug", "amount"))
    frame = _frame(table)
    latest = int(frame["period"].max() or 0)  # type: ignore[arg-type]
    notes = (edition_note(source, latest + 2, latest), *LAYOUT.notes(header), *notes_of(source, table, frame))
    provenance = data_portal(latest + 2, f"individual drug seizures to {latest}")
    findings = (*notes, *table.findings)
    return Reading({DATASET.key: RowTable(frame)}, provenance, findings, len(table.bad))


def _frame(table: LongTable) -> pl.DataFrame:
    header = table.header
    day = table.read("date", _day, pl.String)
    amount, unit = table.read("amount", lambda line: line.amount("amount"), pl.Float64), _unit(table)
    columns = [
        table.read("country", lambda line: line.place("country", ""), pl.String).alias("place"),
        day.str.slice(0, 4).alias("period"),
        day,
        table.read("drug", lambda line: substance_named(_drug(line), GROUP)[0], pl.String),
        table.read("drug", _drug, pl.String).alias("drug_named"),
        amount,
        unit,
        (amount * unit.replace_strict({one: _kilograms(one) for one in unit.unique()}, return_dtype=pl.Float64)).alias("kilograms"),
        *(table.read(key, lambda line, key=key: line.words(key), pl.String) for key in WORDS),  # type: ignore[misc]
        *(table.read(key, lambda line, key=key: _country(line, key), pl.String) for key in ROUTE),  # type: ignore[misc]
        table.copies(),
        table.numbers(),
    ]  # fmt: skip
    told = pl.DataFrame(columns).filter(table.sound)
    where = {
        "origin_file": header.table.source.name,
        "origin_sheet": header.table.sheet,
        "origin_column": header.letter("amount"),
    }
    state = pl.when(pl.col("amount").is_null()).then(pl.lit("missing")).when(pl.col("amount") == 0).then(pl.lit("zero"))
    alike = [name for name in DATASET.grain if name != "part"]
    return told.with_columns(
        state.otherwise(pl.lit("value")).alias("state"),
        pl.int_range(1, pl.len() + 1).over(alike).alias("part"),
        *(pl.lit(value, dtype=pl.String).alias(name) for name, value in where.items()),
    )  # fmt: skip


def _day(line: Line) -> str:
    words = line.text("date")
    if is_nothing(words):
        line.fault("date", "no-period", _NO_DAY, None, Severity.WARNING)
    found = _ISO_DAY.fullmatch(words)
    try:
        day = datetime.date.fromisoformat(found[1] if found else words)
    except ValueError:
        line.fault("date", "unreadable-date", _DAY, _DAY_WAY_OUT)
    if day.year not in YEARS:
        line.fault("date", "implausible-period", _DAY, _DAY_WAY_OUT, Severity.WARNING)
    return day.isoformat()


def _drug(line: Line) -> str:
    return line.text("drug") or "Unknown"


def _unit(table: LongTable) -> pl.Series:
    return table.read("unit", lambda line: unit_of(line.text("unit")), pl.String)


def _kilograms(unit: str | None) -> float | None:
    """How many kilograms a unit of mass holds; None for tablets, litres, bushes and the like."""
    mass = grams(unit) if grams(unit) is not None else _OTHER_MASSES.get(unit or "")
    return None if mass is None else mass / 1000


def _country(line: Line, key: str) -> str | None:
    """The code of a country of the route; a blank stays a blank, "Unknown" stays "unknown"."""
    words = line.text(key)
    if not words:
        return None
    found = place_of(words)
    return found.country if found else UNSAID.get(words.casefold(), "other")


READER = Reader(
    key="unodc_individual_seizures",
    title=Text(
        kk="UNODC: жекелеген алып қою істері (SEIZURE_DATE, DRUG_UNIT, HIDING_PLACE бағандары)",
        ru="УНП ООН: отдельные случаи изъятия (столбцы SEIZURE_DATE, DRUG_UNIT, HIDING_PLACE)",
        en="UNODC: individual drug seizures (columns SEIZURE_DATE, DRUG_UNIT, HIDING_PLACE)",
    ),
    datasets=(DATASET.key,),
    recognises=recognises,
    read=read,
)

_NO_DAY = Text(
    kk="Күні көрсетілмеген; жол алынған жоқ.", ru="Дата не указана; строка не взята.", en="No day is given; the row was left out.",
)  # fmt: skip
_DAY = Text(kk="«{text}» — күн емес.", ru="«{text}» — не дата.", en="“{text}” is not a day.")
_DAY_WAY_OUT = Text(
    kk="Күнді 2014-05-31 түрінде жазыңыз.", ru="Пишите дату как 2014-05-31.", en="Write the day as 2014-05-31."
)
