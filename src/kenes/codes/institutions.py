"""The register of institutions, programmes and acronyms: names in three languages, aliases, dates of validity.

Rows of kind `general` are words of the field and of public life with a usual acronym (ВИЧ, NGO, ТДМ); rows of kind
`acronym-list` only record that acronyms are in use, their names say of what field. `verified` is False until a person
has compared the row with its source.
"""

from __future__ import annotations

import csv
import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kenes.texts import Text

REGISTER = Path(__file__).with_suffix(".csv")
LANGUAGES = ("kk", "ru", "en")


@dataclass(frozen=True)
class Institution:
    """One row of the register; `acronyms` by language, `aliases` are further short forms met in texts."""

    id: str
    country: str | None
    kind: str
    name: Text
    acronyms: Mapping[str, tuple[str, ...]]
    aliases: tuple[str, ...]
    valid_from: datetime.date | None
    valid_to: datetime.date | None
    succeeded_by: str | None
    source: str
    verified: bool

    @property
    def short_forms(self) -> tuple[str, ...]:
        """Every acronym and alias, each once, in the order kk, ru, en, aliases."""
        listed = [form for code in LANGUAGES for form in self.acronyms[code]]
        return tuple(dict.fromkeys([*listed, *self.aliases]))

    def valid_on(self, day: datetime.date) -> bool:
        """Whether the name was in force on that day."""
        after_start = self.valid_from is None or self.valid_from <= day
        return after_start and (self.valid_to is None or day <= self.valid_to)


@cache
def all_institutions() -> tuple[Institution, ...]:
    """Every row of the register, in its order."""
    with REGISTER.open(encoding="utf-8", newline="") as file:
        return tuple(_institution(row) for row in csv.DictReader(file))


def institution(id: str) -> Institution:
    """The institution with this id; raises KeyError when there is none."""
    return _by_id()[id]


def by_acronym(text: str) -> tuple[Institution, ...]:
    """The institutions written so, capitals and alphabet exactly as given; empty when the register has none."""
    return _by_acronym().get(text, ())


@cache
def all_acronyms() -> frozenset[str]:
    """Every short form of the register, as written."""
    return frozenset(_by_acronym())


@cache
def _by_id() -> dict[str, Institution]:
    return {one.id: one for one in all_institutions()}


@cache
def _by_acronym() -> dict[str, tuple[Institution, ...]]:
    found: dict[str, tuple[Institution, ...]] = {}
    for one in all_institutions():
        for form in one.short_forms:
            found[form] = (*found.get(form, ()), one)
    return found


def _institution(row: Mapping[str, str]) -> Institution:
    return Institution(
        id=row["id"],
        country=row["country"] or None,
        kind=row["kind"],
        name=Text(kk=row["name_kk"], ru=row["name_ru"], en=row["name_en"]),
        acronyms={code: _several(row[f"acronyms_{code}"]) for code in LANGUAGES},
        aliases=_several(row["aliases"]),
        valid_from=_day(row["valid_from"]),
        valid_to=_day(row["valid_to"]),
        succeeded_by=row["succeeded_by"] or None,
        source=row["source"],
        verified=row["verified"] == "yes",
    )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _day(cell: str) -> datetime.date | None:
    return datetime.date.fromisoformat(cell) if cell else None
