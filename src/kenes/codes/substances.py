"""The substances: their codes, names in three languages, groups, and the names by which published tables call them.

`parent` names the wider substance or group a code is a part of, so that a roll-up row ("Cocaine, total of the above")
can be told from its parts. `unit_kind` says what is weighed: a drug, a plant, seed, a chemical, or a whole group; the
kilograms of one kind are never added to another's.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kenes.texts import Text

CODES = Path(__file__).with_suffix(".csv")
NAMES = Path(__file__).with_name("substance_names.csv")

_ALIKE = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "\u2011": "-"}
)
_REST_OF_GROUP = {
    "cannabis": "cannabis-other",
    "opioids": "opioids-other",
    "cocaine": "cocaine-other",
    "amphetamines": "stimulants-other",
    "ecstasy": "ecstasy-other",
    "hallucinogens": "hallucinogens-other",
    "nps": "nps-other",
    "sedatives": "sedatives-other",
    "precursors": "precursors-other",
    "solvents": "solvents",
}


@dataclass(frozen=True)
class Substance:
    """One code. `group` is one of cannabis, opioids, cocaine, amphetamines, ecstasy, hallucinogens, nps, sedatives,
    precursors, solvents, other; `verified` is False until a speaker has confirmed the names."""

    code: str
    group: str
    parent: str | None
    unit_kind: str
    name: Text
    verified: bool
    source: str


@cache
def all_substances() -> tuple[Substance, ...]:
    """Every substance, in the order of the list: group by group, the wider before the narrower."""
    with CODES.open(encoding="utf-8", newline="") as file:
        return tuple(_substance(row) for row in csv.DictReader(file))


def substance(code: str) -> Substance:
    """The substance of a code; KeyError when there is none."""
    return _by_code()[code]


def parts_of(code: str) -> frozenset[str]:
    """All codes that are a part of this one, at any depth, without itself."""
    direct = {one.code for one in all_substances() if one.parent == code}
    return frozenset(direct.union(*(parts_of(part) for part in direct)))


def is_known(source_name: str, group: str | None = None) -> bool:
    """Whether the crosswalk lists this name of a published table, within its group or at large."""
    return _entry(source_name, group) is not None


def substance_named(source_name: str, group: str | None = None) -> tuple[str, str]:
    """The code and roll-up mark ("yes" or "no") of a name as a published table writes it.

    The table's own group decides between equal names. A name that is not listed becomes the rest of its group
    ("opioids-other"), or "other" when the group is not known either.
    """
    if entry := _entry(source_name, group):
        return entry
    wider = _entry(group, None) if group else None
    return (_REST_OF_GROUP.get(substance(wider[0]).group, "other") if wider else "other"), "no"


def plain(name: str) -> str:
    """A name without what differs by accident: capitals, kinds of quotation marks and dashes, spaces, final stops."""
    return re.sub(r"\s+", " ", name.translate(_ALIKE).replace("\u200b", "")).strip(" .,;:*").casefold()


def _entry(name: str, group: str | None) -> tuple[str, str] | None:
    return _crosswalk().get((plain(name), plain(group or ""))) or _crosswalk().get((plain(name), ""))


@cache
def _crosswalk() -> dict[tuple[str, str], tuple[str, str]]:
    with NAMES.open(encoding="utf-8", newline="") as file:
        listed = {
            (plain(row["source_name"]), plain(row["source_group"])): (row["code"], row["roll_up"])
            for row in csv.DictReader(file)
        }
    own = {(plain(one.name["en"]), ""): (one.code, "no") for one in all_substances()}
    return own | {(one.code, ""): (one.code, "no") for one in all_substances()} | listed


@cache
def _by_code() -> dict[str, Substance]:
    return {one.code: one for one in all_substances()}


def _substance(row: dict[str, str]) -> Substance:
    return Substance(
        code=row["code"],
        group=row["group"],
        parent=row["parent"] or None,
        unit_kind=row["unit_kind"],
        name=Text(kk=row["name_kk"], ru=row["name_ru"], en=row["name_en"]),
        verified=row["verified"] == "yes",
        source=row["source"],
    )
