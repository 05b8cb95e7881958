"""The indicators that the field's protocols ask of a country, and the body that would own each."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kenes.texts import Text


@dataclass(frozen=True)
class KeyIndicator:
    """`indicators` are the product's keys that answer it; `owners` maps a country to an institution of the register."""

    code: str
    name: Text
    protocol: str
    indicators: tuple[str, ...]
    side: str
    owners: Mapping[str, str]
    source: str
    verified: bool


@cache
def all_key_indicators() -> tuple[KeyIndicator, ...]:
    """Every row of key_indicators.csv, in its order."""
    with (Path(__file__).parent / "key_indicators.csv").open(encoding="utf-8", newline="") as stream:
        return tuple(_key_indicator(row) for row in csv.DictReader(stream))


def _key_indicator(row: dict[str, str]) -> KeyIndicator:
    return KeyIndicator(
        code=row["code"],
        name=Text(kk=row["name_kk"], ru=row["name_ru"], en=row["name_en"]),
        protocol=row["protocol"],
        indicators=tuple(row["indicators"].split("|")),
        side=row["side"],
        owners=dict(pair.split(":", 1) for pair in row["owners"].split("|")),
        source=row["source"],
        verified=row["verified"] == "yes",
    )
