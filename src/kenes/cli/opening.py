"""Opening the observatory that a command works on."""

from __future__ import annotations

from pathlib import Path

from kenes.cli.answer import Settings
from kenes.observatory.folder_formats import is_older
from kenes.observatory.observatory import Observatory
from kenes.texts import Finding, Refusal, Severity, Text

DEFAULT = "observatory"
"""The folder taken when none is named and it is there."""


def open_observatory(settings: Settings) -> Observatory:
    """The observatory that a command works on."""
    return open_folder(observatory_folder(settings), settings)


def open_folder(folder: Path, settings: Settings) -> Observatory:
    """The observatory in a folder; one of an older form is backed up and brought up to date first, and that is told."""
    if is_older(folder):
        from kenes.records.care.upgrading import upgrade

        done = upgrade(folder)
        settings.talk().print(_UPGRADED.fill(backup=done.backup)[settings.language], markup=False)
    return Observatory(folder)


def observatory_folder(settings: Settings) -> Path:
    """The folder of --observatory, of KENES_OBSERVATORY, or the folder `observatory` where one stands."""
    if settings.observatory is None and not (Path(DEFAULT) / "kenes.toml").is_file():
        raise Refusal(Finding("observatory-needed", Severity.ERROR, _NEEDED, proposal=_WAY_OUT))
    return Path(settings.observatory or DEFAULT)


def observatory_if_named(settings: Settings) -> Observatory | None:
    """The observatory where one is named or stands in the current folder; None where a command can do without."""
    if settings.observatory is None and not (Path(DEFAULT) / "kenes.toml").is_file():
        return None
    return open_observatory(settings)


_UPGRADED = Text(
    kk="Обсерватория жаңартылды; алдындағы сақтық көшірме: {backup}",
    ru="Обсерватория обновлена; резервная копия до этого: {backup}",
    en="The observatory was brought up to date; the backup made before: {backup}",
)
_NEEDED = Text(
    kk="Қай обсерваториямен жұмыс істеу керегі айтылмаған.",
    ru="Не сказано, с какой обсерваторией работать.",
    en="No observatory was named to work on.",
)
_WAY_OUT = Text(
    kk="Пәрменнің алдына «--observatory ҚАЛТА» деп жазыңыз немесе KENES_OBSERVATORY айнымалысын орнатыңыз.",
    ru="Напишите перед командой «--observatory ПАПКА» или задайте переменную KENES_OBSERVATORY.",
    en="Write “--observatory DIR” before the command, or set the variable KENES_OBSERVATORY.",
)
