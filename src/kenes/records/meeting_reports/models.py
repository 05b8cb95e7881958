"""What a person said of an item that was read in a report of a meeting."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.models import Record
from kenes.records.library.models import DocumentVersion, OfVersion


class ItemSaid(models.Model):
    """An item of a version by its kind and offsets, and what became of it. No words of the text are kept here, so no names.

    `other` is the second of a pair of which a person said that the two name one person, or two.
    """

    class Outcome(models.TextChoices):
        """What was said."""

        TAKEN = "taken", _("taken")
        ASIDE = "aside", _("set aside")
        SAME = "same", _("one person")
        APART = "apart", _("two persons")

    version = models.ForeignKey(DocumentVersion, on_delete=models.PROTECT, related_name="items_said")
    item = models.CharField(max_length=40)
    other = models.CharField(max_length=40, blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    outcome = models.CharField(max_length=8, choices=Outcome.choices)
    record = models.ForeignKey(Record, on_delete=models.PROTECT, null=True, related_name="items_read")
    said = models.DateTimeField()
    said_by = models.ForeignKey("records.Account", on_delete=models.PROTECT, related_name="+")

    objects = OfVersion.as_manager()

    class Meta:
        ordering = ("version", "start", "pk")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("version", "item", "other"), name="one_word_an_item_of_a_report")
        ]

    def __str__(self) -> str:
        return f"{self.version} {self.item} {self.outcome}"
