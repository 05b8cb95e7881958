"""Names given on the command line, looked up among what is known."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz import process

from kenes.indicators.indicator import Definition, all_indicators
from kenes.texts import Finding, Refusal, Severity, Text


def definitions_named(keys: Sequence[str] | None) -> list[Definition]:
    """The indicators of the keys given, or all; Refusal names the nearest for a key that is unknown."""
    known = all_indicators()
    if not keys:
        return list(known.values())
    for key in keys:
        if key not in known:
            raise Refusal(unknown_name(_INDICATOR, key, list(known)))
    return [known[key] for key in keys]


def unknown_name(what: Text, name: str, known: Sequence[str]) -> Finding:
    """The finding for a name that is not among the known ones, with the nearest as a question."""
    nearest = process.extractOne(name, known)
    proposal = (
        _LIST.fill(known=", ".join(known)) if not nearest else _NEAREST.fill(name=nearest[0], known=", ".join(known))
    )
    return Finding("unknown-name", Severity.ERROR, what.fill(name=name), text=name, proposal=proposal)


_INDICATOR = Text(
    kk="«{name}» деген көрсеткіш жоқ.", ru="Показателя «{name}» нет.", en="There is no indicator “{name}”."
)
_NEAREST = Text(
    kk="«{name}» ме? Барлары: {known}.",
    ru="Имелось в виду «{name}»? Есть: {known}.",
    en="Did you mean “{name}”? There are: {known}.",
)
_LIST = Text(kk="Барлары: {known}.", ru="Есть: {known}.", en="There are: {known}.")
