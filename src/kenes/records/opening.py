"""Opening the records of an observatory: Django set up for it, its tables brought to the form this version reads."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings

from kenes.observatory.observatory import Observatory


def open_records(observatory: Observatory) -> None:
    """Make the records of the observatory the ones that every query speaks to; their tables are made on first use.

    Refusal when they were written by a later version or the server does not answer. One observatory a process is the rule; a second one opened in
    the same process (tests, a restore) takes the first one's place.
    """
    turn_to(observatory.folder)
    from django.db import connection

    from kenes.records.care.connecting import reach
    from kenes.records.tables import bring_up_to_date

    reach(connection)
    bring_up_to_date(observatory)
    from kenes.records.chain.seeking import complete

    complete()


def turn_to(folder: Path) -> None:
    """Let every query of this process speak to the records in a folder, whatever form their tables have."""
    folder = folder.resolve()
    if not apps.ready:
        os.environ["KENES_OBSERVATORY"] = str(folder)
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kenes.records.settings")
        django.setup()
    if Path(settings.OBSERVATORY).resolve() != folder:
        speak_to(folder)


def has_records(observatory: Observatory) -> bool:
    """Whether anybody has written anything: whether there is a file of records, or a server is named."""
    return records_in(observatory.folder)


def records_in(folder: Path) -> bool:
    """Whether there are records in a folder, or a server is named that holds them."""
    from kenes.records.database import database_of

    database = database_of(folder)
    return "postgresql" in database["ENGINE"] or Path(database["NAME"]).is_file()


def speak_to(folder: Path) -> None:
    """Let the queries of this process go to the records in another folder."""
    from django.db import connections

    from kenes.records.database import database_of

    connections.close_all()
    settings.OBSERVATORY = folder
    connections.settings["default"].update(database_of(folder))
    with suppress(AttributeError):  # this thread has asked nothing yet
        del connections["default"]
