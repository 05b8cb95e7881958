"""Ingest: read a file, check every row, show every finding, and commit a release or nothing."""

from __future__ import annotations

import datetime
import hashlib
import itertools
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import polars as pl

from kenes.datasets.checks_of_tables import check_all
from kenes.datasets.current import current_table, schema_of
from kenes.datasets.dataset import Dataset, Row, dataset
from kenes.datasets.reading import Given, Reader, Reading
from kenes.datasets.recognise import reader_for
from kenes.datasets.row_table import RowTable
from kenes.observatory.observatory import Observatory
from kenes.observatory.release import Manifest
from kenes.texts import Finding, Severity

SLICE = 20_000
"""How many rows are hashed at a time."""


@dataclass(frozen=True)
class Wish:
    """How to ingest: what the person says of the file, and whether to store, and whether to store the valid rows only."""

    given: Given = field(default_factory=Given)
    dry_run: bool = False
    accept_valid: bool = False


@dataclass(frozen=True)
class Taken:
    """What became of one dataset of the file; `release` is DATASET/RELEASE, None in a dry run."""

    dataset: str
    rows_read: int
    added: int
    changed: int
    unchanged: int
    rejected: int
    release: str | None


@dataclass(frozen=True)
class Ingested:
    """All that was found in a file."""

    reader: str
    taken: tuple[Taken, ...]
    findings: tuple[Finding, ...]

    @property
    def stopped(self) -> bool:
        """Whether nothing was stored because of an error."""
        return not self.taken


def ingest(observatory: Observatory, path: Path, wish: Wish, now: datetime.datetime) -> Ingested:
    """Take a file into the observatory at the moment `now`; Refusal when the file as a whole cannot be read."""
    reader, source = reader_for(path, wish.given)
    reading = reader.read(source, wish.given)
    checked = {
        key: check_all(dataset(key), rows, path.name) for key, rows in reading.rows.items() if _wanted(key, wish)
    }
    findings = [*reading.findings, *(finding for _, found in checked.values() for finding in found)]
    stopping = [
        finding for finding in findings if finding.stops and not (wish.accept_valid and finding.row is not None)
    ]
    if stopping:
        return Ingested(reader.key, (), tuple(findings))
    rejected = {key: len(reading.rows[key]) - len(good) for key, (good, _) in checked.items()}
    plans = [_plan(observatory, dataset(key), good) for key, (good, _) in checked.items() if good]
    if plans:
        first = plans[0].dataset.key
        rejected[first] = rejected.get(first, 0) + reading.rejected
    addresses = _commit(_Receipt(observatory, path, reader, reading, wish, now), plans)
    taken = tuple(
        plan.taken(rejected[plan.dataset.key], address) for plan, address in zip(plans, addresses, strict=True)
    )
    return Ingested(reader.key, taken, tuple(findings))


@dataclass(frozen=True)
class _Receipt:
    """The circumstances of one ingest, as its manifests will tell them."""

    observatory: Observatory
    path: Path
    reader: Reader
    reading: Reading
    wish: Wish
    now: datetime.datetime


@dataclass(frozen=True)
class _Plan:
    """A table ready to be stored, compared with what is held."""

    dataset: Dataset
    table: pl.DataFrame
    content: str
    added: int
    changed: int
    unchanged: int

    def taken(self, rejected: int, address: str | None) -> Taken:
        rows_read = self.table.height + rejected
        return Taken(self.dataset.key, rows_read, self.added, self.changed, self.unchanged, rejected, address)


def _wanted(key: str, wish: Wish) -> bool:
    return wish.given.dataset in (None, key)


def _plan(observatory: Observatory, kind: Dataset, rows: Sequence[Row]) -> _Plan:
    table = _table(kind, rows)
    held = current_table(observatory, kind)
    content = list(kind.column_names)
    same = table.join(held, on=content, how="semi", nulls_equal=True).height
    known = table.join(held, on=list(kind.grain), how="semi", nulls_equal=True).height
    return _Plan(
        kind, table, _digest(table.select(content)), added=table.height - known, changed=known - same, unchanged=same
    )


def _table(kind: Dataset, rows: Sequence[Row]) -> pl.DataFrame:
    schema = schema_of(kind)
    if isinstance(rows, RowTable):
        return rows.frame.select(pl.col(name).cast(wanted) for name, wanted in schema.items())
    return pl.DataFrame([{name: row.get(name) for name in schema} for row in rows], schema=schema, orient="row")


def _digest(content: pl.DataFrame) -> str:
    """The hash of the rows as one JSON list, made slice by slice so that a long table needs no second copy."""
    digest = hashlib.sha256(b"[")
    for number, part in enumerate(content.iter_slices(SLICE)):
        digest.update(b", " if number else b"")
        digest.update(json.dumps(part.rows(), ensure_ascii=False, default=str)[1:-1].encode())
    digest.update(b"]")
    return digest.hexdigest()


def _commit(receipt: _Receipt, plans: list[_Plan]) -> list[str | None]:
    """The address of each plan's release; a release that is held already is not written again."""
    held = [_same_release(receipt, plan) for plan in plans]
    fresh = [plan for plan, address in zip(plans, held, strict=True) if address is None]
    if receipt.wish.dry_run or not fresh:
        return held
    original = receipt.observatory.originals.keep(receipt.path)
    tables = [(_manifest(receipt, plan, original), plan.table) for plan in fresh]
    written = iter([one.address_in_observatory for one in receipt.observatory.releases.commit(tables)])
    return [address if address is not None else next(written) for address in held]


def _same_release(receipt: _Receipt, plan: _Plan) -> str | None:
    """The release that already holds exactly these rows of this edition, if it still counts."""
    for release in receipt.observatory.releases.all(plan.dataset.key):
        held = release.manifest
        same = (held.content_sha256, held.edition) == (plan.content, receipt.reading.provenance.edition)
        if same and release.known_on(None):
            return release.manifest.address_in_observatory
    return None


def _manifest(receipt: _Receipt, plan: _Plan, original: dict[str, object]) -> Manifest:
    source, settings = receipt.reading.provenance, receipt.observatory.settings
    given = receipt.wish.given
    return Manifest(
        format=settings.format,
        dataset=plan.dataset.key,
        release=_free_name(receipt.observatory, plan.dataset.key, f"{source.edition}-{plan.content[:8]}"),
        committed=receipt.now.isoformat(timespec="seconds"),
        edition=source.edition,
        publisher=dict(source.publisher),
        title=source.title,
        published=source.published,
        address=source.address,
        licence=source.licence,
        country=settings.country,
        marking=settings.marking,
        original=original,
        reader=receipt.reader.key,
        given={"period": given.period, "place": given.place, "dataset": given.dataset},
        assumptions=tuple(dict(one.message) for one in receipt.reading.findings if one.severity is Severity.NOTE),
        columns=tuple(plan.table.columns),
        rows=plan.table.height,
        content_sha256=plan.content,
        data_sha256="",
    )


def _free_name(observatory: Observatory, key: str, wanted: str) -> str:
    """The wanted name, or the same with a number when a withdrawn release of the same content has taken it."""
    taken = {release.manifest.release for release in observatory.releases.all(key)}
    numbered = (f"{wanted}-{number}" for number in itertools.count(2))
    return next(name for name in itertools.chain([wanted], numbered) if name not in taken)
