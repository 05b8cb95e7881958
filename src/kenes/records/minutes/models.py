"""Minutes, summaries and press releases with their paragraphs; remarks of bodies on them; consents to quotations."""

from __future__ import annotations

from typing import ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.kind import Kind
from kenes.records.chain.models import KindOfRecord, Record
from kenes.records.correspondence.models import Reply
from kenes.records.dialogues.models import Dialogue, Statement
from kenes.records.institutions.models import Institution, Person
from kenes.records.minutes.paragraph import Paragraph, paragraphs_of
from kenes.records.words import WordsField
from kenes.texts import Text


class Minutes(KindOfRecord):
    """What a dialogue ends in, paragraph by paragraph. What was agreed or published is never changed again; the database refuses it too."""

    KIND = Kind(
        "MIN",
        "minutes",
        Text(kk="диалог мәтіні", ru="итоговый текст диалога", en="text of a dialogue"),
        Text(kk="Хаттамалар мен хабарламалар", ru="Протоколы и сообщения", en="Minutes and releases"),
        title="heading",
        home="dialogue",
        writers=("coordinator", "press"),
        summary=("sort", "state", "edition", "agreed_on"),
    )

    class Sort(models.TextChoices):
        """What sort of text it is."""

        MINUTES = "minutes", _("minutes")
        SUMMARY = "summary", _("organiser's summary")
        PRESS = "press", _("press release")

    class State(models.TextChoices):
        """How far it has come."""

        DRAFT = "draft", _("draft")
        CIRCULATED = "circulated", _("circulated")
        AGREED = "agreed", _("agreed text")
        PUBLISHED = "published", _("published")

    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="minutes", editable=False)
    heading = WordsField(_("Title"))
    number = models.CharField(_("Number of the text"), max_length=40, blank=True)
    sort = models.CharField(_("Sort of text"), max_length=10, choices=Sort.choices, editable=False)
    state = models.CharField(_("State"), max_length=10, choices=State.choices, default=State.DRAFT, editable=False)
    edition = models.PositiveIntegerField(_("Version of the text"), default=1, editable=False)
    circulated_edition = models.PositiveIntegerField(default=0, editable=False)
    paragraphs = models.JSONField(_("Paragraphs"), default=list, blank=True, editable=False)
    last_number = models.PositiveIntegerField(default=0, editable=False)
    letters_out = models.JSONField(default=list, blank=True, editable=False)
    circulated_on = models.DateField(_("Circulated on"), null=True, blank=True, editable=False)
    tacit_on = models.DateField(_("Day of tacit agreement"), null=True, blank=True, editable=False)
    agreed_on = models.DateField(_("Agreed or published on"), null=True, blank=True, editable=False)
    agreement = models.JSONField(default=list, blank=True, editable=False)
    sha256 = models.CharField(_("Hash (SHA-256)"), max_length=64, blank=True, editable=False)
    rests_on = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="releases", editable=False,
        verbose_name=_("Rests on the agreed text"),
    )  # fmt: skip

    class Meta:
        verbose_name = _("text of a dialogue")

    @property
    def listed(self) -> list[Paragraph]:
        """Its paragraphs in their order."""
        return paragraphs_of(self.paragraphs)

    @property
    def is_settled(self) -> bool:
        """Whether it can be changed no more."""
        return self.state in SETTLED

    def clean(self) -> None:
        """Nothing of a settled text changes; what may not be public does not become so."""
        if self.pk and type(self)._default_manager.filter(pk=self.pk, state__in=SETTLED).exists():
            raise ValidationError(
                _("An agreed or published text is never changed; write a correction that supersedes it.")
            )
        if self.marking == Record.Marking.PUBLIC and (held := self.not_for_the_public()):
            raise ValidationError(
                _("It cannot be public: paragraphs %(held)s rest on what is not for the public."),
                params={"held": ", ".join(held)},
            )

    def not_for_the_public(self) -> list[str]:
        from kenes.records.minutes.telling import kept_from_the_public

        return kept_from_the_public(self.listed)


class Remark(models.Model):
    """What a body says of one paragraph (none: of the whole text) in a reply, and what was decided about it."""

    class Decision(models.TextChoices):
        """Whether the text follows it."""

        OPEN = "open", _("not decided yet")
        ACCEPTED = "accepted", _("accepted")
        DECLINED = "declined", _("not accepted")

    minutes = models.ForeignKey(Minutes, on_delete=models.PROTECT, related_name="remarks")
    reply = models.ForeignKey(Reply, on_delete=models.PROTECT, related_name="remarks")
    paragraph = models.PositiveIntegerField(null=True)
    edition = models.PositiveIntegerField()
    words = WordsField()
    decision = models.CharField(max_length=10, choices=Decision.choices, default=Decision.OPEN)
    why = models.TextField(blank=True)
    decided_in = models.PositiveIntegerField(null=True)

    class Meta:
        verbose_name = _("remark")
        ordering: ClassVar = ("pk",)

    def __str__(self) -> str:
        return f"{self.minutes_id} {self.paragraph or ''} {self.decision}"


class Consent(KindOfRecord):
    """That somebody agreed to be quoted in just these words. It is withdrawn like any record, and then no quotation rests on it."""

    KIND = Kind(
        "CST",
        "consents",
        Text(kk="дәйексөзге келісім", ru="согласие на цитату", en="consent to a quotation"),
        Text(kk="Дәйексөзге келісімдер", ru="Согласия на цитаты", en="Consents to quotations"),
        title="quotation",
        home="statement",
        writers=("coordinator", "press"),
        summary=("date", "person", "given_in"),
    )

    statement = models.ForeignKey(
        Statement, on_delete=models.PROTECT, related_name="consents", verbose_name=_("Statement that is quoted")
    )
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Who gave it")
    )
    press_service = models.BooleanField(_("Given by the press service of the body"), default=False)
    quotation = WordsField(_("Quotation, word for word as authorised"))
    date = models.DateField(_("Date"))
    given_in = models.CharField(_("Letter or e-mail in which it was given"), max_length=200)

    class Meta:
        verbose_name = _("consent to a quotation")

    @property
    def institution(self) -> Institution:
        """The body that is quoted."""
        return self.statement.institution  # type: ignore[no-any-return]

    def clean(self) -> None:
        """Only what was said publicly is quoted, and somebody must have agreed."""
        statement = Statement.objects.filter(pk=self.statement_id).first()
        if statement is None or self.withdrawn:
            return
        if statement.level != Statement.Level.PUBLIC or statement.withdrawn:
            raise ValidationError(_("Only a statement of the level “public” may be quoted."))
        if self.person is None and not self.press_service:
            raise ValidationError(_("Say who gave the consent: a person or the press service."))


SETTLED = (Minutes.State.AGREED, Minutes.State.PUBLISHED)
