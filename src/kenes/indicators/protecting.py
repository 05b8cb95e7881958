"""Protected datasets of an observatory: their indicators computed and made safe together, noted as shown, and audited.

Reads: releases/, shown/. Writes: shown/ (before anything is shown), computed/disclosure.json.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from kenes.indicators.compute import compute
from kenes.indicators.disclosure import Asked, Audited, audit_of
from kenes.indicators.earlier import Earlier, History, Key
from kenes.indicators.indicator import Definition, all_indicators
from kenes.indicators.protected import Protected, protected
from kenes.indicators.question import Question
from kenes.indicators.row import IndicatorRow
from kenes.indicators.shown import forget, history, note, showing_alone
from kenes.observatory.durable import write_bytes
from kenes.observatory.observatory import Observatory

AUDIT = "disclosure.json"


def is_protected(observatory: Observatory, definition: Definition) -> bool:
    """Whether the dataset that an indicator counts is marked in kenes.toml."""
    return definition.datasets[0] in observatory.settings.disclosure.datasets


def counting_alike(definition: Definition) -> list[Definition]:
    """The indicators that count the dataset of one, itself among them."""
    return [one for one in all_indicators().values() if one.datasets[0] == definition.datasets[0]]


def shown_tables(observatory: Observatory, definition: Definition, question: Question) -> dict[str, list[IndicatorRow]]:
    """Every indicator of the dataset as it may be shown, in every crossing; from now on they count as shown."""
    rows = _rows(observatory, definition, question)
    with showing_alone(observatory):
        before = _before(observatory, rows)
        found = _protected(observatory, rows, before)
        for key in rows:
            note(observatory, key, found.as_shown(key, datetime.date.today().isoformat()))
    if question.as_of is None:
        asked = Asked(observatory.settings.disclosure.threshold, before)
        keep_audit(observatory, audit_of(rows, found, asked), None)
    return found.rows


def audited(observatory: Observatory, definition: Definition, against: datetime.date | None) -> list[Audited]:
    """The audit of all indicators of a dataset, every interval worked out: against what was shown up to a day (None: ever).

    With a day also against what the releases known on it would have shown, where nobody had noted it yet.
    """
    rows = _rows(observatory, definition, Question())
    before = _before(observatory, rows)
    found = _protected(observatory, rows, before)
    if against is not None:
        day = against.isoformat()
        then = _protected(observatory, _rows(observatory, definition, Question(as_of=against)), {})
        before = {key: _up_to(day, before[key], then.as_shown(key, day)) for key in rows}
    return audit_of(rows, found, Asked(observatory.settings.disclosure.threshold, before, proof=True))


def forgotten(observatory: Observatory, definition: Definition) -> bool:
    """What was shown of an indicator is taken for taken down; its dataset's tables are made anew. Whether anything was known."""
    for one in counting_alike(definition):
        for path in (observatory.computed / "tables").glob(f"{one.key}-*.json"):
            path.unlink(missing_ok=True)
    return forget(observatory, definition.key)


def keep_audit(observatory: Observatory, found: Sequence[Audited], against: datetime.date | None) -> None:
    """Put the audit of some indicators in the place of their earlier one in computed/disclosure.json."""
    path, settings = observatory.computed / AUDIT, observatory.settings.disclosure
    fresh = {one.indicator for one in found}
    held: list[dict[str, Any]] = json.loads(path.read_bytes())["tables"] if path.is_file() else []
    known = {key for key, one in all_indicators().items() if is_protected(observatory, one)} - fresh
    kept = {
        "datasets": list(settings.datasets), "threshold": settings.threshold,
        "against": against.isoformat() if against else None, "day": datetime.date.today().isoformat(),
        "tables": [*(one for one in held if one["indicator"] in known), *(one.as_json() for one in found)],
    }  # fmt: skip
    write_bytes(path, json.dumps(kept, ensure_ascii=False, indent=1).encode())


def _rows(observatory: Observatory, definition: Definition, question: Question) -> dict[str, list[IndicatorRow]]:
    every = replace(question, by=None)
    return {one.key: compute(observatory, one, every) for one in counting_alike(definition)}


def _before(observatory: Observatory, keys: Mapping[str, object]) -> dict[str, History]:
    return {key: history(observatory, key) for key in keys}


def _protected(
    observatory: Observatory, rows: Mapping[str, list[IndicatorRow]], before: Mapping[str, History]
) -> Protected:
    measures = [key for key in rows if not all_indicators()[key].words.counts]
    return protected(rows, observatory.settings.disclosure.threshold, before, measures)


def _up_to(day: str, before: History, then: Mapping[Key, Earlier]) -> dict[Key, list[Earlier]]:
    shown = {key: [one for one in held if one.day <= day] for key, held in before.items()}
    return {key: [*shown.get(key, ()), *([then[key]] if key in then else ())] for key in shown | dict(then)}
