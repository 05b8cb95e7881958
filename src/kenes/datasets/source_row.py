"""One row of a release: its values, and where it stood in the publisher's file."""

from __future__ import annotations

import polars as pl

from kenes.observatory.release import Release


def source_row(release: Release, number: int) -> dict[str, object]:
    """The row of a number counted from 0; IndexError when the release has no such row."""
    if not 0 <= number < release.manifest.rows:
        raise IndexError(number)
    return pl.scan_parquet(release.data).slice(number, 1).collect().row(0, named=True)


def source_rows(release: Release, start: int, length: int) -> list[dict[str, object]]:
    """Up to `length` rows from a number on."""
    return pl.scan_parquet(release.data).slice(max(0, start), length).collect().rows(named=True)
