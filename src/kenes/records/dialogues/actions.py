"""What is written at a dialogue: statements at their level, recommendations in their order."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max

from kenes.records.accounts.models import Account
from kenes.records.chain.actions import Origin, write_record
from kenes.records.chain.models import Record
from kenes.records.dialogues.models import AgendaItem, Dialogue, Recommendation, Statement


@transaction.atomic
def take_down(*, statement: Statement, by: Account, origins: tuple[Origin, ...] = ()) -> Statement:
    """A statement of a body. A closed one is kept from everybody but the coordinators; one not for the public is for official use."""
    statement.closed = statement.level == Statement.Level.CLOSED
    if statement.level != Statement.Level.PUBLIC:
        statement.marking = Record.Marking.OFFICIAL
    return write_record(record=statement, by=by, origins=origins)  # type: ignore[no-any-return]


@transaction.atomic
def recommend(
    *, recommendation: Recommendation, by: Account, addressed_to: Any = (), origins: tuple[Origin, ...] = ()
) -> Recommendation:
    """A recommendation; at a dialogue it takes the next number of its list."""
    if recommendation.dialogue is not None and recommendation.position is None:
        recommendation.position = next_position(recommendation.dialogue.recommendations)
    return write_record(record=recommendation, by=by, many={"addressed_to": addressed_to}, origins=origins)  # type: ignore[no-any-return]


@transaction.atomic
def put_on_agenda(*, item: AgendaItem, dialogue: Dialogue, by: Account) -> AgendaItem:
    """A point at the end of the agenda, or at the place it names."""
    item.dialogue = dialogue
    item.position = item.position or next_position(dialogue.agenda)
    return write_record(record=item, by=by)  # type: ignore[no-any-return]


def levelled(statement: Statement | Any, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of an edit of a statement, with what follows from its level: who is kept from it, and its marking."""
    level = values.get("level", statement.level)
    follows: dict[str, Any] = {"closed": level == Statement.Level.CLOSED}
    if level != Statement.Level.PUBLIC:
        follows["marking"] = Record.Marking.OFFICIAL
    return {**values, **follows}


def next_position(siblings: Any) -> int:
    """The place after the last of the siblings."""
    return int(siblings.aggregate(last=Max("position"))["last"] or 0) + 1
