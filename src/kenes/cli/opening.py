"""Opening the observatory that a command works on."""

from __future__ import annotations

from pathlib import Path

from kenes.cli.answer import Settings
from kenes.observatory.observatory import Observatory
from kenes.texts import Finding, Refusal, Severity, Text

DEFAULT = "observatory"
"""The folder taken when none is named and it is there."""


def open_observatory(settings: Settings) -> Observatory:
    """The observatory of --observatory, of KENES_OBSERVATORY, or the folder `observatory` where one stands."""
    if settings.observatory is None and not (Path(DEFAULT) / "kenes.toml").is_file():
        raise Refusal(Finding("observatory-needed", Severity.ERROR, _NEEDED, proposal=_WAY_OUT))
    return Observatory(Path(settings.observatory or DEFAULT))


def observatory_if_named(settings: Settings) -> Observatory | None:
    """The observatory where one is named or stands in the current folder; None where a command can do without."""
    if settings.observatory is None and not (Path(DEFAULT) / "kenes.toml").is_file():
        return None
    return open_observatory(settings)


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
