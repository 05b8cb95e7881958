"""Which deeds take two persons here, and who may answer a proposal."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.conf import settings

from kenes.observatory.settings import read_settings
from kenes.records.accounts.queries import OPERATOR
from kenes.records.four_eyes.deed import all_deeds
from kenes.records.four_eyes.models import Proposal
from kenes.records.rules import may_do, may_read


def takes_two(deed: str, account: Any) -> bool:
    """Whether kenes.toml asks for a second person; whoever works on the machine's own command line is not asked to wait."""
    return account.username != OPERATOR and read_settings(Path(settings.OBSERVATORY)).four_eyes.takes_two(deed)


def may_answer(account: Any, proposal: Proposal) -> bool:
    """Whoever may read the record and has the right for the deed; never the person who proposed it."""
    verb = all_deeds()[proposal.deed].verb
    return (
        proposal.asked_by_id != account.pk
        and bool(may_read(account, proposal.record))
        and may_do(account, verb, proposal.record)
    )


def may_take_back(account: Any, proposal: Proposal) -> bool:
    """Whoever proposed it."""
    return bool(proposal.asked_by_id == account.pk)
