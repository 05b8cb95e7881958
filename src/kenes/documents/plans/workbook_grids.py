"""The sheets of a workbook with merged cells; the lines above the table are read with it."""

from __future__ import annotations

import datetime
import io
from typing import Any

from kenes.documents.plans.carried import COLUMN, ref_of
from kenes.documents.plans.grid import Grid, Square, words_of

LARGEST = 20_000
"""Rows of a sheet that are looked at."""
WIDEST = 60


def read(content: bytes) -> list[Grid]:
    """Every visible sheet that holds something. Any fault of the file is raised."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), data_only=True)
    grids = [_grid(sheet) for sheet in book.worksheets if sheet.sheet_state == "visible"]
    return [grid for grid in grids if any(one for row in grid.rows for one in row)]


def cells_as_lines(content: bytes) -> str:
    """The words of every cell, one to a line: where a stamp is looked for. Nothing where the workbook is damaged."""
    try:
        grids = read(content)
    except Exception:  # whoever reads the tables says so
        return ""
    return "\n".join(
        one.words.replace("\n", " ") for grid in grids for at in range(len(grid.rows)) for one in grid.squares(at)
    )


def _grid(sheet: Any) -> Grid:
    joined = {(one.min_row, one.min_col): one for one in sheet.merged_cells.ranges}
    rows: list[list[Square | None]] = []
    width = min(sheet.max_column or 0, WIDEST)
    for line in sheet.iter_rows(max_row=min(sheet.max_row or 0, LARGEST), max_col=width):
        rows.append([_square(cell, joined) if cell.value is not None else None for cell in line])
    for (top, left), area in joined.items():
        held = rows[top - 1][left - 1] if top <= len(rows) and left <= width else None
        for row in range(top, min(area.max_row, len(rows)) + 1):
            for column in range(left, min(area.max_col, width) + 1):
                rows[row - 1][column - 1] = held
    return _without_ids(sheet.title, rows)


def _square(cell: Any, joined: dict[tuple[int, int], Any]) -> Square | None:
    area = joined.get((cell.row, cell.column))
    wide = area.max_col - area.min_col + 1 if area else 1
    words = words_of(_said(cell))
    return Square(words, cell.row, cell.column, wide) if words else None


def _said(cell: Any) -> str:
    """What a spreadsheet shows: days as days, whole numbers without a point, 1.10 with both figures."""
    value = cell.value
    if isinstance(value, datetime.datetime | datetime.date):
        return value.strftime("%d.%m.%Y")
    if isinstance(value, float):
        decimals = len(str(cell.number_format).partition(".")[2].rstrip("_) ").split(";")[0])
        return f"{value:.{decimals}f}" if cell.number_format.startswith("0.") and decimals else f"{value:g}"
    return str(value)


def _without_ids(name: str, rows: list[list[Square | None]]) -> Grid:
    """The sheet without the hidden column of ids, which are kept beside the rows."""
    place = next((at for row in rows for at, one in enumerate(row) if one and one.words == COLUMN), None)
    if place is None:
        return Grid(name, tuple(map(tuple, rows)))
    marks = tuple(ref_of(one.words) if (one := row[place]) else "" for row in rows)
    kept = tuple(tuple(one for at, one in enumerate(row) if at != place) for row in rows)
    return Grid(name, kept, marks=marks)
