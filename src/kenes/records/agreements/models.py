"""Disagreements about an action, the plan of an action as it was approved, and the changes that were proposed to it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.kind import Kind
from kenes.records.chain.models import KindOfRecord
from kenes.records.institutions.models import Mandate
from kenes.records.roadmaps.models import Action
from kenes.records.words import WordsField
from kenes.texts import Text


class Disagreement(KindOfRecord):
    """A point of the protocol of disagreements: what the body says, what the organiser says, how it was resolved."""

    KIND = Kind(
        "DSG",
        "disagreements",
        Text(kk="келіспеушілік", ru="разногласие", en="disagreement"),
        Text(kk="Келіспеушіліктер", ru="Разногласия", en="Disagreements"),
        title="point",
        home="action",
        summary=("date", "resolved_on"),
    )

    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="disagreements")
    point = WordsField(_("Point of disagreement"))
    of_the_body = WordsField(_("Position of the body"))
    of_the_organiser = WordsField(_("Position of the organiser"), blank=True, default=dict)
    date = models.DateField(_("Date of the protocol of disagreements"))
    resolution = WordsField(_("How it was resolved"), blank=True, default=dict, editable=False)
    resolved_on = models.DateField(_("Resolved on"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("disagreement")


class PlanChange(KindOfRecord):
    """A proposed change of an approved plan: the new values, why, by which act; another person than its author approves it."""

    KIND = Kind(
        "CHG",
        "changes",
        Text(kk="жоспарды өзгерту", ru="изменение плана", en="change of the plan"),
        Text(kk="Жоспардың өзгерістері", ru="Изменения планов", en="Changes of plans"),
        title="reason",
        home="action",
        writers=("coordinator", "member"),
        summary=("state", "decided_on"),
    )

    class State(models.TextChoices):
        """Whether it holds."""

        PROPOSED = "proposed", _("waits for approval")
        APPLIED = "applied", _("approved and applied")
        REFUSED = "refused", _("not approved")

    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="changes")
    reason = WordsField(_("Reason for the change"))
    new_values = models.JSONField(_("New values"), editable=False)
    act = models.ForeignKey(
        Mandate, on_delete=models.PROTECT, null=True, blank=True, related_name="+", editable=False,
        verbose_name=_("Act by which it is changed"),
    )  # fmt: skip
    state = models.CharField(_("State"), max_length=10, choices=State.choices, default=State.PROPOSED, editable=False)
    decided_by = models.CharField(_("Decided by"), max_length=80, blank=True, editable=False)
    decided_on = models.DateField(_("Decided on"), null=True, blank=True, editable=False)
    decision = models.TextField(_("Why so decided"), blank=True, editable=False)

    class Meta:
        verbose_name = _("change of the plan")


class FrozenPlan(models.Model):
    """The plan of an action as an act approved it. Never changed and never removed; the database refuses both.

    `version` is that of the action in the log when it was approved; `values` are the fields of the plan as the log holds them.
    """

    action = models.ForeignKey(Action, on_delete=models.PROTECT, related_name="plans")
    version = models.PositiveIntegerField()
    values = models.JSONField()
    act = models.ForeignKey(Mandate, on_delete=models.PROTECT, related_name="+")
    change = models.ForeignKey(PlanChange, on_delete=models.PROTECT, null=True, related_name="+")
    approved_on = models.DateField()
    frozen = models.DateTimeField()

    class Meta:
        verbose_name = _("approved plan")
        ordering: ClassVar = ("action", "pk")
        constraints: ClassVar = [models.UniqueConstraint(fields=("action", "version"), name="one_plan_for_a_version")]

    def __str__(self) -> str:
        return f"{self.action_id} {self.approved_on}"
