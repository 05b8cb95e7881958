"""What is held of each class, read from the tables, and what of it is due today."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.db.models import Q

from kenes.observatory.settings import read_settings
from kenes.records.dialogues.models import Participation
from kenes.records.institutions.models import Person
from kenes.records.passes.models import Pass
from kenes.records.post.models import Message
from kenes.records.privacy.retention import CLASSES, Held, due


def due_now(today: datetime.date, countries: set[str] | None = None) -> list[Held]:
    """What is past the years that kenes.toml says, in some countries or (None) in all."""
    said = read_settings(Path(settings.OBSERVATORY)).retention
    mine = (one for one in held() if countries is None or one.country in countries)
    return due(mine, {name: said.years(name) for name in CLASSES}, today)


def held() -> Iterator[Held]:
    """Everything of every class, with the last day on which it was of use."""
    yield from _contacts()
    for message in Message.objects.exclude(sent=None).exclude(address="", body=""):
        yield Held("messages", str(message.pk), message.sent.date(), message.about[:2])  # type: ignore[union-attr]  # those that were sent
    for one in Pass.objects.exclude(Q(person=None) & Q(digest__startswith="over-")):
        last = min(day for day in (one.used, one.revoked, one.expires) if day).date()
        yield Held("passes", str(one.pk), last, one.record_id[:2])


def _contacts() -> Iterator[Held]:
    """Of persons that are not public; a meeting that they were named for keeps theirs of use."""
    named: dict[str, datetime.date] = {}
    for person, day in Participation.objects.exclude(person=None).values_list("person_id", "dialogue__date"):
        if day is not None:
            named[person] = max(day, named.get(person, day))
    for one in Person.objects.exclude(email="").exclude(marking=Person.Marking.PUBLIC):
        yield Held("contacts", one.ref, max(one.changed.date(), named.get(one.ref, one.changed.date())), one.country)
