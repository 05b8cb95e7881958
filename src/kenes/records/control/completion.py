"""What removed something from control: a document, never a tick."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from kenes.records.words import WordsField


class Completion(models.Model):
    """The completing document: its kind, number and date, and where it can be read."""

    completed_by = WordsField(_("Completing document"), blank=True, default=dict, editable=False)
    completed_number = models.CharField(
        _("Number of the completing document"), max_length=60, blank=True, editable=False
    )
    completed_date = models.DateField(_("Date of the completing document"), null=True, blank=True, editable=False)
    completed_address = models.URLField(_("Address of the completing document"), blank=True, editable=False)
    completed_record = models.ForeignKey(
        "records.Record", on_delete=models.PROTECT, null=True, blank=True, related_name="+", editable=False,
        verbose_name=_("Record of the completing document"),
    )  # fmt: skip
    removed_on = models.DateField(_("Removed from control on"), null=True, blank=True, editable=False)

    class Meta:
        abstract = True


NO_COMPLETION: Mapping[str, Any] = {
    "completed_by": {},
    "completed_number": "",
    "completed_date": None,
    "completed_address": "",
    "completed_record": None,
    "removed_on": None,
}
"""The values of something that is on control (again)."""
