"""Letters with their outgoing numbers, and the replies of the bodies to which they went."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.kind import Kind
from kenes.records.chain.models import KindOfRecord, Record
from kenes.records.institutions.models import Institution
from kenes.records.words import WordsField
from kenes.texts import Text


class Letter(KindOfRecord):
    """A letter to a body: about actions to be agreed, figures to be sent, minutes to be confirmed."""

    KIND = Kind(
        "LET",
        "letters",
        Text(kk="хат", ru="письмо", en="letter"),
        Text(kk="Хаттар", ru="Письма", en="Letters"),
        title="subject",
        summary=("number", "date", "addressee", "purpose", "reply_due"),
    )

    class Purpose(models.TextChoices):
        """What it asks for."""

        AGREEMENT = "agreement", _("agreement to actions")
        DATA = "data", _("data")
        CIRCULATION = "circulation", _("comments on a text")
        INVITATION = "invitation", _("taking part in a meeting")
        OTHER = "other", _("something else")

    subject = WordsField(_("Subject"))
    purpose = models.CharField(_("What it asks for"), max_length=12, choices=Purpose.choices, default=Purpose.OTHER)
    addressee = models.ForeignKey(
        Institution, on_delete=models.PROTECT, related_name="letters", verbose_name=_("To which body")
    )
    number = models.CharField(_("Outgoing number"), max_length=40, blank=True)
    date = models.DateField(_("Date"), null=True, blank=True)
    reply_due = models.DateField(_("Reply expected by"), null=True, blank=True)
    text = WordsField(_("Text"), blank=True, default=dict)
    concerns = models.ManyToManyField(
        Record, blank=True, related_name="letters", verbose_name=_("Concerns"), editable=False
    )

    class Meta:
        verbose_name = _("letter")


class Reply(KindOfRecord):
    """What a body answered to a letter: its number and date, and whether it agrees."""

    KIND = Kind(
        "RPL",
        "replies",
        Text(kk="жауап хат", ru="ответ", en="reply"),
        Text(kk="Жауап хаттар", ru="Ответы", en="Replies"),
        title="text",
        home="letter",
        summary=("number", "date", "outcome"),
    )

    class Outcome(models.TextChoices):
        """What the body says."""

        AGREED = "agreed", _("agreed")
        REMARKS = "remarks", _("agreed with remarks")
        DISAGREED = "disagreed", _("not agreed")
        GIVEN = "given", _("what was asked for was sent")
        NOTED = "noted", _("taken note")

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="replies")
    number = models.CharField(_("Incoming or outgoing number"), max_length=40, blank=True)
    date = models.DateField(_("Date"), null=True, blank=True)
    outcome = models.CharField(_("What the body says"), max_length=12, choices=Outcome.choices, default=Outcome.NOTED)
    text = WordsField(_("Text"))

    class Meta:
        verbose_name = _("reply")
