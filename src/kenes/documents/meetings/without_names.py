"""A report without the names of persons: what the command prints where the observatory does not keep them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from kenes.documents.meetings.loose_names import SHORTEST, loose_names
from kenes.documents.meetings.parts import parts
from kenes.documents.meetings.report import MeetingReport
from kenes.documents.meetings.same_person import person_in
from kenes.documents.name_words import is_common
from kenes.documents.passages import passages
from kenes.documents.person import Certainty, Person
from kenes.documents.persons import persons
from kenes.documents.span import Span

INSTEAD = "[…]"
"""What stands for a name; offsets still count characters of the file's text."""


def without_names(report: MeetingReport) -> dict[str, object]:
    """The report as JSON in which persons are role and institution only: every name is taken out of every quoted stretch."""
    masked = _masked(report.as_json(), names_in(report))
    assert isinstance(masked, dict)
    return masked


def names_in(report: MeetingReport) -> tuple[Span, ...]:
    """Every place of the text that names a person, in its order; places that meet are one. Bodies are named all the same."""
    bodies = [mention for body in report.organisations for mention in body.mentions]
    told = {mention for one in report.participants for mention in one.mentions}
    told |= {one.span for one in _told(report) if one.certainty is Certainty.CERTAIN or not _meets(one.span, bodies)}
    known = words_of_names(report)
    loose = {
        one
        for passage in passages(report.document)
        for one in loose_names(passage.span, passage.language, known)
        if not any(body.start <= one.start and one.end <= body.end for body in bodies)
    }
    return _united(report.document.text, told | loose)


def words_of_names(report: MeetingReport) -> frozenset[str]:
    """The words of the names that are told for certain, initials aside. A word of the dictionary beside a name is none."""
    certain = [one for one in _told(report) if one.certainty is Certainty.CERTAIN]
    mentions = {" ".join(mention.text.split()) for one in report.participants for mention in one.mentions}
    met = [person for one in sorted(mentions) if (person := person_in(one)) is not None]
    words = {word for one in (*certain, *met) for word in one.words}
    return frozenset(word for word in words if len(word) >= SHORTEST and not is_common(word))


def _told(report: MeetingReport) -> Iterator[Person]:
    """Whom the reader of persons tells, in every passage: signatures and footers name people too."""
    for part in parts(report.document):
        yield from persons(part.span, part.language)
    for passage in passages(report.document):
        yield from persons(passage.span, passage.language)


def _meets(span: Span, others: Iterable[Span]) -> bool:
    return any(span.start < one.end and one.start < span.end for one in others)


def _united(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    found: list[Span] = []
    for one in sorted(spans, key=lambda each: (each.start, each.end)):
        if found and one.start <= found[-1].end:
            end = max(found[-1].end, one.end)
            found[-1] = Span(found[-1].start, end, text[found[-1].start : end])
        else:
            found.append(one)
    return tuple(found)


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
