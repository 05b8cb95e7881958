"""Computed tables kept beside the releases they rest on, so that pages and commands need not compute them again."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from kenes.datasets.dataset import dataset
from kenes.datasets.live import live_releases
from kenes.indicators.indicator import Definition, all_indicators
from kenes.indicators.question import Question
from kenes.indicators.row import IndicatorRow
from kenes.observatory.durable import write_bytes
from kenes.observatory.observatory import Observatory

SHAPE = 2
"""Raised when the shape of a stored row changes, so that older files are not read."""


def table_of(observatory: Observatory, definition: Definition, question: Question) -> list[IndicatorRow]:
    """The indicator's rows: read when they were computed before from the same releases and definition, else computed."""
    path = _path(observatory, definition, question)
    if path.is_file():
        return [IndicatorRow.of_kept(values) for values in json.loads(path.read_bytes())]
    if definition.datasets[0] in observatory.settings.disclosure.datasets:
        return _protected_table(observatory, definition, question)
    from kenes.indicators.compute import compute  # the engine is slow to start, and a stored table never needs it

    return _kept(path, compute(observatory, definition, question))


def _protected_table(observatory: Observatory, definition: Definition, question: Question) -> list[IndicatorRow]:
    """Of a protected dataset all indicators are made safe together, in all crossings, whichever was asked for."""
    if question.by is not None:
        from kenes.indicators.compute import compute

        rows = table_of(observatory, definition, replace(question, by=None))
        wanted = [row for row in rows if set(row.breakdown) == set(question.by)]
        if not wanted:
            compute(observatory, definition, question)  # a crossing that there is not is refused
        return wanted
    from kenes.indicators.protecting import shown_tables

    found = shown_tables(observatory, definition, question)
    for key, rows in found.items():
        _kept(_path(observatory, all_indicators()[key], question), rows)
    return found[definition.key]


def _path(observatory: Observatory, definition: Definition, question: Question) -> Path:
    return observatory.computed / "tables" / f"{definition.key}-{fingerprint(observatory, definition, question)}.json"


def _kept(path: Path, rows: list[IndicatorRow]) -> list[IndicatorRow]:
    write_bytes(path, json.dumps([row.kept() for row in rows], ensure_ascii=False).encode())
    return rows


def all_tables(observatory: Observatory, as_of: datetime.date | None = None) -> dict[str, list[IndicatorRow]]:
    """Every indicator's rows in every breakdown it has."""
    return {key: table_of(observatory, one, Question(as_of=as_of)) for key, one in all_indicators().items()}


def fingerprint(observatory: Observatory, definition: Definition, question: Question) -> str:
    """A short hash of all that a table depends on: the definition, the frame, the releases, the question."""
    parts = [str(SHAPE), *_sources(definition), repr((question.by, question.engine))]
    disclosure, datasets = observatory.settings.disclosure, definition.datasets
    if definition.datasets[0] in disclosure.datasets:
        alike = [one for one in all_indicators().values() if one.datasets[0] == definition.datasets[0]]
        parts += [f"protected {disclosure.threshold}", *(_text_of(one) for one in alike)]
        datasets = tuple(dict.fromkeys(key for one in alike for key in one.datasets))
    for key in datasets:
        parts += [
            one.manifest.address_in_observatory for one in live_releases(observatory, dataset(key), question.as_of)
        ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def _sources(definition: Definition) -> Iterable[str]:
    """The text of the definition and of the modules of this package: a change of either makes tables anew."""
    files = sorted(Path(__file__).parent.glob("*.py"))
    return [_text_of(definition), *(path.read_text("utf-8") for path in files)]


def _text_of(definition: Definition) -> str:
    return Path(str(definition.module.__file__)).read_text("utf-8")
