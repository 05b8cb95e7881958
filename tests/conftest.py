"""What every test may ask for: the real published files, a browser, an office, and what was skipped for want of them."""

from __future__ import annotations

import datetime
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import settings
from needs import EVERYTHING_REQUIRED, absent

from kenes.records import database

sys.path.insert(0, str(Path(__file__).parent / "records"))
database.AT_OPENING = "PRAGMA journal_mode=WAL; PRAGMA synchronous=OFF"
"""No power cut is waited for in this process; those who kill a process start one of their own, which syncs."""

if TYPE_CHECKING:
    from desk import Desk

    from kenes.indicators.row import IndicatorRow
    from kenes.observatory.observatory import Observatory

settings.register_profile("fixed", derandomize=True)
settings.register_profile("exploring", print_blob=True)
settings.load_profile("fixed")
"""Examples are the same in every run; `pytest --hypothesis-profile=exploring` draws new ones."""

SHARED = Path(__file__).resolve().parents[1].parent / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real published files beside the checkout."""
    if not (SHARED / "data").is_dir():
        absent("../shared")
    return SHARED


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium to drive."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not found:
        absent("Chromium")
    return str(found)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Any]:
    """Debian's Chromium, driven by Playwright, whose event loop then runs in this thread beside Django's queries."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def libreoffice() -> str:
    """The path of LibreOffice, which opens what we write as Word or Excel."""
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if not found:
        absent("LibreOffice")
    return str(found)


@pytest.fixture(scope="session")
def kazakhstan(tmp_path_factory: pytest.TempPathFactory) -> Observatory:
    """An observatory of Kazakhstan with every figure the package carries, taken in on 2 November 2026; do not change it."""
    from kenes.datasets.facts import fact_files
    from kenes.datasets.ingest import Wish, ingest
    from kenes.observatory.founding import found

    observatory = found(tmp_path_factory.mktemp("kazakhstan") / "observatory", "KZ")
    for path in fact_files():
        assert not ingest(observatory, path, Wish(), datetime.datetime(2026, 11, 2, 9, tzinfo=datetime.UTC)).stopped
    return observatory


@pytest.fixture(scope="session")
def tables(kazakhstan: Observatory) -> dict[str, list[IndicatorRow]]:
    """Every indicator of that observatory, computed."""
    from kenes.indicators.stored import all_tables

    return all_tables(kazakhstan)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Where everything is required, a skipped test is a failure, whoever skipped it."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if EVERYTHING_REQUIRED and reporter is not None and reporter.stats.get("skipped"):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """List at the end what was skipped, so that nobody takes a short run for a whole one."""
    skipped = terminalreporter.stats.get("skipped", [])
    if not skipped:
        return
    terminalreporter.write_sep("-", "skipped for want of something on this machine")
    for report in skipped:
        terminalreporter.write_line(
            f"{report.nodeid}: {report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr}"
        )


@pytest.fixture(scope="session")
def empty_records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An observatory of Kazakhstan without figures, in whose records the cast has its accounts; copied, never used."""
    from desk import engage, records_of_before

    from kenes.observatory.founding import found

    observatory = found(tmp_path_factory.mktemp("records") / "observatory", "KZ")
    with records_of_before():
        engage(observatory.folder)
        from django.db import connections

        connections.close_all()
    return observatory.folder


@pytest.fixture
def desk(empty_records: Path, tmp_path: Path) -> Iterator[Desk]:
    """Fresh records with a standing cast: administrator, coordinator, analyst, reviewer, reader, and a stranger of Uzbekistan."""
    from desk import copied_desk

    with copied_desk(empty_records, tmp_path / "observatory") as desk:
        yield desk


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The address of a PostgreSQL server that runs as long as the tests do."""
    from postgres import programs, server

    found = programs()
    if found is None:
        absent("PostgreSQL (initdb, pg_ctl)")
        return
    with server(found) as address:
        yield address


@pytest.fixture
def new_database(postgres_server: str) -> Callable[[], str]:
    """Makes an empty database on the server; gives its address as kenes.toml names it."""
    from postgres import new_database

    return lambda: new_database(postgres_server)
