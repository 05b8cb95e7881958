"""The stretches of the calendar that a term names: days, months and their thirds, quarters, half-years, with the years that stand by them."""

from __future__ import annotations

import calendar
import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kenes.documents.plans.term_words import Piece, month_of, ordinal

Years = tuple[int, int]
PORTIONS = {
    "third": ((1, 10), (11, 20), (21, 31)),
    "part": ((1, 15), (16, 31)),
}
"""The days of a month that its thirds (декада, онкүндік) and its halves hold."""


@dataclass(frozen=True)
class Part:
    """A stretch of the calendar named in a term, from month and day to month and day; without a year until one is given."""

    first: tuple[int, int]
    last: tuple[int, int]
    years: Years | None = None
    is_month: bool = False

    def days(self, years: Years) -> tuple[datetime.date, datetime.date] | None:
        """The first and the last day in a year or from one year to another; None where there is no such day."""
        try:
            return datetime.date(years[0], *self.first), _last(years[1], *self.last)
        except ValueError:
            return None


def stretches_of(found: Sequence[Piece]) -> tuple[list[Part], tuple[Years, ...]]:
    """The stretches with the years that stand by them (behind them in Russian, before them in Kazakh), and every year named."""
    gathering = _Gathering()
    for piece in found:
        gathering.take(piece)
    gathering.finish()
    if "end" in [one.kind for one in found] and gathering.stated and not gathering.parts:
        gathering.parts.append(Part((12, 31), (12, 31), gathering.stated[-1]))
    return gathering.parts, tuple(gathering.stated)


class _Gathering:
    """Takes the pieces of a term one after another."""

    def __init__(self) -> None:
        self.parts: list[Part] = []
        self.stated: list[Years] = []
        self.ahead: Years | None = None
        self.portion: tuple[int, int] | None = None
        self.half = 0

    def take(self, piece: Piece) -> None:
        """One piece."""
        if piece.kind in ("year", "years") and piece.found:
            self._year(_span(piece))
        elif piece.kind in PORTIONS and piece.found:
            self._portion(piece)
        elif piece.kind == "end" and self.ahead and not any(one.years == self.ahead for one in self.parts):
            self.parts.append(Part((12, 31), (12, 31), self.ahead))
        else:
            for part in _stretches(piece):
                shown = self._portioned(part)
                self.parts.append(shown if shown.years else replace(shown, years=self.ahead))

    def finish(self) -> None:
        """A half that no month follows is a half of the year."""
        if self.half:
            length = 6
            first, last = length * (self.half - 1) + 1, length * self.half
            self.parts.append(Part((first, 1), (last, 31), self.ahead))

    def _year(self, span: Years) -> None:
        self.stated.append(span)
        waiting = [place for place, part in enumerate(self.parts) if part.years is None]
        for place in waiting:
            self.parts[place] = replace(self.parts[place], years=span)
        self.ahead = None if waiting else span

    def _portion(self, piece: Piece) -> None:
        """A third or a half of a month: it stands before its month in Russian and behind it in Kazakh; a half alone is of a year."""
        days = PORTIONS[piece.kind]
        named = [ordinal(piece.found[name].strip()) for name in ("n1", "n2") if piece.found and piece.found[name]]
        if not named or not all(1 <= one <= len(days) for one in named):
            return
        span = (days[min(named) - 1][0], days[max(named) - 1][1])
        if self.parts and self.parts[-1].is_month and self.parts[-1].last[1] == 31 and self.parts[-1].first[1] == 1:
            self.parts[-1] = _cut(self.parts[-1], span)
        else:
            self.portion, self.half = span, min(named) if piece.kind == "part" else 0

    def _portioned(self, part: Part) -> Part:
        if not (self.portion and part.is_month):
            return part
        span, self.portion, self.half = self.portion, None, 0
        return _cut(part, span)


def _cut(month: Part, span: tuple[int, int]) -> Part:
    return replace(month, first=(month.first[0], span[0]), last=(month.last[0], span[1]))


def _span(piece: Piece) -> Years:
    first = piece.number("y1")
    return (first, piece.number("y2") if piece.kind == "years" else first)


def _stretches(piece: Piece) -> Iterator[Part]:
    if piece.found is None:
        return
    if piece.kind in ("date", "iso"):
        year, day = piece.number("y"), (piece.number("mo"), piece.number("d"))
        yield Part(day, day, (year, year))
    elif piece.kind == "short-date":
        year, day = 2000 + piece.number("y"), (piece.number("mo"), piece.number("d"))
        yield Part(day, day, (year, year))
    elif piece.kind in ("days", "day-range"):
        month, named = (
            month_of(piece.found),
            [piece.number(name) for name in ("d1", "d") if name in piece.found.groupdict()],
        )
        yield Part((month, min(named)), (month, max(named)))
    elif piece.kind == "months":
        month = month_of(piece.found)
        yield Part((month, 1), (month, 31), is_month=True)
    elif piece.kind == "month-in-figures":
        month, year = piece.number("mo"), piece.number("y")
        yield Part((month, 1), (month, 31), (year, year))
    elif piece.kind in ("quarter", "quarters", "half", "halves"):
        length = 3 if piece.kind.startswith("quarter") else 6
        named = [ordinal(piece.found[name].strip()) for name in ("n1", "n2") if name in piece.found.groupdict()]
        if all(1 <= number <= 12 // length for number in named):
            yield Part((length * (min(named) - 1) + 1, 1), (length * max(named), 31))


def _last(year: int, month: int, day: int) -> datetime.date:
    """The day, or the last of its month where a month is named to its 31st."""
    longest = calendar.monthrange(year, month)[1]
    return datetime.date(year, month, longest if day == 31 and longest < 31 else day)
