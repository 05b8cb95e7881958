"""The task that a request sets to a body: what the page of a link shows and a workbook holds. Nothing of the database."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from kenes.records.returns.answers import Answer
from kenes.texts import Text


@dataclass(frozen=True)
class Step:
    """A milestone of an action: what will be there, and whether it was reached already."""

    ref: str
    title: Text
    due: datetime.date | None
    reached: datetime.date | None


@dataclass(frozen=True)
class Item:
    """One thing that is asked about, in the words of the plan."""

    ref: str
    title: Text
    form: Text
    term: Text
    due: datetime.date | None
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True)
class Said:
    """What a body said of an action before: when, in which words."""

    day: datetime.date
    body: Text
    answer: Answer
    ref: str = ""


@dataclass(frozen=True)
class Giver:
    """Who gives the answer, as they call themselves, and the number of their letter."""

    name: str = ""
    position: str = ""
    number: str = ""


@dataclass(frozen=True)
class Task:
    """`before` is what was said of each item last, `former` what was sent back and is to be mended, with `comment`."""

    request: str
    subject: Text
    body: Text
    number: str
    date: datetime.date | None
    due: datetime.date
    first_day: datetime.date | None
    last_day: datetime.date | None
    text: Text
    items: tuple[Item, ...]
    before: Mapping[str, Said] = field(default_factory=dict)
    former: Mapping[str, Answer] = field(default_factory=dict)
    comment: str = ""
    giver: Giver = field(default_factory=Giver)

    def beginning(self, ref: str) -> Answer:
        """What the fields of an item hold before anybody types: what was sent back, else nothing."""
        return self.former.get(ref, Answer(ref))
