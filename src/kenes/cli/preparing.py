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
    serve(observatory, port=port, host=host, ready=lambda address: _tell(observatory, address, talk))


def _tell(observatory: Observatory, address: str, talk: Console) -> None:
    from kenes.records.accounts.queries import everybody

    talk.print(say(READY.fill(address=address)))
    if not everybody().exists():
        talk.print(say(NOBODY.fill(folder=observatory.folder)))


PREPARING = Text(kk="Беттерді дайындау", ru="Подготовка страниц", en="Preparing pages")
READY = Text(
    kk="Сайт ашық: {address} (тоқтату: Ctrl+C)",
    ru="Сайт открыт: {address} (остановить: Ctrl+C)",
    en="The site is at {address} (stop it with Ctrl+C)",
)
NOBODY = Text(
    kk="Әлі ешкім кіре алмайды. Тіркелгі ашу: kenes --observatory {folder} user add АТЫ --role administrator",
    ru="Войти пока никто не может. Открыть учётную запись: kenes --observatory {folder} user add ИМЯ --role administrator",
    en="Nobody can sign in yet. To open an account: kenes --observatory {folder} user add NAME --role administrator",
)
