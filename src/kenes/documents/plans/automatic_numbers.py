"""Numbers that Word counts by itself: they stand in no cell and no paragraph and are counted here as Word does."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROMANS = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
LARGEST = 3999
LETTERS = {"Letter": "abcdefghijklmnopqrstuvwxyz", "russian": "абвгдежзиклмнопрстуфхцчшщэюя"}
DEEPEST = 20
"""Styles that a style may stand on."""


class AutomaticNumbers:
    """Counts the numbered paragraphs of a document, in their order; a style may number its paragraphs too."""

    def __init__(self, numbering: Any, styles: Any = None) -> None:
        self.levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self.counts: dict[str, dict[int, int]] = defaultdict(dict)
        self.abstract: dict[str, str] = {}
        self.restarts: dict[str, dict[int, int]] = {}
        self.styles: dict[str, tuple[str | None, tuple[str, int] | None]] = {}
        if numbering is not None:
            self._learn(numbering)
        if styles is not None:
            self.styles = {one.get(f"{W}styleId", ""): _style(one) for one in styles.iter(f"{W}style")}

    def of(self, paragraph: Any) -> str:
        """The number that Word shows before a paragraph; empty where it shows none."""
        number, depth = self._place(paragraph)
        key = self.abstract.get(number, "")
        known = self.levels.get(key, {})
        if depth not in known or known[depth][0] in ("bullet", "none"):
            return ""
        counts = self.counts[key]
        begun = self.restarts.get(number, {}).pop(depth, None)
        counts[depth] = begun if begun is not None else counts.get(depth, known[depth][2] - 1) + 1
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        return re.sub(r"%(\d)", lambda place: self._shown(key, int(place.group(1)) - 1), known[depth][1])

    def _place(self, paragraph: Any) -> tuple[str, int]:
        """The list and the level of a paragraph, its own or those of its style."""
        own = _numbering(paragraph.find(f"{W}pPr/{W}numPr"))
        if own is not None and own[0]:
            return own
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        style = named.get(f"{W}val") if named is not None else None
        for _ in range(DEEPEST):
            above, given = self.styles.get(style or "", (None, None))
            if given is not None and given[0]:
                return given[0], own[1] if own is not None else given[1]
            if above is None:
                break
            style = above
        return "", 0

    def _shown(self, key: str, depth: int) -> str:
        form, _, start = self.levels[key].get(depth, ("decimal", "", 1))
        value = self.counts[key].get(depth, start)
        if form.endswith("Roman"):
            return roman(value) if form == "upperRoman" else roman(value).lower()
        letters = next((letters for kind, letters in LETTERS.items() if kind in form), None)
        if letters is None or value < 1 or value > 1000:
            return str(value).zfill(2) if form == "decimalZero" else str(value)
        said = letters[(value - 1) % len(letters)] * ((value - 1) // len(letters) + 1)
        return said.upper() if "pper" in form else said

    def _learn(self, numbering: Any) -> None:
        for one in numbering.iter(f"{W}abstractNum"):
            levels = {_number(level.get(f"{W}ilvl")): _level(level) for level in one.iter(f"{W}lvl")}
            self.levels[one.get(f"{W}abstractNumId", "")] = levels
        for one in numbering.iter(f"{W}num"):
            of = one.find(f"{W}abstractNumId")
            if of is not None:
                number = one.get(f"{W}numId", "")
                self.abstract[number] = of.get(f"{W}val", "")
                self.restarts[number] = {
                    _number(over.get(f"{W}ilvl")): _number(begun.get(f"{W}val"), 1)
                    for over in one.iter(f"{W}lvlOverride")
                    if (begun := over.find(f"{W}startOverride")) is not None
                }


def roman(number: int) -> str:
    """A number in Roman figures; figures where Rome had none."""
    if not 0 < number <= LARGEST:
        return str(number)
    said = ""
    for value, sign in ROMANS:
        while number >= value:
            said, number = said + sign, number - value
    return said


def _level(level: Any) -> tuple[str, str, int]:
    form, shown, start = (level.find(f"{W}{name}") for name in ("numFmt", "lvlText", "start"))
    return (
        form.get(f"{W}val", "decimal") if form is not None else "decimal",
        shown.get(f"{W}val", "") if shown is not None else "",
        _number(start.get(f"{W}val"), 1) if start is not None else 1,
    )


def _style(style: Any) -> tuple[str | None, tuple[str, int] | None]:
    above = style.find(f"{W}basedOn")
    return above.get(f"{W}val") if above is not None else None, _numbering(style.find(f"{W}pPr/{W}numPr"))


def _numbering(given: Any) -> tuple[str, int] | None:
    """The list and level that an element gives; "0" takes a paragraph out of every list."""
    if given is None:
        return None
    number, level = given.find(f"{W}numId"), given.find(f"{W}ilvl")
    return (
        number.get(f"{W}val", "") if number is not None else "",
        _number(level.get(f"{W}val")) if level is not None else 0,
    )


def _number(said: str | None, default: int = 0) -> int:
    return int(said) if said is not None and said.isdecimal() and len(said) < 10 else default
