"""What drug a line of a published table speaks of."""

from __future__ import annotations

from collections.abc import Iterable

from kenes.codes.substances import is_known, substance_named
from kenes.datasets.line import Line
from kenes.texts import Finding, Severity, Text


def named_drug(line: Line) -> tuple[str, str, str]:
    """The code, the roll-up mark and the name of a line's drug.

    A more special name in its own column decides when it is known; a line that names only its group speaks of the
    whole group.
    """
    name, special, group = line.text("drug"), line.text("special"), line.text("group")
    decisive = special if special and is_known(special, name) else name
    code, roll_up = substance_named(decisive or group, group)
    return code, roll_up, f"{name}: {special}" if special else name or group


def unlisted_note(lines: Iterable[Line]) -> list[Finding]:
    """One note of the drugs that the list of names does not have; their rows are the rest of their group."""
    told: dict[str, Line] = {}
    for line in lines:
        name, group = line.text("drug"), line.text("group")
        if name and not is_known(name, group):
            told.setdefault(name, line)
    if not told:
        return []
    first = next(iter(told.values()))
    message = _UNLISTED.fill(names="; ".join(told))
    return [first.finding("drug", "unlisted-drug", message, None, Severity.NOTE)]


_UNLISTED = Text(
    kk="Тізімде жоқ есірткі атаулары: {names}. Олар тобының «басқа» тармағына жатқызылды, атауы сақталды.",
    ru="Названия, которых нет в списке: {names}. Они отнесены к «другим» своей группы, название сохранено.",
    en="Names that are not listed: {names}. They were taken as the rest of their group, with their name kept.",
)
