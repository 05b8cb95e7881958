"""Classes for a map: round limits that put about as many places in each class."""

from __future__ import annotations

import math
from dataclasses import dataclass

from kenes.texts import language


@dataclass(frozen=True)
class Class:
    """A class from `low` to `high`, both within it, as figures rounded to the digits shown."""

    low: float
    high: float

    def written(self, code: str, digits: int) -> str:
        """The limits as a language writes them: "12–24", or one number where both are the same."""
        low, high = (language(code).number(one, digits) for one in (self.low, self.high))
        return low if low == high else f"{low}–{high}"


def classes(values: list[float], digits: int, most: int = 5) -> tuple[Class, ...]:
    """At most `most` classes over the values above zero, none of them empty; limits are round where there is room."""
    known = sorted({round(value, digits) for value in values if value > 0})
    if len(known) <= most:
        return tuple(Class(one, one) for one in known)
    edges = sorted({_rounded(_quantile(known, number / most), digits) for number in range(1, most)})
    step = 10.0**-digits
    lows = [known[0], *(edge for edge in edges if edge > known[0])]
    highs = [*(round(low - step, digits) for low in lows[1:]), known[-1]]
    found = (Class(low, high) for low, high in zip(lows, highs, strict=True))
    return tuple(one for one in found if any(one.low <= value <= one.high for value in known))


def class_of(value: float, found: tuple[Class, ...], digits: int) -> int:
    """The number of the class a value falls into."""
    shown = round(value, digits)
    return next(number for number, one in enumerate(found) if one.low <= shown <= one.high)


def _quantile(known: list[float], share: float) -> float:
    place = share * (len(known) - 1)
    below = math.floor(place)
    above = min(below + 1, len(known) - 1)
    return known[below] + (known[above] - known[below]) * (place - below)


def _rounded(value: float, digits: int) -> float:
    """To two significant figures, but not finer than the digits shown."""
    return round(value, min(digits, 1 - math.floor(math.log10(value)))) if value > 0 else 0.0
