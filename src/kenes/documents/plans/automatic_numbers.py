"""Numbers that Word counts by itself: they stand in no cell and are counted here as Word does."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ROMANS = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


class AutomaticNumbers:
    """Counts the numbered paragraphs of a document, in their order."""

    def __init__(self, numbering: Any) -> None:
        self.levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self.counts: dict[str, dict[int, int]] = defaultdict(dict)
        self.abstract: dict[str, str] = {}
        if numbering is not None:
            self._learn(numbering)

    def of(self, paragraph: Any) -> str:
        """The number that Word shows before a paragraph; empty where it shows none."""
        given = paragraph.find(f"{W}pPr/{W}numPr")
        if given is None:
            return ""
        number, level = given.find(f"{W}numId"), given.find(f"{W}ilvl")
        key = self.abstract.get(number.get(f"{W}val") if number is not None else "", "")
        depth = int(level.get(f"{W}val")) if level is not None else 0
        known = self.levels.get(key, {})
        if depth not in known or known[depth][0] in ("bullet", "none"):
            return ""
        counts = self.counts[key]
        counts[depth] = counts.get(depth, known[depth][2] - 1) + 1
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        return re.sub(r"%(\d)", lambda place: self._shown(key, int(place.group(1)) - 1), known[depth][1])

    def _shown(self, key: str, depth: int) -> str:
        form, _, start = self.levels[key].get(depth, ("decimal", "", 1))
        value = self.counts[key].get(depth, start)
        if form.endswith("Roman"):
            return roman(value) if form == "upperRoman" else roman(value).lower()
        return str(value)

    def _learn(self, numbering: Any) -> None:
        for one in numbering.iter(f"{W}abstractNum"):
            levels = {}
            for level in one.iter(f"{W}lvl"):
                form, shown, start = (level.find(f"{W}{name}") for name in ("numFmt", "lvlText", "start"))
                levels[int(level.get(f"{W}ilvl"))] = (
                    form.get(f"{W}val") if form is not None else "decimal",
                    shown.get(f"{W}val") if shown is not None else "",
                    int(start.get(f"{W}val")) if start is not None else 1,
                )
            self.levels[one.get(f"{W}abstractNumId")] = levels
        for one in numbering.iter(f"{W}num"):
            of = one.find(f"{W}abstractNumId")
            if of is not None:
                self.abstract[one.get(f"{W}numId")] = of.get(f"{W}val")


def roman(number: int) -> str:
    """A small number in Roman figures."""
    said = ""
    for value, sign in ROMANS:
        while number >= value:
            said, number = said + sign, number - value
    return said
