"""What tests of the records may ask for besides the desk: a database on a PostgreSQL server."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator

import pytest
from conftest import absent
from postgres import programs, server


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a server that runs as long as the tests do."""
    found = programs()
    if found is None:
        absent("PostgreSQL (initdb, pg_ctl)")
        return
    with server(found) as address:
        yield address


@pytest.fixture
def new_database(postgres_server: str) -> Callable[[], str]:
    """Makes an empty database on the server; gives its address as kenes.toml names it."""
    import psycopg

    def make() -> str:
        name = f"kenes_{uuid.uuid4().hex[:12]}"
        with psycopg.connect(f"{postgres_server}/postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return f"{postgres_server}/{name}"

    return make
