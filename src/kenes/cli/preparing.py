"""Preparing the site with a progress bar, then serving it."""

from __future__ import annotations

from rich.console import Console
from rich.progress import Progress

from kenes.cli.spoken import say
from kenes.indicators.indicator import all_indicators
from kenes.observatory.observatory import Observatory
from kenes.texts import Text


def serve_with_progress(observatory: Observatory, host: str, port: int, talk: Console) -> None:
    """Compute tables and draw charts, tell the address, and answer until interrupted."""
    from kenes.web.prepare import prepare
    from kenes.web.serving import serve

    with Progress(console=talk, transient=True) as bar:
        task = bar.add_task(say(PREPARING), total=len(all_indicators()))
        prepare(observatory, done=lambda key: bar.advance(task))
    serve(observatory, port=port, host=host, ready=lambda address: talk.print(say(READY.fill(address=address))))


PREPARING = Text(kk="Беттерді дайындау", ru="Подготовка страниц", en="Preparing pages")
READY = Text(
    kk="Сайт ашық: {address} (тоқтату: Ctrl+C)",
    ru="Сайт открыт: {address} (остановить: Ctrl+C)",
    en="The site is at {address} (stop it with Ctrl+C)",
)
