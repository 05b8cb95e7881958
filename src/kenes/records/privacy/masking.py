"""What the log says of somebody whose personal data was erased: everything but that data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kenes.records.privacy.models import Erasure

KINDS = ("PER", "account")
"""Kinds of which something may have been erased."""
NAMED_BY = ("created_by", "made_by")
"""Fields in which the log names an account."""


def without_erased(subject: str, number: int, values: Mapping[str, Any]) -> dict[str, Any]:
    """One state of the log, without the fields that were erased after it."""
    if values.get("kind") not in KINDS:
        return dict(values)
    erasure = Erasure.objects.filter(subject=subject, entry__gt=number).first()
    return _without(values, erasure) if erasure else dict(values)


def without_all_erased(states: Iterable[tuple[str, int, dict[str, Any]]]) -> dict[str, dict[str, Any]]:
    """The last states of many subjects. An account that was renamed goes by its new name, here and where it is named."""
    erased = {one.subject: one for one in Erasure.objects.all()}
    renamed = {_name(one.subject): _name(one.became) for one in erased.values() if one.became}
    found = {}
    for subject, number, values in states:
        erasure = erased.get(subject)
        if erasure is not None and erasure.became:
            continue
        said = _without(values, erasure) if erasure is not None and number < erasure.entry else values
        found[subject] = _renamed(said, renamed) if renamed else said
    return found


def _without(values: Mapping[str, Any], erasure: Erasure) -> dict[str, Any]:
    return {name: value for name, value in values.items() if name not in erasure.fields} | {
        name: _empty(values[name]) for name in erasure.fields if name in values
    }


def _empty(value: Any) -> Any:
    return {} if isinstance(value, dict) else [] if isinstance(value, list) else ""


def _renamed(values: dict[str, Any], renamed: Mapping[str, str]) -> dict[str, Any]:
    changed = {name: renamed[values[name]] for name in NAMED_BY if values.get(name) in renamed}
    return values | changed if changed else values


def _name(subject: str) -> str:
    return subject.partition(":")[2]
