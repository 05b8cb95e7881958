"""What is said of the lines of a plan: what is missing, what stands twice, what was not understood, each at its cell."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kenes.documents.plans.faults import COLUMNS, fault
from kenes.documents.plans.grid import column_letter
from kenes.documents.plans.plan import Line, Place, Plan
from kenes.texts import Finding


@dataclass(frozen=True)
class Places:
    """How places of a file are named: a workbook letters its columns, a Word table counts them."""

    file: str
    kind: str

    def fault(self, code: str, place: Place, **values: object) -> Finding:
        """A finding at a place."""
        column = None
        if place.column is not None:
            column = column_letter(place.column) if self.kind == "xlsx" else str(place.column)
        return fault(code, self.file, (place.table, place.row, column), **values)


def findings_of(plan: Plan, places: Places) -> Iterator[Finding]:
    """Everything that is worth saying, in the order of the plan."""
    held = {column.meaning for column in plan.columns}
    for meaning, name in COLUMNS.items():
        if meaning not in held:
            yield fault("column-missing", plan.file, column=name)
    seen: dict[str, int] = {}
    unknown: set[str] = set()
    for line in plan.lines:
        yield from _of_numbers(line, places, seen, "number" in held)
        yield from _of_cells(line, places, held)
        yield from _of_term(line, places)
        yield from _of_bodies(line, places, unknown)
        if line.funding.unread and "funding" in line.cells:
            yield places.fault(
                "funding-not-understood",
                line.cells["funding"].place,
                text=line.funding.text,
                unread=line.funding.unread,
            )


def _of_numbers(line: Line, places: Places, seen: dict[str, int], numbered: bool) -> Iterator[Finding]:
    number = line.number.rstrip(".)")
    key = f"{line.section}:{number}" if number.isdigit() else number
    if not number and numbered:
        yield places.fault("number-missing", line.place)
    elif number and key in seen and not line.number.endswith(")"):
        yield places.fault("number-repeated", line.place, text=line.number, row=seen[key])
    if not line.number.endswith(")"):
        seen.setdefault(key, line.place.row)


def _of_cells(line: Line, places: Places, held: set[str]) -> Iterator[Finding]:
    for name in ("measure", "responsible", "term"):
        if name in held and not line.text(name):
            yield places.fault(f"{name}-missing", line.place)


def _of_term(line: Line, places: Places) -> Iterator[Finding]:
    if "term" not in line.cells:
        return
    place, term = line.cells["term"].place, line.term
    if term.unread:
        yield places.fault("term-not-understood", place, text=term.text, unread=term.unread)
    for why in term.uncertain:
        if why != "words":
            yield places.fault(f"term-{why}", place, text=term.text)


def _of_bodies(line: Line, places: Places, unknown: set[str]) -> Iterator[Finding]:
    """Each unknown body once for the whole plan."""
    for body in line.responsible:
        if body.code is None and not body.collective and body.text not in unknown:
            unknown.add(body.text)
            yield places.fault("body-not-in-register", line.cells["responsible"].place, text=body.text)
    leads = [body.text for body in line.responsible if body.role == "lead"]
    if len(leads) > 1:
        yield places.fault("several-leads", line.cells["responsible"].place, text=", ".join(leads))
