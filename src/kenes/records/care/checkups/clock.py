"""The clock of the machine: the moments of releases and of the log come from it."""

from __future__ import annotations

import datetime

from kenes.observatory.releases import ReleaseStore
from kenes.records.care.checkup import Checkup, Diagnosis, Patient
from kenes.records.turning import records_in
from kenes.texts import Text

EARLIEST = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
"""No copy of this version can run before."""
TOLERATED = datetime.timedelta(minutes=10)


def examine(patient: Patient) -> Diagnosis:
    """Not before the program was made, the last release was taken in or the last entry of the log was written."""
    latest = max((EARLIEST, *_releases(patient), *_entries(patient)))
    shown = {"now": f"{patient.now:%Y-%m-%d %H:%M}", "latest": f"{latest:%Y-%m-%d %H:%M}"}
    if patient.now < latest - TOLERATED:
        return Diagnosis.ill(_BEHIND, _SET, **shown)
    return Diagnosis.well(_RIGHT, **shown)


def _releases(patient: Patient) -> list[datetime.datetime]:
    """When the releases were taken in."""
    if patient.folder is None:
        return []
    try:
        releases = ReleaseStore(patient.folder / "releases").all()
    except (ValueError, KeyError, TypeError):
        return []  # `verify` names the manifest that cannot be read
    return [_moment(one.manifest.committed) for one in releases]


def _entries(patient: Patient) -> list[datetime.datetime]:
    """When the last entry of the log was written."""
    if patient.folder is None or not records_in(patient.folder):
        return []
    from django.db import DatabaseError

    from kenes.records.care.connecting import READING, connected

    with connected(patient.folder, READING) as connection, connection.cursor() as cursor:
        try:
            cursor.execute("SELECT moment FROM records_entry ORDER BY number DESC LIMIT 1")
        except DatabaseError:
            return []  # there is no log yet
        return [_moment(moment) for (moment,) in cursor.fetchall()]


def _moment(said: str) -> datetime.datetime:
    moment = datetime.datetime.fromisoformat(said)
    return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)


_RIGHT = Text(
    kk="Машинаның сағаты дұрыс сияқты: {now} (UTC).",
    ru="Часы машины выглядят верными: {now} (UTC).",
    en="The machine's clock looks right: {now} (UTC).",
)
_BEHIND = Text(
    kk="Машинаның сағаты артта: {now} (UTC), ал {latest} бұрын болып өткен.",
    ru="Часы машины отстают: {now} (UTC), хотя {latest} уже было.",
    en="The machine's clock is behind: {now} (UTC), yet {latest} has been already.",
)
_SET = Text(
    kk="Жаңа ештеңе жазбай тұрып, сағатты дұрыстаңыз.",
    ru="Поставьте часы, прежде чем записывать что-либо новое.",
    en="Set the clock before anything new is written.",
)
CHECKUP = Checkup(Text(kk="Сағат", ru="Часы", en="Clock"), examine, of_folder=False)
