"""The log of reading: who looked at what is closed, who took away what is for official use. One entry a page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.db import transaction

from kenes.records.accounts.models import Account
from kenes.records.audit.log import record_change

READ, EXPORT = "read-closed", "export"
LONGEST = 120
"""Letters of a subject that the log keeps."""
_NOTED: ContextVar[dict[str, str] | None] = ContextVar("noted", default=None)


@contextmanager
def noting() -> Iterator[Mapping[str, str]]:
    """Collect the closed records that are shown meanwhile: their ids, with their country."""
    noted: dict[str, str] = {}
    token = _NOTED.set(noted)
    try:
        yield noted
    finally:
        _NOTED.reset(token)


def note(record: Any) -> None:
    """A record is shown to somebody; a closed one is remembered until the page is answered."""
    noted = _NOTED.get()
    if noted is not None and record.closed:
        noted[record.pk] = record.country


@transaction.atomic
def record_reading(*, by: Account, noted: Mapping[str, str], address: str) -> None:
    """An entry that somebody read closed records: one for each country, nearly always one."""
    for country in sorted(set(noted.values())):
        refs = sorted(ref for ref, of in noted.items() if of == country)
        _append(by, READ, f"read:{refs[0]}", {"country": country, "records": refs}, address)


@transaction.atomic
def record_export(
    *, by: Account, what: str, country: str, address: str, noted: Mapping[str, str] | None = None
) -> None:
    """An entry that somebody took a file away; `noted` are closed records in it."""
    said = {"country": country, "records": sorted(noted or {})}
    _append(by, EXPORT, f"export:{what}", said, address)


def _append(by: Account, act: str, subject: str, said: dict[str, Any], address: str) -> None:
    """`before` says what was there to be read, and `after` nothing: reading changes nothing."""
    record_change(by=by, act=act, subject=subject[:LONGEST], before=said, after=None, why=address)
