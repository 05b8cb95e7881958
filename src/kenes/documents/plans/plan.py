"""A plan of measures as it was read: title, columns, sections, lines, notes; each cell as written, with its place and its reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kenes.documents.plans.columns import Column
from kenes.documents.plans.funding import Column as Means
from kenes.documents.plans.funding import Funding
from kenes.documents.plans.responsible import Body
from kenes.documents.plans.term import Term
from kenes.texts import Finding

CELLS = ("measure", "form", "responsible", "term", "funding")


@dataclass(frozen=True)
class Place:
    """Where something stands: the sheet or the number of the table, row and column counted from 1."""

    table: str
    row: int
    column: int | None = None

    def as_json(self) -> dict[str, object]:
        """What the command line prints."""
        return {"table": self.table, "row": self.row, "column": self.column}


@dataclass(frozen=True)
class Cell:
    """The words of a cell as written; `own` by language where a plan has both languages.

    `headed` are sums of which the heading of their column says the unit or the year.
    """

    text: str
    place: Place
    own: Mapping[str, str] = field(default_factory=dict)
    headed: tuple[tuple[str, Means], ...] = ()

    def said(self, language: str) -> str:
        """The words in a language; those of the cell where it has no language of its own."""
        return self.own.get(language, "") if self.own else self.text


@dataclass(frozen=True)
class Section:
    """A heading inside the table: an objective (level 1) or a direction under one (level 2)."""

    number: str
    heading: Cell
    level: int
    parent: int | None = None
    carried: str = ""

    @property
    def text(self) -> str:
        """Number and heading as written."""
        return f"{self.number} {self.heading.text}".strip()

    def as_json(self) -> dict[str, object]:
        """What the command line prints."""
        place = self.heading.place.as_json()
        return {"number": self.number, "heading": self.heading.text, "level": self.level, "place": place}


@dataclass(frozen=True)
class Line:
    """One measure of the plan; `section` is the place of its section among those of the plan, `carried` the id in the file."""

    number: str
    section: int | None
    cells: Mapping[str, Cell]
    responsible: tuple[Body, ...]
    term: Term
    funding: Funding
    place: Place
    carried: str = ""

    def text(self, name: str) -> str:
        """A cell as written; empty where the plan has none."""
        return self.cells[name].text if name in self.cells else ""

    def said(self, name: str, language: str) -> str:
        """A cell in one language."""
        return self.cells[name].said(language) if name in self.cells else ""

    def whole(self, name: str, language: str) -> str:
        """The same for a plan whose headings say less: a bare sum with the unit and the year of its heading."""
        if name in self.cells and self.cells[name].headed:
            return "; ".join(means.around(words, language) for words, means in self.cells[name].headed)
        return self.said(name, language)


@dataclass(frozen=True)
class Plan:
    """`language` is kk, ru, or "kk,ru" for a plan in both; `years` are those that its title (or the reader) gives."""

    title: str
    language: str
    columns: tuple[Column, ...]
    sections: tuple[Section, ...]
    lines: tuple[Line, ...]
    notes: tuple[str, ...]
    file: str
    years: tuple[int, int] | None = None
    approval: tuple[str, ...] = ()
    explained: Mapping[str, str] = field(default_factory=dict)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of its words."""
        return tuple(self.language.split(","))

    @property
    def understood(self) -> Mapping[str, tuple[int, int]]:
        """How many terms, bodies and cells of means were understood whole, of how many that are written."""
        terms = [one.term for one in self.lines if one.text("term")]
        bodies = [body for one in self.lines for body in one.responsible]
        means = [one.funding for one in self.lines if one.text("funding")]
        return {
            "terms": (sum(one.understood for one in terms), len(terms)),
            "bodies": (sum(bool(one.code) or one.collective for one in bodies), len(bodies)),
            "means": (sum(not one.unread for one in means), len(means)),
        }

    def section_of(self, line: Line) -> Section | None:
        """The innermost section that a line stands in."""
        return None if line.section is None else self.sections[line.section]

    def as_json(self) -> dict[str, object]:
        """What the command line prints."""
        return {
            "title": self.title,
            "language": self.language,
            "years": list(self.years) if self.years else None,
            "columns": [one.as_json() for one in self.columns],
            "sections": [one.as_json() for one in self.sections],
            "lines": [self._line_as_json(one) for one in self.lines],
            "notes": list(self.notes),
        }

    def _line_as_json(self, line: Line) -> dict[str, object]:
        section = self.section_of(line)
        return {
            "number": line.number,
            "section": section.text if section else None,
            "measure": line.text("measure"),
            "form": line.text("form"),
            "responsible": [one.as_json() for one in line.responsible],
            "term": line.term.as_json(),
            "funding": line.funding.as_json(),
            "place": line.place.as_json(),
        }


@dataclass(frozen=True)
class PlanRead:
    """A plan and what was noticed while reading it."""

    plan: Plan
    findings: tuple[Finding, ...]
