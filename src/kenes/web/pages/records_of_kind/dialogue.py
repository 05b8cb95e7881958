"""A dialogue: its agenda, who took part in the room and online, what was said at which level, what became of each recommendation."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, fields
from typing import Any, ClassVar

from kenes.records.chain.models import Link
from kenes.records.desk.rules import may_take_notes
from kenes.records.dialogues.models import AgendaItem, Participation, Recommendation, Statement
from kenes.records.roadmaps.models import Action
from kenes.records.rules import unnamed_fields
from kenes.web.pages.dialogue_preparation import Preparation, preparation
from kenes.web.pages.minutes_of_dialogue import Outcome, outcome_of
from kenes.web.pages.records_fields import FieldLine, field_lines
from kenes.web.pages.records_links import in_order
from kenes.web.pages.records_names import Named, Names, named
from kenes.web.pages.records_read import RecordPage
from kenes.web.site import Site

KIND = "DLG"
ELSEWHERE = frozenset({"AGI", "PAR", "STM", "REC", "MIN"})
"""Parts that the page lays out itself."""


@dataclass(frozen=True)
class AgendaLine:
    """A point of the agenda: when, of what, by whom."""

    name: Named
    record: AgendaItem
    speaker: Named | None


@dataclass(frozen=True)
class Seat:
    """A body at the dialogue, and those who took part for it."""

    body: Named | None
    people: tuple[tuple[Named, Participation, Named | None], ...]


@dataclass(frozen=True)
class StatementLine:
    """What was said; `body` is None where the reader may not know it."""

    name: Named
    record: Statement
    body: Named | None
    unnamed: bool


@dataclass(frozen=True)
class RecommendationLine:
    """A recommendation, and the actions that it became with how far each has come."""

    name: Named
    record: Recommendation
    fields: tuple[FieldLine, ...]
    actions: tuple[tuple[Named, str], ...]


@dataclass(frozen=True)
class DialoguePage(RecordPage):
    """The page of a dialogue."""

    template: ClassVar[str] = "records/dialogue.html"
    agenda: tuple[AgendaLine, ...]
    room: tuple[Seat, ...]
    online: tuple[Seat, ...]
    statements: tuple[StatementLine, ...]
    recommendations: tuple[RecommendationLine, ...]
    preparation: Preparation
    outcome: Outcome
    takes_notes: bool


def page(site: Site, account: Any, made: RecordPage) -> DialoguePage:
    """A dialogue as an account may see it."""
    names, of = Names(account), made.record.ref
    common = {one.name: getattr(made, one.name) for one in fields(made)}
    common["parts"] = tuple(part for part in made.parts if part.kind.code not in ELSEWHERE)
    there = list(_inside(Participation, of, account))
    return DialoguePage(
        **common,
        agenda=tuple(
            AgendaLine(named(one), one, names.of(one.speaker_id) if one.speaker_id else None)
            for one in _inside(AgendaItem, of, account)
        ),
        room=_seats([one for one in there if one.mode == "room"], names),
        online=_seats([one for one in there if one.mode == "online"], names),
        statements=tuple(_statement(one, names) for one in _inside(Statement, of, account)),
        recommendations=tuple(_recommendations(site, names, list(_inside(Recommendation, of, account)))),
        preparation=preparation(site, account, made.record),
        outcome=outcome_of(made.record, account),
        takes_notes=may_take_notes(account, made.record),
    )


def _inside(model: Any, dialogue: str, account: Any) -> list[Any]:
    return in_order(model.objects.visible_to(account).filter(dialogue=dialogue, withdrawn=False))


def _seats(there: list[Participation], names: Names) -> tuple[Seat, ...]:
    """Bodies in the order in which they were written down."""
    seats: dict[str, list[Participation]] = defaultdict(list)
    for one in there:
        seats[one.institution_id].append(one)
    return tuple(
        Seat(
            names.of(body),
            tuple((named(one), one, names.of(one.person_id) if one.person_id else None) for one in people),
        )
        for body, people in seats.items()
    )


def _statement(one: Statement, names: Names) -> StatementLine:
    unnamed = "institution" in unnamed_fields(names.account, one)
    return StatementLine(named(one), one, None if unnamed else names.of(one.institution_id), unnamed)


def _recommendations(site: Site, names: Names, listed: list[Recommendation]) -> Any:
    taken: dict[str, list[str]] = defaultdict(list)
    refs = [one.ref for one in listed]
    for link in Link.objects.visible_to(names.account).filter(kind="taken-up-as", source__in=refs, withdrawn=False):
        taken[link.source_id].append(link.end)
    actions = {one.ref: one for one in Action.objects.filter(pk__in=[ref for some in taken.values() for ref in some])}
    for one in listed:
        became = tuple(
            (named(actions[ref]), str(actions[ref].get_stage_display())) for ref in taken[one.ref] if ref in actions
        )
        lines = field_lines(one, names, site.observatory.settings.languages, ("addressed_to", "pillar"))
        yield RecommendationLine(named(one), one, tuple(line for line in lines if line.values), became)
