"""The picture of one page of a PDF or a scan, small enough for a browser, drawn in a process of its own."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import Any

from kenes.documents.apart import asked_within_bounds, worked_apart
from kenes.documents.formats import picture, portable
from kenes.documents.unreadable import Unreadable

SUFFIXES = (*portable.SUFFIXES, *picture.SUFFIXES)
"""Formats whose pages can be shown as they look."""
WIDTH = 1400
"""Pixels: fine print of a sheet can be read, and a page of letters weighs some 200 kB."""
LONGEST = 20
"""Seconds that a page may take."""


def page_picture(path: Path, number: int) -> bytes:
    """A page as PNG, in shades of grey; Refusal when it cannot be drawn. Pages count from 1."""
    return worked_apart("kenes.documents.scans.page_picture", path, {"page": number}, LONGEST)


def drawn(path: Path, number: int) -> bytes:
    """A page as PNG, drawn in this process; Unreadable for a page that is not there."""
    opened = _of_pdf(path, number) if path.suffix.lower() in portable.SUFFIXES else _of_picture(path, number)
    opened.thumbnail((WIDTH, WIDTH * 4))
    made = io.BytesIO()
    opened.quantize(16).save(made, "PNG", optimize=True)
    return made.getvalue()


def _of_pdf(path: Path, number: int) -> Any:
    from pypdfium2 import PdfDocument  # type: ignore[import-untyped, unused-ignore]

    page = PdfDocument(path)[number - 1]
    width, height = page.get_size()
    return page.render(
        scale=min(WIDTH / max(1.0, width), portable.LARGEST_SIDE / max(1.0, height)), grayscale=True
    ).to_pil()


def _of_picture(path: Path, number: int) -> Any:
    return picture.grey(picture.opened(path.read_bytes()), number - 1)


def _run() -> None:
    path, asked = asked_within_bounds()
    try:
        sys.stdout.buffer.write(drawn(path, asked["page"]))
    except Unreadable as fault:
        sys.exit(fault.reason)


if __name__ == "__main__":
    _run()
