"""What an account may see and do, read from its roles."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from kenes.records.accounts.models import Account, Role

OPERATOR = "command-line"
"""The account in whose name the command line writes: it has no password and cannot sign in."""
BEARER = "by-link"
"""The account in whose name somebody writes who came by the link of a pass."""


def everybody() -> QuerySet[Account]:
    """Every account of a person, closed ones included; the command line and the links are no persons."""
    from kenes.records.accounts.models import Account

    return Account.objects.exclude(username__in=(OPERATOR, BEARER)).prefetch_related("roles")


def roles_of(account: Any) -> list[Role]:
    """The roles of an account that may sign in; none for a visitor."""
    if account is None or not account.is_authenticated or not account.is_active:
        return []
    if not hasattr(account, "_roles"):
        account._roles = list(account.roles.all())
    return list(account._roles)


def countries_of(account: Any, *names: str) -> set[str] | None:
    """The countries in which an account plays one of the roles (any, where none is named); None: in all countries."""
    countries = {role.country for role in roles_of(account) if not names or role.name in names}
    return None if "" in countries else countries
