"""What the tests of reports look at: Kazakhstan from the facts that the package carries, and an empty observatory."""

from __future__ import annotations

import datetime

import pytest

from kenes.observatory.founding import found
from kenes.observatory.observatory import Observatory
from kenes.reports.situation import Situation, situation

TODAY = datetime.date(2026, 11, 23)


@pytest.fixture(scope="session")
def real(kazakhstan: Observatory) -> Observatory:
    """Real published figures, all taken in on 2 November 2026."""
    return kazakhstan


@pytest.fixture(scope="session")
def view(real: Observatory) -> Situation:
    """The situation of Kazakhstan as seen on 23 November 2026."""
    return situation(real, TODAY)


@pytest.fixture(scope="session")
def nothing(tmp_path_factory: pytest.TempPathFactory) -> Observatory:
    """An observatory that holds no figure yet."""
    return found(tmp_path_factory.mktemp("observatories") / "empty", "KZ")
