"""A document read as a report of a meeting."""

from __future__ import annotations

from collections import Counter

from kenes.documents.document import Document
from kenes.documents.kinds import kind_of
from kenes.documents.meetings.attribution import Cast, statements_of
from kenes.documents.meetings.commitments import commitments_of
from kenes.documents.meetings.event import event_of
from kenes.documents.meetings.next_meeting import next_meetings
from kenes.documents.meetings.organisations import named_bodies, organisations
from kenes.documents.meetings.parts import is_minutes, parts
from kenes.documents.meetings.people import participants, people_of
from kenes.documents.meetings.report import Commitment, MeetingReport, Statement


def meeting_report(document: Document) -> MeetingReport:
    """Everything that the text says of a meeting, with the places of its words. Nothing is stored; a person decides."""
    found = parts(document)
    bodies = organisations([one for part in found for one in named_bodies(document, part)])
    met = [one for part, after in zip(found, (*found[1:], None), strict=True) for one in people_of(part, after, bodies)]
    cast = Cast(participants(met), bodies)
    statements: list[Statement] = []
    commitments: list[Commitment] = []
    for part in found:
        said = statements_of(part, cast, statements[-1].speaker if statements else None)
        statements += said
        commitments += commitments_of(part, cast, said)
    return MeetingReport(
        document=document,
        kind="minutes" if is_minutes(document) else kind_of(document).code,
        languages=dict(sorted(Counter(part.language for part in found).items())),
        event=event_of(document, found),
        agenda=tuple(part.body for part in found if part.section == "agenda" and part.body.text.strip()),
        organisations=bodies,
        participants=cast.participants,  # type: ignore[arg-type]
        statements=tuple(statements),
        commitments=tuple(commitments),
        next_meetings=tuple(one for part in found for one in next_meetings(part)),
    )
