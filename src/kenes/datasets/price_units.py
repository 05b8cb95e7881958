"""The units in which prices are reported, put in order without changing what they say."""

from __future__ import annotations

import re

_USUAL = {
    "gr": "g", "gram": "g", "grams": "g", "gramme": "g", "kilogram": "kg", "kilograms": "kg", "kilo": "kg", "milligram": "mg", "millilitre": "ml", "litre": "l", "liter": "l",
    "tablets": "tablet", "units": "unit", "pills": "pill", "doses": "dose", "capsules": "capsule", "ounces": "ounce", "pounds": "pound",
    "г": "g", "кг": "kg", "таблетка": "tablet", "таблеток": "tablet", "доза": "dose", "л": "l", "мл": "ml",
}  # fmt: skip
_MEASURES = frozenset({"g", "kg", "mg", "ml", "l"})
_BULK = frozenset({"kg", "l", "pound"})
_SMALL = frozenset({"g", "tablet", "dose", "ml", "pill", "unit", "mg", "capsule"})


def unit_of(words: str) -> str | None:
    """ "1000 tablet" -> "1000 tablets", "mL" -> "ml", "10 g" -> "10 g"; None for a blank."""
    found = re.fullmatch(r"([\d.,\s]*)(.*)", words.strip())
    if found is None or not found[2]:
        return None
    amount, unit = re.sub(r"\s", "", found[1]), found[2].strip().casefold()
    unit = _USUAL.get(unit, unit)
    if amount in ("", "1"):
        return unit
    return f"{amount} {unit}" if unit in _MEASURES or unit.endswith(("s", ")")) else f"{amount} {unit}s"


def is_bulk(unit: str | None) -> bool:
    """Whether a unit is one of wholesale: a kilogram, a litre, a thousand tablets."""
    found = re.match(r"(\d+) ", unit or "")
    return unit in _BULK or bool(found and int(found[1]) >= 1000)


def is_small(unit: str | None) -> bool:
    """Whether a unit is one of retail: a gram, a tablet, a dose."""
    return unit in _SMALL


def grams(unit: str | None) -> float | None:
    """How many grams a unit of mass holds; None for tablets, litres and the like."""
    found = re.fullmatch(r"(?:(\d+(?:\.\d+)?) )?(mg|g|kg|ounce|ounces|pound|pounds)", unit or "")
    if found is None:
        return None
    return float(found[1] or 1) * {"m": 0.001, "g": 1.0, "k": 1000.0, "o": 28.349523125, "p": 453.59237}[found[2][0]]
