"""Proving the records: the database, the log, the rows against the log, the documents against their files."""

from __future__ import annotations

from collections import Counter

from django.db import DatabaseError

from kenes.observatory.observatory import Observatory
from kenes.records.care.proof import fault
from kenes.records.care.proof_of_accounts import prove_accounts
from kenes.records.care.proof_of_database import prove_database
from kenes.records.care.proof_of_documents import prove_documents
from kenes.records.care.proof_of_log import prove_log
from kenes.records.care.proof_of_rows import prove_rows
from kenes.records.opening import open_records
from kenes.texts import Finding


def prove_records(observatory: Observatory) -> tuple[list[Finding], dict[str, int]]:
    """Findings (none: all is whole) and what was counted: entries of the log, records, links, accounts, documents."""
    findings: list[Finding] = []
    counted: Counter[str] = Counter()
    try:
        open_records(observatory)
        findings += prove_database()
        for prove in (prove_log, prove_rows, prove_accounts):
            findings += prove(counted)
        findings += prove_documents(observatory, counted)
    except DatabaseError as harm:
        findings.append(fault("records-damaged", said=str(harm).strip().splitlines()[0]))
    return findings, {name: counted[name] for name in COUNTED}


COUNTED = ("entries", "records", "links", "accounts", "document_versions")
