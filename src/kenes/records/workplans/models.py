"""A programme, its results, the work plan of a country for a year, its activities and what each of them delivers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from kenes.codes.places import place
from kenes.records.chain.choices import Pillar, Side
from kenes.records.chain.consistent import ConsistentRecord
from kenes.records.chain.kind import Kind
from kenes.records.chain.models import KindOfRecord
from kenes.records.chain.refs import is_record
from kenes.records.institutions.models import Institution
from kenes.records.words import WordsField
from kenes.texts import Text

ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s]+")


class Programme(ConsistentRecord):
    """What bodies fund and one body carries out over several years, in one country or several."""

    KIND = Kind(
        "PRG",
        "programmes",
        Text(kk="бағдарлама", ru="программа", en="programme"),
        Text(kk="Бағдарламалар", ru="Программы", en="Programmes"),
        title="name",
        summary=("implementer", "first_year", "last_year"),
    )

    name = WordsField(_("Title"))
    about = WordsField(_("Purpose"), blank=True, default=dict)
    funders = models.ManyToManyField(
        Institution, blank=True, related_name="programmes_funded", verbose_name=_("Funded by")
    )
    implementer = models.ForeignKey(
        Institution, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Carried out by")
    )
    first_year = models.PositiveIntegerField(_("First year"))
    last_year = models.PositiveIntegerField(_("Last year"))
    countries = models.JSONField(_("Countries (ISO 3166), one a line"), blank=True, default=list)

    class Meta:
        verbose_name = _("programme")

    def faults(self) -> Mapping[str, Any]:
        """The years in their order, the countries known."""
        unknown = [code for code in self.countries or () if not _is_place(code)]
        return {
            "last_year": _years(self.first_year, self.last_year),
            "countries": _("No such country: %(codes)s. Write two letters a line, such as KZ.")
            % {"codes": ", ".join(unknown)}
            if unknown
            else None,
        }


class Result(KindOfRecord):
    """What a programme wants to bring about."""

    KIND = Kind(
        "RSL",
        "results",
        Text(kk="нәтиже", ru="результат", en="result"),
        Text(kk="Нәтижелер", ru="Результаты", en="Results"),
        title="heading",
        home="programme",
        summary=("position",),
    )

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="results")
    position = models.PositiveIntegerField(_("Order"))
    heading = WordsField(_("Result"))
    about = WordsField(_("How it will be known"), blank=True, default=dict)

    class Meta:
        verbose_name = _("result")


class WorkPlan(KindOfRecord):
    """The work of a programme in one country in one year."""

    KIND = Kind(
        "WPL",
        "work-plans",
        Text(kk="жұмыс жоспары", ru="план работы", en="work plan"),
        Text(kk="Жұмыс жоспарлары", ru="Планы работы", en="Work plans"),
        title="name",
        home="programme",
        summary=("territory", "year"),
    )

    programme = models.ForeignKey(Programme, on_delete=models.PROTECT, related_name="work_plans")
    name = WordsField(_("Title"))
    territory = models.CharField(_("Country or region"), max_length=6)
    year = models.PositiveIntegerField(_("Year"))

    class Meta:
        verbose_name = _("work plan")


class Activity(ConsistentRecord):
    """One piece of work of a plan: who pays, who does it, where, when. Amounts of money are for official use."""

    KIND = Kind(
        "ATV",
        "activities",
        Text(kk="жоспардағы жұмыс", ru="работа по плану", en="activity"),
        Text(kk="Жоспардағы жұмыстар", ru="Работы по плану", en="Activities"),
        title="heading",
        home="work_plan",
        writers=("coordinator", "member"),
        summary=("pillar", "funder", "implementer", "starts", "ends", "state"),
    )

    class State(models.TextChoices):
        """How far it has come."""

        PLANNED = "planned", _("planned")
        UNDER_WAY = "under-way", _("under way")
        DONE = "done", _("done")
        CANCELLED = "cancelled", _("cancelled")

    work_plan = models.ForeignKey(WorkPlan, on_delete=models.PROTECT, related_name="activities")
    position = models.PositiveIntegerField(_("Order"))
    heading = WordsField(_("Activity"))
    result = models.ForeignKey(Result, on_delete=models.PROTECT, null=True, blank=True, related_name="activities")
    pillar = models.CharField(_("Pillar"), max_length=12, choices=Pillar.choices)
    side = models.CharField(_("Side"), max_length=8, choices=Side.choices, default=Side.BOTH)
    territory = models.CharField(_("Country or region"), max_length=6, blank=True)
    funder = models.ForeignKey(
        Institution, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Funded by")
    )
    implementer = models.ForeignKey(
        Institution, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Carried out by")
    )
    partners = models.ManyToManyField(Institution, blank=True, related_name="+", verbose_name=_("Partners"))
    starts = models.DateField(_("Begins"), null=True, blank=True)
    ends = models.DateField(_("Ends"), null=True, blank=True)
    amount = models.DecimalField(_("Budget"), max_digits=18, decimal_places=2, null=True, blank=True)
    currency = models.CharField(_("Currency, as written"), max_length=20, blank=True)
    state = models.CharField(_("State"), max_length=10, choices=State.choices, default=State.PLANNED)

    class Meta:
        verbose_name = _("activity")

    @property
    def lead_id(self) -> str | None:
        """The body whose members may write it: the one that carries it out."""
        return self.implementer_id  # type: ignore[no-any-return]

    def faults(self) -> Mapping[str, Any]:
        """The days in their order; an amount with its currency, and for official use only; a result of the same programme."""
        amount, plan = self.amount is not None, self.work_plan if self.work_plan_id else None
        foreign = self.result_id and plan and self.result.programme_id != plan.programme_id
        return {
            "ends": _days(self.starts, self.ends),
            "currency": _("Name the currency of the amount.") if amount and not self.currency else None,
            "marking": _("Amounts are for official use: mark the activity so, or leave the amount out.")
            if amount and self.marking != self.Marking.OFFICIAL
            else None,
            "result": _("This result belongs to another programme.") if foreign else None,
        }


class Deliverable(ConsistentRecord):
    """What an activity delivers, by when, when it came, and where it can be seen."""

    KIND = Kind(
        "DLV",
        "deliverables",
        Text(kk="жұмыс өнімі", ru="продукт работы", en="deliverable"),
        Text(kk="Жұмыс өнімдері", ru="Продукты работы", en="Deliverables"),
        title="heading",
        home="activity",
        writers=("coordinator", "member"),
        summary=("due", "delivered", "product"),
    )

    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, related_name="deliverables")
    heading = WordsField(_("What is delivered"))
    due = models.DateField(_("Due by"), null=True, blank=True)
    delivered = models.DateField(_("Delivered on"), null=True, blank=True)
    product = models.CharField(
        _("Where it is: the id of a record, or an address (https://…)"), max_length=400, blank=True
    )

    class Meta:
        verbose_name = _("deliverable")

    @property
    def lead_id(self) -> str | None:
        """The body that answers for it: that of its activity."""
        return self.activity.implementer_id if self.activity_id else None  # type: ignore[no-any-return]

    def faults(self) -> Mapping[str, Any]:
        """What was delivered lies behind us; what is named can be followed."""
        from kenes.records.chain.actions import today

        known = not self.product or is_record(self.product) or ADDRESS.fullmatch(self.product)
        return {
            "delivered": _("A day that has not come yet.") if self.delivered and self.delivered > today() else None,
            "product": None if known else _("Neither the id of a record nor an address that begins with https://"),
        }


def _is_place(code: str) -> bool:
    try:
        return len(code) == 2 and bool(place(code))
    except KeyError:
        return False


def _years(first: int | None, last: int | None) -> Any:
    return _("The last year stands before the first.") if first and last and last < first else None


def _days(first: Any, last: Any) -> Any:
    return _("The last day stands before the first.") if first and last and last < first else None
