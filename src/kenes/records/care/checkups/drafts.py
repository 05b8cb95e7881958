"""What a crash left behind: drafts and half-made folders that nobody writes to any more."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kenes.records.care.checkup import Checkup, Diagnosis, Patient
from kenes.texts import Text

FORGOTTEN = 3600
"""Seconds without a write after which a draft is taken for forgotten."""
MARKS = (".draft", ".staged-", ".restoring-")


def examine(patient: Patient) -> Diagnosis:
    """Look for them in the folder and beside it. Locks go with their process and are never stale."""
    latest = patient.now.timestamp() - FORGOTTEN
    left = sorted(str(path) for path in _drafts(patient.home.resolve()) if path.stat().st_mtime < latest)
    return Diagnosis.look(_LEFT, _CLEAR, count=len(left), first=left[0]) if left else Diagnosis.well(_NONE)


def _drafts(folder: Path) -> Iterator[Path]:
    named = [*folder.rglob(".*"), *folder.parent.glob(f".{folder.name}.restoring-*")]
    yield from (path for path in named if any(mark in path.name for mark in MARKS))


_NONE = Text(
    kk="Аяқталмаған жұмыстан ештеңе қалмаған.",
    ru="От прерванной работы ничего не осталось.",
    en="Nothing was left behind by interrupted work.",
)
_LEFT = Text(
    kk="Үзілген жұмыстан қалғандар: {count} ({first}).",
    ru="Осталось от прерванной работы: {count} ({first}).",
    en="Left behind by interrupted work: {count} ({first}).",
)
_CLEAR = Text(
    kk="«kenes verify» түпнұсқалар мен шығарылымдар арасындағысын өзі реттейді; қалғанын өшіруге болады.",
    ru="«kenes verify» сам уберёт то, что среди исходных файлов и выпусков; остальное можно удалить.",
    en="“kenes verify” clears what lies among originals and releases by itself; the rest may be deleted.",
)
CHECKUP = Checkup(Text(kk="Жартылай жұмыс", ru="Недоделанное", en="Half-done work"), examine)
