"""A finding: what is wrong or worth knowing, where it stands, and how to mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kenes.texts.text import Text


class Severity(StrEnum):
    """`error` stops the work, `warning` asks for a look, `note` says what was assumed."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True)
class Finding:
    """One finding. Places that do not apply are None; rows count from 1, offsets count characters from 0."""

    code: str
    severity: Severity
    message: Text
    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    start: int | None = None
    end: int | None = None
    text: str | None = None
    proposal: Text | None = None

    def as_json(self, language: str) -> dict[str, object]:
        """The finding as the command line prints it, its words in one language."""
        return {
            "code": self.code,
            "severity": str(self.severity),
            "message": self.message[language],
            "file": self.file,
            "sheet": self.sheet,
            "row": self.row,
            "column": self.column,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "proposal": None if self.proposal is None else self.proposal[language],
        }

    @property
    def stops(self) -> bool:
        """Whether the work must stop at this finding."""
        return self.severity is Severity.ERROR


class Refusal(Exception):
    """The work cannot be done; carries the findings that say why and how to go on."""

    def __init__(self, findings: Finding | Iterable[Finding]) -> None:
        self.findings: tuple[Finding, ...] = (findings,) if isinstance(findings, Finding) else tuple(findings)
        super().__init__("; ".join(finding.message["en"] for finding in self.findings))
