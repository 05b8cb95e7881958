"""An observatory of Kazakhstan from the facts that the package carries, made once for all tests of reports."""

from __future__ import annotations

import datetime

import pytest

from kenes.datasets.facts import fact_files
from kenes.datasets.ingest import Wish, ingest
from kenes.observatory.founding import found
from kenes.observatory.observatory import Observatory
from kenes.reports.situation import Situation, situation

TODAY = datetime.date(2026, 11, 23)
TAKEN_IN = datetime.datetime(2026, 11, 2, 9, 0, tzinfo=datetime.UTC)


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Observatory:
    """Real published figures, all taken in on 2 November 2026."""
    observatory = found(tmp_path_factory.mktemp("observatories") / "kz", "KZ")
    for path in fact_files():
        assert not ingest(observatory, path, Wish(), TAKEN_IN).stopped, path
    return observatory


@pytest.fixture(scope="session")
def view(real: Observatory) -> Situation:
    """The situation of Kazakhstan as seen on 23 November 2026."""
    return situation(real, TODAY)


@pytest.fixture(scope="session")
def nothing(tmp_path_factory: pytest.TempPathFactory) -> Observatory:
    """An observatory that holds no figure yet."""
    return found(tmp_path_factory.mktemp("observatories") / "empty", "KZ")
