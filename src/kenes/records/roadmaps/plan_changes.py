"""What a plan would change in a road map: which lines are new, filled in another language, changed, or as they were."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Literal

from kenes.documents.plans.plan import Line, Plan
from kenes.records.roadmaps.models import RoadMap
from kenes.records.roadmaps.national_form import CELLS, FormRow, Level, Seen, form_of
from kenes.records.roadmaps.plan_tree import Branch, number_key, numbers, tree_of

State = Literal["new", "filled", "changed", "same"]


@dataclass(frozen=True)
class Change:
    """One cell that would change: the column, the language, what stands there and what would."""

    name: str
    language: str
    before: str
    after: str


@dataclass(frozen=True)
class Proposed:
    """One objective, measure or action as it would be written; `row` is the record that is there, by language."""

    level: Level
    number: str
    words: Mapping[str, Mapping[str, str]]
    changes: tuple[Change, ...]
    rows: Mapping[str, FormRow] = field(default_factory=dict)
    line: Line | None = None
    inside: tuple[Proposed, ...] = ()
    section: str = ""
    new_number: str | None = None

    @property
    def record(self) -> Any:
        """The record that is there; None for a new one."""
        return next((row.record for row in self.rows.values()), None)

    @property
    def state(self) -> State:
        """What would become of it."""
        if self.record is None:
            return "new"
        if not self.changes:
            return "same"
        return "changed" if any(one.before for one in self.changes) else "filled"

    def all(self) -> Iterator[Proposed]:
        """It and everything under it."""
        yield self
        for one in self.inside:
            yield from one.all()


@dataclass(frozen=True)
class Proposal:
    """The plan against the road map: its objectives, and the actions of the road map that the plan lacks."""

    road_map: RoadMap
    plan: Plan
    objectives: tuple[Proposed, ...]
    absent: tuple[FormRow, ...]

    @property
    def lines(self) -> tuple[Proposed, ...]:
        """Everything in the order of the plan."""
        return tuple(one for objective in self.objectives for one in objective.all())

    def of_state(self, *states: State) -> list[Proposed]:
        """What would be new, filled, changed."""
        return [one for one in self.lines if one.state in states]

    @property
    def changes_nothing(self) -> bool:
        """Whether the road map says all this already."""
        return not self.of_state("new", "filled", "changed")

    @property
    def digest(self) -> str:
        """By this the proposal that was shown is told from one that others' edits have made another."""
        told = [
            (
                one.level,
                one.state,
                one.record.ref if one.record else "",
                one.number,
                [vars(change) for change in one.changes],
            )
            for one in self.lines
        ]
        return hashlib.sha256(json.dumps(told, ensure_ascii=False, default=str).encode()).hexdigest()


def proposal_for(road_map: RoadMap, plan: Plan, seen: Seen) -> Proposal:
    """Each line of the plan beside its record: found by the id that the file carries, else by number, else by words."""
    known = _Known({code: list(form_of(road_map, code, seen).rows) for code in plan.languages}, plan)
    tree = tree_of(plan)
    known.places |= {id(one): (place, len(tree)) for place, one in enumerate(tree)}
    objectives = tuple(_objective(one, known, plan, road_map) for one in tree)
    met = {row.ref for one in objectives for part in one.all() for row in part.rows.values()}
    first = known.forms[plan.languages[0]]
    absent = tuple(row for row in first if row.level == "action" and row.ref not in met)
    return Proposal(road_map, plan, objectives, absent)


class _Known:
    """The rows that are there, found again by id, by number, by words; each is met once."""

    def __init__(self, forms: Mapping[str, list[FormRow]], plan: Plan) -> None:
        self.forms = forms
        self.left = {row.ref: row for rows in list(forms.values())[:1] for row in rows}
        self.by_number: dict[tuple[Level, str], str] = {}
        for level in ("objective", "measure", "action"):
            rows = [row for row in self.left.values() if row.level == level]
            for row, key in zip(rows, numbers([row.number for row in rows]), strict=True):
                if key:
                    self.by_number[level, key] = row.ref
        self.places: dict[int, tuple[int, int]] = {}
        self.in_order = {"": [row.ref for row in self.left.values() if row.level == "objective"]}
        for row in self.left.values():
            if row.level == "measure":
                self.in_order.setdefault(row.record.objective_id, []).append(row.ref)
        self.of_plan = dict(zip(map(id, plan.lines), numbers([one.number for one in plan.lines]), strict=True))

    def met(
        self, level: Level, carried: str, key: str, words: Mapping[str, str], within: str = ""
    ) -> dict[str, FormRow]:
        """The row of each language of the record that this is; nothing for a new one."""
        ref = next((one for one in self._candidates(level, carried, key, words, within) if self._fits(one, level)), "")
        if not ref:
            return {}
        del self.left[ref]
        return {code: next(row for row in rows if row.ref == ref) for code, rows in self.forms.items()}

    def _fits(self, ref: str, level: Level) -> bool:
        return ref in self.left and self.left[ref].level == level

    def _candidates(self, level: Level, carried: str, key: str, words: Mapping[str, str], beside: str) -> Iterator[str]:
        yield carried
        if key:
            yield self.by_number.get((level, key), "")
        rows = [row for rows in self.forms.values() for row in rows if row.level == level]
        yield from (row.ref for row in rows if row.written("measure") and row.written("measure") in words.values())
        yield beside

    def at_the_place_of(self, branch: Branch, home: str) -> str:
        """The heading that stands where this one does, when the plan has as many of them as the road map."""
        place, many = self.places.get(id(branch), (0, 0))
        there = self.in_order.get(home, [])
        return there[place] if many and many == len(there) else ""


