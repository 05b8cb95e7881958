"""Who may know which body made a statement that it did not wish to be named with."""

from __future__ import annotations

from typing import Any

from kenes.records.accounts.rules import institutions_of, plays

OF_THE_BODY = frozenset({"institution"})
LEVELLED = ("STM", "OBN")
"""Kinds that a body says at a level of its choice."""


def unnamed_fields(account: Any, record: Any) -> frozenset[str]:
    """The fields of a record that an account is not shown: of an unattributed statement or objection, the body that made it.

    Its coordinators and the body's own members know it; everybody else reads the words alone.
    """
    if record.KIND.code not in LEVELLED or record.level != "not-attributed":
        return frozenset()
    knows = plays(account, ("coordinator",), record.country) or record.institution_id in institutions_of(account)
    return frozenset() if knows else OF_THE_BODY
