"""The proofs of the records in their order: the database, the log, the rows against the log, the documents against their files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kenes.observatory.observatory import Observatory
from kenes.records.care.proof_of_accounts import prove_accounts
from kenes.records.care.proof_of_database import prove_database
from kenes.records.care.proof_of_documents import prove_documents
from kenes.records.care.proof_of_log import prove_log
from kenes.records.care.proof_of_minutes import prove_minutes
from kenes.records.care.proof_of_plans import prove_plans
from kenes.records.care.proof_of_returns import prove_returns
from kenes.records.care.proof_of_rows import prove_rows
from kenes.texts import Finding


def proofs(observatory: Observatory, counted: Counter[str]) -> Iterator[Iterator[Finding]]:
    """One proof after the other; each tells `counted` what it has seen."""
    yield prove_database()
    yield prove_log(counted)
    yield prove_rows(counted)
    yield prove_plans()
    yield prove_accounts(counted)
    yield prove_documents(observatory, counted)
    yield prove_returns(observatory)
    yield prove_minutes(counted)
