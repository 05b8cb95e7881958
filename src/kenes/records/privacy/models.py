"""What was erased of whom, and before which entry the log is not to be shown of it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Erasure(models.Model):
    """The log cannot forget: entries before `entry` stay in its chain, and nothing of kenes shows these fields of them."""

    subject = models.CharField(max_length=120, unique=True)
    fields = models.JSONField(default=list)
    became = models.CharField(max_length=120, blank=True)
    entry = models.PositiveBigIntegerField()
    moment = models.DateTimeField()
    by = models.ForeignKey("records.Account", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ("moment", "pk")

    def __str__(self) -> str:
        return self.subject
