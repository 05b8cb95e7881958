"""The log of changes, and the edits that met somebody else's edit and wait to be settled."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class Entry(models.Model):
    """One change: who, when, what was, what is, why. Never changed and never removed; the database refuses both."""

    number = models.PositiveBigIntegerField(primary_key=True)
    moment = models.CharField(_("When"), max_length=40)
    account = models.CharField(_("Who"), max_length=80)
    act = models.CharField(_("What was done"), max_length=80)
    subject = models.CharField(_("To what"), max_length=120, db_index=True)
    before = models.JSONField(_("What was"), null=True)
    after = models.JSONField(_("What is"), null=True)
    reason = models.TextField(_("Why"), blank=True)
    previous = models.CharField(max_length=64, unique=True)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        verbose_name = _("entry of the log")
        verbose_name_plural = _("entries of the log")
        ordering = ("number",)

    def __str__(self) -> str:
        return f"{self.number} {self.act} {self.subject}"


class ConflictingEdit(models.Model):
    """An edit made on an older state of a record than the one it found; kept whole until somebody settles it."""

    record = models.ForeignKey("records.Record", on_delete=models.PROTECT, related_name="conflicting_edits")
    by = models.ForeignKey("records.Account", on_delete=models.PROTECT, related_name="+")
    moment = models.DateTimeField()
    seen = models.PositiveIntegerField()
    values = models.JSONField()
    reason = models.TextField(blank=True)
    settled_by = models.ForeignKey("records.Account", on_delete=models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField(null=True)

    class Meta:
        ordering: ClassVar = ("moment",)
