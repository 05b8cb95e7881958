"""A PostgreSQL server of one's own, for as long as the tests run, where its programs are found on this machine."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PLACES = ("/usr/lib/postgresql/*/bin", "/usr/local/pgsql/bin", "/opt/homebrew/opt/postgresql*/bin")


def programs() -> Path | None:
    """The folder of initdb and pg_ctl, the latest version first."""
    if found := shutil.which("initdb"):
        return Path(found).parent
    folders = [folder for place in PLACES for folder in Path("/").glob(place.lstrip("/"))]
    return max((one for one in folders if (one / "initdb").is_file()), default=None)


@contextmanager
def server(bin_folder: Path) -> Iterator[str]:
    """The address of a running server, without the name of a database. It never runs as root: then as `postgres`."""
    home = Path(tempfile.mkdtemp(prefix="kenes-postgres-"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    if os.geteuid() == 0:
        shutil.chown(home, "postgres")
    options = f"-p {port} -k {home} -c listen_addresses=127.0.0.1 -c fsync=off"
    try:
        _run(f"{bin_folder}/initdb -D {home}/data -U kenes -A trust -E UTF8 --locale=C")
        _run(f"{bin_folder}/pg_ctl -D {home}/data -l {home}/log -w -o '{options}' start")
        yield f"postgresql://kenes@127.0.0.1:{port}"
    finally:
        _run(f"{bin_folder}/pg_ctl -D {home}/data -m immediate stop", check=False)
        shutil.rmtree(home, ignore_errors=True)


def new_database(server_address: str) -> str:
    """Make an empty database on a server; its address as kenes.toml names it."""
    import psycopg

    name = f"kenes_{uuid.uuid4().hex[:12]}"
    with psycopg.connect(f"{server_address}/postgres", autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    return f"{server_address}/{name}"


def _run(command: str, check: bool = True) -> None:
    words = ["su", "postgres", "-c", command] if os.geteuid() == 0 else ["sh", "-c", command]
    subprocess.run(words, check=check, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd="/")
