"""The disk: room for new figures and for a backup, and how large the observatory is."""

from __future__ import annotations

import shutil
from pathlib import Path

from kenes.records.care.checkup import Checkup, Diagnosis, Patient
from kenes.texts import Text

MEGABYTE = 1_000_000
TOO_LITTLE, LITTLE = 200, 1000
"""Megabytes with which the work stops soon, or should be watched."""


def examine(patient: Patient) -> Diagnosis:
    """Room for the folder once more, and something over."""
    free = shutil.disk_usage(patient.home).free // MEGABYTE
    size = size_of(patient.home) // MEGABYTE
    shown = {"free": free, "size": size}
    if free < TOO_LITTLE:
        return Diagnosis.ill(_ROOM, _MAKE_ROOM, **shown)
    return Diagnosis.look(_ROOM, _MAKE_ROOM, **shown) if free < LITTLE + size else Diagnosis.well(_ROOM, **shown)


def size_of(folder: Path) -> int:
    """The bytes of all files of a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


_ROOM = Text(
    kk="Дискіде {free} МБ бос; обсерватория {size} МБ алады.",
    ru="На диске свободно {free} МБ; обсерватория занимает {size} МБ.",
    en="{free} MB of the disk are free; the observatory takes {size} MB.",
)
_MAKE_ROOM = Text(
    kk="Орын босатыңыз: «computed» қалтасын өшіруге болады, ол қайта жасалады.",
    ru="Освободите место: папку «computed» можно удалить, она создаётся заново.",
    en="Make room: the folder “computed” may be deleted, it is made again.",
)
CHECKUP = Checkup(Text(kk="Дискідегі орын", ru="Место на диске", en="Disk space"), examine)
