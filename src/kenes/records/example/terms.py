"""Terms as a plan of Kazakhstan writes them, with the last day of each."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from kenes.texts import Text

ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True)
class Term:
    """The words of a term and its last day."""

    words: Text
    due: datetime.date


def quarter(year: int, number: int) -> Term:
    """A quarter of a year: "2027 жылғы IV тоқсан"."""
    following = datetime.date(year + number // 4, number % 4 * 3 + 1, 1)
    return Term(_QUARTER.fill(roman=ROMAN[number - 1], year=year), following - datetime.timedelta(days=1))


def last_finished_quarter(today: datetime.date) -> Term:
    """The quarter before that of a day."""
    number = (today.month - 1) // 3
    return quarter(today.year, number) if number else quarter(today.year - 1, 4)


def every_year(until: int) -> Term:
    """Every year by 10 December, until a year."""
    return Term(_EVERY_YEAR, datetime.date(until, 12, 10))


_QUARTER = Text(kk="{year} жылғы {roman} тоқсан", ru="{roman} квартал {year} года", en="Quarter {roman} of {year}")
_EVERY_YEAR = Text(kk="жыл сайын, 10 желтоқсанға дейін", ru="ежегодно, до 10 декабря", en="every year, by 10 December")
