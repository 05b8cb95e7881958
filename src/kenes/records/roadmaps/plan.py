"""The plan of an action: the fields that an act approves, and how they stand against what was approved. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

PLAN_FIELDS = (
    "heading", "form_of_completion", "responsible", "lead", "support", "term", "due", "funding",
    "indicator", "baseline", "target", "target_year",
)  # fmt: skip


@dataclass(frozen=True)
class Moved:
    """A field of the plan that is no longer what it was."""

    field: str
    approved: Any
    now: Any


def plan_in(values: Mapping[str, Any]) -> dict[str, Any]:
    """The plan among the values of an action, as the log holds them."""
    return {name: values.get(name) for name in PLAN_FIELDS}


def moved(approved: Mapping[str, Any], now: Mapping[str, Any]) -> tuple[Moved, ...]:
    """What differs, in the order of the plan; a field that the approved plan did not know yet is left out."""
    return tuple(
        Moved(name, approved[name], now.get(name))
        for name in PLAN_FIELDS
        if name in approved and _same(approved[name]) != _same(now.get(name))
    )


def _same(value: Any) -> Any:
    return value if value not in ("", [], {}) else None
