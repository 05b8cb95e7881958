"""Two edits that met: what was seen, what stands now, what the kept edit wants, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from kenes.records.audit.models import ConflictingEdit
from kenes.records.audit.queries import state_at
from kenes.records.chain.models import Record
from kenes.records.words import words
from kenes.texts import language
from kenes.web.forms.meeting import MeetingForm, Point
from kenes.web.pages.records_fields import Said
from kenes.web.pages.records_history import values_said
from kenes.web.pages.records_names import Named, Names, named
from kenes.web.pages.records_sections import section_of
from kenes.web.site import Site
from kenes.web.wording.fields import label_of_name


@dataclass(frozen=True)
class Choice:
    """A point of the form in words, with the field in which it is chosen."""

    point: Point
    label: str
    language: str
    seen: tuple[Said, ...]
    stands: tuple[Said, ...]
    wanted: tuple[Said, ...]
    field: Any


@dataclass(frozen=True)
class MeetingPage:
    """Both sides of a meeting of edits."""

    template: ClassVar[str] = "records/meeting.html"
    kept: ConflictingEdit
    name: Named
    form: MeetingForm
    choices: tuple[Choice, ...]
    other: str
    seen_known: bool

    @property
    def section(self) -> str:
        """The part of the navigation."""
        return section_of(self.kept.record.kind)


def meeting_page(site: Site, account: Any, kept: ConflictingEdit, form: MeetingForm) -> MeetingPage:
    """The page of a kept edit; `other` is whoever changed the record after it was seen."""
    names, record = Names(account), form.record
    choices = tuple(_choice(record, one, form, names) for one in form.points)
    return MeetingPage(kept, named(record), form, choices, _other(kept), state_at(record.ref, kept.seen) is not None)


def _choice(record: Record, one: Point, form: MeetingForm, names: Names) -> Choice:
    sides = [_side(record, one, value, names) for value in (one.seen, one.stands, one.wanted)]
    tongue = language(one.language).name if one.language else ""
    return Choice(one, label_of_name(type(record), one.field), tongue, *sides, form[one.name])


def _side(record: Record, one: Point, value: Any, names: Names) -> tuple[Said, ...]:
    if one.language:
        return (Said(words({one.language: value})),) if value else ()
    return values_said(type(record), one.field, value, names)


def _other(kept: ConflictingEdit) -> str:
    from kenes.records.audit.queries import history_of

    later = [one for one in history_of(kept.record_id) if (one.after or {}).get("version", 0) > kept.seen]
    return later[-1].account if later else ""
