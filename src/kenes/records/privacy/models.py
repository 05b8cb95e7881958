"""Whose personal data was erased, and until which entry the log is not to be shown of them."""

from __future__ import annotations

from typing import ClassVar

from django.db import models


class Erasure(models.Model):
    """The log cannot forget: entries about the subject up to `entry` stay in its chain, and no page or file shows them."""

    subject = models.CharField(max_length=120, unique=True)
    entry = models.PositiveBigIntegerField()
    moment = models.DateTimeField()
    by = models.ForeignKey("records.Account", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering: ClassVar = ("moment", "pk")

    def __str__(self) -> str:
        return self.subject
