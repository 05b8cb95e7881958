"""Viewing as another: an administrator sees the pages as an account or a role does, changes nothing, and the log says so."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from kenes.records.accounts.models import Account, Role
from kenes.records.accounts.rules import administers_all_of
from kenes.records.audit.log import record_change
from kenes.web.access import READING

KEY = "viewing"
MINUTES = 30
STOP = "view_as_stop"
NOT_SHOWN = ("mfa_", "account_change", "account_reauthenticate", "account_logout", "view_as")
"""Beginnings of the names of routes that belong to their holder alone: the way in, and looking through others' eyes."""


@dataclass(frozen=True)
class Viewing:
    """By whose eyes an administrator looks: an account, or somebody who plays one role. `until` ends it."""

    account: Any
    name: str
    until: datetime.datetime


class ViewingAs:
    """Puts whoever is viewed in the place of the administrator, who stays `request.viewer`."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer = answer

    def __call__(self, request: Any) -> HttpResponse:
        request.viewer, request.viewing, request.viewing_over = request.user, None, False
        if kept := request.session.get(KEY):
            viewing = viewing_of(kept, request.viewer)
            if viewing is None:
                stop(request, "30 min")
                request.viewing_over = True
            else:
                request.viewing, request.user = viewing, viewing.account
        return self.answer(request)


def refused_while_viewing(request: Any) -> bool:
    """Whether a request is one of those that looking through others' eyes does not allow: every change, and the way in.

    A form that was filled in while viewing is not stored afterwards in the administrator's own name either.
    """
    name = (request.resolver_match.url_name or "") if request.resolver_match else ""
    changes = request.method not in READING
    if getattr(request, "viewing_over", False):
        return changes and name != STOP
    if getattr(request, "viewing", None) is None or name == STOP:
        return False
    return changes or (name != "mfa_index" and name.startswith(NOT_SHOWN))


@transaction.atomic
def start_viewing_account(request: Any, account: Account) -> None:
    """From now on the pages are those of an account."""
    _start(request, {"account": account.pk}, f"account:{account.username}")


@transaction.atomic
def start_viewing_role(request: Any, given: Mapping[str, Any]) -> None:
    """From now on the pages are those of somebody who plays one role."""
    body = given.get("institution")
    kept = {**given, "institution": body.pk if body else None}
    _start(request, {"role": kept}, f"role:{':'.join(str(value) for value in kept.values() if value)}")


@transaction.atomic
def stop(request: Any, why: str = "") -> None:
    """The administrator sees their own pages again."""
    kept = request.session.pop(KEY, None)
    if kept:
        record_change(by=request.viewer, act="stop-view-as", subject=kept["subject"], why=why)


def viewing_of(kept: Mapping[str, Any], viewer: Any) -> Viewing | None:
    """What the session holds, while it lasts and while the viewer administers all of the roles viewed."""
    until = datetime.datetime.fromisoformat(kept["until"])
    if until <= timezone.now() or not viewer.is_authenticated:
        return None
    account, roles = _of_role(kept["role"]) if "role" in kept else _of_account(kept["account"])
    if account is None or not account.is_active or not administers_all_of(viewer, roles):
        return None
    return Viewing(account, kept["subject"].partition(":")[2], until)


def _start(request: Any, kept: dict[str, Any], subject: str) -> None:
    until = timezone.now() + datetime.timedelta(minutes=MINUTES)
    request.session[KEY] = {**kept, "subject": subject[:120], "until": until.isoformat()}
    record_change(by=request.user, act="view-as", subject=subject[:120])


def _of_account(number: int) -> tuple[Account | None, list[Role]]:
    account = Account.objects.filter(pk=number).first()
    return account, list(account.roles.all()) if account else []


def _of_role(given: Mapping[str, Any]) -> tuple[Account, list[Role]]:
    role = Role(**{"institution_id" if name == "institution" else name: value for name, value in given.items()})
    account = Account(username=role.name)
    account._roles = [role]  # type: ignore[attr-defined]  # what `roles_of` remembers of an account
    return account, [role]
