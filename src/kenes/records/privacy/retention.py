"""What is past its time, by class. Pure: what is held and the years of each class in, what is due out."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

CLASSES = ("contacts", "messages", "passes")
"""Public records and the log are of no class: they are kept for ever."""


@dataclass(frozen=True)
class Held:
    """Something kept: its class, what names it, the last day on which it was of use, the country it belongs to."""

    name: str
    what: str
    last: datetime.date
    country: str = ""


def due(held: Iterable[Held], years: Mapping[str, int], today: datetime.date) -> list[Held]:
    """What was last of use before the years of its class began, the oldest first; 0 years: never."""
    over = [one for one in held if years.get(one.name, 0) > 0 and one.last < before(today, years[one.name])]
    return sorted(over, key=lambda one: (one.name, one.last, one.what))


def before(today: datetime.date, years: int) -> datetime.date:
    """The same day some years earlier; of 29 February, the 28th."""
    try:
        return today.replace(year=today.year - years)
    except ValueError:
        return today.replace(year=today.year - years, day=28)
