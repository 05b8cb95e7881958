"""An event with who took part, and what changed afterwards or when that is to be asked."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, ClassVar

from kenes.records.capacity.follow_up import follow_up_due
from kenes.records.capacity.models import FollowUp, Participant
from kenes.records.chain.actions import today
from kenes.texts import language
from kenes.web.pages.records_fields import FieldLine, field_lines
from kenes.web.pages.records_names import Named, Names, named
from kenes.web.pages.records_read import RecordPage
from kenes.web.site import Site

KIND = "EVT"


@dataclass(frozen=True)
class PartLine:
    """A participant or a follow-up with its fields; `certified` where a certificate was issued."""

    name: Named
    fields: Mapping[str, FieldLine]
    certified: bool = False


@dataclass(frozen=True)
class EventPage(RecordPage):
    """The page of an event; `due` is the day on which what changed is to be asked."""

    template: ClassVar[str] = "records/event.html"
    due: datetime.date
    is_due: bool
    participants: tuple[PartLine, ...]
    follow_ups: tuple[PartLine, ...]
    languages: tuple[tuple[str, str], ...]

    @property
    def certified(self) -> bool:
        """Whether anybody has a certificate already."""
        return any(one.certified for one in self.participants)


def page(site: Site, account: Any, made: RecordPage) -> EventPage:
    """An event as an account may see it."""
    names, languages = Names(account), site.observatory.settings.languages
    common = {one.name: getattr(made, one.name) for one in fields(made)} | {"parts": ()}

    def lines(model: Any, shown: tuple[str, ...]) -> tuple[PartLine, ...]:
        listed = model.objects.visible_to(account).filter(event=made.record.pk, withdrawn=False).order_by("pk")
        return tuple(
            PartLine(
                named(one),
                {line.name: line for line in field_lines(one, names, languages, shown)},
                bool(getattr(one, "certificate", "") and one.person_id),
            )
            for one in listed
        )

    due, told = (
        follow_up_due(made.record.last_day),
        lines(FollowUp, ("date", "participant", "institution", "changed_afterwards")),
    )
    people = lines(Participant, ("person", "role", "before", "after", "certificate"))
    spoken = tuple((code, language(code).name) for code in languages)
    return EventPage(
        **common, due=due, is_due=due <= today() and not told, participants=people, follow_ups=told, languages=spoken
    )
