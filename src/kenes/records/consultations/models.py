"""A consultation on a draft, the comments on it with the response to each; a round of statements, the voices given in it."""

from __future__ import annotations

import datetime
import uuid
from typing import ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.actions import today
from kenes.records.chain.kind import Kind
from kenes.records.chain.models import KindOfRecord, Record
from kenes.records.consultations.stages import Stage, stage_of
from kenes.records.dialogues.models import Dialogue
from kenes.records.institutions.models import Institution
from kenes.records.library.models import PolicyDocument
from kenes.records.minutes.models import Minutes
from kenes.records.roadmaps.models import RoadMap
from kenes.records.words import WordsField
from kenes.texts import Text, all_languages

LEAST = 5
"""The smallest group of which results may be told; no round may ask for less."""


class Timed(KindOfRecord):
    """What opens and closes on days: opened by a verb, ended by a verb."""

    opens = models.DateField(_("Opens"), default=today)
    closes = models.DateField(_("Closes"))
    opened = models.DateTimeField(_("Opened"), null=True, blank=True, editable=False)
    ended = models.DateTimeField(_("Ended"), null=True, blank=True, editable=False)

    class Meta:
        abstract = True

    @property
    def stage(self) -> Stage:
        """How far it has come today."""
        return stage_of(
            opened=bool(self.opened), ended=bool(self.ended), opens=self.opens, closes=self.closes, today=today()
        )

    def clean(self) -> None:
        """It closes after it opens, and an ended one stays as it is."""
        if (
            isinstance(self.opens, datetime.date)
            and isinstance(self.closes, datetime.date)
            and self.closes < self.opens
        ):
            raise ValidationError({"closes": _("It cannot close before it opens.")})


class Consultation(Timed):
    """Written comments on a draft: what is asked, about which text, who is invited, from when until when."""

    KIND = Kind(
        "CNS",
        "consultations",
        Text(kk="жазбаша талқылау", ru="письменная консультация", en="consultation"),
        Text(kk="Жазбаша талқылаулар", ru="Письменные консультации", en="Consultations"),
        title="heading",
        home="dialogue",
        summary=("opens", "closes"),
    )

    class Phase(models.TextChoices):
        """Where it stands beside its dialogue."""

        BEFORE = "before", _("before the dialogue")
        AFTER = "after", _("after the dialogue")

    heading = WordsField(_("Title"))
    question = WordsField(_("What is asked"))
    document = models.ForeignKey(
        PolicyDocument, on_delete=models.PROTECT, null=True, blank=True, related_name="consultations", verbose_name=_("Draft: a document of the library")
    )  # fmt: skip
    road_map = models.ForeignKey(
        RoadMap, on_delete=models.PROTECT, null=True, blank=True, related_name="consultations", verbose_name=_("Draft: a road map")
    )  # fmt: skip
    minutes = models.ForeignKey(
        Minutes, on_delete=models.PROTECT, null=True, blank=True, related_name="consultations", verbose_name=_("Draft: minutes or a summary")
    )  # fmt: skip
    dialogue = models.ForeignKey(
        Dialogue, on_delete=models.PROTECT, null=True, blank=True, related_name="consultations"
    )
    phase = models.CharField(_("Before or after the dialogue"), max_length=8, blank=True, choices=Phase.choices)
    invited = models.ManyToManyField(
        Institution, blank=True, related_name="invited_to_comment", verbose_name=_("Who is invited")
    )
    working_languages = models.JSONField(_("Working languages"), blank=True, default=list)
    unnamed_public = models.BooleanField(_("Members of the public may comment without giving a name"), default=False)
    versions = models.JSONField(_("Versions commented on"), default=list, blank=True, editable=False)

    class Meta:
        verbose_name = _("consultation")

    @property
    def draft(self) -> Record | None:
        """The text that is commented on."""
        return self.document or self.road_map or self.minutes

    def clean(self) -> None:
        """One draft, and after it was opened the same one."""
        super().clean()
        named = [name for name in ("document", "road_map", "minutes") if getattr(self, f"{name}_id")]
        if len(named) != 1:
            raise ValidationError(_("Name the draft: one document, one road map, or one text of a dialogue."))
        if self.opened and self.pk:
            before = type(self)._default_manager.filter(pk=self.pk, opened__isnull=False).first()
            if before is not None and getattr(before, f"{named[0]}_id") != getattr(self, f"{named[0]}_id"):
                raise ValidationError(
                    _("Comments refer to the draft that was opened: it stays. Write another consultation.")
                )


