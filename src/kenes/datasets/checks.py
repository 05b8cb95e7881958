"""The checks every dataset's rows pass before they are stored: columns, kinds, states, places, periods, grain."""

from __future__ import annotations

import re
from collections.abc import Iterable

from kenes.codes.places import place
from kenes.datasets.dataset import STATES, Column, Dataset, Row
from kenes.texts import Finding, Severity, Text

PERIOD = re.compile(r"\d{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|\d{4}))?$")
"""A year, a month, a quarter, a half-year, or a span of years."""


def check_rows(dataset: Dataset, rows: Iterable[Row], file: str) -> tuple[list[Row], list[Finding]]:
    """The rows that may be stored, and a finding for each that may not, at its sheet, row and column."""
    good: list[Row] = []
    findings: list[Finding] = []
    seen: set[tuple[object, ...]] = set()
    for row in rows:
        fault = _fault(dataset, row, seen)
        if fault is None:
            good.append(row)
        else:
            findings.append(_placed(fault, row, file))
    for check in dataset.checks:
        findings += check(good)
    return good, findings


def _fault(dataset: Dataset, row: Row, seen: set[tuple[object, ...]]) -> Finding | None:
    for column in dataset.columns:
        if fault := _column_fault(column, row.get(column.name)):
            return fault
    key = tuple(row.get(name) for name in dataset.grain)
    if key in seen:
        return _error("row-twice", _TWICE.fill(key=", ".join(str(part) for part in key)), _TWICE_WAY_OUT)
    seen.add(key)
    return _state_fault(str(row["state"]), row.get(dataset.measure))


def _column_fault(column: Column, value: object) -> Finding | None:
    if value is None:
        return _error("value-needed", _NEEDED.fill(column=column.title), None) if column.required else None
    kinds = {"text": str, "integer": int, "number": (int, float)}
    if not isinstance(value, kinds[column.kind]) or isinstance(value, bool):  # type: ignore[arg-type]
        return _error("wrong-kind", _WRONG_KIND.fill(column=column.title, value=value), None)
    if column.name == "period" and not PERIOD.match(str(value)):
        return _error("unknown-period", _PERIOD.fill(value=value), _PERIOD_WAY_OUT)
    if column.codes == "places" and not known_place(str(value)):
        return _error("unknown-place", _PLACE.fill(value=value), None)
    return None


def known_place(code: str) -> bool:
    """Whether a code is that of a place."""
    try:
        place(code)
    except KeyError:
        return False
    return True


def _state_fault(state: str, measure: object) -> Finding | None:
    """A state that contradicts its measure: a zero that is not 0, a missing one that has a number."""
    agrees = {"value": measure not in (None, 0), "zero": measure == 0}.get(state, measure is None)
    if state in STATES and agrees:
        return None
    return _error("state-contradicts", _STATE.fill(state=state, value="—" if measure is None else measure), None)


def _error(code: str, message: Text, proposal: Text | None) -> Finding:
    return Finding(code, Severity.ERROR, message, proposal=proposal)


def _placed(finding: Finding, row: Row, file: str) -> Finding:
    number = row.get("origin_row")
    sheet, column = row.get("origin_sheet"), row.get("origin_column")
    return Finding(
        finding.code,
        finding.severity,
        finding.message,
        file,
        str(sheet) if sheet else None,
        number if isinstance(number, int) else None,
        str(column) if column else None,
        proposal=finding.proposal,
    )


_TWICE = Text(
    kk="Бұл жол екінші рет кездесті: {key}.",
    ru="Эта строка встречается второй раз: {key}.",
    en="This row stands here a second time: {key}.",
)
_TWICE_WAY_OUT = Text(
    kk="Екі жолдың біреуін қалдырыңыз.",
    ru="Оставьте одну из двух строк.",
    en="Keep one of the two rows.",
)
_NEEDED = Text(
    kk="«{column}» бағаны толтырылмаған.",
    ru="Не заполнен столбец «{column}».",
    en="The column “{column}” is not filled in.",
)
_WRONG_KIND = Text(
    kk="«{column}» бағанындағы «{value}» мәні күтілген түрге сәйкес емес.",
    ru="Значение «{value}» в столбце «{column}» не того вида.",
    en="The value “{value}” in the column “{column}” is not of the expected kind.",
)
_PERIOD = Text(kk="Кезең танылмады: «{value}».", ru="Период не распознан: «{value}».", en="Unknown period: “{value}”.")
_PERIOD_WAY_OUT = Text(
    kk="Жылды 2022, айды 2022-05, тоқсанды 2022-Q2 түрінде жазыңыз.",
    ru="Пишите год как 2022, месяц как 2022-05, квартал как 2022-Q2.",
    en="Write a year as 2022, a month as 2022-05, a quarter as 2022-Q2.",
)
_PLACE = Text(kk="Орын белгісіз: «{value}».", ru="Неизвестное место: «{value}».", en="Unknown place: “{value}”.")
_STATE = Text(
    kk="«{state}» күйі «{value}» мәніне қайшы.",
    ru="Состояние «{state}» противоречит значению «{value}».",
    en="The state “{state}” contradicts the value “{value}”.",
)
