"""What is noted at the desk beside statements and recommendations: decisions and objections; and each note's own identity."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.kind import Kind
from kenes.records.chain.models import KindOfRecord, Record
from kenes.records.dialogues.models import AgendaItem, Dialogue, Statement
from kenes.records.institutions.models import Institution
from kenes.records.words import WordsField
from kenes.texts import Text


class Decision(KindOfRecord):
    """What the participants agreed to do at the meeting itself (when to meet again, who writes the summary); it adopts no policy."""

    KIND = Kind(
        "DEC",
        "decisions",
        Text(kk="кеңес шешімі", ru="решение встречи", en="decision"),
        Text(kk="Кеңес шешімдері", ru="Решения встречи", en="Decisions"),
        title="text",
        home="dialogue",
        writers=("coordinator", "note-taker"),
        summary=("position", "agenda_item"),
    )

    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="decisions")
    agenda_item = models.ForeignKey(
        AgendaItem, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Agenda item")
    )
    position = models.PositiveIntegerField(_("Number in the list"), null=True, blank=True)
    text = WordsField(_("What was decided"))

    class Meta:
        verbose_name = _("decision")


class Objection(KindOfRecord):
    """What a body did not agree with; the link "objects to" leads to the decision, recommendation or statement."""

    KIND = Kind(
        "OBN",
        "objections",
        Text(kk="қарсылық", ru="возражение", en="objection"),
        Text(kk="Қарсылықтар", ru="Возражения", en="Objections"),
        title="text",
        home="dialogue",
        writers=("coordinator", "member", "note-taker"),
        summary=("institution", "level"),
    )

    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="objections")
    agenda_item = models.ForeignKey(
        AgendaItem, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Agenda item")
    )
    institution = models.ForeignKey(
        Institution, on_delete=models.PROTECT, related_name="objections", verbose_name=_("Institution")
    )
    text = WordsField(_("What the body does not agree with"))
    level = models.CharField(
        _("Level"), max_length=16, choices=Statement.Level.choices, default=Statement.Level.SUMMARY
    )

    class Meta:
        verbose_name = _("objection")


class Note(models.Model):
    """How a record of a dialogue was noted: the id that the browser gave it, by whom, under which item, when by both clocks.

    `moment` is when it was said as far as the server can tell: the browser's time, put right by how wrong its clock was when
    it sent the note.
    """

    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="notes")
    client_id = models.UUIDField()
    record = models.OneToOneField(Record, on_delete=models.PROTECT, related_name="note")
    agenda_item = models.ForeignKey(AgendaItem, on_delete=models.PROTECT, null=True, related_name="+")
    by = models.ForeignKey("records.Account", on_delete=models.PROTECT, related_name="+")
    spoken = models.DateTimeField()
    received = models.DateTimeField()
    moment = models.DateTimeField()

    class Meta:
        ordering = ("moment", "pk")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=("dialogue", "client_id"), name="a_note_is_stored_once")
        ]

    def __str__(self) -> str:
        return f"{self.client_id} {self.record_id}"
