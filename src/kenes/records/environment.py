"""What an installation takes from the environment: the table below is all there is.

KENES_OBSERVATORY   the observatory's folder (default: `observatory`)
KENES_SECRET_KEY    the secret of the installation (default: one made once and kept in the observatory's folder)
KENES_HOSTS         host names under which the site is reached, separated by commas (default: this machine only)
KENES_HTTPS         1 where the site is reached over https: cookies then travel over https only
KENES_DEBUG         1 shows faults in full; only for developers
"""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

OWN_MACHINE = ("localhost", "127.0.0.1", "[::1]")
SECRET_FILE = "secret-key"


@dataclass(frozen=True)
class Environment:
    """The settings of one installation."""

    observatory: Path
    secret_key: str
    hosts: tuple[str, ...]
    debug: bool
    https: bool


def environment(values: Mapping[str, str]) -> Environment:
    """The environment table with its defaults filled in."""
    folder = Path(values.get("KENES_OBSERVATORY", "observatory"))
    hosts = tuple(host.strip() for host in values.get("KENES_HOSTS", "").split(",") if host.strip())
    return Environment(
        observatory=folder,
        secret_key=values.get("KENES_SECRET_KEY") or _kept_secret(folder),
        hosts=hosts or OWN_MACHINE,
        https=values.get("KENES_HTTPS") == "1",
        debug=values.get("KENES_DEBUG") == "1",
    )


def _kept_secret(folder: Path) -> str:
    """The secret in the observatory's folder, made on first use and readable by its owner only."""
    path = folder / SECRET_FILE
    if not folder.is_dir():
        return secrets.token_urlsafe(48)
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError:
        return path.read_text("utf-8").strip() if path.is_file() else secrets.token_urlsafe(48)
    with os.fdopen(handle, "w", encoding="utf-8") as stream:
        stream.write(secrets.token_urlsafe(48))
    return path.read_text("utf-8").strip()
