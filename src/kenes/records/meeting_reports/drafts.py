"""What a draft record of an item says, before a person mends it: values by field, as a form is filled with them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kenes.documents.meetings.event_place import city_names
from kenes.documents.meetings.report import Organisation, Told, Voice
from kenes.records.meeting_reports.items import Item
from kenes.records.meeting_reports.reading import Reading
from kenes.texts import Text

Values = dict[str, Any]


@dataclass(frozen=True)
class Cast:
    """What the items of a report are to be tied to: the record of the meeting, the institution of each body by its item, the writings of a person."""

    meeting: Any = None
    institutions: Mapping[str, Any] = field(default_factory=dict)
    writings: Sequence[Item] = ()


def draft_of(reading: Reading, item: Item, code: str, cast: Cast) -> Values:
    """The values of a record of a kind; what the text does not say is left out."""
    filled = _DRAFTS[code](reading, item, cast)
    if item.kind == "next":
        filled = _next(reading, item)
    return {name: value for name, value in filled.items() if value not in (None, "", {}, [])}


def institution_of(reading: Reading, body: Organisation | None, cast: Cast) -> str | None:
    """The institution that a body of the report is, where that is known."""
    key = next((one.key for one in reading.of_kind("body") if one.told == body), "")
    held = cast.institutions.get(key)
    return held.pk if held is not None else None


def body_of(reading: Reading, voice: Voice | None) -> Organisation | None:
    """The body for which somebody speaks or acts."""
    if voice is None:
        return None
    if voice.institution is not None:
        return voice.institution
    return reading.report.participants[voice.participant].institution if voice.participant is not None else None


def _event(reading: Reading, item: Item, cast: Cast) -> Values:
    told = item.told
    return {
        "name": _in(reading, _begun(reading.words(told.name))) if told.name else None,
        "about": dict(FORMS[told.form.value]) if told.form and told.form.value in FORMS else None,
        "date": _day(told.day), "until": told.until, "venue": _place(reading, told.place), "state": "held",
    }  # fmt: skip


def _next(reading: Reading, item: Item) -> Values:
    told, name = item.told, reading.report.event.name
    return {
        "name": _in(reading, _begun(reading.words(name if name else item.span)), item), "date": _day(told.day),
        "venue": _place(reading, told.place), "state": "planned",
    }  # fmt: skip


def _body(reading: Reading, item: Item, cast: Cast) -> Values:
    name = item.told.name
    return {
        "name": _in(reading, name, item),
        "category": next((sort for sort, word in SORTS if word.search(name)), "state"),
    }


def _person(reading: Reading, item: Item, cast: Cast) -> Values:
    name: Values = {}
    position: Values = {}
    institution = None
    for one in cast.writings or (item,):
        code, told = one.language or reading.version.language, one.told
        role = reading.words(told.role) if told.role else ""
        if reading.keeps_names and told.name:
            name.setdefault(code, told.name)
        elif not reading.keeps_names and role:
            name.setdefault(code, role)
        if role:
            position.setdefault(code, role)
        institution = institution or institution_of(reading, told.institution, cast)
    return {"name": name, "position": position, "institution": institution}


def _agenda(reading: Reading, item: Item, cast: Cast) -> Values:
    return {"dialogue": cast.meeting and cast.meeting.pk, "subject": _in(reading, reading.words(item.span))}


def _statement(reading: Reading, item: Item, cast: Cast) -> Values:
    body = body_of(reading, item.told.speaker)
    return {
        "dialogue": cast.meeting and cast.meeting.pk, "institution": institution_of(reading, body, cast),
        "said": _in(reading, reading.words(item.told.said), item),
    }  # fmt: skip


def _recommendation(reading: Reading, item: Item, cast: Cast) -> Values:
    owner = institution_of(reading, body_of(reading, item.told.actor), cast)
    return {
        "dialogue": cast.meeting and cast.meeting.pk, "text": _in(reading, reading.words(item.span), item),
        "addressed_to": [owner] if owner else None, "due": _day(item.told.deadline),
    }  # fmt: skip


def _decision(reading: Reading, item: Item, cast: Cast) -> Values:
    return {"dialogue": cast.meeting and cast.meeting.pk, "text": _in(reading, reading.words(item.span), item)}


def _assignment(reading: Reading, item: Item, cast: Cast) -> Values:
    told = item.told
    return {
        "words": _in(reading, reading.words(item.span), item), "due": _day(told.deadline),
        "lead": institution_of(reading, body_of(reading, told.actor), cast),
        "term": _in(reading, reading.words(told.deadline.span), item) if told.deadline else None,
    }  # fmt: skip


def _place(reading: Reading, place: Told | None) -> Values | None:
    """A city of the list in every language; another as the text writes it."""
    return (city_names(place.value or "") or _in(reading, reading.words(place.span))) if place else None


def _day(told: Told | None) -> str | None:
    """A whole day; a month or a year alone stays in the words."""
    return told.value if told and told.value and DAY.fullmatch(told.value) else None


def _begun(words: str) -> str:
    """Words as a title begins."""
    return f"{words[:1].upper()}{words[1:]}"


def _in(reading: Reading, words: str, item: Item | None = None) -> Values:
    """Words in the language in which they stand."""
    return {(item.language if item else "") or reading.version.language: words}


DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
SORTS = (
    ("ngo", re.compile(r"\b(?:ОФ|ОО|НПО|ОЮЛ|ҚҚ|ҚБ|ҮЕҰ|NGO)\b|[Фф]онд|[Аа]ссоциац|[Оо]бъединени|қор(?:ы)?\b|бірлестіг|қауымдасты|Foundation|Association|Society")),
    ("science", re.compile(r"[Уу]ниверситет|[Ии]нститут|[Аа]кадеми|University|Institute|Academy")),
    ("region", re.compile(r"[Аа]кимат|[Әә]кімді|област\w+|облыс|[Rr]egional")),
    ("international", re.compile(r"\b(?:ООН|ЕС|БҰҰ|ЕО|UN|EU|WHO|ВОЗ)\b|Европейск|Еуропалық|European|United Nations|[Пп]осольств|[Ee]mbassy|Елшілі")),
)  # fmt: skip
"""The sort of a body by a word of its name; a person corrects it."""
FORMS: Mapping[str, Text] = {
    "room": Text(kk="Өткізу түрі: залда.", ru="Формат: очный.", en="Format: in the room."),
    "online": Text(kk="Өткізу түрі: онлайн.", ru="Формат: онлайн.", en="Format: online."),
    "both": Text(
        kk="Өткізу түрі: залда және онлайн.", ru="Формат: очно и онлайн.", en="Format: in the room and online."
    ),
}
_DRAFTS: Mapping[str, Callable[[Reading, Item, Cast], Values]] = {
    "DLG": lambda reading, item, cast: _event(reading, item, cast) if item.kind == "event" else {},
    "INS": _body,
    "PER": _person,
    "AGI": _agenda,
    "STM": _statement,
    "REC": _recommendation,
    "DEC": _decision,
    "ASG": _assignment,
}
