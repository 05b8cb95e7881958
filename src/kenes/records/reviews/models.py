"""A review of a document against a framework: what the software suggests, and what people judge."""

from __future__ import annotations

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.kind import Kind
from kenes.records.chain.models import KindOfRecord
from kenes.records.library.models import DocumentVersion, OfDocument, Passage, PolicyDocument
from kenes.texts import Text


class Review(KindOfRecord):
    """One version of a document held against one edition of a framework."""

    KIND = Kind(
        "REV",
        "reviews",
        Text(kk="құжатты талдау", ru="обзор документа", en="review"),
        Text(kk="Құжаттарды талдау", ru="Обзоры документов", en="Reviews"),
        title="framework",
        home="document",
        writers=("reviewer", "coordinator"),
        summary=("framework", "edition", "state"),
    )

    class State(models.TextChoices):
        """How it is judged: openly by whoever may, or by two people unseen by each other."""

        OPEN = "open", _("judged openly")
        READING = "reading", _("read by two people independently")
        SETTLING = "settling", _("disagreements to settle")
        SETTLED = "settled", _("two readings settled")

    document = models.ForeignKey(PolicyDocument, on_delete=models.PROTECT, related_name="reviews")
    version_read = models.ForeignKey(DocumentVersion, on_delete=models.PROTECT, related_name="reviews")
    framework = models.CharField(_("Framework"), max_length=40)
    edition = models.CharField(_("Edition"), max_length=120)
    read_beside = models.ManyToManyField(
        DocumentVersion, blank=True, related_name="+", verbose_name=_("Read beside it"), editable=False
    )
    state = models.CharField(
        _("Way of judging"), max_length=10, choices=State.choices, default=State.OPEN, editable=False
    )
    unsettled = models.PositiveIntegerField(_("Disagreements to settle"), default=0, editable=False)

    class Meta:
        verbose_name = _("review")

    def clean(self) -> None:
        """What speaks of a document for official use is for official use itself."""
        if self.marking == self.Marking.PUBLIC and self.document.marking == self.Marking.OFFICIAL:
            raise ValidationError({"marking": _("A review is not more open than its document.")})

    @property
    def title(self) -> Text:
        """The document and the framework."""
        name = self.document.title
        return Text(**{code: f"{name[code]} · {self.framework}" for code in ("kk", "ru", "en")})


class OfReview(OfDocument):
    """Rows that belong to a review."""

    path = "review__document"


class Suggestion(models.Model):
    """What the software offers: a requirement of which a passage may speak, and the words that speak for it."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="suggestions")
    passage = models.ForeignKey(Passage, on_delete=models.PROTECT, related_name="suggestions")
    requirement = models.CharField(max_length=20)
    score = models.FloatField()
    modality = models.CharField(max_length=12, blank=True)
    matched = models.JSONField()
    told = models.JSONField(default=dict)

    objects = OfReview.as_manager()

    class Meta:
        ordering = ("review", "passage", "-score", "requirement")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("review", "passage", "requirement"), name="one_suggestion_once")
        ]

    def __str__(self) -> str:
        return f"{self.passage} {self.requirement}"


class Candidate(models.Model):
    """A passage that only shares words with a requirement: weaker than a suggestion, it never makes coverage."""

    review = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="candidates")
    passage = models.ForeignKey(Passage, on_delete=models.PROTECT, related_name="candidates")
    requirement = models.CharField(max_length=20)
    score = models.FloatField()
    words = models.JSONField()

    objects = OfReview.as_manager()

    class Meta:
        ordering = ("review", "-score", "passage", "requirement")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("review", "passage", "requirement"), name="one_candidate_once")
        ]

    def __str__(self) -> str:
        return f"{self.passage} {self.requirement}"


class Judgement(KindOfRecord):
    """What a person says of a passage (or of the whole document) and a requirement; the software never writes one."""

    KIND = Kind(
        "JUD",
        "judgements",
        Text(kk="пайымдау", ru="суждение", en="judgement"),
        Text(kk="Пайымдаулар", ru="Суждения", en="Judgements"),
        title="requirement",
        home="review",
        writers=("reviewer", "coordinator"),
        summary=("requirement", "verdict"),
    )

    class Verdict(models.TextChoices):
        """What is said of the passage; a rejected suggestion says that the passage does not speak of the requirement."""

        ALIGNED = "aligned", _("aligned")
        PARTIAL = "partial", _("partly aligned")
        GAP = "gap", _("gap")
        CONTRARY = "contrary", _("contrary")
        NOT_APPLICABLE = "not-applicable", _("not applicable")
        REJECTED = "rejected", _("suggestion rejected")

    review = models.ForeignKey(Review, on_delete=models.PROTECT, related_name="judgements")
    passage = models.ForeignKey(
        Passage, on_delete=models.PROTECT, null=True, blank=True, related_name="judgements", verbose_name=_("Passage")
    )
    requirement = models.CharField(_("Requirement"), max_length=20)
    verdict = models.CharField(_("Verdict"), max_length=16, choices=Verdict.choices)
    quote = models.TextField(_("Quotation"), blank=True)
    note = models.TextField(_("Note"), blank=True)

    class Meta:
        verbose_name = _("judgement")

    def clean(self) -> None:
        """A quotation is the very words of the passage, and no more open than the document it is taken from."""
        if self.marking == self.Marking.PUBLIC and self.review.marking == self.Marking.OFFICIAL:
            raise ValidationError({"marking": _("A judgement is not more open than its review.")})
        if self.passage is not None and self.passage.version_id != self.review.version_read_id:
            raise ValidationError({"passage": _("This passage does not stand in the version that is reviewed.")})
        if self.passage is not None and self.quote not in self.passage.text:
            raise ValidationError({"quote": _("The quotation must be the very words of the passage.")})

    @property
    def title(self) -> Text:
        """The requirement and the first words of the quotation."""
        quote = self.quote if len(self.quote) < 90 else self.quote[:88].rsplit(" ", 1)[0] + "…"
        return Text.same(f"{self.requirement}: {quote}" if quote else self.requirement)
