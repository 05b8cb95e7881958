"""A proposal: what somebody wishes to do to a record, until somebody else has answered."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Proposal(models.Model):
    """A deed that waits for a second person. The database itself refuses that one person asks and confirms."""

    class State(models.TextChoices):
        """What became of it."""

        WAITING = "waiting", _("waits for a second person")
        CONFIRMED = "confirmed", _("confirmed")
        DECLINED = "declined", _("declined")
        TAKEN_BACK = "taken-back", _("taken back")

    deed = models.CharField(max_length=24)
    record = models.ForeignKey("records.Record", on_delete=models.PROTECT, related_name="proposals")
    values = models.JSONField(default=dict)
    seen = models.PositiveIntegerField()
    reason = models.TextField(_("Why"), blank=True)
    asked_by = models.ForeignKey("records.Account", on_delete=models.PROTECT, related_name="+")
    asked = models.DateTimeField(_("Proposed"))
    state = models.CharField(max_length=12, choices=State.choices, default=State.WAITING)
    alone = models.BooleanField(default=False)
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey("records.Account", on_delete=models.PROTECT, null=True, related_name="+")
    answered = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("proposal")
        ordering: ClassVar = ("asked", "pk")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("deed", "record"), condition=Q(state="waiting"), name="one_proposal_waits_for_a_deed"
            ),
            models.CheckConstraint(
                condition=~Q(state="confirmed") | Q(alone=True) | ~Q(answered_by=F("asked_by")),
                name="nobody_confirms_their_own",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.deed} {self.record_id}"
