"""A key for programs: reads what its account may read, changes nothing, ends on its day."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _


class Key(models.Model):
    """Of the key only the hash is kept: whoever reads the database cannot use it."""

    account = models.ForeignKey("records.Account", on_delete=models.CASCADE, related_name="keys")
    purpose = models.CharField(_("What is the key for"), max_length=120)
    digest = models.CharField(max_length=64, unique=True)
    issued = models.DateTimeField(_("Issued"))
    expires = models.DateTimeField(_("Valid until"))
    revoked = models.DateTimeField(_("Revoked"), null=True)

    class Meta:
        ordering: ClassVar = ("issued", "pk")

    def __str__(self) -> str:
        return f"{self.account} {self.purpose}"
