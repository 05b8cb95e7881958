"""Who used a study: the actions, recommendations, documents and findings to which it gave something."""

from __future__ import annotations

from kenes.records.chain.snapshot import Snapshot

USERS = ("ACT", "REC", "DOC", "FND")
"""The kinds of record that use a study when they are informed by it, or cite it."""
BY_IT, OF_IT = "informs", "cites"


def users_of(snapshot: Snapshot, ref: str) -> list[str]:
    """The ids of the records that use a study."""
    ends = (*snapshot.linked(ref, BY_IT), *snapshot.linked_here(ref, OF_IT))
    return [end for end in dict.fromkeys(ends) if end in snapshot.records and snapshot.records[end].kind.code in USERS]
