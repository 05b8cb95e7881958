"""Reading a document from the command line: the languages of a scan, and a bar that shows the pages on a terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from kenes.cli.answer import Settings
from kenes.cli.spoken import say
from kenes.texts import Text

if TYPE_CHECKING:
    from kenes.documents.reading_options import Options

PAGES = Text(kk="Беттер оқылуда", ru="Чтение страниц", en="Reading pages")
ScanLanguages = Annotated[
    str,
    typer.Option(
        metavar="kaz+rus+eng",
        help=say(
            Text(
                kk="Сканерленген беттердің тілдері, Tesseract атауымен.",
                ru="Языки сканированных страниц, как их называет Tesseract.",
                en="Languages of scanned pages, as Tesseract names them.",
            )
        ),
    ),
]


@contextmanager
def reading(settings: Settings, scan_languages: str) -> Iterator[Options]:
    """What to read by; pages are counted on a terminal, and never beside --json."""
    from kenes.documents.reading_options import Options

    asked = tuple(one for one in scan_languages.replace(",", "+").split("+") if one)
    if settings.as_json or not sys.stderr.isatty():
        yield Options(asked)
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=settings.talk(), transient=True) as bar:
        task = bar.add_task(say(PAGES), total=None)
        yield Options(asked, page_done=lambda done, of: bar.update(task, completed=done, total=of))
