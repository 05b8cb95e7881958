"""Articles of the Criminal Code of Kazakhstan that speak of drugs, with names in three languages."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kenes.texts import Text

ARTICLES = Path(__file__).with_suffix(".csv")
ALL = "ALL"
"""The row of all recorded offences, drug-related or not."""


@dataclass(frozen=True)
class OffenceArticle:
    """One article as the Code numbers it ("296", "299-1"); `short` is a few words for a table's head."""

    number: str
    name: Text
    short: Text
    source: str
    verified: bool


def offence_article(number: str) -> OffenceArticle:
    """The article of this number, or the row "ALL"; KeyError when it is none of the drug articles."""
    return _by_number()[number]


def drug_articles() -> tuple[OffenceArticle, ...]:
    """The articles that speak of drugs, in the order of the Code, without the row of all offences."""
    return tuple(one for one in _by_number().values() if one.number != ALL)


@cache
def _by_number() -> dict[str, OffenceArticle]:
    with ARTICLES.open(encoding="utf-8", newline="") as stream:
        return {row["article"]: _article(row) for row in csv.DictReader(stream)}


def _article(row: dict[str, str]) -> OffenceArticle:
    name = Text(row["name_kk"], row["name_ru"], row["name_en"])
    short = Text(row["short_kk"], row["short_ru"], row["short_en"])
    return OffenceArticle(row["article"], name, short, row["source"], row["verified"] == "yes")
