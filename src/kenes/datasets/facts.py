"""The facts the package carries: published figures as CSV, each row with publisher, year and address."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kenes.datasets.dataset import ORIGIN_COLUMNS, Column, Dataset, Row
from kenes.datasets.reading import Provenance
from kenes.texts import Text

FOLDER = Path(__file__).parents[1] / "facts"
"""facts/DATASET/SOURCE.csv, and facts/sources.csv with what is known of each source."""

CITED = ("publisher", "published", "address")
"""The columns that every row of facts ends with."""


@dataclass(frozen=True)
class FactSource:
    """A source of facts: its provenance and the reader with which the publisher's file was read."""

    key: str
    dataset: str
    reader: str
    provenance: Provenance


SOURCE_COLUMNS = (
    "source", "dataset", "reader", "edition", "published", "address", "licence", "title", "publisher_kk", "publisher_ru", "publisher_en",
)  # fmt: skip


def fact_files() -> list[Path]:
    """The files of facts, in the order in which they are taken in."""
    return sorted(FOLDER.glob("*/*.csv"))


@cache
def fact_sources() -> Mapping[tuple[str, str], FactSource]:
    """What is known of each source, by dataset and source."""
    with (FOLDER / "sources.csv").open(encoding="utf-8", newline="") as stream:
        return {(row["dataset"], row["source"]): _source(row) for row in csv.DictReader(stream)}


def _source(row: dict[str, str]) -> FactSource:
    publisher = Text(kk=row["publisher_kk"], ru=row["publisher_ru"], en=row["publisher_en"])
    provenance = Provenance(publisher, row["title"], row["edition"], row["published"], row["address"], row["licence"])
    return FactSource(row["source"], row["dataset"], row["reader"], provenance)


def source_line(source: FactSource) -> dict[str, str]:
    """A source as one line of sources.csv."""
    told = source.provenance
    names = {f"publisher_{code}": told.publisher[code] for code in ("kk", "ru", "en")}
    own = {"source": source.key, "dataset": source.dataset, "reader": source.reader, "title": told.title}
    return own | names | {name: getattr(told, name) for name in ("edition", "published", "address", "licence")}


def header(dataset: Dataset) -> list[str]:
    """The columns of a file of facts."""
    return ["dataset", "source", *dataset.column_names, *ORIGIN_COLUMNS, *CITED]


def as_csv(dataset: Dataset, source: FactSource, rows: Iterable[Row]) -> str:
    """Rows of a dataset as a file of facts."""
    told = source.provenance
    fixed = {"dataset": dataset.key, "source": source.key, "publisher": told.publisher["en"]}
    fixed |= {"published": told.published, "address": told.address}
    out = io.StringIO()
    writer = csv.DictWriter(out, header(dataset), lineterminator="\n", extrasaction="ignore")
    writer.writeheader()
    writer.writerows({name: "" if value is None else value for name, value in {**row, **fixed}.items()} for row in rows)
    return out.getvalue()


def from_line(dataset: Dataset, line: Mapping[str, str]) -> dict[str, object]:
    """One line of a file of facts as a row; an empty cell is a blank, never a zero."""
    row: dict[str, object] = {column.name: _value(column, line[column.name]) for column in dataset.columns}
    row |= {name: line[name] or None for name in ORIGIN_COLUMNS}
    row["origin_row"] = int(line["origin_row"]) if line["origin_row"] else None
    return row


def _value(column: Column, words: str) -> object:
    if words == "":
        return None
    return {"text": str, "integer": int, "number": float}[column.kind](words)
