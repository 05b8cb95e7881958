"""The whole observatory proved: its files, and its records where there are any."""

from __future__ import annotations

from typing import Any

from kenes.observatory.observatory import Observatory
from kenes.observatory.verify import verify
from kenes.records.opening import has_records
from kenes.texts import Finding


def verify_all(observatory: Observatory) -> tuple[list[Finding], dict[str, Any]]:
    """Findings (none: all is whole) and what was counted; `records` is there where somebody has written something."""
    findings, counted = verify(observatory)
    if not has_records(observatory):
        return findings, dict(counted)
    from kenes.records.care.proving import prove_records

    found, records = prove_records(observatory)
    return [*findings, *found], {**counted, "records": records}
