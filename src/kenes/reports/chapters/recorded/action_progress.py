"""How far an action of a report has come, computed from what the report may say."""

from __future__ import annotations

import datetime

from kenes.indicators.indicator import all_indicators
from kenes.records.chain.snapshot import RecordState
from kenes.records.roadmaps.progress import Aim, Progress, Step, path_of, steps_of
from kenes.reports.recorded import Recorded


def progress_of(found: Recorded, action: RecordState) -> Progress:
    """The milestones of an action and the way of its indicator; never the chance of reaching the target."""
    steps = steps_of(steps_in(found, action), found.today)
    key = action["indicator"]
    if not key:
        return Progress(steps, None)
    target = float(action["target"]) if action["target"] is not None else None
    aim = Aim(key, found.figures.get(action["baseline"]), target, action["target_year"])
    return Progress(
        steps, path_of(aim, all_indicators().get(key), found.tables.get(key, []), place_of(found, action), found.today)
    )


def steps_in(found: Recorded, action: RecordState) -> list[Step]:
    """The milestones of an action as plain values."""
    parts = found.snapshot.parts_of(action.ref, "MLS")
    return [Step(one.ref, one.words("heading"), _day(one["due"]), _day(one["reached"])) for one in parts]


def place_of(found: Recorded, action: RecordState) -> str:
    """The place of the road map of an action, else its country."""
    one = action
    while one.home in found.snapshot.records:
        one = found.snapshot.records[one.home]
    return str(one.values.get("place") or action["country"])


def _day(value: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(value) if value else None
