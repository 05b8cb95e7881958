"""A road map as the rows of the national table in one language: what is printed, and what a file that comes back is held against."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from kenes.records.roadmaps.models import Action, Measure, Objective, RoadMap
from kenes.records.roadmaps.responsible_words import responsible_words
from kenes.records.words import written
from kenes.texts import Text

Level = Literal["objective", "measure", "action"]
LANGUAGES = ("kk", "ru")
"""The languages of acts, in which the national form is written."""
CELLS: Mapping[str, str] = {
    "measure": "heading", "form": "form_of_completion", "responsible": "responsible", "term": "term", "funding": "funding",
}  # fmt: skip
"""The columns of a plan, and the field of an action that each fills."""
Seen = Callable[[Any], Any]


@dataclass(frozen=True)
class FormRow:
    """An objective, a measure or an action with its number and its cells; `shown` False for a heading that only repeats the one above.

    A cell that nobody has written in this language says the words of another; `own` names those that are written in it.
    """

    level: Level
    record: Any
    number: str
    cells: Mapping[str, str]
    shown: bool = True
    own: frozenset[str] = frozenset()

    def written(self, name: str) -> str:
        """A cell as it is written in this language; empty where only another has it."""
        return self.cells.get(name, "") if name in self.own else ""

    @property
    def ref(self) -> str:
        """The id of the record."""
        return str(self.record.ref)


@dataclass(frozen=True)
class NationalForm:
    """The table of a road map in a language."""

    road_map: RoadMap
    language: str
    rows: tuple[FormRow, ...] = field(default=())

    @property
    def title(self) -> str:
        """The title in this language; in another where nobody has written it in this one."""
        return str(self.road_map.name[self.language])


def form_of(road_map: RoadMap, language: str, seen: Seen) -> NationalForm:
    """The table with the records that `seen` leaves of a query; those withdrawn are left out."""
    return NationalForm(road_map, language, tuple(_rows(road_map, language, seen)))


def _rows(road_map: RoadMap, language: str, seen: Seen) -> Iterator[FormRow]:
    for first, objective in enumerate(_inside(Objective, seen, road_map=road_map), start=1):
        yield _heading("objective", objective, objective.number or f"{first}.", language, road_map.name)
        for second, measure in enumerate(_inside(Measure, seen, objective=objective), start=1):
            alike = measure.heading == objective.heading
            number = measure.number or f"{first}.{second}."
            yield _heading("measure", measure, number, language, objective.heading)
            for third, action in enumerate(_inside(Action, seen, measure=measure), start=1):
                counted = f"{first}.{third}" if alike else f"{first}.{second}.{third}"
                yield FormRow("action", action, action.number or counted, *_cells(action, language))


def _inside(model: Any, seen: Seen, **home: Any) -> list[Any]:
    found = seen(model.objects.filter(withdrawn=False, **home))
    if model is Action:
        found = found.select_related("lead").prefetch_related("support")
    return list(found.order_by("position", "ref"))


def _heading(level: Level, record: Any, number: str, language: str, above: Text) -> FormRow:
    words = record.heading[language]
    own = frozenset(("measure",)) if language in written(record.heading) else frozenset()
    return FormRow(level, record, number, {"measure": words}, words != above[language], own)


def _cells(action: Action, language: str) -> tuple[dict[str, str], bool, frozenset[str]]:
    cells = {name: getattr(action, field)[language] for name, field in CELLS.items()}
    own = {name for name, field in CELLS.items() if language in written(getattr(action, field))}
    if not written(action.responsible):
        cells["responsible"] = responsible_words(action.lead, list(action.support.all()), language)
        own.add("responsible")
    return cells, True, frozenset(own)
