"""What every test may ask for: the real published files, a browser, an office, and what was skipped for want of them."""

from __future__ import annotations

import datetime
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from kenes.indicators.row import IndicatorRow
    from kenes.observatory.observatory import Observatory

SHARED = Path(__file__).resolve().parents[1].parent / "shared"
EVERYTHING_REQUIRED = os.environ.get("KENES_REQUIRE") == "all"


def absent(what: str) -> None:
    """Skip for want of something on this machine, or fail where everything is required."""
    if EVERYTHING_REQUIRED:
        pytest.fail(f"{what} is required here (KENES_REQUIRE=all) but was not found", pytrace=False)
    pytest.skip(f"{what} not found")


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
