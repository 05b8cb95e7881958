"""A road map with two actions that a body leads."""

from __future__ import annotations

from typing import Any


def plan(desk: Any, body: Any, stage: str = "on-control") -> list[Any]:
    """The two actions, at a stage."""
    from kenes.records.chain.actions import write_record
    from kenes.records.models import Action, Measure, Objective, RoadMap

    def write(record: Any) -> Any:
        return write_record(record=record, by=desk.coordinator)

    road_map = write(RoadMap(country="KZ", name={"en": "Plan"}, place="KZ", first_year=2026, last_year=2028))
    objective = write(Objective(country="KZ", road_map=road_map, position=1, heading={"en": "O"}, pillar="policy"))
    measure = write(Measure(country="KZ", objective=objective, position=1, heading={"en": "M"}))
    return [
        write(
            Action(country="KZ", measure=measure, position=n, heading={"en": f"Action {n}", "ru": f"Мероприятие {n}"}, lead=body, stage=stage)
        )
        for n in (1, 2)
    ]  # fmt: skip
