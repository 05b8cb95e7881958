"""Programs that may stand beside kenes: none of them is needed."""

from __future__ import annotations

import shutil

from kenes.records.care.checkup import Checkup, Diagnosis, Patient
from kenes.texts import Text

PROGRAMS = {
    "Chromium": ("chromium", "chromium-browser", "google-chrome", "msedge"),
    "LibreOffice": ("soffice", "libreoffice"),
    "Tesseract": ("tesseract",),
}


def examine(patient: Patient) -> Diagnosis:
    """Which of them are found."""
    found = [name for name, commands in PROGRAMS.items() if any(map(shutil.which, commands))]
    return Diagnosis.well(_FOUND, found=", ".join(found)) if found else Diagnosis.well(_NONE)


_FOUND = Text(
    kk="Табылды: {found}. Бұлар міндетті емес; LibreOffice болмаса ескі файлдар, Tesseract болмаса сканерленген беттер оқылмайды.",
    ru="Найдены: {found}. Они не обязательны; без LibreOffice не читаются старые файлы, без Tesseract – сканы.",
    en="Found: {found}. They are optional; without LibreOffice old files are not read, without Tesseract scans are not.",
)
_NONE = Text(
    kk="Chromium, LibreOffice және Tesseract табылмады; олар міндетті емес.",
    ru="Chromium, LibreOffice и Tesseract не найдены; они не обязательны.",
    en="Neither Chromium, LibreOffice nor Tesseract was found; they are optional.",
)
CHECKUP = Checkup(
    Text(kk="Қосымша бағдарламалар", ru="Дополнительные программы", en="Optional programs"), examine, of_folder=False
)
