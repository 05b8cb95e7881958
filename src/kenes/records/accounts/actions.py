"""Opening an account, giving and taking roles, a new way in for somebody who lost theirs, closing an account."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib.auth.password_validation import validate_password
from django.db import transaction

from kenes.records.accounts.models import Account, Role
from kenes.records.accounts.names import refuse_a_name
from kenes.records.accounts.queries import BEARER, OPERATOR
from kenes.records.audit.log import record_change


def operator() -> Account:
    """Whoever works on the command line of the machine itself."""
    return Account.objects.get_or_create(username=OPERATOR, defaults={"is_active": False, "password": "!"})[0]


def bearer() -> Account:
    """Whoever comes by the link of a pass; it plays no role."""
    return Account.objects.get_or_create(username=BEARER, defaults={"is_active": False, "password": "!"})[0]


@transaction.atomic
def open_account(
    *, username: str, password: str, by: Account, full_name: str = "", email: str = "", language: str = "kk"
) -> Account:
    """A new account without roles. ValidationError for a name in use or a password too weak."""
    account = Account(username=refuse_a_name(username), full_name=full_name, email=email, language=language)
    validate_password(password, account)
    account.set_password(password)
    account.full_clean()
    account.save()
    record_change(by=by, act="open-account", subject=f"account:{account.username}", after=_values(account))
    return account


@transaction.atomic
def give_role(
    *, account: Account, name: str, by: Account, country: str = "", institution: Any = None, **narrowed: str
) -> Role:
    """A role for an account, perhaps for one `topic` or one `stage` of the work; the same role twice is one."""
    before = _values(account)
    said = {"name": name, "country": country, "institution": institution, "topic": "", "stage": ""} | narrowed
    role = Role(account=account, **said)
    role.full_clean(validate_unique=False, validate_constraints=False)
    held = Role.objects.filter(account=account, **said).first()
    if held is not None:
        return held
    role.save()
    _forget(account)
    record_change(by=by, act="give-role", subject=f"account:{account.username}", before=before, after=_values(account))
    return role


@transaction.atomic
def take_roles(*, account: Account, roles: Iterable[Role], by: Account, why: str = "") -> None:
    """Take roles from an account."""
    before = _values(account)
    Role.objects.filter(account=account, pk__in=[role.pk for role in roles]).delete()
    _forget(account)
    record_change(
        by=by, act="take-roles", subject=f"account:{account.username}", before=before, after=_values(account), why=why
    )


@transaction.atomic
def close_account(*, account: Account, by: Account, why: str) -> None:
    """Let an account sign in no more; what its holder wrote stays."""
    before = _values(account)
    account.is_active = False
    account.save(update_fields=["is_active"])
    record_change(
        by=by,
        act="close-account",
        subject=f"account:{account.username}",
        before=before,
        after=_values(account),
        why=why,
    )


@transaction.atomic
def renew_sign_in(*, account: Account, password: str, by: Account, why: str) -> None:
    """A new password for somebody who lost the old one, or the device of the second factor, which goes with it.

    Whoever was signed in with the old one is so no longer. ValidationError for a password too weak.
    """
    validate_password(password, account)
    before = _values(account)
    account.set_password(password)
    account.save(update_fields=["password"])
    Authenticator.objects.filter(user=account).delete()
    record_change(
        by=by,
        act="renew-sign-in",
        subject=f"account:{account.username}",
        before=before,
        after=_values(account),
        why=why,
    )


@transaction.atomic
def choose_language(*, account: Account, language: str, by: Account) -> None:
    """The language in which the site greets somebody after signing in. ValidationError for one that it does not speak."""
    before = _values(account)
    account.language = language
    account.full_clean(exclude=["password"])
    account.save(update_fields=["language"])
    record_change(
        by=by, act="choose-language", subject=f"account:{account.username}", before=before, after=_values(account)
    )


def _forget(account: Account) -> None:
    """Let the roles be read again the next time they are asked for."""
    if hasattr(account, "_roles"):
        del account._roles


def _values(account: Account) -> dict[str, Any]:
    """What the log keeps of an account: never the password."""
    roles = [[role.name, role.country, role.institution_id, role.topic, role.stage] for role in account.roles.all()]
    return {
        "kind": "account",
        "username": account.username,
        "full_name": account.full_name,
        "email": account.email,
        "language": account.language,
        "is_active": account.is_active,
        "roles": roles,
    }
