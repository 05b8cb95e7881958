"""The port on which the site is served: free."""

from __future__ import annotations

import socket

from kenes.records.care.checkup import Checkup, Diagnosis, Patient
from kenes.texts import Text


def examine(patient: Patient) -> Diagnosis:
    """Whether somebody answers there already."""
    with socket.socket() as trial:
        trial.settimeout(1)
        taken = trial.connect_ex(("127.0.0.1", patient.port)) == 0
    return Diagnosis.look(_TAKEN, _OTHER, port=patient.port) if taken else Diagnosis.well(_FREE, port=patient.port)


_FREE = Text(kk="{port}-порт бос.", ru="Порт {port} свободен.", en="Port {port} is free.")
_TAKEN = Text(
    kk="{port}-портта бір бағдарлама жұмыс істеп тұр (мүмкін, сайттың өзі).",
    ru="На порту {port} уже работает программа (возможно, сам сайт).",
    en="A program answers on port {port} already (perhaps the site itself).",
)
_OTHER = Text(
    kk="Сайт емес болса, басқа портты таңдаңыз: «kenes serve --port 8001».",
    ru="Если это не сайт, выберите другой порт: «kenes serve --port 8001».",
    en="If it is not the site, choose another port: “kenes serve --port 8001”.",
)
CHECKUP = Checkup(Text(kk="Порт", ru="Порт", en="Port"), examine, of_folder=False)
