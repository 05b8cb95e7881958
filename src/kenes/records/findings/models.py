"""Findings that a person promoted from the assessment, with the figure each pins; gaps that a person confirmed."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.choices import Pillar, Side
from kenes.records.chain.kind import Kind
from kenes.records.chain.models import KindOfRecord
from kenes.records.chain.refs import FigureRef
from kenes.records.words import WordsField
from kenes.texts import Text


class Finding(KindOfRecord):
    """What the figures say, once a person has promoted it: a statement pinned to an indicator, a cell and a release."""

    KIND = Kind(
        "FND",
        "findings",
        Text(kk="тұжырым", ru="вывод", en="finding"),
        Text(kk="Тұжырымдар", ru="Выводы", en="Findings"),
        title="statement",
        writers=("analyst", "coordinator"),
        summary=("side", "figure"),
    )

    statement = WordsField(_("What the figures say"))
    figure = models.TextField(_("Figure"))
    side = models.CharField(_("Side"), max_length=8, choices=Side.choices)
    direction = models.CharField(_("Direction"), max_length=20, blank=True)
    reading = WordsField(_("How it was read"), blank=True, default=dict)
    note = WordsField(_("What the analyst adds"), blank=True, default=dict)

    class Meta:
        verbose_name = _("finding")

    @property
    def pinned(self) -> FigureRef:
        """The figure as it was when the finding was promoted."""
        return FigureRef.parse(self.figure)


class Gap(KindOfRecord):
    """What is lacking, in a document or in the evidence, once a person has said so."""

    KIND = Kind(
        "GAP",
        "gaps",
        Text(kk="олқылық", ru="пробел", en="gap"),
        Text(kk="Олқылықтар", ru="Пробелы", en="Gaps"),
        title="heading",
        writers=("reviewer", "analyst", "coordinator"),
        summary=("pillar", "side", "requirement"),
    )

    heading = WordsField(_("What is lacking"))
    about = WordsField(_("What follows from it"), blank=True, default=dict)
    framework = models.CharField(_("Framework"), max_length=40, blank=True)
    requirement = models.CharField(_("Requirement"), max_length=20, blank=True)
    pillar = models.CharField(_("Pillar"), max_length=12, choices=Pillar.choices, blank=True)
    side = models.CharField(_("Side"), max_length=8, choices=Side.choices, default=Side.BOTH)

    class Meta:
        verbose_name = _("gap")
