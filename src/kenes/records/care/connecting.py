"""Connections of their own to the database of a folder, beside the one that every query speaks to."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from pathlib import Path
from typing import Any

import django
from django.apps import apps
from django.db import OperationalError, connections, transaction
from django.db.utils import load_backend

from kenes.records.database import database_of
from kenes.texts import Finding, Refusal, Severity, Text

READING, RESTORING = "care-reading", "care-restoring"


def set_up_django(folder: Path) -> None:
    """Let Django know the models; where nothing has been opened yet, with the settings of this folder."""
    if not apps.ready:
        os.environ["KENES_OBSERVATORY"] = str(folder.resolve())
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kenes.records.settings")
        django.setup()


@contextmanager
def one_moment(folder: Path) -> Iterator[Any]:
    """A connection all of whose reads are of one moment, while others write on. Refusal where it cannot be reached.

    SQLite in WAL mode gives a reader its snapshot without holding any writer; PostgreSQL does under REPEATABLE READ.
    """
    with connected(folder, READING) as connection, transaction.atomic(using=READING):
        with connection.cursor() as cursor:
            if connection.vendor == "postgresql":
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                cursor.execute("SELECT 1")
            else:
                cursor.execute("SELECT count(*) FROM sqlite_master")  # the first read fixes the moment
        yield connection


@contextmanager
def connected(folder: Path, alias: str) -> Iterator[Any]:
    """A connection to the database that the kenes.toml of a folder names, closed at the end."""
    set_up_django(folder)
    described = deepcopy(connections["default"].settings_dict) | deepcopy(database_of(folder))
    described["OPTIONS"].pop("transaction_mode", None)  # a reader begins without the lock of writers
    connection = load_backend(described["ENGINE"]).DatabaseWrapper(described, alias)
    connections[alias] = connection
    try:
        reach(connection)
        yield connection
    finally:
        connection.close()
        del connections[alias]


def reach(connection: Any) -> None:
    """Refusal where a database does not answer."""
    try:
        connection.ensure_connection()
    except OperationalError as fault:
        said = str(fault).strip().splitlines()[0]
        raise Refusal(Finding("records-unreachable", Severity.ERROR, _SILENT.fill(said=said), proposal=_LOOK)) from None


_SILENT = Text(
    kk="Жазбалар дерекқоры жауап бермейді: {said}",
    ru="База данных записей не отвечает: {said}",
    en="The database of the records does not answer: {said}",
)
_LOOK = Text(
    kk="Сервер іске қосулы ма, kenes.toml файлындағы «records» жолы дұрыс па, соны тексеріңіз.",
    ru="Проверьте, запущен ли сервер и верна ли строка «records» в kenes.toml.",
    en="See whether the server is running and whether the line “records” in kenes.toml is right.",
)
