"""Events that build capacity, who took part in them, and what changed afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.choices import Pillar
from kenes.records.chain.consistent import ConsistentRecord
from kenes.records.chain.kind import Kind
from kenes.records.institutions.models import Institution, Person
from kenes.records.words import WordsField, written
from kenes.records.workplans.models import Activity
from kenes.texts import Text


class Event(ConsistentRecord):
    """An expert meeting, an internship, a study visit or a training."""

    KIND = Kind(
        "EVT",
        "events",
        Text(kk="әлеуетті арттыру шарасы", ru="событие по развитию потенциала", en="capacity event"),
        Text(kk="Әлеуетті арттыру шаралары", ru="Развитие потенциала", en="Capacity building"),
        title="name",
        summary=("sort", "starts", "ends", "venue", "organiser"),
    )

    class Sort(models.TextChoices):
        """What it is."""

        MEETING = "meeting", _("expert meeting")
        INTERNSHIP = "internship", _("internship")
        VISIT = "visit", _("study visit")
        TRAINING = "training", _("training")

    name = WordsField(_("Title"))
    sort = models.CharField(_("Sort of event"), max_length=12, choices=Sort.choices)
    pillar = models.CharField(_("Pillar"), max_length=12, choices=Pillar.choices, blank=True)
    topics = WordsField(_("Topics"), blank=True, default=dict)
    starts = models.DateField(_("First day"))
    ends = models.DateField(_("Last day"), null=True, blank=True)
    venue = WordsField(_("Place"), blank=True, default=dict)
    organiser = models.ForeignKey(
        Institution, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Organiser")
    )
    funder = models.ForeignKey(
        Institution, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Funded by")
    )
    about = WordsField(_("Programme of the event"), blank=True, default=dict)
    activity = models.ForeignKey(Activity, on_delete=models.PROTECT, null=True, blank=True, related_name="events")

    class Meta:
        verbose_name = _("capacity event")

    @property
    def last_day(self) -> Any:
        """The day on which it ends."""
        return self.ends or self.starts

    def faults(self) -> Mapping[str, Any]:
        """The days in their order."""
        wrong = self.starts and self.ends and self.ends < self.starts
        return {"ends": _("The last day stands before the first.") if wrong else None}


class Participant(ConsistentRecord):
    """A body's participant in an event. A person, or the result of a test, is never public."""

    KIND = Kind(
        "TRN",
        "event-participants",
        Text(kk="шараға қатысушы", ru="участник события", en="participant of an event"),
        Text(kk="Шараларға қатысушылар", ru="Участники событий", en="Participants of events"),
        title="institution",
        home="event",
        summary=("role", "certificate"),
    )

    class Role(models.TextChoices):
        """In which part."""

        PARTICIPANT = "participant", _("participant")
        TRAINER = "trainer", _("trainer")
        EXPERT = "expert", _("expert")
        HOST = "host", _("host")

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="participants")
    institution = models.ForeignKey(
        Institution, on_delete=models.PROTECT, related_name="+", verbose_name=_("Institution")
    )
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Person")
    )
    role = models.CharField(_("Part"), max_length=12, choices=Role.choices, default=Role.PARTICIPANT)
    before = models.DecimalField(_("Test before, of 100"), max_digits=5, decimal_places=1, null=True, blank=True)
    after = models.DecimalField(_("Test after, of 100"), max_digits=5, decimal_places=1, null=True, blank=True)
    certificate = models.CharField(_("Number of the certificate"), max_length=40, blank=True)

    class Meta:
        verbose_name = _("participant of an event")

    def faults(self) -> Mapping[str, Any]:
        """Results between 0 and 100; what is said of a person is for official use."""
        tests = {"before": self.before, "after": self.after}
        wrong = {
            name: _("From 0 to 100.") for name, value in tests.items() if value is not None and not 0 <= value <= 100
        }
        personal = self.person_id or any(value is not None for value in tests.values())
        public = personal and self.marking != self.Marking.OFFICIAL
        return wrong | {"marking": _("A person or the result of a test is for official use.") if public else None}


class FollowUp(ConsistentRecord):
    """What changed after an event, asked for half a year later."""

    KIND = Kind(
        "FUP",
        "follow-ups",
        Text(kk="кейінгі сұрау", ru="отслеживание последствий", en="follow-up"),
        Text(kk="Кейінгі сұраулар", ru="Отслеживание последствий", en="Follow-ups"),
        title="event",
        home="event",
        summary=("date", "institution"),
    )

    event = models.ForeignKey(Event, on_delete=models.PROTECT, related_name="follow_ups")
    participant = models.ForeignKey(
        Participant, on_delete=models.PROTECT, null=True, blank=True, related_name="follow_ups"
    )
    date = models.DateField(_("Told on"))
    institution = models.ForeignKey(
        Institution, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Told by")
    )
    changed_afterwards = WordsField(_("What changed afterwards"))

    class Meta:
        verbose_name = _("follow-up")

    def faults(self) -> Mapping[str, Any]:
        """Told after the event, of somebody who took part in it."""
        event = self.event if self.event_id else None
        early = event and self.date and self.date < event.last_day
        other = event and self.participant_id and self.participant.event_id != event.pk
        empty = not written(self.changed_afterwards)
        return {
            "date": _("This day stands before the end of the event.") if early else None,
            "participant": _("This participant took part in another event.") if other else None,
            "changed_afterwards": _("Write what changed; that nothing changed is an answer too.") if empty else None,
        }
