"""A road map in the national form: objectives, measures, actions with form of completion, responsible, term, funding."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.choices import Pillar, Side
from kenes.records.chain.kind import Kind
from kenes.records.chain.models import KindOfRecord
from kenes.records.control.completion import Completion
from kenes.records.institutions.models import Institution, Mandate
from kenes.records.words import WordsField
from kenes.texts import Text


class RoadMap(KindOfRecord):
    """A plan of a country or a region for a span of years."""

    KIND = Kind(
        "RMP",
        "road-maps",
        Text(kk="жол картасы", ru="дорожная карта", en="road map"),
        Text(kk="Жол карталары", ru="Дорожные карты", en="Road maps"),
        title="name",
        summary=("place", "first_year", "last_year"),
    )

    name = WordsField(_("Title"))
    place = models.CharField(_("Country or region (ISO 3166)"), max_length=6)
    first_year = models.PositiveIntegerField(_("First year"))
    last_year = models.PositiveIntegerField(_("Last year"))

    class Meta:
        verbose_name = _("road map")

    @property
    def is_regional(self) -> bool:
        """Whether it is the plan of a region rather than of the country."""
        return "-" in self.place


class Objective(KindOfRecord):
    """What a road map wants to reach, under one of the pillars."""

    KIND = Kind(
        "OBJ",
        "objectives",
        Text(kk="мақсат", ru="цель", en="objective"),
        Text(kk="Мақсаттар", ru="Цели", en="Objectives"),
        title="heading",
        home="road_map",
        summary=("position", "pillar"),
    )

    road_map = models.ForeignKey(RoadMap, on_delete=models.PROTECT, related_name="objectives")
    position = models.PositiveIntegerField(_("Order"))
    number = models.CharField(_("No in the plan, as written"), max_length=20, blank=True)
    heading = WordsField(_("Objective"))
    pillar = models.CharField(_("Pillar"), max_length=12, choices=Pillar.choices)

    class Meta:
        verbose_name = _("objective")


class Measure(KindOfRecord):
    """A direction of work under an objective."""

    KIND = Kind(
        "MSR",
        "measures",
        Text(kk="бағыт", ru="направление", en="measure"),
        Text(kk="Бағыттар", ru="Направления", en="Measures"),
        title="heading",
        home="objective",
        summary=("position",),
    )

    objective = models.ForeignKey(Objective, on_delete=models.PROTECT, related_name="measures")
    position = models.PositiveIntegerField(_("Order"))
    number = models.CharField(_("No in the plan, as written"), max_length=20, blank=True)
    heading = WordsField(_("Measure"))

    class Meta:
        verbose_name = _("measure")


class Action(Completion, KindOfRecord):
    """One line of the national table, with the indicator that measures it and where it came from."""

    KIND = Kind(
        "ACT",
        "actions",
        Text(kk="іс-шара", ru="мероприятие", en="action"),
        Text(kk="Іс-шаралар", ru="Мероприятия", en="Actions"),
        title="heading",
        home="measure",
        writers=("coordinator", "member"),
        summary=("lead", "term", "stage"),
    )

    class Stage(models.TextChoices):
        """How far it has come."""

        PROPOSED = "proposed", _("proposed")
        SENT = "letter", _("sent to the lead body by letter")
        DISAGREEMENTS = "disagreements", _("disagreements being settled")
        AGREED = "agreed", _("agreed")
        APPROVED = "approved", _("approved by an act")
        ON_CONTROL = "on-control", _("on control")
        REMOVED = "removed", _("removed from control")

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="actions", verbose_name=_("Measure"))
    position = models.PositiveIntegerField(_("Order"))
    number = models.CharField(_("No in the plan, as written"), max_length=20, blank=True)
    heading = WordsField(_("Action"))
    form_of_completion = WordsField(_("Form of completion"), blank=True, default=dict)
    lead = models.ForeignKey(
        Institution, on_delete=models.PROTECT, null=True, blank=True, related_name="led", verbose_name=_("Responsible")
    )
    support = models.ManyToManyField(
        Institution, blank=True, related_name="supported", verbose_name=_("With the support of")
    )
    responsible = WordsField(_("Responsible, as the plan writes it"), blank=True, default=dict)
    term = WordsField(_("Term, as the plan writes it"), blank=True, default=dict)
    due = models.DateField(_("Last day of the term"), null=True, blank=True)
    funding = WordsField(_("Funding"), blank=True, default=dict)
    means_of_verification = WordsField(_("Means of verification"), blank=True, default=dict)
    risks = WordsField(_("Risks"), blank=True, default=dict)
    indicator = models.CharField(_("Indicator"), max_length=60, blank=True)
    baseline = models.TextField(_("Baseline (a figure)"), blank=True)
    target = models.DecimalField(_("Target value"), max_digits=18, decimal_places=4, null=True, blank=True)
    target_year = models.PositiveIntegerField(_("Year of the target"), null=True, blank=True)
    sdg_target = models.CharField(_("SDG target"), max_length=8, blank=True)
    side = models.CharField(_("Side"), max_length=8, choices=Side.choices, default=Side.BOTH)
    stage = models.CharField(_("Stage"), max_length=16, choices=Stage.choices, default=Stage.PROPOSED, editable=False)
    letter = models.ForeignKey(
        "records.Letter", on_delete=models.PROTECT, null=True, blank=True, related_name="+", editable=False,
        verbose_name=_("Letter to the lead body"),
    )  # fmt: skip
    reply = models.ForeignKey(
        "records.Reply", on_delete=models.PROTECT, null=True, blank=True, related_name="+", editable=False,
        verbose_name=_("Reply of the lead body"),
    )  # fmt: skip
    act = models.ForeignKey(
        Mandate, on_delete=models.PROTECT, null=True, blank=True, related_name="+", editable=False,
        verbose_name=_("Approving act"),
    )  # fmt: skip
    control_since = models.DateField(_("On control since"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("action")
