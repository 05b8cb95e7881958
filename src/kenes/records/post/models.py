"""A message that waits to be sent, or was."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class Message(models.Model):
    """An e-mail in one language; `attachments` are [{name, type, content (base64)}]. `about` is the id of a record, or nothing."""

    address = models.EmailField(_("To"))
    name = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=2)
    subject = models.CharField(_("Subject"), max_length=300)
    body = models.TextField(_("Text"))
    attachments = models.JSONField(default=list)
    purpose = models.CharField(max_length=24)
    about = models.CharField(max_length=24, blank=True, db_index=True)
    written = models.DateTimeField(_("Written"))
    written_by = models.ForeignKey("records.Account", on_delete=models.PROTECT, related_name="+")
    sent = models.DateTimeField(_("Sent"), null=True)
    taken = models.DateTimeField(null=True)
    attempts = models.PositiveIntegerField(default=0)
    fault = models.TextField(_("Why it could not be sent"), blank=True)

    class Meta:
        verbose_name = _("message")
        ordering: ClassVar = ("written", "pk")

    def __str__(self) -> str:
        return f"{self.address}: {self.subject}"
