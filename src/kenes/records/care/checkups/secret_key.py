"""The secret of the installation: readable by its owner only."""

from __future__ import annotations

import os
import stat

from kenes.records.care.checkup import Checkup, Diagnosis, Patient
from kenes.records.environment import SECRET_FILE
from kenes.texts import Text


def examine(patient: Patient) -> Diagnosis:
    """Its permissions; Windows keeps them elsewhere, with the folder."""
    path = patient.home / SECRET_FILE
    if not path.is_file():
        return Diagnosis.well(_LATER)
    if os.name != "nt" and stat.S_IMODE(path.stat().st_mode) & 0o077:
        return Diagnosis.look(_OPEN, _CLOSE, file=path)
    return Diagnosis.well(_KEPT)


_LATER = Text(
    kk="Құпия кілт сайт алғаш іске қосылғанда жасалады.",
    ru="Секретный ключ создаётся при первом запуске сайта.",
    en="The secret key is made when the site is first started.",
)
_KEPT = Text(
    kk="Құпия кілтті иесі ғана оқиды.",
    ru="Секретный ключ читает только владелец.",
    en="The secret key is read by its owner only.",
)
_OPEN = Text(
    kk="Құпия кілтті басқалар да оқи алады: {file}",
    ru="Секретный ключ могут прочесть и другие: {file}",
    en="Others can read the secret key: {file}",
)
_CLOSE = Text(kk="chmod 600 {file}", ru="chmod 600 {file}", en="chmod 600 {file}")
CHECKUP = Checkup(Text(kk="Құпия кілт", ru="Секретный ключ", en="Secret key"), examine)
