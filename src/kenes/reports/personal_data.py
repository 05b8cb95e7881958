"""What is kept about somebody as a file: JSON for programs, a workbook with a sheet for each part."""

from __future__ import annotations

import io
import json
from collections.abc import Mapping
from typing import Any

from kenes.texts.spreadsheet import new_workbook, put

Parts = Mapping[str, list[dict[str, Any]]]
WIDTH = 28


def as_json(subject: str, parts: Parts) -> bytes:
    """One document."""
    return json.dumps({"about": subject, **parts}, ensure_ascii=False, indent=1, default=str).encode()


def as_xlsx(parts: Parts) -> bytes:
    """A sheet for each part; values within values stand as JSON in their cell."""
    stream = io.BytesIO()
    with new_workbook(stream) as book:
        bold = book.add_format({"bold": True})
        for name, rows in parts.items():
            sheet = book.add_worksheet(name)
            heads = list(dict.fromkeys(head for row in rows for head in row))
            sheet.set_column(0, max(0, len(heads) - 1), WIDTH)
            for column, head in enumerate(heads):
                put(sheet, 0, column, head, bold)
            for number, row in enumerate(rows, start=1):
                for column, head in enumerate(heads):
                    put(sheet, number, column, _cell(row.get(head)))
            sheet.freeze_panes(1, 0)
    return stream.getvalue()


def _cell(value: Any) -> Any:
    if value is None or isinstance(value, str | bool | int | float):
        return value
    return json.dumps(value, ensure_ascii=False, default=str)
