"""Programs that may stand beside kenes: none of them is needed."""

from __future__ import annotations

import shutil

from kenes.records.care.checkup import Checkup, Diagnosis, Patient
from kenes.texts import Text

PROGRAMS = {
    "Chromium": ("chromium", "chromium-browser", "google-chrome", "msedge"),
    "LibreOffice": ("soffice", "libreoffice"),
}


def examine(patient: Patient) -> Diagnosis:
    """Which of them are found."""
    found = [name for name, commands in PROGRAMS.items() if any(map(shutil.which, commands))]
    return Diagnosis.well(_FOUND, found=", ".join(found)) if found else Diagnosis.well(_NONE)


_FOUND = Text(
    kk="Табылды: {found}. Бұлар міндетті емес: есептер оларсыз да жасалады.",
    ru="Найдены: {found}. Они не обязательны: отчёты делаются и без них.",
    en="Found: {found}. They are optional: reports are made without them.",
)
_NONE = Text(
    kk="Chromium мен LibreOffice табылмады; олар міндетті емес.",
    ru="Chromium и LibreOffice не найдены; они не обязательны.",
    en="Neither Chromium nor LibreOffice was found; they are optional.",
)
CHECKUP = Checkup(
    Text(kk="Қосымша бағдарламалар", ru="Дополнительные программы", en="Optional programs"), examine, of_folder=False
)
