"""Pages of accounts: one's own, the list of people, one of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from allauth.mfa.models import Authenticator

from kenes.records.accounts.models import Account, Role
from kenes.records.accounts.queries import roles_of
from kenes.records.accounts.rules import administers, may_administer, may_give_roles
from kenes.records.institutions.models import Institution
from kenes.records.telling_roles import sentences_of_role
from kenes.texts import Language, Text, all_languages
from kenes.web.second_factor import has_second_factor


@dataclass(frozen=True)
class RoleLine:
    """A role: what it is called, and what its holder may do, a sentence each."""

    role: Role
    title: str
    stage: str
    sentences: tuple[Text, ...]
    may_take: bool = False


@dataclass(frozen=True)
class PersonLine:
    """Somebody with an account."""

    account: Account
    roles: tuple[RoleLine, ...]
    second_factor: bool


@dataclass(frozen=True)
class AccountPage:
    """One's own account; `codes` are the recovery codes left."""

    template: ClassVar[str] = "accounts/account.html"
    section: ClassVar[str] = "account"
    account: Account
    roles: tuple[RoleLine, ...]
    languages: tuple[Language, ...]
    second_factor: bool
    codes: int
    administers: bool


@dataclass(frozen=True)
class PeoplePage:
    """Everybody with an account, those who may sign in first."""

    template: ClassVar[str] = "accounts/people.html"
    section: ClassVar[str] = "account"
    people: tuple[PersonLine, ...]
    closed: tuple[PersonLine, ...]


@dataclass(frozen=True)
class OpenAccountPage:
    """The form for a new account."""

    template: ClassVar[str] = "accounts/open.html"
    section: ClassVar[str] = "account"
    form: Any


@dataclass(frozen=True)
class ViewAsRolePage:
    """The form in which an administrator chooses the role by whose eyes they look."""

    template: ClassVar[str] = "accounts/view_as.html"
    section: ClassVar[str] = "account"
    form: Any


@dataclass(frozen=True)
class PersonPage:
    """Somebody with an account, and what may be done about it; `password` is one just made, shown this once."""

    template: ClassVar[str] = "accounts/person.html"
    section: ClassVar[str] = "account"
    person: PersonLine
    forms: dict[str, Any] = field(default_factory=dict)
    may_administer: bool = False
    password: str = ""


def account_page(account: Account, languages: Sequence[str]) -> AccountPage:
    """The page of whoever is signed in."""
    paper = Authenticator.objects.filter(user_id=account.pk, type=Authenticator.Type.RECOVERY_CODES).first()
    return AccountPage(
        account,
        role_lines(account, account),
        tuple(one for one in all_languages() if one.code in languages),
        has_second_factor(account),
        len(paper.wrap().get_unused_codes()) if paper else 0,
        administers(account),
    )


def people_page(accounts: Iterable[Account], reader: Account) -> PeoplePage:
    """The list of people, as an administrator sees it."""
    lines = [person_line(one, reader) for one in accounts]
    return PeoplePage(
        tuple(one for one in lines if one.account.is_active), tuple(one for one in lines if not one.account.is_active)
    )


def person_page(account: Account, reader: Account, forms: dict[str, Any], password: str = "") -> PersonPage:
    """The page of one person, as an administrator sees it."""
    return PersonPage(person_line(account, reader), forms, may_administer(reader, account), password)


def person_line(account: Account, reader: Account) -> PersonLine:
    """Somebody with their roles."""
    return PersonLine(account, role_lines(account, reader), has_second_factor(account))


def role_lines(account: Account, reader: Account) -> tuple[RoleLine, ...]:
    """The roles of an account in words; an institution that the reader may not see is named by its id."""
    roles = account.roles.all() if account.pk else roles_of(account)
    seen = Institution.objects.visible_to(reader).in_bulk([one.institution_id for one in roles if one.institution_id])
    return tuple(
        RoleLine(
            one,
            one.get_name_display(),
            one.get_stage_display() if one.stage else "",
            sentences_of_role(one, _institution(one, seen)),
            account != reader and may_give_roles(reader, one.country),
        )
        for one in roles
    )


def _institution(role: Role, seen: Mapping[Any, Institution]) -> Text | None:
    if role.institution_id in seen:
        return seen[role.institution_id].title
    return Text.same(role.institution_id) if role.institution_id else None