def _is_in(row: FormRow, within: str) -> bool:
    return not within or getattr(row.record, f"{row.record.KIND.home}_id", within) == within


def _objective(branch: Branch, known: _Known, plan: Plan, road_map: RoadMap) -> Proposed:
    words = _heading(branch, plan) or {code: own for code in plan.languages if (own := road_map.name.own.get(code))}
    if not words:
        words = {plan.languages[0]: plan.title or road_map.name[plan.languages[0]]}
    rows = known.met(
        "objective",
        branch.section.carried if branch.section else "",
        number_key(branch.number),
        words,
        known.at_the_place_of(branch, ""),
    )
    home = next((row.ref for row in rows.values()), "")
    known.places |= {id(one): (place, len(branch.branches)) for place, one in enumerate(branch.branches)}
    inside = tuple(_measure(one, branch, known, plan, (words, home, rows)) for one in branch.branches)
    return _proposed("objective", branch, words, rows, inside)


def _measure(
    branch: Branch, objective: Branch, known: _Known, plan: Plan, above: tuple[Mapping[str, str], str, Any]
) -> Proposed:
    own_words, home, rows_above = above
    alike = branch.section is objective.section
    words = own_words if alike else _heading(branch, plan)
    carried = "" if alike or branch.section is None else branch.section.carried
    key = "" if alike else number_key(branch.number)
    rows = (
        known.met("measure", carried, key, words, home if alike else "")
        if not alike
        else _own_measure(known, home, rows_above)
    )
    ref = next((row.ref for row in rows.values()), "")
    lines = tuple(_moved(_action(line, known, plan), ref, words) for line in branch.lines)
    return _proposed("measure", branch, words, rows, lines, numbered=not alike)


def _own_measure(known: _Known, home: str, rows_above: Mapping[str, FormRow]) -> dict[str, FormRow]:
    """The measure that repeats its objective's heading, where the objective is there already."""
    title = next((row.record.heading for row in rows_above.values()), None)
    ref = next(
        (
            ref
            for ref, row in known.left.items()
            if row.level == "measure" and _is_in(row, home) and home and row.record.heading == title
        ),
        "",
    )
    if not ref:
        return {}
    del known.left[ref]
    return {code: next(row for row in rows if row.ref == ref) for code, rows in known.forms.items()}


def _heading(branch: Branch, plan: Plan) -> dict[str, str]:
    return {code: said for code in plan.languages if (said := branch.heading(code))}


def _proposed(
    level: Level, branch: Branch, words: Mapping[str, str], rows: dict[str, FormRow], inside: tuple[Proposed, ...],
    numbered: bool = True,
) -> Proposed:  # fmt: skip
    number = branch.number if numbered else ""
    changes = tuple(_changed("measure", words, rows))
    changes += _renumbered(number, rows, branch.section is not None)
    return Proposed(level, number, {"measure": words}, changes, rows, None, inside)


def _action(line: Line, known: _Known, plan: Plan) -> Proposed:
    said = {
        name: {code: line.whole(name, code) for code in plan.languages if name in line.cells and line.said(name, code)}
        for name in CELLS
    }
    rows = known.met("action", line.carried, known.of_plan[id(line)], said["measure"])
    held = {column.meaning for column in plan.columns}
    changes = [
        one for name in CELLS if name in held for one in _changed(name, said[name], rows, clear=name != "measure")
    ]
    changes += _renumbered(line.number, rows, True)
    section = plan.section_of(line)
    return Proposed("action", line.number, said, tuple(changes), rows, line, (), section.text if section else "")


def _moved(line: Proposed, measure: str, words: Mapping[str, str]) -> Proposed:
    """The line with the change of its section, where it stands under another than its record does."""
    if line.record is None or line.record.measure_id == measure:
        return line
    code = next(iter(line.rows))
    moved = Change("section", "", line.record.measure.heading[code], words.get(code, ""))
    return replace(line, changes=(*line.changes, moved))


def _changed(name: str, words: Mapping[str, str], rows: Mapping[str, FormRow], clear: bool = False) -> Iterator[Change]:
    for code, row in rows.items():
        shown, after = row.cells.get(name, ""), words.get(code, "")
        if (after or clear) and " ".join(shown.split()) != " ".join(after.split()):
            yield Change(name, code, row.written(name), after)


def _renumbered(number: str, rows: Mapping[str, FormRow], counts: bool) -> tuple[Change, ...]:
    """A number that the file says otherwise than the road map; a file without numbers changes none."""
    row = next(iter(rows.values()), None)
    if row is None or not counts or not number or number_key(row.number) == number_key(number):
        return ()
    return (Change("number", "", row.number, number),)
