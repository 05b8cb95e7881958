"""Counts of things and people in the cells of a line: whole numbers, each bad cell told."""

from __future__ import annotations

from collections.abc import Iterable

from kenes.datasets.line import BadCell, Harvest, Line
from kenes.texts import Text


def count_of(line: Line, key: str) -> int | None:
    """The whole number in a cell, None for a blank; BadCell for a fraction and for whatever is no number."""
    amount = line.amount(key)
    if amount is None:
        return None
    if not amount.is_integer():
        line.fault(key, "not-a-whole-number", _FRACTION, _WAY_OUT)
    return int(amount)


def counts_of(line: Line, keys: Iterable[str], harvest: Harvest) -> dict[str, int | None] | None:
    """The counts of several cells; None, with a finding for every bad cell, when the line has to be rejected."""
    counts: dict[str, int | None] = {}
    bad = False
    for key in keys:
        try:
            counts[key] = count_of(line, key)
        except BadCell as fault:
            harvest.findings.append(fault.finding)
            bad = True
    harvest.rejected += bad
    return None if bad else counts


_FRACTION = Text(
    kk="Мұнда бүтін сан болуы керек, ал ұяшықта «{text}» тұр.",
    ru="Здесь должно быть целое число, а в ячейке «{text}».",
    en="A whole number belongs here, but the cell says “{text}”.",
)
_WAY_OUT = Text(
    kk="Ұяшықты дереккөздегі кестемен салыстырып, түзетіңіз.", ru="Сверьте ячейку с таблицей издателя и исправьте.", en="Compare the cell with the publisher's table and correct it.",
)  # fmt: skip
