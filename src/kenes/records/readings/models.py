"""A reading of a review by one person; what it says of clauses; how a disagreement of two readings was settled.

None of these is a record: until both readings are finished nobody but their own reader is shown them, by any page or export.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from kenes.records.library.models import Passage
from kenes.records.reviews.models import Judgement, Review

READERS = 2
"""How many people read a review independently."""


class ReadingQuerySet(models.QuerySet["Reading"]):
    """Readings, of which a reader is shown only their own until all of the review are finished."""

    def visible_to(self, account: Any) -> ReadingQuerySet:
        """The readings of reviews that an account may read: its own, and those of reviews that nobody reads any more."""
        readable = self.filter(review__in=Review.objects.visible_to(account).values("pk"))
        return readable.filter(_shown(account, "review", "reader"))


class OpinionQuerySet(models.QuerySet["Opinion"]):
    """Opinions, shown as their reading is."""

    def visible_to(self, account: Any) -> OpinionQuerySet:
        """Those of the readings that an account is shown."""
        readable = self.filter(reading__review__in=Review.objects.visible_to(account).values("pk"))
        return readable.filter(_shown(account, "reading__review", "reading__reader"))


class SettledQuerySet(models.QuerySet["Settled"]):
    """What was settled, read by whoever may read the review: there is none before both readings are finished."""

    def visible_to(self, account: Any) -> SettledQuerySet:
        """Those of reviews that an account may read."""
        return self.filter(review__in=Review.objects.visible_to(account).values("pk"))


class Reading(models.Model):
    """One person's reading of a review, from the day it was begun to the day it was finished."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="readings")
    reader = models.ForeignKey("records.Account", on_delete=models.PROTECT, related_name="+")
    asked_by = models.ForeignKey("records.Account", on_delete=models.PROTECT, related_name="+")
    begun = models.DateTimeField()
    finished = models.DateTimeField(null=True)

    objects = ReadingQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        constraints: ClassVar = [models.UniqueConstraint(fields=("review", "reader"), name="one_reading_a_person")]

    def __str__(self) -> str:
        return f"{self.review_id} {self.pk}"


class Opinion(models.Model):
    """What a reading says of a clause (blank: of the document as a whole) and a requirement."""

    reading = models.ForeignKey(Reading, on_delete=models.CASCADE, related_name="opinions")
    clause = models.CharField(max_length=120, blank=True)
    requirement = models.CharField(max_length=20)
    verdict = models.CharField(_("Verdict"), max_length=16, choices=Judgement.Verdict.choices)
    passage = models.ForeignKey(Passage, on_delete=models.PROTECT, null=True, related_name="+")
    quote = models.TextField(_("Quotation"), blank=True)
    note = models.TextField(_("Note"), blank=True)
    given = models.DateTimeField()

    objects = OpinionQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("reading", "clause", "requirement"), name="one_opinion_a_pair")
        ]

    def __str__(self) -> str:
        return f"{self.clause} {self.requirement} {self.verdict}"


class Settled(models.Model):
    """How a disagreement was settled: by whom, with which verdict (blank: no judgement stands), and the judgement written."""

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="settled")
    clause = models.CharField(max_length=120, blank=True)
    requirement = models.CharField(max_length=20)
    verdict = models.CharField(_("Verdict"), max_length=16, choices=Judgement.Verdict.choices, blank=True)
    note = models.TextField(_("Note"))
    settled = models.DateTimeField()
    settled_by = models.ForeignKey("records.Account", on_delete=models.PROTECT, related_name="+")
    judgement = models.ForeignKey(Judgement, on_delete=models.PROTECT, null=True, related_name="+")

    objects = SettledQuerySet.as_manager()

    class Meta:
        ordering = ("pk",)
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("review", "clause", "requirement"), name="one_settlement_a_pair")
        ]

    def __str__(self) -> str:
        return f"{self.clause} {self.requirement} {self.verdict}"


def _shown(account: Any, review: str, reader: str) -> Q:
    """The readings of an account itself, and those of reviews all of whose readings are finished."""
    own = Q(**{reader: account}) if getattr(account, "is_authenticated", False) else Q(pk__in=())
    unfinished = Reading._default_manager.filter(review=OuterRef(review), finished__isnull=True)
    alone = Q(**{f"{review}__state": Review.State.READING})
    return own | (~Exists(unfinished) & ~alone)
