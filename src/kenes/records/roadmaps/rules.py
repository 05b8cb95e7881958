"""Who may take which step on the way of an action, which fields nobody edits by hand any more, who reads a chance."""

from __future__ import annotations

from typing import Any

from kenes.records.accounts.queries import countries_of
from kenes.records.accounts.rules import plays, signed_in
from kenes.records.roadmaps.plan import PLAN_FIELDS
from kenes.records.roadmaps.way import FROZEN, step


def may_take(account: Any, action: Any, verb: str) -> bool:
    """Whether an account may take a step with an action, whatever its stage."""
    return plays(account, step(verb).roles, action.country, pillar_of(action))


def may_handle(account: Any, record: Any, verb: str) -> bool:
    """The same for what is on control: an action or an assignment."""
    if record.KIND.code == "ACT":
        return may_take(account, record, verb)
    return plays(account, step(verb).roles, record.country, record.pillar)


def frozen_fields(record: Any) -> tuple[str, ...]:
    """The fields of a record that stand as an act approved them and are changed by a proposal only."""
    return PLAN_FIELDS if record.KIND.code == "ACT" and record.stage in FROZEN and record.act_id else ()


def pillar_of(action: Any) -> str:
    """The pillar under which an action stands."""
    return str(action.measure.objective.pillar)


def may_read_chances(account: Any, country: str) -> bool:
    """Whoever reads for official use in a country; a chance of reaching a target is never published."""
    if not signed_in(account):
        return False
    countries = countries_of(account)
    return countries is None or country in countries
