"""A finding that was meant so: by the code and the words by which `kenes check --intended` knows it too."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from kenes.records.library.models import OfDocument, PolicyDocument


class IntendedFinding(models.Model):
    """What was meant so in a document, in every version that has these words; it stands until somebody takes it back."""

    document = models.ForeignKey(PolicyDocument, on_delete=models.PROTECT, related_name="intended_findings")
    code = models.CharField(max_length=60)
    words = models.TextField()
    why = models.TextField()
    made = models.DateTimeField()
    made_by = models.ForeignKey("records.Account", on_delete=models.PROTECT, related_name="+")
    taken_back = models.DateTimeField(null=True)
    taken_back_by = models.ForeignKey("records.Account", on_delete=models.PROTECT, null=True, related_name="+")

    objects = OfDocument.as_manager()

    class Meta:
        ordering = ("made", "pk")
        indexes: ClassVar = [models.Index(fields=("document", "code"), name="intended_of_document")]

    def __str__(self) -> str:
        return f"{self.document_id} {self.code}: {self.words[:60]}"
