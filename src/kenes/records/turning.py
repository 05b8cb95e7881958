"""Which folder's records the queries of this process speak to, and whether a folder has any."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings

from kenes.observatory.observatory import Observatory


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
