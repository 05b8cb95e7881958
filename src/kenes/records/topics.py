"""The topic of a record: its pillar, or that of what it is part of."""

from __future__ import annotations

from functools import cache
from typing import Any

from kenes.records.chain.kinds import model_of

FIELD = "pillar"


@cache
def has_topic(code: str) -> bool:
    """Whether the records of a kind have a topic, by themselves or by what they are part of."""
    model = model_of(code)
    if any(field.name == FIELD for field in model._meta.concrete_fields):
        return True
    home = model._meta.get_field(model.KIND.home).related_model if model.KIND.home else None
    return home is not None and hasattr(home, "KIND") and has_topic(home.KIND.code)


def topic_of(record: Any) -> str:
    """The pillar that a record is under; empty where it is under none."""
    if hasattr(record, FIELD):
        return str(getattr(record, FIELD) or "")
    home = getattr(record, record.KIND.home, None) if record.KIND.home else None
    return topic_of(home.whole) if home is not None else ""
