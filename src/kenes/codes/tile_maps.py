"""Tile maps of our own design: each region of a country is one cell of a grid, so that small and large read alike."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kenes.codes.places import Place, place
from kenes.texts import Text

MAPS = Path(__file__).with_suffix(".csv")


@dataclass(frozen=True)
class Tile:
    """One region's cell; columns count from 0 in the west, rows from 0 in the north, the label has two to four letters."""

    place: Place
    column: int
    row: int
    label: Text


def tiles(country: str) -> tuple[Tile, ...]:
    """The cells of a country's map from north-west to south-east; empty when there is no map of the country."""
    return tuple(one for one in _all() if one.place.country == country)


@cache
def _all() -> tuple[Tile, ...]:
    with MAPS.open(encoding="utf-8", newline="") as stream:
        return tuple(_tile(row) for row in csv.DictReader(stream))


def _tile(row: dict[str, str]) -> Tile:
    label = Text(row["label_kk"], row["label_ru"], row["label_en"])
    return Tile(place(row["code"]), int(row["column"]), int(row["row"]), label)
