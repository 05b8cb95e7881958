"""A study: what a partner asked, how it was answered, what came of it, and who used it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.choices import Pillar, Side
from kenes.records.chain.consistent import ConsistentRecord
from kenes.records.chain.kind import Kind
from kenes.records.institutions.models import Institution
from kenes.records.words import WordsField, written
from kenes.texts import Text


class Study(ConsistentRecord):
    """Closing it is a verb of its own (`studies.actions`): nobody closes a study that nobody has used without saying why."""

    KIND = Kind(
        "STU",
        "studies",
        Text(kk="зерттеу", ru="исследование", en="study"),
        Text(kk="Зерттеулер", ru="Исследования", en="Studies"),
        title="question",
        writers=("analyst", "coordinator"),
        summary=("requested_by", "institution", "due", "delivered", "state"),
    )

    class Ethics(models.TextChoices):
        """What the review of its ethics says."""

        NOT_YET = "not-yet", _("not decided yet")
        APPROVED = "approved", _("approved by an ethics body")
        NOT_REQUIRED = "not-required", _("not required")

    class State(models.TextChoices):
        """Whether something is still expected of it."""

        OPEN = "open", _("open")
        CLOSED = "closed", _("closed")

    question = WordsField(_("Question"))
    about = WordsField(_("Why it is asked"), blank=True, default=dict)
    pillar = models.CharField(_("Pillar"), max_length=12, choices=Pillar.choices, blank=True)
    side = models.CharField(_("Side"), max_length=8, choices=Side.choices, default=Side.BOTH)
    requested_by = models.ForeignKey(
        Institution, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Requested by")
    )
    institution = models.ForeignKey(
        Institution, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Carried out by")
    )
    protocol = WordsField(_("Protocol"), blank=True, default=dict)
    protocol_address = models.URLField(_("Address of the protocol"), blank=True)
    ethics = models.CharField(_("Ethical review"), max_length=14, choices=Ethics.choices, default=Ethics.NOT_YET)
    ethics_body = WordsField(_("Ethics body"), blank=True, default=dict)
    ethics_number = models.CharField(_("Number of its decision"), max_length=40, blank=True)
    ethics_date = models.DateField(_("Date of its decision"), null=True, blank=True)
    ethics_reason = WordsField(_("Not required, because"), blank=True, default=dict)
    data = WordsField(_("Data used"), blank=True, default=dict)
    method = WordsField(_("Method"), blank=True, default=dict)
    due = models.DateField(_("Due by"), null=True, blank=True)
    delivered = models.DateField(_("Delivered on"), null=True, blank=True)
    deliverable = WordsField(_("What was delivered"), blank=True, default=dict)
    deliverable_address = models.URLField(_("Address of what was delivered"), blank=True)
    dissemination = WordsField(_("To whom it was made known"), blank=True, default=dict)
    state = models.CharField(_("State"), max_length=8, choices=State.choices, default=State.OPEN, editable=False)
    finished = models.DateField(_("Closed on"), null=True, blank=True, editable=False)
    unused_because = WordsField(_("Not used, because"), blank=True, default=dict, editable=False)

    class Meta:
        verbose_name = _("study")

    def faults(self) -> Mapping[str, Any]:
        """An approval names its body and date; what is not required says why; what was delivered lies behind us."""
        from kenes.records.chain.actions import today

        approved, spared = self.ethics == "approved", self.ethics == "not-required"
        unnamed = approved and not written(self.ethics_body)
        return {
            "ethics_body": _("Name the body that approved it.") if unnamed else None,
            "ethics_date": _("Name the day of the approval.") if approved and not self.ethics_date else None,
            "ethics_reason": _("Say why it is not required.") if spared and not written(self.ethics_reason) else None,
            "delivered": _("A day that has not come yet.") if self.delivered and self.delivered > today() else None,
        }
