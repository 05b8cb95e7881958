"""What the log keeps of signing in: who came, who was refused, who was locked out. What was typed is kept nowhere."""

from __future__ import annotations

from typing import Any

from allauth.account.signals import password_changed
from allauth.mfa import signals as second_factor
from django.db import transaction

from kenes.records.accounts.models import Account
from kenes.records.accounts.names import account_named
from kenes.records.audit.log import record_change

NOBODY = ""
"""Whoever has not signed in. An unknown name is not kept: people type their password into the wrong field."""


@transaction.atomic
def record_entrance(*, act: str, account: Account) -> None:
    """An entry that its holder came in, left, or changed the way in."""
    record_change(by=account, act=act, subject=f"account:{account.username}")


@transaction.atomic
def record_refusal(*, act: str, name: str) -> None:
    """An entry that somebody who gave this name was not let in."""
    account = account_named(name)
    subject = f"account:{account.username}" if account else "account"
    record_change(by=Account(username=NOBODY), act=act, subject=subject)


def listen() -> None:
    """Write an entry whenever the way in is changed by its holder, or a code is refused."""
    password_changed.connect(_password_changed)
    second_factor.authenticator_added.connect(_factor_added)
    second_factor.authenticator_removed.connect(_factor_removed)
    second_factor.authenticator_reset.connect(_codes_made)
    second_factor.authentication_failed.connect(_code_refused)


def _password_changed(user: Account, **_: Any) -> None:
    record_entrance(act="change-password", account=user)


def _factor_added(user: Account, authenticator: Any, **_: Any) -> None:
    if authenticator.type == authenticator.Type.TOTP:
        record_entrance(act="set-up-second-factor", account=user)


def _factor_removed(user: Account, authenticator: Any, **_: Any) -> None:
    if authenticator.type == authenticator.Type.TOTP:
        record_entrance(act="remove-second-factor", account=user)


def _codes_made(user: Account, **_: Any) -> None:
    record_entrance(act="make-recovery-codes", account=user)


def _code_refused(user: Account, **_: Any) -> None:
    record_refusal(act="refuse-code", name=user.username)
