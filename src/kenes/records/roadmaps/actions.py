"""Taking a recommendation up as an action of a road map, and keeping it tied to the evidence that its fields name."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from kenes.records.accounts.models import Account
from kenes.records.chain.actions import Origin, link_records, withdraw_link, write_record
from kenes.records.chain.models import Link
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


@transaction.atomic
def tie_anew(*, before: Action, action: Action, by: Account) -> None:
    """After an edit: withdraw the links to the indicator and the baseline that the action no longer names, link the new ones."""
    named = (("measured-by", before.indicator and f"indicator:{before.indicator}"), ("cites", before.baseline))
    now = {f"indicator:{action.indicator}", action.baseline}
    for kind, old in named:
        if old and old not in now:
            for link in Link.objects.filter(source=action.ref, kind=kind, outside=old, withdrawn=False):
                withdraw_link(link=link, by=by, why="")
    if (before.indicator, before.baseline) != (action.indicator, action.baseline):
        tie_to_evidence(action=action, by=by)