class Comment(KindOfRecord):
    """What a body, or a member of the public, says of a clause or of the whole; its words are never changed, it gets a response."""

    KIND = Kind(
        "CMT",
        "comments",
        Text(kk="ескертпе-ұсыныс", ru="замечание или предложение", en="comment"),
        Text(kk="Ескертпелер мен ұсыныстар", ru="Замечания и предложения", en="Comments"),
        title="text",
        home="consultation",
        writers=(),
        summary=("institution", "clause", "response"),
    )

    class Level(models.TextChoices):
        """Whether its words may be published."""

        PUBLIC = "public", _("may be published")
        INTERNAL = "internal", _("not for publication")

    class Way(models.TextChoices):
        """How it came."""

        ACCOUNT = "account", _("by an account")
        LINK = "link", _("by a link")
        LETTER = "letter", _("by letter")

    class Response(models.TextChoices):
        """What was decided about it."""

        WAITING = "waiting", _("waits for a response")
        ACCEPTED = "accepted", _("comment accepted")
        PARTLY = "partly", _("comment accepted in part")
        DECLINED = "declined", _("comment not accepted")
        OUTSIDE = "outside", _("outside the scope")

    consultation = models.ForeignKey(Consultation, on_delete=models.PROTECT, related_name="comments", editable=False)
    institution = models.ForeignKey(
        Institution, on_delete=models.PROTECT, null=True, blank=True, related_name="+", editable=False, verbose_name=_("Institution")
    )  # fmt: skip
    clause = models.CharField(_("Clause"), max_length=200, blank=True, editable=False)
    text = WordsField(_("Comment"), editable=False)
    proposed = WordsField(_("Proposed wording"), blank=True, default=dict, editable=False)
    level = models.CharField(_("Level"), max_length=10, choices=Level.choices, default=Level.PUBLIC, editable=False)
    way = models.CharField(_("How it came"), max_length=10, choices=Way.choices, editable=False)
    number = models.CharField(_("Number of the letter"), max_length=40, blank=True, editable=False)
    date = models.DateField(_("Date of the letter"), null=True, blank=True, editable=False)
    response = models.CharField(
        _("Response"), max_length=10, choices=Response.choices, default=Response.WAITING, editable=False
    )
    reason = WordsField(_("Reason for the response"), blank=True, default=dict, editable=False)
    answered = models.DateTimeField(_("Response given on"), null=True, blank=True, editable=False)
    answered_by = models.ForeignKey(
        "records.Account", on_delete=models.PROTECT, null=True, blank=True, related_name="+", editable=False, verbose_name=_("Response given by")
    )  # fmt: skip

    class Meta:
        verbose_name = _("comment")

    @property
    def waits(self) -> bool:
        """Whether nobody has answered it yet."""
        return self.response == self.Response.WAITING

    def clean(self) -> None:
        """What is not for publication is never made public."""
        if self.level != self.Level.PUBLIC and self.marking == Record.Marking.PUBLIC:
            raise ValidationError(_("This comment is not for publication: it cannot be made public."))


class Round(Timed):
    """Statements that participants agree or disagree with, or pass. Nobody is told who said what."""

    KIND = Kind(
        "RND",
        "rounds",
        Text(kk="пікір сұрау кезеңі", ru="раунд мнений", en="round of statements"),
        Text(kk="Пікір сұрау кезеңдері", ru="Раунды мнений", en="Rounds of statements"),
        title="heading",
        home="consultation",
        summary=("opens", "closes"),
    )

    heading = WordsField(_("Title"))
    question = WordsField(_("What is asked"))
    consultation = models.ForeignKey(
        Consultation, on_delete=models.PROTECT, null=True, blank=True, related_name="rounds"
    )
    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, null=True, blank=True, related_name="rounds")
    invited = models.ManyToManyField(Institution, blank=True, related_name="+", verbose_name=_("Who is invited"))
    minimum = models.PositiveSmallIntegerField(
        _("Results are told from so many participants on"), default=7, validators=[MinValueValidator(LEAST)]
    )
    proposals_open = models.BooleanField(_("Participants may propose statements"), default=True)
    opinion_groups = models.BooleanField(_("Groups of opinion are told, where there are any"), default=False)

    class Meta:
        verbose_name = _("round of statements")

    def clean(self) -> None:
        """It belongs to a consultation or a dialogue; once voices were given for a promised minimum, it is not lowered."""
        super().clean()
        if not self.consultation_id and not self.dialogue_id:
            raise ValidationError(_("Name the consultation or the dialogue to which the round belongs."))
        before = type(self)._default_manager.filter(pk=self.pk, opened__isnull=False).first() if self.pk else None
        if before is not None and self.minimum < before.minimum:
            raise ValidationError({"minimum": _("The minimum was promised when the round opened: it is not lowered.")})
        if before is not None and self.opinion_groups and not before.opinion_groups:
            raise ValidationError({"opinion_groups": _("The round opened with the promise that nobody is sorted.")})


