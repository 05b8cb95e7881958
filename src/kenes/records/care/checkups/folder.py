"""The folder: it can be written to."""

from __future__ import annotations

import tempfile

from kenes.records.care.checkup import Checkup, Diagnosis, Patient
from kenes.texts import Text


def examine(patient: Patient) -> Diagnosis:
    """Write a file and take it away again."""
    shown = {"folder": str(patient.home.resolve())}
    try:
        with tempfile.TemporaryFile(dir=patient.home, prefix=".doctor-") as trial:
            trial.write(b"kenes")
    except OSError:
        return Diagnosis.ill(_CLOSED, _GIVE, **shown)
    return Diagnosis.well(_OPEN, **shown)


_OPEN = Text(
    kk="«{folder}» қалтасына жазуға болады.",
    ru="В папку «{folder}» можно писать.",
    en="The folder “{folder}” can be written to.",
)
_CLOSED = Text(
    kk="«{folder}» қалтасына жазу мүмкін емес.",
    ru="В папку «{folder}» писать нельзя.",
    en="The folder “{folder}” cannot be written to.",
)
_GIVE = Text(
    kk="Бағдарламаны іске қосатын пайдаланушыға осы қалтаға жазу құқығын беріңіз.",
    ru="Дайте пользователю, который запускает программу, право писать в эту папку.",
    en="Give the user who runs the program the right to write to this folder.",
)
CHECKUP = Checkup(Text(kk="Қалта", ru="Папка", en="Folder"), examine)
