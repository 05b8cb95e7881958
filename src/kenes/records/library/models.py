"""Policy documents; the versions received of each; the passages of a version."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.kind import Kind
from kenes.records.chain.models import KindOfRecord
from kenes.records.institutions.models import Institution
from kenes.records.words import WordsField
from kenes.texts import Text, all_languages


class PolicyDocument(KindOfRecord):
    """A law, strategy, plan, order, press release: the work as such, of which versions are received."""

    KIND = Kind(
        "DOC",
        "documents",
        Text(kk="құжат", ru="документ", en="document"),
        Text(kk="Құжаттар", ru="Документы", en="Documents"),
        title="name",
        writers=("reviewer", "coordinator"),
        summary=("family", "act_number", "adopted", "in_force_from"),
    )

    class Family(models.TextChoices):
        """What sort of text it is."""

        LAW = "law", _("law")
        STRATEGY = "strategy", _("strategy")
        PROGRAMME = "programme", _("programme")
        PLAN = "plan", _("plan")
        ORDER = "order", _("order")
        AMENDMENT = "amendment", _("amendment")
        TRANSLATION = "translation", _("translation")
        STANDARD = "standard", _("standard")
        PRESS = "press-release", _("press release")
        REPORT = "report", _("report")
        OTHER = "other", _("other")

    name = WordsField(_("Title"))
    family = models.CharField(_("Sort of text"), max_length=16, choices=Family.choices, default=Family.OTHER)
    issuer = models.ForeignKey(
        Institution, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Issued by")
    )
    issuer_name = models.CharField(_("Issued by (as the document says)"), max_length=300, blank=True)
    act_number = models.CharField(_("Number"), max_length=60, blank=True)
    adopted = models.DateField(_("Date"), null=True, blank=True)
    in_force_from = models.DateField(_("In force from"), null=True, blank=True)
    valid_until = models.DateField(_("Valid until (last day)"), null=True, blank=True)
    repealed_on = models.DateField(_("No longer in force from"), null=True, blank=True)
    address = models.URLField(_("Address of the text"), blank=True)
    broken_links = models.PositiveIntegerField(_("Broken links to its clauses"), default=0, editable=False)

    class Meta:
        verbose_name = _("document")

    def clean(self) -> None:
        """The days of an act stand in their order: adopted, in force, repealed."""
        if self.in_force_from and self.valid_until and self.valid_until < self.in_force_from:
            raise ValidationError({"valid_until": _("The last day stands before the day of entry into force.")})
        if self.in_force_from and self.repealed_on and self.repealed_on < self.in_force_from:
            raise ValidationError({"repealed_on": _("The day of repeal stands before the day of entry into force.")})


class OfDocument(models.QuerySet[Any]):
    """Rows that belong to a document and are seen by whoever may see it."""

    path: ClassVar[str] = "document"

    def visible_to(self, account: Any) -> OfDocument:
        """The rows of the documents that an account may read."""
        readable = PolicyDocument.objects.visible_to(account).values("pk")
        return self.filter(**{f"{self.path}__in": readable})


class OfVersion(OfDocument):
    """Rows that belong to a version of a document."""

    path = "version__document"


class DocumentVersion(models.Model):
    """One file received of a document, with the text read from it; the file itself stands among the originals.

    `stands_from` is the day from which the text reads so: that of the amendment that made it, else blank. `page_readings`
    says of each page whether its text is its own or was recognised, and how well; empty where a format has no pages.
    """

    class Standing(models.TextChoices):
        """Whether the words of this language bind."""

        AUTHENTIC = "authentic", _("authentic text")
        TRANSLATION = "translation", _("translation of the text")
        DRAFT = "draft", _("draft of the text")

    document = models.ForeignKey(PolicyDocument, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    language = models.CharField(_("Language"), max_length=2, choices=[(one.code, one.name) for one in all_languages()])
    standing = models.CharField(_("Standing of the text"), max_length=12, choices=Standing.choices, blank=True)
    stands_from = models.DateField(_("Text as it stands from"), null=True, blank=True)
    file_name = models.CharField(_("File"), max_length=200)
    sha256 = models.CharField(max_length=64)
    suffix = models.CharField(max_length=8)
    size = models.PositiveBigIntegerField()
    text = models.TextField()
    page_readings = models.JSONField(_("How each page was read"), default=list, blank=True)
    received = models.DateTimeField(_("Received"))
    received_by = models.ForeignKey("records.Account", on_delete=models.PROTECT, related_name="+")

    objects = OfDocument.as_manager()

    class Meta:
        ordering = ("document", "number")
        constraints: ClassVar = [models.UniqueConstraint(fields=("document", "number"), name="one_version_a_number")]

    def __str__(self) -> str:
        return f"{self.document_id}.{self.number}"


class Passage(models.Model):
    """A stretch of a version: its stable id and clause, its language, where it stands. `text` is `version.text[start:end]`."""

    version = models.ForeignKey(DocumentVersion, on_delete=models.CASCADE, related_name="passages")
    position = models.PositiveIntegerField()
    label = models.CharField(max_length=120)
    clause = models.CharField(max_length=120, blank=True)
    kind = models.CharField(max_length=12)
    language = models.CharField(max_length=2, blank=True)
    page = models.PositiveIntegerField(null=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()

    objects = OfVersion.as_manager()

    class Meta:
        ordering = ("version", "position")
        constraints: ClassVar = [models.UniqueConstraint(fields=("version", "label"), name="one_passage_a_label")]

    def __str__(self) -> str:
        return f"{self.version}#{self.label}"


class ClauseSettlement(models.Model):
    """What a person said of a link to a clause that a version no longer bears out: it holds all the same, or the clause is gone.

    Up to `version` the link is settled; the words of a later one are compared with those of that version.
    """

    class Outcome(models.TextChoices):
        """What was said."""

        KEPT = "kept", _("the clause is the same")
        GONE = "gone", _("the clause is gone")

    link = models.ForeignKey("records.Link", on_delete=models.PROTECT, related_name="settlements")
    version = models.ForeignKey(DocumentVersion, on_delete=models.PROTECT, related_name="+")
    outcome = models.CharField(max_length=4, choices=Outcome.choices)
    why = models.TextField()
    made = models.DateTimeField()
    made_by = models.ForeignKey("records.Account", on_delete=models.PROTECT, related_name="+")

    objects = OfVersion.as_manager()

    class Meta:
        ordering = ("made", "pk")

    def __str__(self) -> str:
        return f"{self.link} {self.outcome}"
