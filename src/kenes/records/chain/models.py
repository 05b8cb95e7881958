"""Records and the links between them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.kind import Kind
from kenes.records.chain.kinds import model_of
from kenes.records.chain.link_kind import LINK_KINDS
from kenes.records.words import words
from kenes.texts import Text

if TYPE_CHECKING:
    from kenes.records.accounts.models import Account


class RecordQuerySet(models.QuerySet[Any]):
    """Records, of which everybody is shown only what is theirs to see."""

    def visible_to(self, account: Any) -> RecordQuerySet:
        """What an account may read: what is public, and what is for official use in the countries of its roles.

        A closed record is read by the coordinators and administrators of its country only.
        """
        from kenes.records.accounts.parts import READ_CLOSED, names_with
        from kenes.records.accounts.queries import countries_of

        open_to_all = Q(marking=Record.Marking.PUBLIC, closed=False)
        if account is None or not account.is_authenticated:
            return self.filter(open_to_all)
        reading, closed = countries_of(account), countries_of(account, *names_with(READ_CLOSED))
        official = Q() if reading is None else Q(country__in=reading)
        secret = Q(closed=True) if closed is None else Q(closed=True, country__in=closed)
        return self.filter(open_to_all | (official & Q(closed=False)) | (official & secret))


class Record(models.Model):
    """Anything that people write or decide, by its permanent id. Records are withdrawn, never deleted."""

    class Marking(models.TextChoices):
        """Who may read it."""

        PUBLIC = "public", _("public")
        OFFICIAL = "official", _("for official use")

    KIND: ClassVar[Kind]

    ref = models.CharField(_("Id"), max_length=24, primary_key=True)
    kind = models.CharField(max_length=3, db_index=True, editable=False)
    ordinal = models.PositiveIntegerField(editable=False)
    country = models.CharField(_("Country"), max_length=2, editable=False)
    marking = models.CharField(_("Marking"), max_length=10, choices=Marking.choices, default=Marking.OFFICIAL)
    closed = models.BooleanField(default=False, editable=False)
    example = models.BooleanField(default=False, editable=False)
    withdrawn = models.BooleanField(default=False, editable=False)
    version = models.PositiveIntegerField(default=0, editable=False)
    created = models.DateTimeField(_("Written"), editable=False)
    created_by = models.ForeignKey("records.Account", on_delete=models.PROTECT, related_name="+", editable=False)
    changed = models.DateTimeField(_("Changed"), editable=False)

    objects = RecordQuerySet.as_manager()

    class Meta:
        ordering = ("ref",)
        constraints: ClassVar = [
            models.CheckConstraint(condition=Q(marking__in=("public", "official")), name="known_marking")
        ]
        indexes: ClassVar = [
            models.Index(fields=("kind", "withdrawn", "marking", "closed", "country"), name="records_of_a_kind")
        ]

    def __str__(self) -> str:
        return self.ref

    @property
    def title(self) -> Text:
        """What lists and links call it; each kind says which of its fields that is."""
        return Text.same(self.ref)

    @property
    def whole(self) -> Any:
        """The record with the fields of its own kind."""
        model = model_of(self.kind)
        return self if isinstance(self, model) else model._default_manager.get(pk=self.pk)

    def get_absolute_url(self) -> str:
        """The permalink in the language of the request."""
        return reverse("record", args=(self.ref,))


class KindOfRecord(Record):
    """What the kinds derive from: each has its own table beside the common one and shares the id with it."""

    record_ptr = models.OneToOneField(
        Record, on_delete=models.CASCADE, parent_link=True, primary_key=True, related_name="+", editable=False
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title["en"]

    @property
    def title(self) -> Text:
        """What lists and links call it."""
        value = getattr(self, self.KIND.title)
        return value.title if isinstance(value, Record) else words(value)


class LinkQuerySet(models.QuerySet["Link"]):
    """Links, of which everybody is shown only those between records that they may read."""

    def visible_to(self, account: Account | None) -> LinkQuerySet:
        """The links of which an account may read both ends."""
        readable = Record.objects.visible_to(account)
        begins, ends = (Exists(readable.filter(pk=OuterRef(f"{one}_id"))) for one in ("source", "target"))
        return self.filter(begins & (Q(target__isnull=True) | ends))


class Link(models.Model):
    """A typed link from a record to another, or to a figure, an indicator, a clause or a report (`outside`)."""

    kind = models.CharField(max_length=24, choices=[(one.key, one.key) for one in LINK_KINDS])
    source = models.ForeignKey(Record, on_delete=models.PROTECT, related_name="links")
    target = models.ForeignKey(Record, on_delete=models.PROTECT, null=True, related_name="links_here")
    outside = models.TextField(blank=True)
    made = models.DateTimeField()
    made_by = models.ForeignKey("records.Account", on_delete=models.PROTECT, related_name="+")
    withdrawn = models.BooleanField(default=False)

    objects = LinkQuerySet.as_manager()

    class Meta:
        ordering = ("made", "pk")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=("kind", "source", "target"), condition=Q(target__isnull=False), name="one_link_to_a_record"
            ),
            models.UniqueConstraint(
                fields=("kind", "source", "outside"), condition=Q(target__isnull=True), name="one_link_outside"
            ),
            models.CheckConstraint(condition=Q(target__isnull=True) ^ Q(outside=""), name="a_link_has_one_target"),
        ]

    def __str__(self) -> str:
        return f"{self.source_id} {self.kind} {self.end}"

    @property
    def end(self) -> str:
        """The address of what the link points to."""
        return self.target_id or self.outside
