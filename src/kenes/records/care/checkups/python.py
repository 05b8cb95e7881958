"""Python: new enough for kenes."""

from __future__ import annotations

import platform
import sys

from kenes import __version__
from kenes.records.care.checkup import Checkup, Diagnosis, Patient
from kenes.texts import Text

OLDEST = (3, 11)


def examine(patient: Patient) -> Diagnosis:
    """The version that runs."""
    found = {"found": platform.python_version(), "kenes": __version__}
    return Diagnosis.well(_FOUND, **found) if sys.version_info >= OLDEST else Diagnosis.ill(_FOUND, _NEWER, **found)


_FOUND = Text(
    kk="Python {found}, kenes {kenes}.", ru="Python {found}, kenes {kenes}.", en="Python {found}, kenes {kenes}."
)
_NEWER = Text(
    kk="Python 3.11 немесе одан жаңасын орнатыңыз.",
    ru="Установите Python 3.11 или новее.",
    en="Install Python 3.11 or newer.",
)
CHECKUP = Checkup(Text(kk="Python", ru="Python", en="Python"), examine, of_folder=False)
