"""A measure whose rows were gathered, read: its bodies, its term by whichever language says more, its means of every column."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from kenes.documents.plans.funding import SOURCES, Funding, read_funding
from kenes.documents.plans.plan import Cell, Line, Place
from kenes.documents.plans.responsible import read_responsible
from kenes.documents.plans.rows import Row
from kenes.documents.plans.term import Term, read_term


@dataclass
class Drafted:
    """A measure whose rows are still being gathered."""

    row: Row
    section: int | None
    cells: dict[str, Cell] = field(default_factory=dict)


def line_of(draft: Drafted, years: tuple[int, int] | None, country: str | None, explained: dict[str, str]) -> Line:
    """The measure as it was read, its cells as written."""
    place = Place(draft.row.grid.name, draft.row.at + 1)
    read = {name: _readable(cell) for name, cell in draft.cells.items()}
    term = _term(draft.cells.get("term"), years)
    return Line(
        draft.row.number, draft.section, draft.cells,
        read_responsible(read.get("responsible", ""), country, explained), term,
        _means(draft), place, draft.row.grid.mark(draft.row.at),
    )  # fmt: skip


def _readable(cell: Cell) -> str:
    """The words of one language: a cell in both is read by its Russian side, and both are kept."""
    return cell.own.get("ru") or cell.own.get("kk") or cell.text


def _term(cell: Cell | None, years: tuple[int, int] | None) -> Term:
    """The term by whichever of its languages says more."""
    if cell is None:
        return Term("")
    readings = [read_term(words, years) for words in (cell.own.get("ru"), cell.own.get("kk"), cell.text) if words]
    best = next((one for one in readings if one.understood), readings[0])
    return replace(best, text=cell.text)


def _means(draft: Drafted) -> Funding:
    """The means of every column that speaks of them, each figure with the unit and year of its heading."""
    row = draft.row
    said = [(one, row.grid.words(row.at, one.place)) for one in row.header.of("funding")]
    if len(said) <= 1 or any(one.language for one, _ in said):
        cell = draft.cells.get("funding")
        column = said[0][0].means if said else None
        text = _readable(cell) if cell else ""
        return replace(read_funding(text, column) if column else read_funding(text), text=cell.text if cell else "")
    readings = [read_funding(words, column.means) for column, words in said if words]
    sources = [kind for one in readings if not one.amounts for kind in one.kinds if kind in SOURCES]
    only = sources[0] if len(set(sources)) == 1 else None
    amounts = tuple(one if one.source else replace(one, source=only) for read in readings for one in read.amounts)
    kinds = tuple(dict.fromkeys(kind for one in readings for kind in one.kinds))
    text = draft.cells["funding"].text if "funding" in draft.cells else ""
    return replace(
        read_funding(""),
        text=text,
        kinds=kinds,
        amounts=amounts,
        unread=" ".join(one.unread for one in readings).strip(),
    )
