"""Computed tables kept beside the releases they rest on, so that pages and commands need not compute them again."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Callable, Iterable
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
    path = observatory.computed / "tables" / f"{definition.key}-{fingerprint(observatory, definition, question)}.json"
    if path.is_file():
        return [IndicatorRow.of_kept(values) for values in json.loads(path.read_bytes())]
    from kenes.indicators.compute import compute  # the engine is slow to start, and a stored table never needs it

    rows = _shown(observatory, definition, question, compute)
    write_bytes(path, json.dumps([row.kept() for row in rows], ensure_ascii=False).encode())
    return rows


def _shown(
    observatory: Observatory,
    definition: Definition,
    question: Question,
    compute: Callable[[Observatory, Definition, Question], list[IndicatorRow]],
) -> list[IndicatorRow]:
    """The rows as they may be shown. Of a protected dataset all crossings are made safe together, whichever was asked for."""
    disclosure = observatory.settings.disclosure
    if definition.datasets[0] not in disclosure.datasets:
        return compute(observatory, definition, question)
    from kenes.indicators.protected import protected

    rows = protected(compute(observatory, definition, replace(question, by=None)), disclosure.threshold).rows
    if question.by is None:
        return rows
    wanted = [row for row in rows if set(row.breakdown) == set(question.by)]
    return wanted or compute(
        observatory, definition, question
    )  # no rows, or a crossing that there is not, which is refused


def all_tables(observatory: Observatory, as_of: datetime.date | None = None) -> dict[str, list[IndicatorRow]]:
    """Every indicator's rows in every breakdown it has."""
    return {key: table_of(observatory, one, Question(as_of=as_of)) for key, one in all_indicators().items()}


def fingerprint(observatory: Observatory, definition: Definition, question: Question) -> str:
    """A short hash of all that a table depends on: the definition, the frame, the releases, the question."""
    parts = [str(SHAPE), *_sources(definition), repr((question.by, question.engine))]
    disclosure = observatory.settings.disclosure
    if definition.datasets[0] in disclosure.datasets:
        parts.append(f"protected {disclosure.threshold}")
    for key in definition.datasets:
        parts += [
            one.manifest.address_in_observatory for one in live_releases(observatory, dataset(key), question.as_of)
        ]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


def _sources(definition: Definition) -> Iterable[str]:
    """The text of the definition and of the modules of this package: a change of either makes tables anew."""
    files = sorted(Path(__file__).parent.glob("*.py"))
    return [Path(str(definition.module.__file__)).read_text("utf-8"), *(path.read_text("utf-8") for path in files)]
