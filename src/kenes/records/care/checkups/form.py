"""The form of the folder and of the records: the one that this version reads."""

from __future__ import annotations

from kenes.observatory.folder_formats import is_older
from kenes.observatory.observatory import Observatory
from kenes.records.care.checkup import Checkup, Diagnosis, Patient
from kenes.records.turning import records_in, turn_to
from kenes.texts import Text


def examine(patient: Patient) -> Diagnosis:
    """The number in kenes.toml, and the migrations that wait; a later form is refused by name."""
    if is_older(patient.home):
        return Diagnosis.look(_OLDER, _UPGRADE)
    number = Observatory(patient.home).settings.format
    pending = _pending(patient)
    if pending:
        return Diagnosis.look(_PENDING, _UPGRADE, count=len(pending), first=pending[0])
    return Diagnosis.well(_TODAY, number=number)


def _pending(patient: Patient) -> list[str]:
    if not records_in(patient.home):
        return []
    turn_to(patient.home)
    from django.db import connection

    from kenes.records.care.connecting import reach
    from kenes.records.tables import pending_migrations

    reach(connection)
    return pending_migrations()


_TODAY = Text(
    kk="Қалта мен жазбалар бүгінгі пішімде ({number}).",
    ru="Папка и записи в сегодняшнем формате ({number}).",
    en="The folder and the records have the form of today ({number}).",
)
_OLDER = Text(
    kk="Қалтаны бұрынғы нұсқа жасаған.",
    ru="Папка сделана прежней версией.",
    en="The folder was made by an earlier version.",
)
_PENDING = Text(
    kk="Жазбалардың кестелері жаңартуды күтіп тұр: {count} ({first}).",
    ru="Таблицы записей ждут обновления: {count} ({first}).",
    en="The tables of the records wait to be brought up to date: {count} ({first}).",
)
_UPGRADE = Text(
    kk="«kenes upgrade» пәрменін іске қосыңыз: алдымен сақтық көшірме жасалады.",
    ru="Запустите «kenes upgrade»: сначала будет сделана резервная копия.",
    en="Run “kenes upgrade”: it makes a backup first.",
)
CHECKUP = Checkup(Text(kk="Пішім", ru="Формат", en="Form"), examine)
