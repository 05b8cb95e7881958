"""A pass: for one task about one record, until a moment, for one body or person."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class Pass(models.Model):
    """The right to do one task by a link. Of its secret only the hash is kept: whoever reads the database cannot use it."""

    purpose = models.CharField(max_length=24)
    record = models.ForeignKey("records.Record", on_delete=models.PROTECT, related_name="passes")
    institution = models.ForeignKey("records.Institution", on_delete=models.PROTECT, null=True, related_name="+")
    person = models.ForeignKey("records.Person", on_delete=models.PROTECT, null=True, related_name="+")
    language = models.CharField(max_length=2, default="kk")
    digest = models.CharField(max_length=64, unique=True)
    expires = models.DateTimeField(_("Valid until"))
    issued = models.DateTimeField(_("Issued"))
    issued_by = models.ForeignKey("records.Account", on_delete=models.PROTECT, related_name="+")
    used = models.DateTimeField(_("Used"), null=True)
    revoked = models.DateTimeField(_("Revoked"), null=True)

    class Meta:
        verbose_name = _("pass")
        ordering: ClassVar = ("issued", "pk")

    def __str__(self) -> str:
        return f"{self.purpose} {self.record_id} #{self.pk}"
