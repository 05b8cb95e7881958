"""The sections and lines of a plan as objectives, measures and actions: a plan of one level gives both the same heading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kenes.documents.plans.plan import Line, Plan, Section


@dataclass
class Branch:
    """A heading of the plan with what stands under it; `section` None where the plan has no heading for it."""

    section: Section | None
    lines: list[Line] = field(default_factory=list)
    branches: list[Branch] = field(default_factory=list)

    @property
    def number(self) -> str:
        """Its number as written."""
        return self.section.number if self.section else ""

    def heading(self, language: str) -> str:
        """Its words in a language; empty where the plan has none."""
        return self.section.heading.said(language) if self.section else ""


def tree_of(plan: Plan) -> list[Branch]:
    """Objectives, each with its measures, each with its lines. Lines right under an objective make a measure of its own words."""
    top: list[Branch] = []
    places: dict[int | None, Branch] = {}
    for place, section in enumerate(plan.sections):
        if section.level == 1 or not top:
            top.append(Branch(section))
            places[place] = top[-1]
        else:
            top[-1].branches.append(Branch(section))
            places[place] = top[-1].branches[-1]
    for line in plan.lines:
        if line.section is None:
            if None not in places:
                top.insert(0, Branch(None))
                places[None] = top[0]
            places[None].lines.append(line)
        else:
            places[line.section].lines.append(line)
    return [_with_own_measure(one) for one in top]


def _with_own_measure(objective: Branch) -> Branch:
    if objective.lines:
        objective.branches.insert(0, Branch(objective.section, objective.lines))
        objective.lines = []
    return objective


def number_key(number: str) -> str:
    """A number as it is compared: without the sign behind it, Roman figures in one alphabet."""
    return number.strip().rstrip(".)").replace("Х", "X").replace("І", "I").replace("С", "C")


def numbers(lines: list[str]) -> Iterator[str]:
    """Numbers that stand once only; where one stands twice none of them tells the lines apart."""
    keys = [number_key(one) for one in lines]
    return (key if key and keys.count(key) == 1 else "" for key in keys)
