"""Issuing a key for programs, revoking it, knowing whose it is. The key itself is told once."""

from __future__ import annotations

import datetime
import hashlib
import secrets

from django.db import transaction
from django.utils import timezone

from kenes.records.accounts.models import Account
from kenes.records.audit.log import record_change
from kenes.records.keys.models import Key

PREFIX = "kenes_"
"""By which people and scanners of leaked secrets know what it is."""
LONGEST = 366
"""Days for which a key may be issued."""


@transaction.atomic
def issue_key(*, account: Account, purpose: str, days: int, by: Account) -> tuple[Key, str]:
    """A key and what its holder must keep. ValueError for more days than a key may last."""
    if not 1 <= days <= LONGEST:
        raise ValueError(days)
    token, now = f"{PREFIX}{secrets.token_urlsafe(32)}", timezone.now()
    key = Key.objects.create(
        account=account,
        purpose=purpose,
        digest=digest_of(token),
        issued=now,
        expires=now + datetime.timedelta(days=days),
    )
    record_change(by=by, act="issue-token", subject=f"account:{account.username}", why=f"#{key.pk} {purpose}")
    return key, token


@transaction.atomic
def revoke_key(*, key: Key, by: Account) -> None:
    """The key opens nothing from now on."""
    if key.revoked is None:
        key.revoked = timezone.now()
        key.save(update_fields=["revoked"])
        record_change(by=by, act="revoke-token", subject=f"account:{key.account.username}", why=f"#{key.pk}")


def holder_of(token: str) -> Account | None:
    """The account of a key that is valid now; nobody for one that is over, revoked, unknown, or of a closed account."""
    key = Key.objects.select_related("account").filter(digest=digest_of(token), revoked=None).first()
    if key is None or key.expires <= timezone.now() or not key.account.is_active:
        return None
    return key.account


def digest_of(token: str) -> str:
    """What is kept of a key: it is long and random, so that a plain hash tells nothing."""
    return hashlib.sha256(token.encode()).hexdigest()
