"""How well reports of meetings are read: precision and recall by kind on texts labelled by one person (meetings.csv).

An item is found when its words overlap the labelled ones and its value is the labelled one: the ISO day of a date, deadline or next meeting,
the city, the form, the register's id (empty: unknown), the institution of a person or speaker (id, or the name as written).
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from measures import Tally

from kenes.documents.meetings.reading import meeting_report
from kenes.documents.meetings.report import MeetingReport, Organisation
from kenes.documents.reading import read_document

HERE = Path(__file__).parent
LABELS = HERE / "meetings.csv"
OWN = HERE / "meetings"
SHARED = HERE.parents[1].parent / "shared" / "documents"
KINDS = ("date", "place", "format", "organisation", "person", "statement", "commitment", "next")

Item = tuple[str, int, int, str]


def measured() -> dict[str, dict[str, float]]:
    """Precision, recall and the counts of every kind."""
    return {
        kind: {
            "precision": precision.share or 0.0, "recall": recall.share or 0.0,
            "labelled": recall.tries, "found": precision.tries,
        }
        for kind, (precision, recall) in tallies().items()
    }  # fmt: skip


def tallies(language: str = "") -> dict[str, tuple[Tally, Tally]]:
    """What was right of what was found, and what was found of what is labelled, by kind; of one language where it is named."""
    counted = {kind: (Tally(), Tally()) for kind in KINDS}
    for name, wanted in labels().items():
        path = OWN / name if (OWN / name).is_file() else SHARED / name
        if not path.is_file() or not name.startswith(language):
            continue
        read = list(items(meeting_report(read_document(path))))
        for kind, (precision, recall) in counted.items():
            mine, theirs = [one for one in read if one[0] == kind], [one for one in wanted if one[0] == kind]
            precision.add(name, sum(any(_same(one, other) for other in theirs) for one in mine), len(mine))
            recall.add(name, sum(any(_same(one, other) for one in mine) for other in theirs), len(theirs))
    return counted


def labels() -> dict[str, list[Item]]:
    """The labelled items of every file."""
    found: dict[str, list[Item]] = defaultdict(list)
    with LABELS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            found[row["file"]].append((row["kind"], int(row["start"]), int(row["end"]), row["value"]))
    return dict(found)


def items(report: MeetingReport) -> Iterator[Item]:
    """The items of a report, in the shape of the labels."""
    event = report.event
    for kind, told in (("date", event.day), ("place", event.place), ("format", event.form)):
        if told is not None:
            yield kind, told.span.start, told.span.end, told.value or ""
    for body in report.organisations:
        yield "organisation", body.span.start, body.span.end, body.id or ""
    for person in report.participants:
        for mention in person.mentions[:1]:
            yield "person", mention.start, mention.end, _named(person.institution)
    for statement in report.statements:
        yield "statement", statement.said.start, statement.said.end, _named(statement.speaker.institution)
    for one in report.commitments:
        yield "commitment", one.span.start, one.span.end, (one.deadline and one.deadline.value) or ""
    for meeting in report.next_meetings:
        yield "next", meeting.span.start, meeting.span.end, (meeting.day and meeting.day.value) or ""


def _named(body: Organisation | None) -> str:
    return "" if body is None else body.id or body.name


def _same(one: Item, other: Item) -> bool:
    return one[1] < other[2] and other[1] < one[2] and one[3] == other[3]
