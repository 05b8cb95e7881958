"""Who funds and does what where: the activities that the reader may see, by pillar or result and by place or body, and what overlaps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from django.utils.translation import gettext as _

from kenes.records.chain.queries import visible_snapshot
from kenes.records.chain.snapshot import Snapshot
from kenes.records.workplans.matrix import ActivityLine, Columns, Matrix, Rows, activities, matrix
from kenes.reports.sentences.choices import PILLARS, choice
from kenes.reports.sentences.overlaps import overlap_words, span
from kenes.texts import Text
from kenes.web.pages.records_fields import NOT_SHOWN
from kenes.web.pages.records_names import Named, Names
from kenes.web.wording.labels import place_title

NOT_SAID = Text(kk="көрсетілмеген", ru="не указано", en="not said")


@dataclass(frozen=True)
class CellLine:
    """An activity in a cell: who funds it, who carries it out (None: not said), when."""

    name: Named
    funder: Text | None
    implementer: Text | None
    months: Text


@dataclass(frozen=True)
class Cell:
    """What stands under a head."""

    head: Text
    lines: tuple[CellLine, ...]


@dataclass(frozen=True)
class MatrixRow:
    """A pillar or a result across the columns."""

    head: Text
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class OverlapLine:
    """What overlaps, in a sentence, with the two activities to follow."""

    said: Text
    both: tuple[Named, ...]


@dataclass(frozen=True)
class Choice:
    """A choice of the form: its name, its label, (value, words, chosen)."""

    name: str
    label: str
    choices: tuple[tuple[str, Text, bool], ...]


@dataclass(frozen=True)
class WhoDoesWhatPage:
    """The matrix."""

    template: ClassVar[str] = "records/who_does_what.html"
    section: ClassVar[str] = "work"
    choices: tuple[Choice, ...]
    heads: tuple[Text, ...]
    rows: tuple[MatrixRow, ...]
    overlaps: tuple[OverlapLine, ...]
    undated: tuple[Named, ...]
    query: str


@dataclass(frozen=True)
class Asked:
    """How the matrix is asked for; what is unknown counts as not asked."""

    rows: Rows
    columns: Columns
    programme: str
    year: int | None


def asked_of(given: Mapping[str, str]) -> Asked:
    """What an address asks."""
    year = given.get("year", "")
    return Asked(
        "result" if given.get("rows") == "result" else "pillar",
        "body" if given.get("columns") == "body" else "place",
        given.get("programme", ""),
        int(year) if year.isdecimal() and len(year) == 4 else None,
    )


def who_does_what_page(account: Any, given: Mapping[str, str], query: str) -> WhoDoesWhatPage:
    """The matrix as it was asked for."""
    snapshot, asked, names = visible_snapshot(account), asked_of(given), Names(account)
    lines = activities(snapshot, asked.programme, asked.year)
    laid = matrix(lines, asked.rows, asked.columns)
    names.load([ref for one in lines for ref in (one.ref, one.funder, one.implementer, one.result) if ref])
    return WhoDoesWhatPage(
        choices=tuple(_choices(snapshot, asked)),
        heads=tuple(_head(asked.columns, key, names) for key in laid.columns),
        rows=tuple(_row(laid, asked, key, names) for key in laid.rows),
        overlaps=tuple(
            OverlapLine(
                overlap_words(one, _titles(one.first, one.second, names)), names.said([one.first.ref, one.second.ref])
            )
            for one in laid.overlaps
        ),
        undated=names.said(one.ref for one in laid.undated),
        query=query,
    )


def body_title(ref: str, names: Names) -> Text:
    """What a body is called; that it is not said, or not shown to this reader."""
    if not ref:
        return NOT_SAID
    found = names.of(ref)
    return found.title if found else NOT_SHOWN


def _row(laid: Matrix, asked: Asked, row: str, names: Names) -> MatrixRow:
    cells = tuple(
        Cell(_head(asked.columns, column, names), tuple(_line(one, names) for one in laid.cells.get((row, column), ())))
        for column in laid.columns
    )
    return MatrixRow(_head(asked.rows, row, names), cells)


def _line(one: ActivityLine, names: Names) -> CellLine:
    name = names.of(one.ref)
    assert name is not None  # the snapshot holds what the account may read
    funder, implementer = (body_title(ref, names) if ref else None for ref in (one.funder, one.implementer))
    return CellLine(name, funder, implementer, span(one.months))


def _head(sort: str, key: str, names: Names) -> Text:
    if not key:
        return NOT_SAID
    if sort == "pillar":
        return choice(PILLARS, key)
    return place_title(key) if sort == "place" else body_title(key, names)


def _titles(first: ActivityLine, second: ActivityLine, names: Names) -> dict[str, Text]:
    refs = [ref for one in (first, second) for ref in (one.ref, one.funder)]
    return {ref: body_title(ref, names) for ref in refs}


def _choices(snapshot: Snapshot, asked: Asked) -> Any:
    programmes = [(one.ref, snapshot.title(one.ref)) for one in snapshot.of_kind("PRG")]
    years = sorted({one["year"] for one in snapshot.of_kind("WPL")})
    yield _choice("programme", _("Programme"), [("", _ALL), *programmes], asked.programme)
    yield _choice(
        "year", _("Year"), [("", _ALL), *((str(one), Text.same(str(one))) for one in years)], str(asked.year or "")
    )
    yield _choice("rows", _("Rows"), [("pillar", _PILLARS), ("result", _RESULTS)], asked.rows)
    yield _choice("columns", _("Columns"), [("place", _PLACES), ("body", _BODIES)], asked.columns)


def _choice(name: str, label: str, offered: list[tuple[str, Text]], chosen: str) -> Choice:
    return Choice(name, label, tuple((value, words, value == chosen) for value, words in offered))


_ALL = Text(kk="барлығы", ru="все", en="all")
_PILLARS = Text(kk="бағыттар", ru="направления", en="pillars")
_RESULTS = Text(kk="нәтижелер", ru="результаты", en="results")
_PLACES = Text(kk="орындар", ru="места", en="places")
_BODIES = Text(kk="органдар", ru="органы", en="bodies")
