"""Taking a recommendation up as an action of a road map."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from kenes.records.accounts.models import Account
from kenes.records.chain.actions import Origin, link_records, write_record
from kenes.records.roadmaps.models import Action


@transaction.atomic
def take_up(
    *, action: Action, by: Account, support: Any = (), origins: tuple[Origin, ...] = (), why: str = ""
) -> Action:
    """An action with its origins; the indicator it names measures it, and the baseline is a figure it cites."""
    written = write_record(record=action, by=by, many={"support": support}, origins=origins, why=why)
    tie_to_evidence(action=written, by=by)
    return written  # type: ignore[no-any-return]


@transaction.atomic
def tie_to_evidence(*, action: Action, by: Account) -> None:
    """Link an action to the indicator and the baseline that its fields name."""
    if action.indicator:
        link_records(source=action.ref, kind="measured-by", target=f"indicator:{action.indicator}", by=by)
    if action.baseline:
        link_records(source=action.ref, kind="cites", target=action.baseline, by=by)
