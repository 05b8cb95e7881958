"""Which fields an edit changes, and which of them somebody else changed meanwhile to something else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kenes.records.audit.queries import state_at


@dataclass(frozen=True)
class Difference:
    """One field seen from three sides: as the editor saw it, as it stands now, as the editor wants it."""

    field: str
    seen: Any
    stands: Any
    wanted: Any


def differences(
    ref: str, stands: Mapping[str, Any], given: Mapping[str, Any], seen_version: int
) -> tuple[list[str], list[Difference]]:
    """The fields to change, and the clashes. Where the version seen is not in the log, every differing field clashes."""
    if seen_version == stands["version"]:
        return [name for name, value in given.items() if value != stands[name]], []
    return compared(state_at(ref, seen_version), stands, given)


def compared(
    seen: Mapping[str, Any] | None, stands: Mapping[str, Any], given: Mapping[str, Any]
) -> tuple[list[str], list[Difference]]:
    """The same, from the three states themselves."""
    wanted, clashing = [], []
    for name, value in given.items():
        was = None if seen is None else seen.get(name)
        if value == stands[name] or (seen is not None and value == was):
            continue
        if seen is None or stands[name] != was:
            clashing.append(Difference(name, was, stands[name], value))
        else:
            wanted.append(name)
    return wanted, clashing
