"""Rows put together to a plan: sections with their levels, measures with their cells and readings, what was noticed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import takewhile

from kenes.documents.plans.columns import Header, languages_of, order_of
from kenes.documents.plans.editions import editions_of, together
from kenes.documents.plans.faults import fault
from kenes.documents.plans.grid import Grid
from kenes.documents.plans.levels import level_of
from kenes.documents.plans.lines import Drafted, line_of
from kenes.documents.plans.noticing import Places, findings_of
from kenes.documents.plans.plan import CELLS, Cell, Place, Plan, PlanRead, Section
from kenes.documents.plans.rows import NUMBER, Row, rows_of
from kenes.documents.plans.surroundings import APPROVAL, TITLE, explained_in, lines_of, title_and_approval, years_in
from kenes.documents.plans.tongues import by_language, tongue_of
from kenes.texts import Finding, Refusal


@dataclass(frozen=True)
class Wanted:
    """What the reader of a plan says of it: its years where the title gives none, the country whose bodies are meant."""

    years: tuple[int, int] | None = None
    country: str | None = "KZ"


def assembled(grids: list[Grid], file: str, kind: str, wanted: Wanted) -> PlanRead:
    """The plan of the tables of a file. Refusal where no table is one."""
    rows = list(rows_of(grids))
    if not rows:
        raise Refusal(fault("plan-not-found", file))
    editions = editions_of(rows)
    if len(editions) == 2:
        first, second = (_assembled(_of_edition(grids, some), some, Places(file, kind), wanted) for some in editions)
        return together(first, second)
    return _assembled(grids, rows, Places(file, kind), wanted)


def _of_edition(grids: list[Grid], rows: list[Row]) -> list[Grid]:
    """The tables of one language; the text behind them is cut where the title of the other begins."""
    own = {id(row.grid) for row in rows}
    return [replace(grid, after=tuple(takewhile(_is_no_title, grid.after))) for grid in grids if id(grid) in own]


def _is_no_title(line: str) -> bool:
    return not (TITLE.search(line) or APPROVAL.search(line))


def _assembled(grids: list[Grid], rows: list[Row], places: Places, wanted: Wanted) -> PlanRead:
    file, first = places.file, rows[0]
    title, approval = title_and_approval([*_ahead(grids, first), *_above(first)])
    years = wanted.years or years_in(title)
    notes = tuple(_notes(grids, rows))
    languages = _languages(first.header, rows)
    gathered = _Gathering(len(languages) > 1, places)
    for row in rows:
        gathered.take(row)
    if not gathered.drafts:
        raise Refusal(fault("plan-empty", file))
    explained = explained_in(notes)
    lines = tuple(line_of(one, years, wanted.country, explained) for one in gathered.drafts)
    plan = Plan(
        title, ",".join(languages), first.header.columns, tuple(gathered.sections), lines, notes, file, years,
        approval, explained,
    )  # fmt: skip
    return PlanRead(plan, (*findings_of(plan, gathered.places), *gathered.noticed))


class _Gathering:
    """Takes rows one after another; the rest of a measure joins the one before."""

    def __init__(self, in_both: bool, places: Places) -> None:
        self.in_both, self.places = in_both, places
        self.sections: list[Section] = []
        self.drafts: list[Drafted] = []
        self.noticed: list[Finding] = []
        self.fresh = False
        self.by_column, self.columns_only = "", False

    def take(self, row: Row) -> None:
        """One row."""
        place = Place(row.grid.name, row.at + 1)
        if row.sort == "section":
            self._section(row, place)
        elif row.sort == "line":
            self._section_by_column(row, place)
            self.drafts.append(Drafted(row, len(self.sections) - 1 if self.sections else None, self._cells(row)))
            self.fresh = False
        elif row.sort == "rest" and self.drafts:
            self._join(self.drafts[-1], row)
            self.noticed.append(self.places.fault("row-joined", place))
        elif row.sort == "total":
            self.noticed.append(self.places.fault("total-left-out", place, text=row.words))

    def _section(self, row: Row, place: Place) -> None:
        own = by_language(row.words, order_of(row.header)) if self.in_both else {}
        own = {code: NUMBER.sub("", words) for code, words in own.items()}
        heading = Cell(row.words, place, own)
        level = level_of(row.number, row.words, self.sections, self.fresh)
        above = [at for at, one in enumerate(self.sections) if one.level < level]
        parent = above[-1] if above and level > 1 else None
        self.sections.append(Section(row.number, heading, level, parent, row.grid.mark(row.at)))
        self.fresh, self.by_column, self.columns_only = True, "", False

    def _section_by_column(self, row: Row, place: Place) -> None:
        """The direction that a column of its own names for a measure: a section for as long as it stays the same."""
        named = self._cell(row, "section")
        if named is None or named.text == self.by_column:
            return
        self.by_column = named.text
        above = [at for at, one in enumerate(self.sections) if one.level == 1 and not self.columns_only]
        self.columns_only = self.columns_only or not self.sections
        level, parent = (2, above[-1]) if above else (1, None)
        self.sections.append(Section("", replace(named, place=place), level, parent))

    def _cells(self, row: Row) -> dict[str, Cell]:
        found = {}
        for name in CELLS:
            cell = self._cell(row, name)
            if cell is not None:
                found[name] = cell
        return found

    def _cell(self, row: Row, name: str) -> Cell | None:
        """The words of the columns that hold a thing: of both languages where there is a column for each, of every year for means."""
        said = []
        for column in row.header.of(name):
            words = row.grid.words(row.at, column.place)
            if words and (row.sort == "line" or row.grid.begins(row.at, column.place)):
                said.append((column, words))
        if not said:
            return None
        place = Place(row.grid.name, row.at + 1, said[0][0].place + 1)
        own = {column.language: words for column, words in said if column.language}
        text = "\n".join(dict.fromkeys(words for _, words in said))
        if not own and self.in_both:
            own = dict(by_language(text, order_of(row.header)))
        headed = tuple((words, column.means) for column, words in said)
        bare = any(means.completes(words) for words, means in headed)
        return Cell(text, place, {str(code): words for code, words in own.items()}, headed if bare else ())

    def _join(self, draft: Drafted, row: Row) -> None:
        for name, cell in self._cells(row).items():
            held = draft.cells.get(name)
            if held is None:
                draft.cells[name] = cell
            else:
                own = {code: f"{held.own.get(code, '')}\n{words}".strip() for code, words in cell.own.items()}
                draft.cells[name] = replace(held, text=f"{held.text}\n{cell.text}", own={**held.own, **own})


def _ahead(grids: list[Grid], first: Row) -> Iterable[str]:
    """What stands in tables ahead of the plan: the lines of approval are often set in one of their own."""
    for grid in grids:
        if grid.rows is first.grid.rows:
            return
        yield from grid.before
        yield from (one.words for at in range(len(grid.rows)) for one in grid.squares(at) if one.words)


def _above(first: Row) -> list[str]:
    """The lines above the heading: text before the table, and rows of the table itself."""
    rows = [
        " ".join(dict.fromkeys(one.words for one in first.grid.squares(at) if one.words and one.row == at + 1))
        for at in range(first.header.first)
    ]
    return [*first.grid.before, *(words for words in rows if words)]


def _notes(grids: list[Grid], rows: list[Row]) -> Iterable[str]:
    yield from (row.words for row in rows if row.sort in ("note", "aside"))
    last = next(at for at, grid in enumerate(grids) if grid.rows is rows[-1].grid.rows)
    yield from grids[last].after
    for grid in grids[last + 1 :]:
        yield from (*lines_of(grid), *grid.after)


def _languages(header: Header, rows: list[Row]) -> tuple[str, ...]:
    """The languages of the headings; where these show none, that of most measures."""
    found = languages_of(header)
    if found:
        return found
    said = [tongue_of(row.grid.words(row.at, one.place)) for row in rows for one in row.header.of("measure")]
    return ("kk",) if said.count("kk") > said.count("ru") else ("ru",)
