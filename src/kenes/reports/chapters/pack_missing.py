"""What of a meeting is not written in a language of the observatory, named by its field."""

from __future__ import annotations

from collections.abc import Iterator

from kenes.records.dialogues.meeting import Meeting
from kenes.records.words import missing_languages
from kenes.reports.chapters.pack_texts import FIELDS, NUMBERED
from kenes.reports.sentences.numbers import joined
from kenes.texts import Text


def unwritten(meeting: Meeting, languages: tuple[str, ...]) -> dict[str, list[Text]]:
    """By language, the names of the fields that nobody has written in it; a field that is blank in all of them is not missing."""
    found: dict[str, list[Text]] = {code: [] for code in languages}
    for name, words in _fields(meeting):
        for code in missing_languages(words, languages) if words.own else ():
            found[code].append(name)
    return found


def _fields(meeting: Meeting) -> Iterator[tuple[Text, Text]]:
    for name in ("name", "about", "venue", "room"):
        yield FIELDS[name], meeting.values.words(name)
    yield FIELDS["contact"], meeting.contact
    for place, item in enumerate(meeting.items, start=1):
        yield NUMBERED.fill(name=FIELDS["item"], n=place), item.subject
    for place, paper in enumerate(meeting.papers, start=1):
        yield NUMBERED.fill(name=FIELDS["paper"], n=place), paper.name
    for one in {one.body_ref: one for one in meeting.people}.values():
        yield joined([FIELDS["body"], one.body], ": "), one.body
    for one in meeting.people:
        if one.person is not None:
            yield joined([FIELDS["person"], one.person], ": "), one.person
            yield joined([FIELDS["position"], one.person], ": "), one.position
