"""A request to a body for what became of its actions; what the body returned; the reminders that were written."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.actions import today
from kenes.records.chain.kind import Kind
from kenes.records.chain.models import KindOfRecord, Record
from kenes.records.correspondence.models import Letter
from kenes.records.institutions.models import Institution, Person
from kenes.records.returns.states import ACCEPTED, SENT_BACK, WAITING, State, state_of
from kenes.records.words import WordsField
from kenes.texts import Text, all_languages


class Request(KindOfRecord):
    """A data-request letter: which body is asked, about which actions, until when. Its state follows from facts."""

    KIND = Kind(
        "RQT",
        "requests",
        Text(kk="сұрау салу", ru="запрос сведений", en="data request"),
        Text(kk="Сұрау салулар", ru="Запросы сведений", en="Data requests"),
        title="heading",
        summary=("institution", "number", "due"),
    )

    heading = WordsField(_("Subject"))
    institution = models.ForeignKey(
        Institution, on_delete=models.PROTECT, related_name="data_requests", verbose_name=_("To which body")
    )
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("To whom there")
    )
    number = models.CharField(_("Outgoing number"), max_length=40, blank=True)
    date = models.DateField(_("Date"), null=True, blank=True)
    due = models.DateField(_("Reply expected by"))
    first_day = models.DateField(_("Period from"), null=True, blank=True)
    last_day = models.DateField(_("Period until"), null=True, blank=True)
    text = WordsField(_("What else is asked"), blank=True, default=dict)
    letter = models.ForeignKey(
        Letter, on_delete=models.PROTECT, null=True, blank=True, related_name="data_requests", verbose_name=_("Goes with the letter")
    )  # fmt: skip
    asked = models.ManyToManyField(
        Record, blank=True, related_name="asked_in", verbose_name=_("What is asked about"), editable=False
    )
    sent = models.DateTimeField(_("Sent"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("data request")

    @property
    def state(self) -> State:
        """How far it has come today."""
        verdicts = [one.verdict for one in self.counting]
        return state_of(sent=self.sent, due=self.due, verdicts=verdicts, today=today())

    @property
    def counting(self) -> list[Return]:
        """The returns that were not withdrawn, the oldest first."""
        return sorted((one for one in self.returns.all() if not one.withdrawn), key=lambda one: (one.received, one.ref))

    @property
    def language(self) -> str:
        """The language in which the body is written to."""
        return (self.person.language if self.person else "") or self.institution.language or "kk"

    @property
    def email(self) -> str:
        """Where the body is written to: its person, else its registry."""
        return (self.person.email if self.person else "") or self.institution.email


class Return(KindOfRecord):
    """What a body said of each action it was asked about. It is never changed; a reviewer accepts it or sends it back."""

    KIND = Kind(
        "RTN",
        "returns",
        Text(kk="орындалу туралы мәлімет", ru="сведения об исполнении", en="return"),
        Text(kk="Орындалу туралы мәліметтер", ru="Сведения об исполнении", en="Returns"),
        title="request",
        home="request",
        writers=(),
        summary=("given_by", "received", "verdict"),
    )

    class Way(models.TextChoices):
        """How it came."""

        LINK = "link", _("on the page of the link")
        WORKBOOK = "workbook", _("in a workbook")
        OFFICE = "office", _("written down by the coordinator")

    class Verdict(models.TextChoices):
        """What the reviewer says."""

        WAITING = WAITING, _("waits for the reviewer")
        ACCEPTED = ACCEPTED, _("return accepted")
        SENT_BACK = SENT_BACK, _("return sent back")

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="returns", editable=False)
    given_by = models.CharField(_("Given by"), max_length=200, editable=False)
    position = models.CharField(_("Position"), max_length=200, blank=True, editable=False)
    number = models.CharField(_("Incoming or outgoing number"), max_length=40, blank=True, editable=False)
    received = models.DateTimeField(_("Received"), editable=False)
    way = models.CharField(_("How it came"), max_length=12, choices=Way.choices, editable=False)
    language = models.CharField(
        _("Language"), max_length=2, choices=[(one.code, one.name) for one in all_languages()], editable=False
    )
    answers = models.JSONField(_("What was said"), default=list, editable=False)
    verdict = models.CharField(
        _("Verdict"), max_length=12, choices=Verdict.choices, default=Verdict.WAITING, editable=False
    )
    comment = models.TextField(_("Comment of the reviewer"), blank=True, editable=False)
    decided = models.DateTimeField(_("Decided"), null=True, blank=True, editable=False)

    class Meta:
        verbose_name = _("return")


class Reminder(models.Model):
    """A reminder that was written: of a request, at a step before or after a due date, to an address; each once."""

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="reminders")
    step = models.CharField(max_length=20)
    due = models.DateField()
    address = models.EmailField()
    written = models.DateTimeField()
    message = models.ForeignKey("records.Message", on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name = _("reminder")
        ordering: ClassVar = ("written", "pk")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("request", "step", "due", "address"), name="each_reminder_once")
        ]

    def __str__(self) -> str:
        return f"{self.request_id} {self.step} {self.address}"
