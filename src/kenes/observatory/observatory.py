"""The observatory as a whole: settings, originals, releases, and the folder of what is computed from them."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kenes.observatory.folder_formats import is_older
from kenes.observatory.originals import Originals
from kenes.observatory.settings import FORMAT, Settings, read_settings, write_settings
from kenes.texts import Finding, Refusal, Severity, Text

if TYPE_CHECKING:
    from kenes.observatory.releases import ReleaseStore


class Observatory:
    """One folder. Opening it checks the format and finishes what a crash interrupted."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        if self.settings.format != FORMAT:
            older = is_older(folder)
            raise Refusal(_older_format(folder) if older else _other_format(folder, self.settings.format))

    @classmethod
    def create(cls, folder: Path, country: str, compared: tuple[str, ...], name: Text) -> Observatory:
        """A new observatory; a folder that already holds something is refused."""
        if is_in_use(folder):
            raise Refusal(in_use(folder))
        for part in ("originals", "releases", "publications"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        write_settings(folder, country, compared, name)
        return cls(folder)

    @cached_property
    def settings(self) -> Settings:
        """What kenes.toml says."""
        return read_settings(self.folder)

    @cached_property
    def originals(self) -> Originals:
        """The files received."""
        return Originals(self.folder / "originals")

    @cached_property
    def releases(self) -> ReleaseStore:
        """The release store."""
        from kenes.observatory.releases import ReleaseStore  # polars is slow to start; `check` never needs it

        store = ReleaseStore(self.folder / "releases")
        if store.pending():
            store.settle()
        return store

    @property
    def computed(self) -> Path:
        """Tables and charts made from releases; may be deleted at any time."""
        return self.folder / "computed"

    @property
    def publications(self) -> Path:
        """What was published, byte for byte."""
        return self.folder / "publications"


def is_in_use(folder: Path) -> bool:
    """Whether something stands already where a new folder is to be."""
    return folder.exists() and (not folder.is_dir() or any(folder.iterdir()))


def in_use(folder: Path) -> Finding:
    """The finding for a folder in use."""
    return Finding(
        "folder-in-use",
        Severity.ERROR,
        Text(
            kk="«{folder}» қалтасы бос емес; ештеңе жазылған жоқ.",
            ru="Папка «{folder}» не пуста; ничего не записано.",
            en="The folder “{folder}” is not empty; nothing was written.",
        ).fill(folder=str(folder)),
        file=str(folder),
        proposal=Text(
            kk="Жаңа қалтаның атын көрсетіңіз.",
            ru="Укажите имя новой папки.",
            en="Name a new folder.",
        ),
    )


def _older_format(folder: Path) -> Finding:
    return Finding(
        "older-format",
        Severity.ERROR,
        Text(
            kk="Обсерватория қалтасын kenes бағдарламасының бұрынғы нұсқасы жасаған.",
            ru="Папка обсерватории сделана более ранней версией kenes.",
            en="The observatory's folder was made by an earlier version of kenes.",
        ),
        file=str(folder / "kenes.toml"),
        proposal=Text(
            kk="«kenes upgrade» пәрменін іске қосыңыз: алдымен сақтық көшірме жасалады.",
            ru="Запустите «kenes upgrade»: сначала будет сделана резервная копия.",
            en="Run “kenes upgrade”: it makes a backup first.",
        ),
    )


def _other_format(folder: Path, found: int) -> Finding:
    return Finding(
        "other-format",
        Severity.ERROR,
        Text(
            kk="Обсерватория қалтасының пішімі {found}, ал бағдарламаның бұл нұсқасы {known} пішімін оқиды.",
            ru="Формат папки обсерватории {found}, эта версия программы читает формат {known}.",
            en="The observatory's folder has format {found}; this version reads format {known}.",
        ).fill(found=found, known=FORMAT),
        file=str(folder / "kenes.toml"),
        proposal=Text(
            kk="kenes бағдарламасының сәйкес нұсқасын орнатыңыз.",
            ru="Установите соответствующую версию kenes.",
            en="Install the version of kenes that reads it.",
        ),
    )
