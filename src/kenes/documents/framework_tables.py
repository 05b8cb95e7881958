"""A framework read from a workbook that a person filled in: every fault by sheet, row and column, nothing taken in halves."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kenes.documents.concepts import all_concepts
from kenes.documents.evidence_of_words import evidence_of_words
from kenes.documents.framework import Framework, framework_from
from kenes.documents.framework_table_faults import (
    CODE_TWICE,
    EMPTY,
    KEY_SHAPE,
    NO_SHEET,
    NOT_A_WORKBOOK,
    UNKNOWN_CHOICE,
    UNKNOWN_CODE,
    UNKNOWN_CONCEPT,
    WEIGHT_RANGE,
    cell_fault,
    file_fault,
)
from kenes.documents.framework_workbook import ABOUT, BY_WORDS, EVIDENCE, LOOKED_FOR, NOT_LOOKED_FOR, REQUIREMENTS
from kenes.observatory.receiving import receive
from kenes.texts import Finding, Refusal, Text

KEY = re.compile(r"[a-z][a-z0-9-]{1,39}")
SHEETS = {"framework": ABOUT, "requirements": REQUIREMENTS, "evidence": EVIDENCE}
OPTIONAL = {"topic", "within", "looked_for", "verified", "source", "address", "all", "any", "none"}


@dataclass(frozen=True)
class _Row:
    """One row of a sheet with its number in the file."""

    sheet: str
    number: int
    cells: Mapping[str, str]


def read_framework(path: Path) -> Framework:
    """The framework of a workbook; Refusal with every fault found."""
    rows = _rows(path)
    faults = list(_faults(rows))
    if faults:
        raise Refusal([_in_file(path, one) for one in faults])
    return framework_from(rows["framework"][0].cells["key"], _values(rows))


def _rows(path: Path) -> dict[str, list[_Row]]:
    from openpyxl import load_workbook

    try:
        received = receive(path.read_bytes(), path.name)
        book = load_workbook(io.BytesIO(received.content), read_only=True, data_only=True)
    except Refusal:
        raise
    except Exception:  # a damaged file fails in as many ways as it has parts
        raise Refusal(file_fault("not-a-workbook", NOT_A_WORKBOOK, path.name)) from None
    found: dict[str, list[_Row]] = {}
    for name, columns in SHEETS.items():
        if name not in book.sheetnames:
            raise Refusal(file_fault("missing-sheet", NO_SHEET, path.name, name))
        found[name] = list(_sheet_rows(name, book[name], columns))
    return found


def _sheet_rows(name: str, sheet: Any, columns: tuple[str, ...]) -> Iterator[_Row]:
    head: list[str] = []
    for number, line in enumerate(sheet.iter_rows(values_only=True), 1):
        said = ["" if value is None else str(value).strip() for value in line]
        if number == 1:
            head = [one.lower() for one in said]
        elif any(said):
            cells = dict(zip(head, said, strict=False))
            yield _Row(name, number, {one: cells.get(one, "") for one in columns})


def _faults(rows: Mapping[str, list[_Row]]) -> Iterator[Finding]:
    if not rows["framework"]:
        yield cell_fault("empty-cell", EMPTY, "framework", 2, "key")
        return
    about = rows["framework"][0]
    for row in (about, *rows["requirements"], *rows["evidence"]):
        for column, value in row.cells.items():
            if not value and column not in OPTIONAL:
                yield cell_fault("empty-cell", EMPTY, row.sheet, row.number, column)
    if about.cells["key"] and not KEY.fullmatch(about.cells["key"]):
        yield _wrong(about, "key", KEY_SHAPE)
    yield from _unknown_concepts(about, "topic")
    if not rows["requirements"]:
        yield cell_fault("empty-cell", EMPTY, "requirements", 2, "code")
    yield from _requirement_faults(rows["requirements"])
    for row in rows["evidence"]:
        yield from _evidence_faults(row, {one.cells["code"] for one in rows["requirements"]})


def _requirement_faults(rows: list[_Row]) -> Iterator[Finding]:
    codes = [row.cells["code"] for row in rows]
    for place, row in enumerate(rows):
        if row.cells["code"] and row.cells["code"] in codes[:place]:
            yield _wrong(row, "code", CODE_TWICE)
        if row.cells["within"] and row.cells["within"] not in {one for one in codes if one != row.cells["code"]}:
            yield _wrong(row, "within", UNKNOWN_CODE)
        for column, allowed in (("looked_for", LOOKED_FOR), ("verified", ("yes", "no"))):
            if row.cells[column] and row.cells[column] not in allowed:
                yield _wrong(row, column, UNKNOWN_CHOICE[column])


def _evidence_faults(row: _Row, codes: set[str]) -> Iterator[Finding]:
    if row.cells["code"] and row.cells["code"] not in codes:
        yield _wrong(row, "code", UNKNOWN_CODE)
    for column in ("all", "any", "none"):
        yield from _unknown_concepts(row, column)
    if not (row.cells["all"] or row.cells["any"]):
        yield cell_fault("empty-cell", EMPTY, row.sheet, row.number, "all")
    if row.cells["weight"] and not 0 < (_number(row.cells["weight"]) or 0) <= 1:
        yield _wrong(row, "weight", WEIGHT_RANGE)


def _unknown_concepts(row: _Row, column: str) -> Iterator[Finding]:
    for one in _listed(row.cells[column]):
        if one not in all_concepts():
            yield _wrong(row, column, UNKNOWN_CONCEPT, one)


def _values(rows: Mapping[str, list[_Row]]) -> dict[str, Any]:
    about = rows["framework"][0].cells
    return {
        "title": {code: about[f"title_{code}"] for code in ("kk", "ru", "en")},
        "edition": about["edition"],
        "address": about["address"],
        "topic": about["topic"] or None,
        "requirement": {row.cells["code"]: _requirement(row.cells, rows["evidence"]) for row in rows["requirements"]},
    }


def _requirement(cells: Mapping[str, str], evidence: list[_Row]) -> dict[str, Any]:
    words = Text(kk=cells["kk"], ru=cells["ru"], en=cells["en"])
    own = [_piece(row.cells) for row in evidence if row.cells["code"] == cells["code"]]
    how = cells["looked_for"] or (BY_WORDS if not own else "")
    if how == NOT_LOOKED_FOR:
        own = []
    elif how == BY_WORDS:
        own = [vars(one) for one in evidence_of_words(words)]
    return {
        **dict(words),
        "within": cells["within"] or None,
        "source": cells["source"],
        "verified": cells["verified"] == "yes",
        "evidence": own,
    }


def _piece(cells: Mapping[str, str]) -> dict[str, Any]:
    return {name: _listed(cells[name]) for name in ("all", "any", "none")} | {"weight": _number(cells["weight"])}


def _listed(cell: str) -> list[str]:
    return [one.strip() for one in re.split(r"[,;\n]", cell) if one.strip()]


def _number(cell: str) -> float | None:
    try:
        return float(cell.replace(",", "."))
    except ValueError:
        return None


def _wrong(row: _Row, column: str, message: Text, value: str | None = None) -> Finding:
    said = row.cells[column] if value is None else value
    return cell_fault("wrong-cell", message, row.sheet, row.number, column, said)


def _in_file(path: Path, fault: Finding) -> Finding:
    return replace(fault, file=path.name)
