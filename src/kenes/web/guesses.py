"""Guessing at the secret of a link: a few failures from an address, then nothing is looked at for a while."""

from __future__ import annotations

import hashlib

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest

MOST = 30
WHILE = 15 * 60
"""So many unknown links from one address within so many seconds."""


def guesses_too_often(request: HttpRequest) -> bool:
    """Whether an address has asked for too many links that do not exist."""
    return int(cache.get(_key(request), 0)) >= MOST


def note_a_guess(request: HttpRequest) -> None:
    """Count a link that does not exist."""
    key = _key(request)
    cache.add(key, 0, timeout=WHILE)
    cache.incr(key)


def _key(request: HttpRequest) -> str:
    address = str(get_adapter(request).get_client_ip(request))
    return f"guesses:{hashlib.sha256(address.encode()).hexdigest()[:32]}"
