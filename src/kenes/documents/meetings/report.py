"""What a report of a meeting says, each item with its words and their places. The software offers it; a person takes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kenes.documents.document import Document
from kenes.documents.modality import Modality
from kenes.documents.span import Span


@dataclass(frozen=True)
class Told:
    """Words of the text and what they mean where that is known: a day, a city, a form of meeting."""

    span: Span
    value: str | None = None

    def as_json(self) -> dict[str, Any]:
        """The words as the command line prints them."""
        return {**words_as_json(self.span), "value": self.value}


@dataclass(frozen=True)
class Event:
    """What was held; each part is None where the text does not say it. `until` is the last day of several."""

    name: Span | None = None
    day: Told | None = None
    until: str | None = None
    place: Told | None = None
    country: str | None = None
    form: Told | None = None
    """`room`, `online` or `both`."""

    def as_json(self) -> dict[str, Any]:
        """The event as the command line prints it."""
        return {
            "name": self.name and words_as_json(self.name),
            "date": self.day and self.day.as_json(),
            "until": self.until,
            "place": self.place and self.place.as_json(),
            "country": self.country,
            "format": self.form and self.form.as_json(),
        }


@dataclass(frozen=True)
class Organisation:
    """A body: `id` as in the register, None when the register lacks it; `doubtful` when only its look or sound is known."""

    span: Span
    id: str | None
    name: str
    mentions: tuple[Span, ...]
    language: str
    doubtful: bool = False

    def as_json(self) -> dict[str, Any]:
        """The body as the command line prints it."""
        return {
            **words_as_json(self.span),
            "id": self.id,
            "name": self.name,
            "known": self.id is not None,
            "doubtful": self.doubtful,
            "language": self.language,
            "mentions": [words_as_json(one) for one in self.mentions],
        }


@dataclass(frozen=True)
class Participant:
    """Somebody named: role and institution as the text gives them; `name` None where names are not kept."""

    span: Span
    name: str | None
    role: Span | None
    institution: Organisation | None
    mentions: tuple[Span, ...]
    language: str
    may_be: tuple[int, ...] = ()
    """Places in the list of participants of those who may be the same person: a person decides."""

    def as_json(self) -> dict[str, Any]:
        """The participant as the command line prints it."""
        return {
            **words_as_json(self.span),
            "name": self.name,
            "role": self.role and words_as_json(self.role),
            "institution": self.institution and _body_as_json(self.institution),
            "language": self.language,
            "mentions": [words_as_json(one) for one in self.mentions],
            "may_be": list(self.may_be),
        }


@dataclass(frozen=True)
class Voice:
    """Who says or is to do something: words of the text, with the participant (by place in the list) and the body behind them."""

    span: Span
    participant: int | None = None
    institution: Organisation | None = None

    def as_json(self) -> dict[str, Any]:
        """The voice as the command line prints it."""
        body = self.institution and _body_as_json(self.institution)
        return {**words_as_json(self.span), "person": self.participant, "institution": body}


@dataclass(frozen=True)
class Statement:
    """What somebody said: the whole of the words, and `said`, the part of them that is the content."""

    span: Span
    said: Span
    cue: Span
    speaker: Voice
    language: str

    def as_json(self) -> dict[str, Any]:
        """The statement as the command line prints it."""
        return {
            **words_as_json(self.span),
            "said": words_as_json(self.said),
            "cue": words_as_json(self.cue),
            "speaker": self.speaker.as_json(),
            "language": self.language,
        }


@dataclass(frozen=True)
class Commitment:
    """What is to be done: by whom and by when where the text says it. `decided` when it stands among the decisions of minutes."""

    span: Span
    task: Span
    actor: Voice | None
    deadline: Told | None
    modality: Modality
    decided: bool
    language: str

    def as_json(self) -> dict[str, Any]:
        """The commitment as the command line prints it."""
        return {
            **words_as_json(self.span),
            "object": words_as_json(self.task),
            "actor": self.actor and self.actor.as_json(),
            "deadline": self.deadline and self.deadline.as_json(),
            "modality": str(self.modality),
            "decided": self.decided,
            "language": self.language,
        }


@dataclass(frozen=True)
class NextMeeting:
    """A meeting announced: its words, day and place where they are given."""

    span: Span
    day: Told | None
    place: Told | None
    language: str

    def as_json(self) -> dict[str, Any]:
        """The announcement as the command line prints it."""
        day, place = self.day and self.day.as_json(), self.place and self.place.as_json()
        return {**words_as_json(self.span), "date": day, "place": place, "language": self.language}


@dataclass(frozen=True)
class MeetingReport:
    """Everything that was read in one document."""

    document: Document
    kind: str
    languages: Mapping[str, int]
    event: Event
    agenda: tuple[Span, ...]
    organisations: tuple[Organisation, ...]
    participants: tuple[Participant, ...]
    statements: tuple[Statement, ...]
    commitments: tuple[Commitment, ...]
    next_meetings: tuple[NextMeeting, ...]

    def as_json(self) -> dict[str, Any]:
        """The report as the command line prints it."""
        return {
            "file": self.document.name,
            "kind": self.kind,
            "languages": dict(self.languages),
            "event": self.event.as_json(),
            "agenda": [words_as_json(one) for one in self.agenda],
            "organisations": [one.as_json() for one in self.organisations],
            "persons": [one.as_json() for one in self.participants],
            "statements": [one.as_json() for one in self.statements],
            "commitments": [one.as_json() for one in self.commitments],
            "next_meetings": [one.as_json() for one in self.next_meetings],
        }


def words_as_json(span: Span) -> dict[str, Any]:
    """A stretch of the text."""
    return {"text": span.text, "start": span.start, "end": span.end}


def _body_as_json(body: Organisation) -> dict[str, Any]:
    return {"id": body.id, "name": body.name}
