"""Who gives a voice, as a key, and the keyed hash under which it is kept: another one for each statement."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

from django.conf import settings

from kenes.records.passes.models import Pass

INFO = b"kenes voices"


def key_of(account: Any = None, held: Pass | None = None) -> str:
    """The voter: the pass where somebody came by a link, else the account."""
    return f"pass:{held.pk}" if held is not None else f"account:{account.pk}"


def voter_hash(voter: str, position: str) -> str:
    """What is kept of a voter beside a voice. The key stands outside the database, and no two statements share a hash."""
    key = hmac.new(str(settings.SECRET_KEY).encode(), INFO, hashlib.sha256).digest()
    return hmac.new(key, f"{position}|{voter}".encode(), hashlib.sha256).hexdigest()
