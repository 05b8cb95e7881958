"""What whoever opens a file may ask for: the languages of a scan, how many pages to recognise, to be told of every page."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

MOST_RECOGNISED = 2000
"""Pages of one file that are recognised: at four seconds a page, more than two hours."""


def _nobody(done: int, of: int) -> None:
    """Nobody waits to be told."""


@dataclass(frozen=True)
class Options:
    """`languages` as Tesseract names them, none for the usual ones; `page_done` is told the pages read and all pages.

    After `seconds` no further page of a PDF is recognised: those that are left are told as not read.
    """

    languages: tuple[str, ...] = ()
    most_recognised: int = MOST_RECOGNISED
    seconds: float = math.inf
    page_done: Callable[[int, int], None] = _nobody


USUAL = Options()
