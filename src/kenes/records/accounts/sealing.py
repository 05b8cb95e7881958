"""Secrets of the second factor, sealed: whoever reads the database alone cannot make codes from it.

The key is derived from the secret of the installation, which no backup holds. What was sealed under another secret opens to a
chance secret in its place: no code is ever right then, and an administrator renews the sign-in.
"""

from __future__ import annotations

import base64
import secrets

from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.db import transaction

SEALED = "sealed:"
SECRETS = ("secret", "seed")
"""Where authenticators keep what must not be read: of the app, and of the recovery codes."""


def seal(text: str) -> str:
    """A secret as the database keeps it."""
    return SEALED + _fernet().encrypt(text.encode()).decode()


def unseal(kept: str) -> str:
    """The secret again; one that an earlier version kept as it is comes back as it is."""
    if not kept.startswith(SEALED):
        return kept
    try:
        return _fernet().decrypt(kept.removeprefix(SEALED).encode()).decode()
    except InvalidToken:
        return base64.b32encode(secrets.token_bytes(20)).decode()


def opens(kept: str) -> bool:
    """Whether the secret of this installation opens what was sealed."""
    try:
        return not kept.startswith(SEALED) or bool(_fernet().decrypt(kept.removeprefix(SEALED).encode()))
    except InvalidToken:
        return False


@transaction.atomic
def seal_what_is_plain() -> int:
    """Seal what an earlier version kept as it is; how many authenticators there were. Asked whenever the site starts."""
    sealed = 0
    for one in Authenticator.objects.select_for_update():
        plain = {name: one.data[name] for name in SECRETS if name in one.data and not _is_sealed(one.data[name])}
        if plain:
            one.data |= {name: seal(value) for name, value in plain.items()}
            one.save(update_fields=["data"])
            sealed += 1
    return sealed


def _is_sealed(value: object) -> bool:
    return str(value).startswith(SEALED)


def _fernet() -> Fernet:
    derived = HKDF(SHA256(), 32, salt=None, info=b"kenes second factor").derive(str(settings.SECRET_KEY).encode())
    return Fernet(base64.urlsafe_b64encode(derived))
