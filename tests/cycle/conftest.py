"""Where the round takes place: an office of its own, served by its own process, and a mailbox for everybody outside."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from mail_server import Mailbox, mail_server
from round_office import furnish, kenes, served
from round_table import Round

from kenes.datasets.facts import fact_files
from kenes.datasets.ingest import Wish, ingest
from kenes.observatory.founding import found


@pytest.fixture
def box() -> Iterator[Mailbox]:
    """What is sent by e-mail arrives here."""
    with mail_server() as box:
        yield box


FIGURES = ("form-1m", "population", "wpp2024")
"""Recorded offences and offenders, and the people to whom their rates are taken: enough for a round, quickly drawn."""


@pytest.fixture
def office(box: Mailbox, tmp_path: Path) -> Path:
    """Published figures of Kazakhstan, the example, eight accounts, and yesterday's backup beside it."""
    folder = tmp_path / "observatory"
    observatory = found(folder, "KZ")
    for path in (one for one in fact_files() if one.name.startswith(FIGURES)):
        assert not ingest(observatory, path, Wish(), datetime.datetime(2026, 11, 2, 9, tzinfo=datetime.UTC)).stopped
    _write_to(box, folder / "kenes.toml")
    furnish(folder)
    kenes(folder, "backup", str(tmp_path / "yesterday.zip"))
    return folder


@pytest.fixture
def all(office: Path, box: Mailbox, browser: Any) -> Iterator[Round]:
    """Everybody at their pages."""
    contexts = []
    with served(office) as address:

        def window() -> Any:
            contexts.append(browser.new_context(base_url=address, accept_downloads=True))
            contexts[-1].set_default_timeout(20_000)
            return contexts[-1].new_page()

        yield Round(office, window, box)
        for one in contexts:
            one.close()


def _write_to(box: Mailbox, settings: Path) -> None:
    """Let the office send its mail to the box."""
    said = settings.read_text("utf-8")
    for line, instead in (
        ('by = "console"', 'by = "smtp"'),
        ('host = ""', 'host = "127.0.0.1"'),
        ("port = 587", f"port = {box.port}"),
        ('security = "starttls"', 'security = "none"'),
        ('sender = ""', 'sender = "office@example.org"'),
    ):
        assert f"\n{line}\n" in said, line
        said = said.replace(f"\n{line}\n", f"\n{instead}\n", 1)
    settings.write_text(said, "utf-8")
