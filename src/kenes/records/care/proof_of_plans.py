"""The approved plans: each says what the log says of its action at the version that was approved."""

from __future__ import annotations

from collections.abc import Iterator

from kenes.records.audit.queries import state_at
from kenes.records.care.proof import fault
from kenes.records.care.proof_of_rows import differing
from kenes.records.models import FrozenPlan
from kenes.texts import Finding


def prove_plans() -> Iterator[Finding]:
    """Compare every approved plan with the entry of its version."""
    for plan in FrozenPlan.objects.order_by("pk"):
        said = state_at(plan.action_id, plan.version)
        fields = ["version"] if said is None else differing(plan.values, said)
        if fields:
            yield fault("record-differs", plan.action_id, fields=", ".join(fields))
