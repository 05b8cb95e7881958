"""A milestone of an action: a state that is reached or not, on a day, with its evidence; never a part of a hundred."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.kind import Kind
from kenes.records.chain.models import KindOfRecord
from kenes.records.roadmaps.models import Action
from kenes.records.words import WordsField
from kenes.texts import Text


class Milestone(KindOfRecord):
    """What will be there when a step of an action is done; reaching it is a verb of its own (`milestones.actions`)."""

    KIND = Kind(
        "MLS",
        "milestones",
        Text(kk="бақылау нүктесі", ru="контрольная точка", en="milestone"),
        Text(kk="Бақылау нүктелері", ru="Контрольные точки", en="Milestones"),
        title="heading",
        home="action",
        writers=("coordinator", "member"),
        summary=("due", "reached"),
    )

    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="milestones", verbose_name=_("Action"))
    heading = WordsField(_("What will be there"))
    due = models.DateField(_("Due by"), null=True, blank=True)
    reached = models.DateField(_("Reached on"), null=True, blank=True, editable=False)
    evidence = models.CharField(_("Evidence"), max_length=400, blank=True, editable=False)
    evidence_words = WordsField(_("What the evidence shows"), blank=True, default=dict, editable=False)

    class Meta:
        verbose_name = _("milestone")

    @property
    def lead_id(self) -> str | None:
        """The body that answers for it: that of its action."""
        return self.action.lead_id
