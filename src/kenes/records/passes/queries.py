"""The pass behind a token, or why it opens nothing."""

from __future__ import annotations

import hmac

from django.core import signing
from django.utils import timezone

from kenes.records.passes.actions import SALT, digest_of
from kenes.records.passes.models import Pass


class PassRefused(Exception):
    """The link opens nothing; `reason` is one of unknown, revoked, used, expired."""

    def __init__(self, reason: str, held: Pass | None = None) -> None:
        super().__init__(reason)
        self.reason, self.held = reason, held


def find_pass(token: str, purpose: str) -> Pass:
    """The pass of a token, valid now for this purpose; PassRefused otherwise."""
    held = _known(token, purpose)
    if held.revoked:
        raise PassRefused("revoked", held)
    if held.used:
        raise PassRefused("used", held)
    if held.expires <= timezone.now():
        raise PassRefused("expired", held)
    return held


def _known(token: str, purpose: str) -> Pass:
    try:
        number, secret = signing.loads(token, salt=SALT)
        held = Pass.objects.select_related("record", "institution", "person").get(pk=number, purpose=purpose)
    except (signing.BadSignature, ValueError, TypeError, Pass.DoesNotExist):
        raise PassRefused("unknown") from None
    if not hmac.compare_digest(held.digest, digest_of(str(secret))):
        raise PassRefused("unknown")
    return held
