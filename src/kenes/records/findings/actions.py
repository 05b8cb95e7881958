"""Promoting what the assessment says to a finding; recording a gap."""

from __future__ import annotations

from typing import Any

from django.db import transaction

from kenes.assessments.reading import DIRECTIONS, Reading
from kenes.indicators.indicator import indicator
from kenes.indicators.row import IndicatorRow
from kenes.records.accounts.models import Account
from kenes.records.chain.actions import Origin, write_record
from kenes.records.chain.refs import FigureRef
from kenes.records.findings.models import Finding, Gap
from kenes.records.words import written
from kenes.texts import Text


@transaction.atomic
def promote_finding(
    *, row: IndicatorRow, statement: Text, reading: Reading | None, by: Account, fields: dict[str, Any] | None = None
) -> Finding:
    """A finding of a figure: the statement, the figure pinned to its release, the direction with how it was read."""
    pinned = figure_ref(row)
    finding = Finding(
        country=row.place.split("-")[0],
        statement=statement,
        figure=str(pinned),
        side=indicator(row.indicator).words.side,
        direction=reading.direction if reading else "",
        reading=written(_how(reading)) if reading else {},
        **fields or {},
    )
    return write_record(record=finding, by=by, origins=(Origin("cites", str(pinned), outward=True),))  # type: ignore[no-any-return]


@transaction.atomic
def record_gap(*, gap: Gap, revealed_by: str, by: Account, why: str = "") -> Gap:
    """A gap that a person confirmed, and the judgement or finding that reveals it."""
    return write_record(record=gap, by=by, origins=(Origin("reveals", revealed_by),), why=why)  # type: ignore[no-any-return]


def figure_ref(row: IndicatorRow) -> FigureRef:
    """The address that pins a row to its cell, release and source rows."""
    breakdown = tuple(sorted(row.breakdown.items()))
    return FigureRef(row.indicator, row.place, row.period, breakdown, row.release or "", row.sources)


def _how(reading: Reading) -> Text:
    words = {
        code: f"{DIRECTIONS[reading.direction][code]}, {reading.period}. {reading.reason[code]}".strip()
        for code in ("kk", "ru", "en")
    }
    return Text(**words)
