"""Choices that several kinds of record share: the pillars of policy, and the two sides of the drug situation."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Pillar(models.TextChoices):
    """The four pillars of a road map."""

    POLICY = "policy", _("policy and coordination")
    MONITORING = "monitoring", _("monitoring")
    PREVENTION = "prevention", _("prevention")
    TREATMENT = "treatment", _("treatment and rehabilitation")


class Side(models.TextChoices):
    """Supply, demand, or both."""

    SUPPLY = "supply", _("supply")
    DEMAND = "demand", _("demand")
    BOTH = "both", _("both sides")
