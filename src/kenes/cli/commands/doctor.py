"""`kenes doctor`."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kenes.cli.answer import Answer, Settings, answer
from kenes.cli.opening import observatory_folder
from kenes.cli.spoken import say
from kenes.texts import Finding, Refusal, Severity, Text

if TYPE_CHECKING:
    from rich.console import Console

    from kenes.records.care.checkup import Diagnosis

HELP = Text(
    kk="Орнатылған бағдарлама мен обсерваторияны тексеріп, қалай түзетуді айту.",
    ru="Осмотреть установку и обсерваторию и сказать, что и как исправить.",
    en="Look the installation and the observatory over, and say how to mend what is wrong.",
)


def doctor(
    context: typer.Context,
    port: Annotated[
        int, typer.Option(help=say(Text(kk="Сайттың порты.", ru="Порт сайта.", en="The site's port.")))
    ] = 8000,
) -> int:
    """Every checkup; without an observatory those of the installation alone. Nothing is changed."""
    settings: Settings = context.obj

    def work() -> Answer:
        from kenes.records.care.checkup import Patient, State, examine, finding_of

        folder, found = _folder(settings)
        told = examine(Patient(folder, datetime.datetime.now(datetime.UTC), port))
        found += [finding_of(key, one) for key, one in told.items() if one.state is not State.OK]
        result = {"observatory": folder and str(folder), "checks": _rows(told, settings.language)}
        stopped = any(one.stops for one in found)
        return Answer(result, found, lambda console: _show(console, told), stopped=stopped)

    return answer("doctor", settings, work)


def _folder(settings: Settings) -> tuple[Path | None, list[Finding]]:
    """The observatory to look at; without one its absence is told and the installation alone is examined."""
    try:
        folder = observatory_folder(settings)
    except Refusal:
        return None, [Finding("observatory-needed", Severity.WARNING, _NONE, proposal=_NAME)]
    if not (folder / "kenes.toml").is_file():
        from kenes.observatory.settings import read_settings

        read_settings(folder)
    return folder, []


def _rows(told: dict[str, Diagnosis], language: str) -> list[dict[str, Any]]:
    from kenes.records.care.checkup import all_checkups

    titles = {key: one.title for key, one in all_checkups().items()}
    return [
        {
            "check": key.replace("_", "-"),
            "title": titles[key][language],
            "state": str(one.state),
            "message": one.words[language],
            "proposal": one.way_out and one.way_out[language],
        }
        for key, one in told.items()
    ]


def _show(console: Console, told: dict[str, Diagnosis]) -> None:
    for one in told.values():
        if one.way_out is None:
            console.print(f"✓ {say(one.words)}", markup=False)


_NONE = Text(
    kk="Обсерватория көрсетілмеген: тек орнатылған бағдарлама тексерілді.",
    ru="Обсерватория не указана: осмотрена только установка.",
    en="No observatory was named: the installation alone was examined.",
)
_NAME = Text(
    kk="Обсерваторияны да тексеру үшін: «kenes --observatory ҚАЛТА doctor».",
    ru="Чтобы осмотреть и обсерваторию: «kenes --observatory ПАПКА doctor».",
    en="To have an observatory examined as well: “kenes --observatory DIR doctor”.",
)
