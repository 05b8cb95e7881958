"""The search: every text of the library stands in its index, put there by this version's words and concepts."""

from __future__ import annotations

from kenes.records.care.checkup import Checkup, Diagnosis, Patient
from kenes.records.turning import records_in
from kenes.texts import Text


def examine(patient: Patient) -> Diagnosis:
    """Compare the texts with the index; tables of an earlier version are told of elsewhere."""
    if not records_in(patient.home):
        return Diagnosis.well(_ALL)
    from kenes.documents.search.filing import form_of_index
    from kenes.records.care.connecting import READING, connected
    from kenes.records.library.filed import NOT_FILED

    with connected(patient.home, READING) as connection:
        if "records_search_text" not in connection.introspection.table_names():
            return Diagnosis.well(_ALL)
        with connection.cursor() as cursor:
            cursor.execute(NOT_FILED, [form_of_index()])
            (left,) = cursor.fetchone()
    return Diagnosis.look(_LEFT, _UPGRADE, number=left) if left else Diagnosis.well(_ALL)


_ALL = Text(
    kk="Барлық мәтін іздеуге дайын.",
    ru="Все тексты готовы для поиска.",
    en="Every text is ready for searching.",
)
_LEFT = Text(
    kk="Іздеуге дайындалмаған мәтіндер: {number}.",
    ru="Не подготовлено для поиска текстов: {number}.",
    en="Texts that are not ready for searching: {number}.",
)
_UPGRADE = Text(
    kk="«kenes upgrade» пәрменін орындаңыз; әйтпесе олар алғашқы іздеулерде біртіндеп дайындалады.",
    ru="Выполните «kenes upgrade»; иначе они подготовятся понемногу при первых поисках.",
    en="Run “kenes upgrade”; otherwise they are made ready little by little by the first searches.",
)
CHECKUP = Checkup(Text(kk="Іздеу", ru="Поиск", en="Search"), examine)
