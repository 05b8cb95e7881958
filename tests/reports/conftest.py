"""What the tests of reports look at: Kazakhstan from the facts that the package carries, and an empty observatory."""

from __future__ import annotations

import datetime
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

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


@pytest.fixture(scope="session")
def example(kazakhstan: Observatory, tmp_path_factory: pytest.TempPathFactory) -> Observatory:
    """The same figures with the example of a whole round written on 25 November 2026; do not change it."""
    folder = tmp_path_factory.mktemp("example") / "observatory"
    shutil.copytree(kazakhstan.folder, folder)
    observatory = Observatory(folder)
    before = _spoken_to()
    from kenes.records.opening import open_records

    open_records(observatory)
    from kenes.records.accounts.actions import operator
    from kenes.records.example import write_example

    assert write_example(observatory=observatory, by=operator(), today=WRITTEN)
    _speak_again(before)
    return observatory


WRITTEN = datetime.date(2026, 11, 25)


@pytest.fixture(autouse=True)
def _records_stay_where_they_were() -> Iterator[None]:
    """A report opens the records of its own observatory; those of before are spoken to again afterwards."""
    before = _spoken_to()
    yield
    _speak_again(before)


def _spoken_to() -> Path | None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kenes.web.settings")
    from django.conf import settings

    return Path(settings.OBSERVATORY) if settings.configured else None


def _speak_again(before: Path | None) -> None:
    from django.conf import settings

    if before is not None and Path(settings.OBSERVATORY) != before:
        from kenes.records.turning import speak_to

        speak_to(before)
