"""The database of the records: it answers, is new enough, and readers do not wait for writers."""

from __future__ import annotations

from typing import Any

from kenes.observatory.settings import read_settings
from kenes.records.care.checkup import Checkup, Diagnosis, Patient
from kenes.records.turning import records_in
from kenes.texts import Text

OLDEST = {"sqlite": (3, 31), "postgresql": (14,)}
"""The versions that Django asks for."""


def examine(patient: Patient) -> Diagnosis:
    """Ask it for its version; a file also for the way it is written."""
    settings = read_settings(patient.home)
    if not records_in(patient.home):
        return Diagnosis.well(_NONE, where=settings.records)
    from kenes.records.care.connecting import READING, connected

    with connected(patient.home, READING) as connection:
        version = tuple(int(part) for part in connection.get_database_version())
        shown = {"name": connection.display_name, "version": ".".join(map(str, version))}
        if version < OLDEST[connection.vendor]:
            return Diagnosis.ill(_ANSWERS, _NEWER, **shown)
        return Diagnosis.well(_ANSWERS, **shown) if _reads_meanwhile(connection) else Diagnosis.look(_NO_WAL, _LOCAL)


def _reads_meanwhile(connection: Any) -> bool:
    if connection.vendor != "sqlite":
        return True
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode")
        return bool(cursor.fetchone()[0] == "wal")


_NONE = Text(
    kk="Жазбалар әлі жоқ; олар «{where}» файлында болады.",
    ru="Записей ещё нет; они будут в «{where}».",
    en="There are no records yet; they will be in “{where}”.",
)
_ANSWERS = Text(
    kk="Жазбалар дерекқоры жауап береді: {name} {version}.",
    ru="База данных записей отвечает: {name} {version}.",
    en="The database of the records answers: {name} {version}.",
)
_NEWER = Text(
    kk="Дерекқордың жаңа нұсқасын орнатыңыз: SQLite 3.31 немесе PostgreSQL 14 бастап.",
    ru="Установите более новую базу данных: от SQLite 3.31 или PostgreSQL 14.",
    en="Install a newer database: from SQLite 3.31 or PostgreSQL 14 on.",
)
_NO_WAL = Text(
    kk="Жазбалар файлы WAL режимінде емес: оқушылар жазушыны күтеді. Қалта желілік дискіде болуы мүмкін.",
    ru="Файл записей не в режиме WAL: читающие ждут пишущего. Вероятно, папка на сетевом диске.",
    en="The file of the records is not in WAL mode: readers wait for writers. The folder is probably on a network drive.",
)
_LOCAL = Text(
    kk="Қалтаны сайт жұмыс істейтін машинаның өз дискісіне көшіріңіз.",
    ru="Перенесите папку на собственный диск машины, на которой работает сайт.",
    en="Move the folder to a disk of the machine on which the site runs.",
)
CHECKUP = Checkup(Text(kk="Дерекқор", ru="База данных", en="Database"), examine)
