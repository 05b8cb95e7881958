"""Which releases of a dataset counted on a day."""

from __future__ import annotations

import datetime

from kenes.datasets.dataset import Dataset
from kenes.observatory.observatory import Observatory
from kenes.observatory.release import Release


def live_releases(observatory: Observatory, dataset: Dataset, as_of: datetime.date | None = None) -> list[Release]:
    """The releases that counted on a day (None: today), the newest edition last."""
    return [release for release in observatory.releases.all(dataset.key) if release.known_on(as_of)]
