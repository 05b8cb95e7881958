"""A desk to write records at: an observatory and the people who may write in it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kenes.observatory.observatory import Observatory

PASSWORD = "құпия-сөз-2026"
CAST = {
    "administrator": ("administrator", "KZ"),
    "coordinator": ("coordinator", "KZ"),
    "analyst": ("analyst", "KZ"),
    "reviewer": ("reviewer", "KZ"),
    "reader": ("reader", "KZ"),
    "stranger": ("coordinator", "UZ"),
}


def engage(folder: Path) -> None:
    """Make the records of an observatory and give each of the cast an account with one role; once, however often it is asked.

    Passwords are hashed as they always are but with few rounds, so that signing in costs the tests nothing.
    """
    from django.contrib.auth.hashers import PBKDF2PasswordHasher

    PBKDF2PasswordHasher.iterations = 1_000
    from kenes.records.opening import open_records

    open_records(Observatory(folder))
    from kenes.records.accounts.actions import give_role, open_account, operator
    from kenes.records.models import Account

    there = set(Account.objects.values_list("username", flat=True))
    for name, (role, country) in CAST.items():
        if name in there:
            continue
        account = open_account(username=name, password=PASSWORD, by=operator())
        give_role(account=account, name=role, country=country, by=operator())


@dataclass(frozen=True)
class Desk:
    """`desk.coordinator` is the account of that name."""

    observatory: Observatory
    accounts: dict[str, Any]

    @classmethod
    def opened(cls, folder: Path) -> Desk:
        """Open records in which the cast has its accounts."""
        from kenes.records.opening import open_records

        observatory = Observatory(folder)
        open_records(observatory)
        from kenes.records.models import Account

        return cls(observatory, {name: Account.objects.get(username=name) for name in CAST})

    def __getattr__(self, name: str) -> Any:
        try:
            return self.accounts[name]
        except KeyError:
            raise AttributeError(name) from None

    def body(self, letter: str = "A", **fields: Any) -> Any:
        """An institution of the example kind."""
        from kenes.records.chain.actions import write_record
        from kenes.records.models import Institution

        name = {"kk": f"{letter} органы", "ru": f"Орган {letter}", "en": f"Body {letter}"}
        record = Institution(country="KZ", name=name, marking="public", example=True, **fields)
        return write_record(record=record, by=self.coordinator)

    def gap(self, heading: str = "No deadline is set", **fields: Any) -> Any:
        """A gap."""
        from kenes.records.chain.actions import write_record
        from kenes.records.models import Gap

        return write_record(record=Gap(country="KZ", heading={"en": heading}, **fields), by=self.reviewer)


@contextmanager
def copied_desk(laid: Path, folder: Path) -> Iterator[Desk]:
    """A desk at a copy of an observatory that was laid out once and is left as it is; nobody may be working at that one."""
    shutil.copytree(laid, folder, ignore=shutil.ignore_patterns("computed"))
    with records_of_before():
        yield Desk.opened(folder)


@contextmanager
def records_of_before() -> Iterator[None]:
    """Speak to other records for a while, then to those of before again (a served site may be waiting for them)."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kenes.web.settings")
    from django.conf import settings

    before = settings.OBSERVATORY if settings.configured else None
    yield
    if before is not None and Path(settings.OBSERVATORY) != Path(before):
        from kenes.records.turning import speak_to

        speak_to(Path(before))
