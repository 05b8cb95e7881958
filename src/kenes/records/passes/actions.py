"""Issuing a pass, noting that its task is done, revoking it. Its secret is told once, to whoever issues it."""

from __future__ import annotations

import datetime
import hashlib
import secrets
from typing import Any

from django.core import signing
from django.db import transaction
from django.utils import timezone

from kenes.records.accounts.models import Account
from kenes.records.audit.log import record_change
from kenes.records.passes.models import Pass

SALT = "kenes.pass"


@transaction.atomic
def issue_pass(
    *, purpose: str, record: Any, expires: datetime.datetime, by: Account, holder: Any = None
) -> tuple[Pass, str]:
    """A pass and the token that stands in its link; `holder` is the institution or person for whom it is."""
    secret = secrets.token_urlsafe(24)
    role = {"INS": "institution", "PER": "person"}.get(holder.KIND.code) if holder is not None else None
    issued = Pass.objects.create(
        purpose=purpose, record_id=record.pk, expires=expires, issued=timezone.now(), issued_by=by,
        digest=digest_of(secret), **({role: holder} if role else {}),
    )  # fmt: skip
    said = {
        "purpose": purpose,
        "record": record.pk,
        "holder": holder.pk if holder else "",
        "until": expires.isoformat(),
    }
    record_change(by=by, act="issue-pass", subject=f"pass:{issued.pk}", before=None, after=None, why=_plain(said))
    return issued, signing.dumps([issued.pk, secret], salt=SALT)


@transaction.atomic
def use_pass(*, held: Pass, by: Account) -> None:
    """The task of a pass is done: the link does nothing more."""
    _mark(held, "used", by, "use-pass")


@transaction.atomic
def revoke_pass(*, held: Pass, by: Account, why: str = "") -> None:
    """The link does nothing from now on."""
    _mark(held, "revoked", by, "revoke-pass", why)


def digest_of(secret: str) -> str:
    """What is kept of a secret."""
    return hashlib.sha256(secret.encode()).hexdigest()


def _mark(held: Pass, name: str, by: Account, act: str, why: str = "") -> None:
    setattr(held, name, timezone.now())
    held.save(update_fields=[name])
    record_change(by=by, act=act, subject=f"pass:{held.pk}", why=why)


def _plain(said: dict[str, Any]) -> str:
    return " ".join(f"{name}={value}" for name, value in said.items() if value)
