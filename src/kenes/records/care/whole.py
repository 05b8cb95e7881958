"""The whole observatory proved: its files, and its records where there are any."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.db import DatabaseError

from kenes.observatory.observatory import Observatory
from kenes.observatory.verify import verify
from kenes.records.care.proof import fault
from kenes.records.opening import open_records
from kenes.records.turning import has_records
from kenes.texts import Finding


def verify_all(observatory: Observatory) -> tuple[list[Finding], dict[str, Any]]:
    """Findings (none: all is whole) and what was counted; `records` is there where somebody has written something."""
    findings, counted = verify(observatory)
    if not has_records(observatory):
        return findings, dict(counted)
    found, records = _records(observatory)
    return [*findings, *found], {**counted, "records": records}


def _records(observatory: Observatory) -> tuple[list[Finding], dict[str, int]]:
    """The proof of the records; a database too damaged to be read is a finding as well."""
    counted: Counter[str] = Counter()
    findings: list[Finding] = []
    try:
        open_records(observatory)
        from kenes.records.care.proving import proofs

        for prove in proofs(observatory, counted):
            findings += prove
    except DatabaseError as harm:
        findings.append(fault("records-damaged", said=str(harm).strip().splitlines()[0]))
    return findings, {name: counted[name] for name in COUNTED}


COUNTED = ("entries", "records", "links", "accounts", "document_versions")
