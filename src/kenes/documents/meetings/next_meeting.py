"""Meetings that a report announces."""

from __future__ import annotations

from collections.abc import Iterator

from kenes.documents.alphabets import repaired
from kenes.documents.meetings.event_day import days
from kenes.documents.meetings.event_place import places
from kenes.documents.meetings.event_words import IS_NEXT, LANGUAGES, tells_held, tells_to_come
from kenes.documents.meetings.parts import Part
from kenes.documents.meetings.report import NextMeeting


def next_meetings(part: Part) -> Iterator[NextMeeting]:
    """The announcements of a passage: a line of minutes headed so, or a sentence that says a meeting will be held."""
    for sentence in (part.span,) if part.section == "next" else part.sentences:
        said = repaired(sentence.text)
        if part.section != "next" and not announces_next(said, part.language):
            continue
        day, place = next(iter(days(sentence)), None), next(iter(places(sentence)), None)
        if day is not None or place is not None or part.section == "next":
            yield NextMeeting(sentence, day.told if day else None, place[0] if place else None, part.language)


def announces_next(said: str, language: str) -> bool:
    """Whether a sentence says of a next meeting that it will be held."""
    if language not in LANGUAGES or tells_held(said, language):
        return False
    return tells_to_come(said, language) and IS_NEXT[language].search(said) is not None
