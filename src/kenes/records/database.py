"""Which database holds the records of an observatory: a file in its folder, or PostgreSQL by one line of kenes.toml."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from kenes.observatory.settings import home_of_records

WAIT = 20
"""Seconds a writer waits for another to finish."""
AT_OPENING = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL"
"""Readers never wait for a writer, and what was answered as stored survives a power cut."""


def database_of(folder: Path) -> dict[str, Any]:
    """Django's description of the database of the observatory in a folder."""
    address = home_of_records(folder)
    if "://" not in address:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": str(folder / address),
            "OPTIONS": {"timeout": WAIT, "transaction_mode": "IMMEDIATE", "init_command": AT_OPENING},
        }
    parts = urlsplit(address)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": dict(parse_qsl(parts.query)),
    }
