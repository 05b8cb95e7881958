"""What stands in a plan of the national form in one language: approval, title, headings, rows, explained acronyms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from kenes.codes.institutions import institution
from kenes.documents.plans.responsible import read_responsible
from kenes.records.roadmaps.national_form import FormRow, NationalForm, form_of
from kenes.reports.national_form.approval import approval_lines
from kenes.reports.national_form.headings import NOTE

COLUMNS = ("number", "measure", "form", "responsible", "term", "funding")


@dataclass(frozen=True)
class Content:
    """Everything a writer needs; `official` where not everything is public, so that the marking is printed."""

    form: NationalForm
    approval: tuple[str, ...]
    notes: tuple[str, ...]
    official: bool

    @property
    def title(self) -> str:
        """The title with the years it is for, where its words do not name them."""
        one, language = self.form.road_map, self.form.language
        title = self.form.title
        if re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", title):
            return title
        span = str(one.first_year) if one.first_year == one.last_year else f"{one.first_year}–{one.last_year}"
        if language == "kk":
            return f"{title}, {span} {'жыл' if one.first_year == one.last_year else 'жылдар'}"
        return f"{title} на {span} {'год' if one.first_year == one.last_year else 'годы'}"

    @property
    def rows(self) -> tuple[FormRow, ...]:
        """The rows that are printed."""
        return tuple(row for row in self.form.rows if row.shown)


def content_of(road_map: Any, language: str, seen: Any) -> Content:
    """The plan of a road map in a language, with the records that `seen` leaves."""
    form = form_of(road_map, language, seen)
    records = [road_map, *(row.record for row in form.rows)]
    official = any(one.marking != "public" or one.closed for one in records)
    return Content(form, approval_lines(road_map, language, seen), _notes(form), official)


def cells_of(row: FormRow) -> tuple[str, ...]:
    """The words of each column of an action."""
    return (row.number, *(row.cells.get(name, "") for name in COLUMNS[1:]))


def heading_of(row: FormRow) -> str:
    """The words of a row of one heading."""
    return f"{row.number} {row.cells['measure']}".strip()


def _notes(form: NationalForm) -> tuple[str, ...]:
    """The acronyms of the bodies named, spelt out as the register has them."""
    found: dict[str, str] = {}
    for row in form.rows:
        for body in read_responsible(row.cells.get("responsible", ""), form.road_map.country):
            if body.code and body.text.isupper() and (name := institution(body.code).name.own.get(form.language)):
                found[body.text] = name
    listed = tuple(f"{acronym} – {found[acronym]}" for acronym in sorted(found))
    return (NOTE[form.language], *listed) if listed else ()
