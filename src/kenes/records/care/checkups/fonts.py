"""The fonts of reports, which hold the Kazakh letters."""

from __future__ import annotations

from importlib.resources import files

from kenes.records.care.checkup import Checkup, Diagnosis, Patient
from kenes.texts import Text

WANTED = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSans-Italic.ttf", "NotoSerif-SemiBold.ttf")


def examine(patient: Patient) -> Diagnosis:
    """The package carries them; nothing of the system is needed."""
    folder = files("kenes") / "reports" / "fonts"
    missing = [name for name in WANTED if not (folder / name).is_file()]
    return Diagnosis.ill(_MISSING, _INSTALL, missing=", ".join(missing)) if missing else Diagnosis.well(_THERE)


_THERE = Text(
    kk="Есептердің қаріптері орнында; жүйеден ештеңе керек емес.",
    ru="Шрифты отчётов на месте; от системы ничего не нужно.",
    en="The fonts of reports are there; nothing is needed of the system.",
)
_MISSING = Text(kk="Қаріптер жоқ: {missing}.", ru="Нет шрифтов: {missing}.", en="Fonts are missing: {missing}.")
_INSTALL = Text(
    kk="kenes пакетін қайта орнатыңыз.", ru="Переустановите пакет kenes.", en="Install the package kenes anew."
)
CHECKUP = Checkup(Text(kk="Қаріптер", ru="Шрифты", en="Fonts"), examine, of_folder=False)
