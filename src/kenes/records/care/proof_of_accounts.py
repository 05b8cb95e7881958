"""The accounts: who may sign in, and with which roles, is what the log last said."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from kenes.records.accounts.models import Account
from kenes.records.accounts.queries import BEARER, OPERATOR
from kenes.records.audit.queries import states_on
from kenes.records.care.proof import fault
from kenes.texts import Finding

BEFORE_STAGES = 4
"""Parts of a role in entries of the time when no role was limited to a stage."""


def prove_accounts(counted: Counter[str]) -> Iterator[Finding]:
    """Compare each account's roles and whether it may sign in with the last entry about it."""
    logged = {subject: said for subject, said in states_on(None).items() if subject.startswith("account:")}
    for account in Account.objects.prefetch_related("roles").order_by("username"):
        counted["accounts"] += 1
        subject = f"account:{account.username}"
        said = logged.pop(subject, None)
        if said is not None:
            if fields := _differing(account, said):
                yield fault("account-differs", subject, fields=", ".join(fields))
        elif account.username not in (BEARER, OPERATOR) or account.is_active or account.roles.all():
            yield fault("account-unlogged", subject)
    yield from (fault("record-missing", subject) for subject in sorted(logged))


def _differing(account: Account, said: dict[str, Any]) -> list[str]:
    roles = [[one.name, one.country, one.institution_id, one.topic, one.stage] for one in account.roles.all()]
    told = [[*role, ""] if len(role) == BEFORE_STAGES else role for role in said.get("roles", roles)]
    now = {"is_active": account.is_active, "roles": sorted(roles, key=str)}
    then = {"is_active": said.get("is_active", account.is_active), "roles": sorted(told, key=str)}
    return [name for name in now if now[name] != then[name]]
