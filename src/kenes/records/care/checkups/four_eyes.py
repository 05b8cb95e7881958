"""Whether what takes two persons is switched off."""

from __future__ import annotations

from kenes.observatory.settings import read_settings
from kenes.records.care.checkup import Checkup, Diagnosis, Patient
from kenes.texts import Text


def examine(patient: Patient) -> Diagnosis:
    """An observatory of one person may switch it off; whoever looks after it should know."""
    alone = sorted(read_settings(patient.home).four_eyes.alone)
    return Diagnosis.look(_OFF, _ON, deeds=", ".join(alone)) if alone else Diagnosis.well(_TWO)


_TWO = Text(
    kk="Жұртқа ашуды, қайтарып алуды және бекітуді екінші адам растайды.",
    ru="Открытие для всех, отзыв и утверждение подтверждает второй человек.",
    en="Making public, withdrawing and approving are confirmed by a second person.",
)
_OFF = Text(
    kk="Екінші адамның растауы өшірулі: {deeds}",
    ru="Подтверждение вторым человеком выключено: {deeds}",
    en="The second person is switched off for: {deeds}",
)
_ON = Text(
    kk="Обсерваторияда екі адам болса, kenes.toml файлында, [four_eyes] бөлімінде true деп жазыңыз.",
    ru="Если в обсерватории двое, напишите true в kenes.toml, в разделе [four_eyes].",
    en="Where there are two people, write true in kenes.toml, under [four_eyes].",
)
CHECKUP = Checkup(Text(kk="Екінші адам", ru="Второй человек", en="Second person"), examine)
