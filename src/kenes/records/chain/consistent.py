"""Records whose fields must agree with each other: what does not is said at the field, in a form and in every action alike."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from django.core.exceptions import ValidationError

from kenes.records.chain.models import KindOfRecord


class ConsistentRecord(KindOfRecord):
    """`faults` names, by field, what does not agree."""

    class Meta:
        abstract = True

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        """Each field by itself, then the fields beside each other."""
        super().clean_fields(exclude=exclude)
        if found := {name: message for name, message in self.faults().items() if message}:
            raise ValidationError(found)

    def faults(self) -> Mapping[str, Any]:
        """What is wrong, by field; a field with nothing is in order."""
        return {}