class Position(KindOfRecord):
    """A statement of a round: written by a coordinator, or proposed by a participant and accepted."""

    KIND = Kind(
        "PSN",
        "positions",
        Text(kk="сұралатын тұжырым", ru="утверждение раунда", en="statement of a round"),
        Text(kk="Сұралатын тұжырымдар", ru="Утверждения раундов", en="Statements of rounds"),
        title="text",
        home="round",
        summary=("position",),
    )

    round = models.ForeignKey(
        Round, on_delete=models.PROTECT, related_name="positions", verbose_name=_("round of statements")
    )
    position = models.PositiveIntegerField(_("Order"))
    text = WordsField(_("Statement to agree or disagree with"))
    from_participant = models.BooleanField(_("Proposed by a participant"), default=False, editable=False)

    class Meta:
        verbose_name = _("statement of a round")

    def clean(self) -> None:
        """What people have agreed with is not reworded afterwards; nothing is added to a round that has ended."""
        if self.round_id and self.round.ended:
            raise ValidationError(_("The round has ended: its statements stay as they are."))
        before = type(self)._default_manager.filter(pk=self.pk).first() if self.pk else None
        if (
            before is not None
            and before.voices.exists()
            and (before.text != self.text or before.round_id != self.round_id)
        ):
            raise ValidationError({"text": _("Voices were given on this statement: withdraw it and write another.")})


class Proposed(models.Model):
    """A statement that a participant proposes. It is no record: until it is accepted, moderators alone read its words."""

    class Verdict(models.TextChoices):
        """What the moderator decided."""

        WAITING = "waiting", _("waits for a moderator")
        ACCEPTED = "accepted", _("proposal accepted")
        REJECTED = "rejected", _("proposal rejected")

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="proposed")
    text = models.TextField()
    language = models.CharField(max_length=2, choices=[(one.code, one.name) for one in all_languages()])
    proposed = models.DateTimeField()
    by = models.ForeignKey("records.Account", on_delete=models.PROTECT, related_name="+")
    held = models.ForeignKey("records.Pass", on_delete=models.PROTECT, null=True, related_name="+")
    verdict = models.CharField(max_length=10, choices=Verdict.choices, default=Verdict.WAITING)
    reason = models.CharField(max_length=20, blank=True)
    said = models.TextField(blank=True)
    decided = models.DateTimeField(null=True)
    decided_by = models.ForeignKey("records.Account", on_delete=models.PROTECT, null=True, related_name="+")
    became = models.ForeignKey(Position, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        verbose_name = _("proposed statement")
        ordering: ClassVar = ("proposed", "pk")

    def __str__(self) -> str:
        return f"{self.round_id} #{self.pk}"


class Voice(models.Model):
    """What somebody says of a statement. Who it was is a keyed hash, a different one for each statement; no time is kept."""

    class Choice(models.TextChoices):
        """The three answers."""

        AGREE = "agree", _("agree")
        DISAGREE = "disagree", _("disagree")
        PASS = "pass", _("pass or unsure")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    position = models.ForeignKey(Position, on_delete=models.PROTECT, related_name="voices")
    voter = models.CharField(max_length=64)
    choice = models.CharField(max_length=10, choices=Choice.choices)

    class Meta:
        verbose_name = _("voice")
        ordering: ClassVar = ("position", "voter")
        constraints: ClassVar = [models.UniqueConstraint(fields=("position", "voter"), name="one_voice_a_statement")]

    def __str__(self) -> str:
        return f"{self.position_id} {self.choice}"
