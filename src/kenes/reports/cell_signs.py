"""The signs that stand in a table or chart where there is no number, and their legend, fixed once.

The dash is not used: in the statistics of Kazakhstan it means that the phenomenon is absent, which here is the figure
0. The point for "not applicable" and the dots for "no data" follow the tables of the Bank for International
Settlements, `x` for confidential those of Kazakhstan.
"""

from __future__ import annotations

from kenes.indicators.row import State
from kenes.texts import Text, language

SIGNS: dict[State, str] = {
    "missing": "…",
    "not-applicable": ".",
    "suppressed": "*",
    "confidential": "x",
}

MEANINGS: dict[State, Text] = {
    "missing": Text(kk="деректер жоқ", ru="нет данных", en="no data"),
    "not-applicable": Text(kk="қолданылмайды", ru="неприменимо", en="not applicable"),
    "suppressed": Text(
        kk="саны аз болғандықтан көрсетілмейді",
        ru="не показано из-за малого числа случаев",
        en="not shown, the number is too small",
    ),
    "confidential": Text(kk="құпия деректер", ru="данные конфиденциальны", en="confidential"),
}


def written(value: float | None, state: State, code: str, digits: int = 0) -> str:
    """A number as a language writes it, or the sign of its state.

    A true zero is "0" whatever the digits; "0,0" is a figure above zero that is too small for the digits shown.
    """
    if state in SIGNS or value is None:
        return SIGNS.get(state, SIGNS["missing"])
    return language(code).number(value, 0 if state == "zero" else digits)


def legend(states: tuple[State, ...], code: str) -> str:
    """The legend of the signs of these states: "… no data; x confidential"."""
    return "; ".join(f"{SIGNS[state]}\u00a0{MEANINGS[state][code]}" for state in states if state in SIGNS)
