"""The current table of a dataset: for each block, the newest edition that was known on a day."""

from __future__ import annotations

import datetime

import polars as pl

from kenes.datasets.dataset import ORIGIN_COLUMNS, Column, Dataset
from kenes.datasets.live import live_releases
from kenes.observatory.observatory import Observatory
from kenes.observatory.release import Release

KINDS = {"text": pl.String, "integer": pl.Int64, "number": pl.Float64}
ORIGIN_KINDS = {name: pl.Int64 if name == "origin_row" else pl.String for name in ORIGIN_COLUMNS}


def schema_of(dataset: Dataset) -> dict[str, type[pl.DataType]]:
    """The columns of a release's table with their types, origins last."""
    own: dict[str, type[pl.DataType]] = {column.name: KINDS[column.kind] for column in dataset.columns}
    return own | ORIGIN_KINDS


def current_table(observatory: Observatory, dataset: Dataset, as_of: datetime.date | None = None) -> pl.DataFrame:
    """Rows of the newest edition of each block, with `release`, `edition` and the address `cell` of each row."""
    releases = live_releases(observatory, dataset, as_of)
    frames = [_read(dataset, release, rank) for rank, release in enumerate(releases)]
    if not frames:
        return pl.DataFrame(schema=schema_of(dataset) | _ADDED).drop("rank")
    table = pl.concat(frames)
    newest = table.group_by(dataset.block, maintain_order=True).agg(pl.col("rank").max())
    return table.join(newest, on=[*dataset.block, "rank"], how="semi", nulls_equal=True).drop("rank")


_ADDED = {"release": pl.String, "edition": pl.String, "cell": pl.String, "rank": pl.Int64}


def _read(dataset: Dataset, release: Release, rank: int) -> pl.DataFrame:
    table = pl.read_parquet(release.data)
    address = release.manifest.address_in_observatory
    absent = [_empty(column) for column in dataset.columns if column.name not in table.columns]
    table = table.with_columns(*absent).select(list(schema_of(dataset))).with_row_index("number")
    return table.with_columns(
        pl.lit(address).alias("release"),
        pl.lit(release.manifest.edition).alias("edition"),
        pl.concat_str(pl.lit(f"{address}#"), pl.col("number")).alias("cell"),
        pl.lit(rank, dtype=pl.Int64).alias("rank"),
    ).drop("number")


def _empty(column: Column) -> pl.Expr:
    """A column that an older release did not have."""
    return pl.lit(None, dtype=KINDS[column.kind]).alias(column.name)
