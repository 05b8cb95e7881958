"""Withdrawing what everybody may read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from kenes.records.accounts.models import Account
from kenes.records.accounts.parts import WITHDRAW
from kenes.records.chain.actions import withdraw_record
from kenes.records.four_eyes.deed import Deed
from kenes.texts import Text


def withheld(record: Any, values: Mapping[str, Any]) -> dict[str, Any]:
    """No edit withdraws a record."""
    return {}


def carry_out(*, record: Any, values: Mapping[str, Any], by: Account, why: str) -> Any:
    """The record no longer counts; it stays readable."""
    return withdraw_record(record=record, by=by, why=why)


DEED = Deed("withdraw", Text(kk="қайтарып алу", ru="отозвать", en="withdraw"), WITHDRAW, withheld, carry_out)
