"""Cards of good practice; the register of programmes of prevention and treatment; their self-assessments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.choices import Pillar
from kenes.records.chain.consistent import ConsistentRecord
from kenes.records.chain.kind import Kind
from kenes.records.chain.models import KindOfRecord
from kenes.records.institutions.models import Institution
from kenes.records.programmes.evidence_scale import grade
from kenes.records.words import WordsField, written
from kenes.texts import Text


class Practice(ConsistentRecord):
    """What was done somewhere and may serve elsewhere, with the evidence behind it and the act that made it lasting."""

    KIND = Kind(
        "PRA",
        "practices",
        Text(kk="тәжірибе", ru="практика", en="practice"),
        Text(kk="Үздік тәжірибелер", ru="Лучшие практики", en="Good practice"),
        title="name",
        writers=("coordinator", "analyst", "member"),
        summary=("pillar", "place", "institution", "evidence_rating", "established"),
    )

    class Established(models.TextChoices):
        """What made it lasting."""

        ORDER = "order", _("order")
        PROTOCOL = "protocol", _("clinical protocol")
        CURRICULUM = "curriculum", _("curriculum")
        BUDGET = "budget", _("budget line")

    name = WordsField(_("Title"))
    pillar = models.CharField(_("Sort of practice"), max_length=12, choices=Pillar.choices)
    about = WordsField(_("What is done"))
    place = models.CharField(_("Country or region"), max_length=6)
    institution = models.ForeignKey(
        Institution, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Body")
    )
    evidence_rating = models.CharField(_("Evidence"), max_length=12, blank=True)
    evidence_source = WordsField(_("What the rating rests on"), blank=True, default=dict)
    evidence_address = models.URLField(_("Address of that source"), blank=True)
    results = WordsField(_("Results"), blank=True, default=dict)
    cost = WordsField(_("Cost"), blank=True, default=dict)
    transferability = WordsField(_("What it takes to do it elsewhere"), blank=True, default=dict)
    established = models.CharField(_("Made lasting by"), max_length=10, blank=True, choices=Established.choices)
    established_number = models.CharField(_("Number"), max_length=40, blank=True)
    established_date = models.DateField(_("Date"), null=True, blank=True)
    established_address = models.URLField(_("Address of the text"), blank=True)

    class Meta:
        verbose_name = _("practice")

    def faults(self) -> Mapping[str, Any]:
        """A rating is one of the scale, and names what it rests on."""
        bare = self.evidence_rating and not written(self.evidence_source)
        unknown = self.evidence_rating and grade(self.evidence_rating) is None
        return {
            "evidence_rating": _("No such grade.") if unknown else None,
            "evidence_source": _("A rating names what it rests on: the review, the guideline, the study.")
            if bare
            else None,
        }


class Service(KindOfRecord):
    """A programme of prevention or treatment as the register knows it. Contacts are those of the programme, not of a person."""

    KIND = Kind(
        "SVC",
        "services",
        Text(kk="көмек бағдарламасы", ru="программа помощи", en="prevention or treatment programme"),
        Text(kk="Профилактика және емдеу бағдарламалары", ru="Программы профилактики и лечения", en="Prevention and treatment programmes"),
        title="name",
        writers=("coordinator", "member"),
        summary=("sort", "place", "institution", "since"),
    )  # fmt: skip

    class Sort(models.TextChoices):
        """What it offers."""

        PREVENTION = "prevention", _("prevention")
        HARM_REDUCTION = "harm", _("risk and harm reduction")
        TREATMENT = "treatment", _("treatment and rehabilitation")

    name = WordsField(_("Title"))
    sort = models.CharField(_("What it offers"), max_length=12, choices=Sort.choices)
    about = WordsField(_("What is done"), blank=True, default=dict)
    institution = models.ForeignKey(
        Institution, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Body")
    )
    place = models.CharField(_("Country or region"), max_length=6)
    target_group = WordsField(_("Target group"), blank=True, default=dict)
    setting = WordsField(_("Setting"), blank=True, default=dict)
    since = models.PositiveIntegerField(_("Since (year)"), null=True, blank=True)
    capacity = WordsField(_("Capacity"), blank=True, default=dict)
    contacts = WordsField(_("Contacts of the programme"), blank=True, default=dict)
    address = models.URLField(_("Address on the web"), blank=True)

    class Meta:
        verbose_name = _("prevention or treatment programme")


class SelfAssessment(ConsistentRecord):
    """What a programme says of itself against the requirements of a framework; answered by `programmes.actions`."""

    KIND = Kind(
        "ASM",
        "self-assessments",
        Text(kk="өзін-өзі бағалау", ru="самооценка", en="self-assessment"),
        Text(kk="Өзін-өзі бағалаулар", ru="Самооценки", en="Self-assessments"),
        title="service",
        home="service",
        writers=("coordinator", "member"),
        summary=("date", "framework"),
    )

    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="assessments")
    framework = models.CharField(_("Framework"), max_length=40, default="eu-mqs-2015")
    date = models.DateField(_("Date"))
    assessed_by = WordsField(_("Assessed by"), blank=True, default=dict)
    answers = models.JSONField(_("Answers"), blank=True, default=dict, editable=False)

    class Meta:
        verbose_name = _("self-assessment")

    @property
    def institution_id(self) -> str | None:
        """The body whose members may answer: that of the programme."""
        return self.service.institution_id if self.service_id else None  # type: ignore[no-any-return]

    def faults(self) -> Mapping[str, Any]:
        """The framework stays what was answered against."""
        from kenes.records.programmes.self_assessment import strange

        lost = strange(self.framework, self.answers)
        return {"framework": _("There are answers to requirements of another framework already.") if lost else None}
