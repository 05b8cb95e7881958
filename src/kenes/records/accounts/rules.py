"""Who may do what, as small predicates that compose; what a role allows is said in `parts`."""

from __future__ import annotations

from typing import Any

from rules.predicates import predicate

from kenes.records.accounts.parts import ADMINISTER, Matter, Part, may, names_with
from kenes.records.accounts.queries import roles_of


@predicate
def signed_in(account: Any) -> bool:
    """Somebody with an account."""
    return bool(account is not None and account.is_authenticated)


@predicate
def administers(account: Any) -> bool:
    """An administrator of any country."""
    return any(role.name in names_with(ADMINISTER) for role in roles_of(account))


def part_of(role: Any) -> Part:
    """A role of an account as the table knows it."""
    return Part(role.name, role.country, str(role.institution_id or ""), role.topic, role.stage)


def allowed(account: Any, verb: str, matter: Matter) -> bool:
    """Whether one of the roles of an account allows something."""
    return any(may(part_of(role), verb, matter) for role in roles_of(account))


def plays(account: Any, names: tuple[str, ...], country: str, topic: str = "") -> bool:
    """Whether an account plays one of the roles in a country and, where one is named, for a topic; administrators play all."""
    return any(
        role.name in (*names, "administrator") and role.country in ("", country) and role.topic in ("", topic)
        for role in roles_of(account)
    )


def institutions_of(account: Any) -> set[str]:
    """The institutions of which an account is a member."""
    return {str(role.institution_id) for role in roles_of(account) if role.name == "member" and role.institution_id}


def may_give_roles(account: Any, country: str) -> bool:
    """Whether an account may give and take roles in a country (blank: in all): nobody gives more than they have."""
    return any(role.name in names_with(ADMINISTER) and role.country in ("", country) for role in roles_of(account))


def may_administer(account: Any, other: Any) -> bool:
    """Whether an account may renew or close another: it administers every country in which the other plays a role.

    Nobody closes their own, so that somebody is always left who can open the next.
    """
    return bool(account.pk != other.pk and administers_all_of(account, other.roles.all()))


def administers_all_of(account: Any, roles: Any) -> bool:
    """Whether an account administers every country of some roles; whoever does sees all that those roles see."""
    return bool(administers(account) and all(may_give_roles(account, role.country) for role in roles))
