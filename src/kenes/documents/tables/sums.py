"""Totals of a table that its parts do not make, in rows and in columns: reported where the table itself shows what is added.

What a total adds is nowhere written. Every way of adding that tables use is tried: the rows since the last total, all
rows, the totals of the parts, the rows below, those of one level of numbering. One that fits clears the total. One that
none fits is reported only where another total of the same row or column fits, or where nothing but plain parts can be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kenes.documents.tables.figures import Figure, figure_of, is_nothing, is_unknown, says_total
from kenes.documents.tables.table import Table
from kenes.documents.tables.ways import Line, has_levels, ways

NOT_ADDED = re.compile(
    r"%|процент|дол[яи]|удельн|средн|на\s+(?:1\s*)?100|на\s+1\s*000|коэффициент|показател|индекс|рейтинг|темп|код|№|п/п|год(?!ы|ам)\w{0,2}\s*$"
    r"|пайыз|үлес|орта(?:ша)?|көрсеткіш|коэффициент|100\s*мың|share|per\s?cent|average|mean|median|rate|ratio|index|score|code|per\s+100|no\.",
    re.IGNORECASE,
)
ROUNDED = re.compile(r"тыс|млн|млрд|мың|thousand|million|billion|bn", re.IGNORECASE)
NEAR = Decimal("0.1")
FEWEST = 2
YEARS = range(1900, 2101)


@dataclass(frozen=True)
class WrongTotal:
    """A total and what its parts make."""

    figure: Figure
    sum: Decimal


@dataclass(frozen=True)
class _Outcome:
    """How a total of a line came out: by which way it fits, or what each way makes; `plain` where nothing else can be meant."""

    figure: Figure
    way: int | None
    sums: Mapping[int, Decimal]
    plain: bool
    parts: frozenset[int] = frozenset()

    @property
    def fits(self) -> bool:
        """Whether some way of adding makes the total."""
        return self.way is not None

    def likeliest(self, others: Sequence[_Outcome]) -> Decimal:
        """What the parts make, added as they are in the totals that fit; else the nearest."""
        meant = [self.sums[one.way] for one in others if one.way is not None and one.way in self.sums]
        return min(meant or self.sums.values(), key=lambda one: abs(one - self.figure.value))


def wrong_totals(table: Table, language: str) -> Iterator[WrongTotal]:
    """The totals of a table that nothing makes, each once, in the order of the text.

    One that fits the other way, along its row or column, is no fault where one of its parts is told.
    """
    looked = [*_in_rows(table, language), *_in_columns(table, language)]
    fitting = {one.figure.span.start for outcomes in looked for one in outcomes if one.fits}
    wrong = {one.figure.span.start: (one, outcomes) for outcomes in looked for one in outcomes if not one.fits}
    for start, (one, outcomes) in sorted(wrong.items()):
        if not (start in fitting and one.parts & wrong.keys()):
            yield WrongTotal(one.figure, one.likeliest(outcomes))


def _in_rows(table: Table, language: str) -> Iterator[list[_Outcome]]:
    """How the figures of each row of totals came out against those above or below, where that convinces."""
    first = _first_row(table, language)
    lines = [_line(table, row) for row in range(first, len(table.rows))]
    headings = {column: _heading(table, first, column) for column in range(table.width)}
    added = [column for column, heading in headings.items() if not _is_not_added(heading)]
    for at, line in enumerate(lines):
        if line.is_total:
            found = [_outcome(lines, at, column, language, _slack(headings[column])) for column in added]
            yield _convincing([one for one in found if one is not None])


def _in_columns(table: Table, language: str) -> Iterator[list[_Outcome]]:
    """How the figures of a column of totals came out against the others of their row, where half of them fit."""
    first = _first_row(table, language)
    turned = [_turned(table, column, first) for column in range(table.width)]
    line = next((one for one in turned if one.is_total), None)
    if line is None:
        return
    kept = [one for one in turned if one is line or not _is_not_added(one.label)]
    rows = range(len(table.rows) - first)
    found = [_outcome(kept, kept.index(line), row, language, _slack(line.label)) for row in rows]
    outcomes = [one for one in found if one is not None]
    fitting = sum(one.fits for one in outcomes)
    if fitting >= FEWEST and fitting * 2 >= len(outcomes):
        yield outcomes


def _convincing(outcomes: list[_Outcome]) -> list[_Outcome]:
    """The totals of a row that fit, and those that do not where others do, or where they lie near or are plainly meant."""
    fitting = sum(one.fits for one in outcomes)

    def convinces(one: _Outcome) -> bool:
        near = abs(one.likeliest(outcomes) - one.figure.value) <= NEAR * abs(one.figure.value)
        return fitting * 2 >= len(outcomes) or (one.plain and (near or bool(fitting) or len(outcomes) == 1))

    return [one for one in outcomes if one.fits or convinces(one)]


def _outcome(lines: Sequence[Line], at: int, place: int, language: str, slack: Decimal) -> _Outcome | None:
    """A total of a line at a place; None where it is no figure, or a part is not known."""
    total = _figure(lines[at], place, language)
    if total is None:
        return None
    sums: dict[int, Decimal] = {}
    places: set[int] = set()
    for number, way in enumerate(ways(lines, at)):
        parts = _parts(way, place, language)
        if parts is None:
            continue
        added = sum((one.value for one in parts), Decimal(0))
        if abs(added - total.value) <= _rounding([total, *parts], slack):
            return _Outcome(total, number, {}, False)
        if all(one.value <= total.value for one in parts):
            sums[number] = added
            places |= {one.span.start for one in parts}
    if not sums:
        return None
    return _Outcome(total, None, sums, len(set(sums.values())) == 1 and not has_levels(lines), frozenset(places))


def _parts(way: Sequence[Line], place: int, language: str) -> list[Figure] | None:
    """The figures that lines have at a place; None where there are too few, or one of them says something else."""
    cells = [one.cells[place] if place < len(one.cells) else None for one in way]
    found = [figure_of(cell, language) for cell in cells if not is_nothing(cell)]
    known = [one for one in found if one is not None]
    return known if len(known) == len(found) >= FEWEST else None


def _rounding(figures: Sequence[Figure], slack: Decimal) -> Decimal:
    """By how much a sum may miss its total because each figure was rounded."""
    decimals = min(one.decimals for one in figures)
    return max(slack, Decimal(1 if decimals else 0)) * Decimal(1).scaleb(-decimals) * len(figures) / 2


def _figure(line: Line, place: int, language: str) -> Figure | None:
    cell = line.cells[place] if place < len(line.cells) else None
    return None if is_unknown(cell) else figure_of(cell, language)


def _line(table: Table, row: int) -> Line:
    cells = tuple(table.rows[row])
    words = [one for one in dict.fromkeys(cells) if one is not None]
    total = any(says_total(one) for one in words[:3])
    return Line(cells, total, " ".join(one.text for one in words[:2]))


def _turned(table: Table, column: int, first: int) -> Line:
    """A column as a line: the label is its heading, the cells are those below."""
    cells = tuple(table.cell(row, column) for row in range(first, len(table.rows)))
    heading = [table.cell(row, column) for row in range(first)]
    total = any(says_total(one) for one in heading if one is not None)
    return Line(cells, total, _heading(table, first, column))


def _first_row(table: Table, language: str) -> int:
    """The first row of figures: behind the heading, and behind a row that but numbers the columns."""
    for row in range(len(table.rows)):
        found = [figure_of(one, language) for one in dict.fromkeys(table.rows[row]) if one is not None]
        figures = [one for one in found if one is not None]
        values = [int(one.value) for one in figures if one.value == int(one.value)]
        counts = len(values) == len(found) and values == list(range(1, len(found) + 1))
        years = bool(values) and all(one in YEARS for one in values) and len(values) == len(figures)
        if figures and not counts and not years and (len(figures) < len(found) or row):
            return row
    return len(table.rows)


def _heading(table: Table, first: int, column: int) -> str:
    cells = [table.cell(row, column) for row in range(first)]
    return " ".join(dict.fromkeys(one.text for one in cells if one is not None))


def _is_not_added(heading: str) -> bool:
    return NOT_ADDED.search(heading) is not None


def _slack(heading: str) -> Decimal:
    """How far a whole figure may be rounded: thousands and millions are, counts of people are not."""
    return Decimal(1 if ROUNDED.search(heading) else 0)
