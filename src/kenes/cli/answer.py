"""What a command answers: findings, a result, and how to show it to a person; exit status included."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from rich.console import Console

from kenes.texts import Finding, Refusal, Severity

DONE, STOPPED, WRONG_USAGE, INTERNAL_FAULT = 0, 1, 2, 3
"""The exit statuses other programs rely on."""


WIDE = 220
"""Columns of a table that goes to a file or another program."""


@dataclass(frozen=True)
class Answer:
    """`result` is what --json prints; `show` prints the same to a person; `ok` False makes the exit status 1."""

    result: Any
    findings: Sequence[Finding] = ()
    show: Callable[[Console], None] = field(default=lambda console: None)
    stopped: bool = False

    @property
    def ok(self) -> bool:
        """Whether the command did its work."""
        return not self.stopped


@dataclass(frozen=True)
class Settings:
    """The options that stand before the command."""

    observatory: str | None
    as_json: bool
    language: str

    def talk(self) -> Console:
        """Where progress and talk go: standard error, so that standard output stays one document."""
        return Console(stderr=True, highlight=False, soft_wrap=True)


def answer(command: str, settings: Settings, work: Callable[[], Answer]) -> int:
    """Run a command's work, print its answer, and return the exit status."""
    try:
        given = work()
    except Refusal as refusal:
        given = Answer(None, refusal.findings, stopped=True)
    print_answer(command, settings, given)
    return DONE if given.ok else STOPPED


def print_answer(command: str, settings: Settings, given: Answer) -> None:
    """One JSON document on standard output, or findings and result in words."""
    if settings.as_json:
        print_document(
            command, given.ok, [finding.as_json(settings.language) for finding in given.findings], given.result
        )
        return
    talk = settings.talk()
    for finding in given.findings:
        talk.print(_in_words(finding, settings.language), soft_wrap=True, markup=False)
    given.show(Console(highlight=False, soft_wrap=True, width=None if sys.stdout.isatty() else WIDE))


def print_document(command: str, ok: bool, findings: list[dict[str, object]], result: Any) -> None:
    """The JSON document of design: command, ok, findings, result."""
    document = {"command": command, "ok": ok, "findings": findings, "result": result}
    sys.stdout.write(json.dumps(document, ensure_ascii=False) + "\n")


SIGNS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTE: "·"}


def _in_words(finding: Finding, language: str) -> str:
    place = ", ".join(
        str(part) for part in (finding.file, finding.sheet, finding.row, finding.column) if part is not None
    )
    if finding.start is not None:
        place += f" [{finding.start}:{finding.end}]"
    words = f"{SIGNS[finding.severity]} {place + ': ' if place else ''}{finding.message[language]}"
    return words + (f"\n    → {finding.proposal[language]}" if finding.proposal is not None else "")
