"""Assignments of the coordinating headquarters: an item of a protocol, who carries it out, until when."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.choices import Pillar
from kenes.records.chain.kind import Kind
from kenes.records.chain.models import KindOfRecord
from kenes.records.control.completion import Completion
from kenes.records.institutions.models import Institution, Mandate
from kenes.records.words import WordsField
from kenes.texts import Text


class Assignment(Completion, KindOfRecord):
    """What a protocol tells a body to do by a day. It is on control from the first and leaves it by a document alone."""

    KIND = Kind(
        "ASG",
        "assignments",
        Text(kk="тапсырма", ru="поручение штаба", en="assignment"),
        Text(kk="Штабтың тапсырмалары", ru="Поручения штаба", en="Assignments"),
        title="words",
        home="protocol",
        summary=("lead", "due", "state"),
    )

    class State(models.TextChoices):
        """Whether it is still on control."""

        ON_CONTROL = "on-control", _("on control")
        REMOVED = "removed", _("removed from control")

    protocol = models.ForeignKey(
        Mandate, on_delete=models.PROTECT, related_name="assignments", verbose_name=_("Protocol"),
        limit_choices_to={"category": "protocol"},
    )  # fmt: skip
    item = models.CharField(_("Item of the protocol"), max_length=40)
    words = WordsField(_("What is assigned"))
    lead = models.ForeignKey(Institution, on_delete=models.PROTECT, related_name="assigned", verbose_name=_("Executor"))
    support = models.ManyToManyField(Institution, blank=True, related_name="+", verbose_name=_("With the support of"))
    term = WordsField(_("Term, as the protocol writes it"), blank=True, default=dict)
    due = models.DateField(_("To be done by"))
    pillar = models.CharField(_("Pillar"), max_length=12, choices=Pillar.choices, blank=True)
    state = models.CharField(_("State"), max_length=12, choices=State.choices, default=State.ON_CONTROL, editable=False)

    class Meta:
        verbose_name = _("assignment")
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=~Q(state="removed") | Q(completed_date__isnull=False), name="removed_by_a_document"
            )
        ]
