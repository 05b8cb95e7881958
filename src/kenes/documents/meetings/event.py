"""The meeting that a text reports of, put together from its name, day, place and form."""

from __future__ import annotations

from collections.abc import Sequence

from kenes.documents.document import Document
from kenes.documents.meetings.event_day import event_day
from kenes.documents.meetings.event_form import event_form
from kenes.documents.meetings.event_name import event_name
from kenes.documents.meetings.event_place import event_place
from kenes.documents.meetings.parts import Part
from kenes.documents.meetings.report import Event


def event_of(document: Document, found: Sequence[Part]) -> Event:
    """The meeting; what the text does not say stays None."""
    day = event_day(document, found)
    place, country = event_place(document, found)
    name, form = event_name(document, found), event_form(found)
    return Event(name, day.told if day else None, day.until if day else None, place, country, form)
