"""What stands as meant so in a document."""

from __future__ import annotations

from typing import Any

from kenes.documents.intended import Intended
from kenes.records.intended.models import IntendedFinding
from kenes.records.library.models import PolicyDocument


def standing(document: PolicyDocument) -> Any:
    """What was meant so and not taken back; for actions, whoever may read it."""
    return IntendedFinding.objects.filter(document=document, taken_back=None)


def intended_in(document: PolicyDocument, account: Any) -> list[IntendedFinding]:
    """The same for an account, the oldest first."""
    return list(IntendedFinding.objects.visible_to(account).filter(document=document, taken_back=None))


def as_entries(intended: list[IntendedFinding]) -> tuple[Intended, ...]:
    """As the list that `kenes check --intended` reads."""
    return tuple(Intended(one.code, one.words, one.why) for one in intended)
