"""A checkup: one thing that the doctor looks at, and what was found there in words that an office understands."""

from __future__ import annotations

import datetime
import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from kenes.texts import Finding, Severity, Text


class State(StrEnum):
    """Well, worth a look, or in the way of the work."""

    OK = "ok"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True)
class Patient:
    """What is looked at: an observatory's folder (None: the installation alone), when, and the port it is served on."""

    folder: Path | None
    now: datetime.datetime
    port: int = 8000

    @property
    def home(self) -> Path:
        """The folder, for checkups that are made only where there is one."""
        if self.folder is None:
            raise LookupError("no observatory was named")
        return self.folder


@dataclass(frozen=True)
class Diagnosis:
    """What was found; where it is not well, `way_out` says how to mend it."""

    state: State
    words: Text
    way_out: Text | None = None

    @classmethod
    def well(cls, words: Text, **values: object) -> Diagnosis:
        """Nothing to do."""
        return cls(State.OK, words.fill(**values))

    @classmethod
    def look(cls, words: Text, way_out: Text, **values: object) -> Diagnosis:
        """Worth a look."""
        return cls(State.WARNING, words.fill(**values), way_out.fill(**values))

    @classmethod
    def ill(cls, words: Text, way_out: Text, **values: object) -> Diagnosis:
        """In the way of the work."""
        return cls(State.ERROR, words.fill(**values), way_out.fill(**values))


@dataclass(frozen=True)
class Checkup:
    """One thing to look at; `of_folder` says that it needs an observatory."""

    title: Text
    examine: Callable[[Patient], Diagnosis]
    of_folder: bool = True


def all_checkups() -> dict[str, Checkup]:
    """Every checkup by the name of its file."""
    import kenes.records.care.checkups as folder

    names = [module.name for module in pkgutil.iter_modules(folder.__path__)]
    return {name: importlib.import_module(f"{folder.__name__}.{name}").CHECKUP for name in sorted(names)}


def examine(patient: Patient) -> dict[str, Diagnosis]:
    """Every checkup that applies, by name. One that cannot be made is a diagnosis as well."""
    applying = {key: one for key, one in all_checkups().items() if patient.folder is not None or not one.of_folder}
    return {key: _examined(one, patient) for key, one in applying.items()}


def finding_of(key: str, diagnosis: Diagnosis) -> Finding:
    """A diagnosis that is not well, as the command line tells it."""
    severity = Severity.ERROR if diagnosis.state is State.ERROR else Severity.WARNING
    return Finding(key.replace("_", "-"), severity, diagnosis.words, proposal=diagnosis.way_out)


def _examined(checkup: Checkup, patient: Patient) -> Diagnosis:
    from django.db import DatabaseError

    from kenes.texts import Refusal

    try:
        return checkup.examine(patient)
    except Refusal as refusal:
        first = refusal.findings[0]
        return Diagnosis(State.ERROR, first.message, first.proposal)
    except (OSError, DatabaseError) as fault:
        return Diagnosis.ill(_FAILED, _SEE, what=checkup.title, said=str(fault).strip().splitlines()[0])


_FAILED = Text(
    kk="{what}: тексеру мүмкін болмады ({said}).",
    ru="{what}: проверить не удалось ({said}).",
    en="{what}: this could not be examined ({said}).",
)
_SEE = Text(
    kk="Қалтаға және дискіге қол жеткізу құқығын тексеріңіз, содан кейін «kenes verify» пәрменін іске қосыңыз.",
    ru="Проверьте права на папку и диск, затем запустите «kenes verify».",
    en="See whether you may read the folder and the disk, then run “kenes verify”.",
)
