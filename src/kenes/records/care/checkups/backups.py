"""The last backup: there was one, and it is not too old."""

from __future__ import annotations

import datetime

from kenes.records.care.checkup import Checkup, Diagnosis, Patient
from kenes.records.care.last_backup import last_backup
from kenes.texts import Text

DUE = 7
"""Days after which the next one is due."""


def examine(patient: Patient) -> Diagnosis:
    """What the folder notes of the last backup made of it."""
    last = last_backup(patient.home)
    if last is None:
        return Diagnosis.look(_NONE, _MAKE)
    days = (patient.now - datetime.datetime.fromisoformat(last.moment)).days
    shown = {"days": max(0, days), "file": last.file}
    return Diagnosis.look(_OLD, _MAKE, **shown) if days > DUE else Diagnosis.well(_OLD, **shown)


_NONE = Text(
    kk="Бұл обсерваторияның сақтық көшірмесі әлі жасалған жоқ.",
    ru="Резервной копии этой обсерватории ещё не делали.",
    en="No backup was ever made of this observatory.",
)
_OLD = Text(
    kk="Соңғы сақтық көшірмеге {days} күн болды: {file}",
    ru="Последней резервной копии {days} дн.: {file}",
    en="The last backup is {days} days old: {file}",
)
_MAKE = Text(
    kk="«kenes backup ФАЙЛ» пәрменін іске қосып, файлды басқа дискіде сақтаңыз.",
    ru="Запустите «kenes backup ФАЙЛ» и храните файл на другом диске.",
    en="Run “kenes backup FILE”, and keep the file on another disk.",
)
CHECKUP = Checkup(Text(kk="Сақтық көшірме", ru="Резервная копия", en="Backup"), examine)
