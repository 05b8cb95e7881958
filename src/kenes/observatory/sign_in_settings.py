"""The table [sign_in] of kenes.toml: a provider of identities (OpenID Connect) by which people with an account may come in."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from kenes.texts import Text, all_languages

EMAIL = "email"
OWN_MACHINE = ("localhost", "127.0.0.1", "::1")
SECRET = "KENES_OIDC_SECRET"
CALLED = Text(kk="Бірыңғай кіру", ru="Единый вход", en="Single sign-on")
"""The words of the button unless kenes.toml has others."""


@dataclass(frozen=True)
class SignIn:
    """Without an issuer nobody is asked and no outside address is called.

    `claim` is what the provider says of a person that must equal the name of an account; with "email" it must equal the address
    of an account, and the provider must have verified it.
    """

    issuer: str = ""
    client: str = ""
    claim: str = "preferred_username"
    second_factor_there: bool = False
    name: Text = CALLED

    @property
    def is_set(self) -> bool:
        """Whether there is a provider."""
        return bool(self.issuer)

    @property
    def secret(self) -> str:
        """What kenes and the provider alone know; kept in no file of the observatory."""
        return os.environ.get(SECRET, "")


def read_sign_in(values: Mapping[str, Any]) -> SignIn:
    """The table as a SignIn; ValueError names the line that cannot be."""
    given = dict(values)
    if named := {code: str(said) for code, said in given.pop("name", {}).items() if said}:
        given["name"] = _name(named)
    found = SignIn(**given)
    if not found.issuer:
        return found
    if not isinstance(found.second_factor_there, bool):
        raise ValueError(f"sign_in.second_factor_there = {found.second_factor_there!r}")
    if not found.client or not found.claim:
        raise ValueError("sign_in.client, sign_in.claim")
    if not _is_safe(found.issuer):
        raise ValueError(f"sign_in.issuer = {found.issuer!r}")
    return found


def _name(named: Mapping[str, str]) -> Text:
    """A name that is given in some languages stands for itself in all."""
    first = next(iter(named.values()))
    return Text(**{one.code: named.get(one.code, first) for one in all_languages()})


def _is_safe(address: str) -> bool:
    """Identities travel sealed (https), but on the machine itself."""
    parts = urlsplit(address)
    return bool(parts.hostname) and (
        parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in OWN_MACHINE)
    )


SIGN_IN_TEMPLATE = """
# Ұйымның бірыңғай кіру қызметі (OpenID Connect); issuer бос болса, тек құпиясөзбен кіреді. Құпиясы KENES_OIDC_SECRET айнымалысында
# Единый вход организации (OpenID Connect); если issuer пуст, входят только по паролю. Секрет в переменной KENES_OIDC_SECRET
# Single sign-on (OpenID Connect); while issuer is empty people come in by password only. Its secret: the variable KENES_OIDC_SECRET
[sign_in]
issuer = ""
client = ""
# Тіркелгі атына тең болуы тиіс мәлімет; email болса, расталған пошта / Что должно совпасть с именем учётной записи; email: подтверждённая почта
# What must equal the name of the account; email: a verified address
claim = "preferred_username"
# Екінші факторды сол қызмет тексере ме / Проверяет ли второй фактор та служба / Whether that service asks for the second factor
second_factor_there = false
name = { kk = "Бірыңғай кіру", ru = "Единый вход", en = "Single sign-on" }
"""
