"""Approving an action of a road map."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kenes.records.accounts.models import Account
from kenes.records.accounts.parts import APPROVE
from kenes.records.chain.actions import amend_record
from kenes.records.four_eyes.deed import Deed
from kenes.texts import Text

APPROVED = {"ACT": ("stage", "approved")}
"""Of each kind the field and its value that say that it is approved."""


def withheld(record: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    """The stage, where it would become approved."""
    name, value = APPROVED.get(record.KIND.code, ("", ""))
    approves = bool(name) and values.get(name) == value and getattr(record, name) != value
    return {name: value} if approves else {}


def carry_out(*, record: Any, values: Mapping[str, Any], by: Account, why: str) -> Any:
    """What was proposed stands."""
    return amend_record(record=record, values=values, seen=record.version, by=by, why=why)


DEED = Deed("approve", Text(kk="бекіту", ru="утвердить", en="approve"), APPROVE, withheld, carry_out)
