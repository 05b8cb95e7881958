"""The live desk: the agenda as it goes, the notes of everybody who takes them, who is there."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.urls import reverse

from kenes.records.chain.models import Link
from kenes.records.desk.actions import OBJECTS_TO
from kenes.records.desk.clock import zone_of
from kenes.records.desk.queries import Noted, agenda_of, current_item, notes_of
from kenes.records.desk.running import presence_of
from kenes.records.dialogues.models import AgendaItem, Dialogue, Participation
from kenes.records.rules import unnamed_fields
from kenes.texts import Text
from kenes.web.access_keys import KEYS
from kenes.web.forms.desk import WelcomeForm, body_choices
from kenes.web.pages.records_names import Named, Names, named
from kenes.web.site import Site

LATE = datetime.timedelta(minutes=2)
"""A note that arrived later than this after it was spoken says so."""
WORKER_KEEPS = (
    "kenes.css",
    "desk.js",
    "mark.svg",
    "fonts/noto-sans-regular.woff2",
    "fonts/noto-sans-bold.woff2",
    "fonts/noto-serif-semibold.woff2",
    "fonts/noto-signs.woff2",
)


@dataclass(frozen=True)
class AgendaLine:
    """A point of the agenda; `going` is under discussion, `over` is finished."""

    record: AgendaItem
    going: bool
    over: bool


@dataclass(frozen=True)
class NoteLine:
    """A note as the desk lists it; `body` is None where it has none or the reader may not know it."""

    record: Any
    name: Named
    body: Named | None
    unnamed: bool
    against: tuple[Named, ...]
    who: str
    at: datetime.datetime
    came: datetime.datetime | None

    @property
    def level(self) -> str:
        """The level of what a body said; nothing for decisions and recommendations."""
        return getattr(self.record, "level", "")


@dataclass(frozen=True)
class NoteGroup:
    """The notes under one point of the agenda; None where they belong to none."""

    item: AgendaItem | None
    lines: tuple[NoteLine, ...]


@dataclass(frozen=True)
class PresentLine:
    """Somebody who takes part, and where they are: room, online, absent, left, or not known."""

    record: Participation
    person: Named | None
    presence: str


@dataclass(frozen=True)
class BodyThere:
    """A body and its people; `there` of them are in the room or online."""

    body: Named | None
    lines: tuple[PresentLine, ...]
    there: int


@dataclass(frozen=True)
class Attendance:
    """Who is where, by body, with totals."""

    bodies: tuple[BodyThere, ...] = ()
    totals: Mapping[str, int] = field(default_factory=dict)
    bodies_there: int = 0


@dataclass(frozen=True)
class KeyedChoice:
    """A choice that a key of its own picks."""

    value: str
    label: Any
    key: Text
    chosen: bool


@dataclass(frozen=True)
class DeskPage:
    """The desk. The shell has neither notes nor attendance; `live` is the part that a script asks for, without tokens."""

    template: ClassVar[str] = "desk/desk.html"
    section: ClassVar[str] = "dialogues"
    dialogue: Dialogue
    name: Named
    account: Any
    form: Any
    agenda: tuple[AgendaLine, ...]
    going: str
    notes: tuple[NoteGroup, ...] = ()
    attendance: Attendance = Attendance()
    welcome: Any = None
    bodies: tuple[str, ...] = ()
    shell: bool = False
    live: bool = False
    keys: ClassVar[Mapping[str, Any]] = KEYS

    @property
    def kinds(self) -> tuple[KeyedChoice, ...]:
        """What a note can be."""
        return _keyed(self.form["kind"])

    @property
    def levels(self) -> tuple[KeyedChoice, ...]:
        """How what a body says may be used."""
        return _keyed(self.form["level"])

    @property
    def keeps(self) -> str:
        """The addresses of what the browser keeps beside the shell."""
        return " ".join(static_addresses())

    @property
    def taken(self) -> int:
        """How many notes there are."""
        return sum(len(one.lines) for one in self.notes)


@dataclass(frozen=True)
class Worker:
    """What the worker knows: its pages, and the name under which they are kept."""

    desk: str
    shell: str
    cache: str


def desk_page(
    site: Site, account: Any, dialogue: Dialogue, form: Any = None, welcome: Any = None, *, live: bool = False
) -> DeskPage:
    """The desk as it stands now."""
    agenda = agenda_of(dialogue, account)
    going = current_item(agenda)
    return DeskPage(
        dialogue=dialogue,
        name=named(dialogue),
        account=account,
        form=form,
        agenda=tuple(AgendaLine(one, one is going, one.ended is not None) for one in agenda),
        going=going.ref if going else "",
        notes=note_groups(dialogue, account, agenda),
        attendance=attendance_of(dialogue, account),
        welcome=None if live else welcome or WelcomeForm(),
        bodies=() if live else tuple(body_choices(dialogue, account)),
        live=live,
    )


def shell_page(site: Site, account: Any, dialogue: Dialogue) -> DeskPage:
    """The desk with nothing on it but the agenda to choose from and the names of bodies."""
    from kenes.web.forms.desk import NoteForm

    form = NoteForm(dialogue, account, site.observatory.settings.languages)
    form.fields["against"].choices = [("", "—")]  # type: ignore[attr-defined]  # what was said is no part of the shell
    agenda = agenda_of(dialogue, account)
    going = current_item(agenda)
    lines = tuple(AgendaLine(one, one is going, one.ended is not None) for one in agenda)
    bodies = tuple(body_choices(dialogue, account))
    name = going.ref if going else ""
    return DeskPage(dialogue, named(dialogue), account, form, lines, name, bodies=bodies, shell=True)


def worker_page(ref: str) -> Worker:
    """The worker of one dialogue in the language of the page."""
    desk = reverse("desk", args=(ref,))
    return Worker(desk, reverse("desk_shell", args=(ref,)), f"kenes-desk {desk}")


def static_addresses() -> list[str]:
    """The files without which the desk does not look like itself."""
    from django.templatetags.static import static

    return [static(one) for one in WORKER_KEEPS]


def note_groups(dialogue: Dialogue, account: Any, agenda: list[AgendaItem]) -> tuple[NoteGroup, ...]:
    """The notes by point of the agenda, those of none at the end; points without notes are left out."""
    lines = note_lines(dialogue, account)
    groups = [(one, [line for item, line in lines if item == one.ref]) for one in agenda]
    known = {one.ref for one in agenda}
    rest = [line for item, line in lines if item not in known]
    found = [NoteGroup(item, tuple(some)) for item, some in groups if some]
    return (*found, NoteGroup(None, tuple(rest))) if rest else tuple(found)


def note_lines(dialogue: Dialogue, account: Any) -> list[tuple[str, NoteLine]]:
    """Every note that an account may read, with the point of the agenda to which it belongs."""
    noted, names = notes_of(dialogue, account), Names(account)
    refs = [one.record.ref for one in noted]
    objected: dict[str, list[str]] = {}
    for link in Link.objects.visible_to(account).filter(kind=OBJECTS_TO, source__in=refs, withdrawn=False):
        objected.setdefault(link.source_id, []).append(link.end)
    bodies = [one.record.institution_id for one in noted if hasattr(one.record, "institution_id")]
    names.load([*bodies, *(ref for some in objected.values() for ref in some)])
    return [(one.item, _line(one, names, objected.get(one.record.ref, []))) for one in noted]


def attendance_of(dialogue: Dialogue, account: Any) -> Attendance:
    """Every participation by body, in the order in which they were written down."""
    found = Participation.objects.visible_to(account).filter(dialogue=dialogue, withdrawn=False)
    names, grouped = Names(account), {}
    there = sorted(found, key=lambda one: one.ordinal)
    names.load([ref for one in there for ref in (one.institution_id, one.person_id) if ref])
    for one in there:
        person = names.of(one.person_id) if one.person_id else None
        grouped.setdefault(one.institution_id, []).append(PresentLine(one, person, presence_of(one)))
    bodies = tuple(BodyThere(names.of(ref), tuple(lines), _there(lines)) for ref, lines in grouped.items())
    totals = Counter(line.presence or "unknown" for one in bodies for line in one.lines)
    return Attendance(bodies, dict(totals), sum(1 for one in bodies if one.there))


def _keyed(field: Any) -> tuple[KeyedChoice, ...]:
    return tuple(KeyedChoice(value, label, KEYS[value], value == field.value()) for value, label in field.field.choices)


def _there(lines: list[PresentLine]) -> int:
    return sum(1 for one in lines if one.presence in ("room", "online"))


def _line(one: Noted, names: Names, objected: list[str]) -> NoteLine:
    record, zone = one.record, zone_of(one.record.country)
    unnamed = "institution" in unnamed_fields(names.account, record)
    body = None if unnamed or not hasattr(record, "institution_id") else names.of(record.institution_id)
    late = record.created - one.moment > LATE
    return NoteLine(
        record, named(record), body, unnamed, names.said(objected), "" if unnamed else str(one.by),
        one.moment.astimezone(zone), record.created.astimezone(zone) if late else None,
    )  # fmt: skip
