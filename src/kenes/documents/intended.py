"""Findings that somebody has looked at and meant so: a TOML list of code, words and reason, kept beside the text.

A finding is set aside only while its code and its words are those of the list, so it comes back when the place is edited,
and it stays away when other places are. A difference between language versions is said in both of them: it is set aside
in both, whichever of the two the entry names. An entry that no longer sets anything aside is told, so that lists do not grow old.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kenes.documents.check import CheckResult
from kenes.texts import Finding, Refusal, Severity, Text

FIELDS = ("code", "text", "reason")
NOT_READ = Text(
    kk="«{file}» тізімі оқылмады: {why}.",
    ru="Список «{file}» не прочитан: {why}.",
    en="The list “{file}” could not be read: {why}.",
)
LACKS = Text(
    kk="«{file}» тізіміндегі {number}-жазбада «{field}» жоқ.",
    ru="В записи {number} списка «{file}» нет «{field}».",
    en="Entry {number} of the list “{file}” has no “{field}”.",
)
AS_THIS = Text(
    kk='Әр жазба: [[intended]], code = "…", text = "…", reason = "…".',
    ru='Каждая запись: [[intended]], code = "…", text = "…", reason = "…".',
    en='Each entry: [[intended]], code = "…", text = "…", reason = "…".',
)
UNUSED = Text(
    kk="Тізімдегі «{code}»: «{text}» жазбасына мәтінде ештеңе сәйкес келмейді.",
    ru="Записи списка «{code}»: «{text}» в тексте больше ничего не соответствует.",
    en="Nothing in the text answers the entry “{code}”: “{text}” any more.",
)
REMOVE = Text(kk="Жазбаны өшіру керек пе?", ru="Удалить запись?", en="Remove the entry?")


@dataclass(frozen=True)
class Intended:
    """What was meant so: the code of the finding, its words as they stand in the text, and why."""

    code: str
    text: str
    reason: str

    def covers(self, finding: Finding) -> bool:
        """Whether a finding is the one that was looked at."""
        return finding.code == self.code and finding.text == self.text


def read_intended(path: Path) -> tuple[Intended, ...]:
    """The entries of a list; raises Refusal where it cannot be read or an entry lacks something."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise _refusal(path, NOT_READ.fill(file=path.name, why=fault)) from None
    entries = table.get("intended", [])
    if not isinstance(entries, list):
        raise _refusal(path, NOT_READ.fill(file=path.name, why="[[intended]]"))
    return tuple(_entry(path, number, entry) for number, entry in enumerate(entries, 1))


def written(intended: Sequence[Intended]) -> str:
    """The list as a file that `read_intended` reads."""
    return "\n".join(_written(one) for one in intended)


def without_intended(checked: CheckResult, intended: Sequence[Intended]) -> CheckResult:
    """The result without the findings that were meant so; these stand in `result.intended` with their reasons."""
    if not intended:
        return checked
    aside = set_aside(checked, intended)
    kept = tuple(one for one in checked.findings if id(one) not in aside)
    unused = tuple(_unused(entry) for entry in intended if entry not in aside.values())
    told = [_told(one, aside[id(one)]) for one in checked.findings if id(one) in aside]
    return replace(checked, findings=kept + unused, result={**checked.result, "intended": told})


def set_aside(checked: CheckResult, intended: Sequence[Intended]) -> dict[int, Intended]:
    """The findings set aside by their identity in Python, each with the entry that does so; what belongs to one difference goes together."""
    aside = {id(one): entry for one in checked.findings for entry in intended if entry.covers(one)}
    for difference in checked.together:
        entry = next((aside[id(one)] for one in difference if id(one) in aside), None)
        if entry is not None:
            aside |= {id(one): entry for one in difference if id(one) not in aside}
    return aside


def _entry(path: Path, number: int, entry: Any) -> Intended:
    values: Mapping[str, Any] = entry if isinstance(entry, dict) else {}
    for field in FIELDS:
        value = values.get(field)
        if not isinstance(value, str) or not (value if field == "text" else value.strip()):
            raise _refusal(path, LACKS.fill(file=path.name, number=number, field=field))
    return Intended(values["code"], values["text"], values["reason"])


def _written(entry: Intended) -> str:
    """A string of JSON is one of TOML but for the sign 127, which TOML wants named."""
    lines = (f"{name} = {json.dumps(getattr(entry, name), ensure_ascii=False)}" for name in FIELDS)
    return "\n".join(("[[intended]]", *lines, "")).replace("\x7f", "\\u007f")


def _told(finding: Finding, entry: Intended) -> dict[str, object]:
    place = {"file": finding.file, "start": finding.start, "end": finding.end}
    return {"code": finding.code, "text": finding.text, "reason": entry.reason, **place}


def _unused(entry: Intended) -> Finding:
    message = UNUSED.fill(code=entry.code, text=entry.text)
    return Finding("intended-unused", Severity.NOTE, message, text=entry.text, proposal=REMOVE)


def _refusal(path: Path, message: Text) -> Refusal:
    return Refusal(Finding("intended-not-read", Severity.ERROR, message, file=str(path), proposal=AS_THIS))
