"""A report without the names of persons: what the command prints where the observatory does not keep them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kenes.documents.document import Span
from kenes.documents.meetings.parts import parts
from kenes.documents.meetings.report import MeetingReport
from kenes.documents.persons import persons

INSTEAD = "[…]"
"""What stands for a name; offsets still count characters of the file's text."""


def without_names(report: MeetingReport) -> dict[str, object]:
    """The report as JSON in which persons are role and institution only: every name is taken out of every quoted stretch."""
    masked = _masked(report.as_json(), names_in(report))
    assert isinstance(masked, dict)
    return masked


def names_in(report: MeetingReport) -> tuple[Span, ...]:
    """Every place of the text that names a person, in its order."""
    named = {one.span for part in parts(report.document) for one in persons(part.span, part.language)}
    named |= {mention for one in report.participants for mention in one.mentions}
    return tuple(sorted(named, key=lambda one: one.start))


def bare(text: str, start: int, named: Sequence[Span]) -> str:
    """A stretch that begins at a place of the document, with something else standing for each name."""
    for one in reversed(named):
        first, last = max(0, one.start - start), min(len(text), one.end - start)
        if first < last:
            text = text[:first] + INSTEAD + text[last:]
    return text


def _masked(value: Any, named: Sequence[Span]) -> Any:
    if isinstance(value, list):
        return [_masked(one, named) for one in value]
    if not isinstance(value, dict):
        return value
    changed = {key: _masked(one, named) for key, one in value.items()}
    if {"text", "start", "end"} <= changed.keys():
        changed["text"] = bare(str(value["text"]), int(value["start"]), named)
    return changed | ({"name": None} if "may_be" in changed else {})
