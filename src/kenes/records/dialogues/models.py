"""A dialogue: its agenda, who took part and how, what was said at which level, what was recommended."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.choices import Pillar, Side
from kenes.records.chain.kind import Kind
from kenes.records.chain.models import KindOfRecord, Record
from kenes.records.institutions.models import Institution, Person
from kenes.records.words import WordsField
from kenes.texts import Text


class Dialogue(KindOfRecord):
    """A meeting of ministries, international bodies and NGOs, in the room and online."""

    KIND = Kind(
        "DLG",
        "dialogues",
        Text(kk="диалог", ru="диалог", en="dialogue"),
        Text(kk="Диалогтар", ru="Диалоги", en="Dialogues"),
        title="name",
        summary=("date", "venue", "state"),
    )

    class State(models.TextChoices):
        """How far it has come."""

        PLANNED = "planned", _("planned")
        HELD = "held", _("held")
        CANCELLED = "cancelled", _("cancelled")

    name = WordsField(_("Title"))
    about = WordsField(_("Purpose"), blank=True, default=dict)
    date = models.DateField(_("Date"))
    until = models.DateField(_("Last day"), null=True, blank=True)
    venue = WordsField(_("Place"), blank=True, default=dict)
    link = models.URLField(_("Link for joining online"), blank=True)
    organiser = models.ForeignKey(
        Institution, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Organiser")
    )
    state = models.CharField(_("State"), max_length=10, choices=State.choices, default=State.PLANNED)
    starts = models.TimeField(_("Begins at"), null=True, blank=True)
    ends = models.TimeField(_("Ends at"), null=True, blank=True)
    time_zone = models.CharField(_("Time zone"), max_length=40, blank=True)
    room = WordsField(_("Room"), blank=True, default=dict)
    passcode = models.CharField(_("Passcode for joining online"), max_length=60, blank=True)
    working_languages = models.JSONField(_("Working languages"), blank=True, default=list)
    interpretation = models.JSONField(_("Interpretation"), blank=True, default=list)
    contact = WordsField(_("Contact for questions"), blank=True, default=dict)

    class Meta:
        verbose_name = _("dialogue")


class AgendaItem(KindOfRecord):
    """A point of the agenda."""

    KIND = Kind(
        "AGI",
        "agenda",
        Text(kk="күн тәртібінің мәселесі", ru="пункт повестки", en="agenda item"),
        Text(kk="Күн тәртібі", ru="Повестка дня", en="Agenda"),
        title="subject",
        home="dialogue",
        summary=("position", "starts"),
    )

    class Sort(models.TextChoices):
        """What happens at it."""

        OPENING = "opening", _("opening")
        PRESENTATION = "presentation", _("presentation")
        DISCUSSION = "discussion", _("discussion")
        BREAK = "break", _("break")
        CLOSING = "closing", _("closing")

    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="agenda")
    position = models.PositiveIntegerField(_("Order"))
    starts = models.TimeField(_("Time"), null=True, blank=True)
    subject = WordsField(_("Subject"))
    speaker = models.ForeignKey(
        Institution, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Speaker")
    )
    day = models.DateField(_("Day"), null=True, blank=True)
    duration = models.PositiveIntegerField(_("Minutes"), null=True, blank=True)
    sort = models.CharField(_("What happens"), max_length=12, choices=Sort.choices, default=Sort.DISCUSSION)
    speaking = models.JSONField(_("Speaking order"), blank=True, default=list)
    began = models.TimeField(_("Discussion began"), null=True, blank=True)
    ended = models.TimeField(_("Discussion ended"), null=True, blank=True)

    class Meta:
        verbose_name = _("agenda item")


class Participation(KindOfRecord):
    """An institution (and, where known, a person) at a dialogue, in the room or online."""

    KIND = Kind(
        "PAR",
        "participants",
        Text(kk="қатысушы", ru="участник", en="participant"),
        Text(kk="Қатысушылар", ru="Участники", en="Participants"),
        title="institution",
        home="dialogue",
        writers=("coordinator", "note-taker"),
        summary=("part", "mode", "attended"),
    )

    class Part(models.TextChoices):
        """The part played."""

        CHAIR = "chair", _("chair")
        SPEAKER = "speaker", _("speaker")
        PARTICIPANT = "participant", _("participant")
        OBSERVER = "observer", _("observer")
        INTERPRETER = "interpreter", _("interpreter")

    class Mode(models.TextChoices):
        """How they take part."""

        ROOM = "room", _("in the room")
        ONLINE = "online", _("online")

    class Attended(models.TextChoices):
        """Whether they came; not yet known is not no."""

        UNKNOWN = "unknown", _("not yet known")
        YES = "yes", _("took part")
        NO = "no", _("did not take part")

    class Invited(models.TextChoices):
        """By what they were invited."""

        EMAIL = "email", _("e-mail")
        LETTER = "letter", _("letter")
        BOTH = "both", _("letter and e-mail")

    class Answer(models.TextChoices):
        """What they answered to the invitation."""

        NONE = "none", _("not answered")
        ROOM = "room", _("coming in the room")
        ONLINE = "online", _("coming online")
        DECLINED = "declined", _("not coming")
        SUBSTITUTE = "substitute", _("somebody else comes")

    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="participants")
    institution = models.ForeignKey(
        Institution, on_delete=models.PROTECT, related_name="participations", verbose_name=_("Institution")
    )
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Person")
    )
    part = models.CharField(_("Part"), max_length=12, choices=Part.choices, default=Part.PARTICIPANT)
    mode = models.CharField(_("In the room or online"), max_length=8, choices=Mode.choices, default=Mode.ROOM)
    attended = models.CharField(_("Took part"), max_length=8, choices=Attended.choices, default=Attended.UNKNOWN)
    language = models.CharField(_("Language of the person"), max_length=2, blank=True)
    invited_by = models.CharField(_("Invited by"), max_length=8, choices=Invited.choices, blank=True)
    invited_on = models.DateField(_("Invited on"), null=True, blank=True)
    answer = models.CharField(_("Answer"), max_length=12, choices=Answer.choices, default=Answer.NONE)
    substitute_name = models.CharField(_("Who comes instead"), max_length=120, blank=True)
    substitute_position = models.CharField(_("Position of who comes instead"), max_length=160, blank=True)
    interpretation_into = models.CharField(_("Needs interpretation into"), max_length=2, blank=True)
    needs = models.CharField(_("Other needs: access, hearing, sight"), max_length=300, blank=True)
    told = models.CharField(max_length=64, blank=True, editable=False)
    arrived = models.TimeField(_("Arrived"), null=True, blank=True)
    left = models.TimeField(_("Left"), null=True, blank=True)
    uninvited = models.BooleanField(_("Came uninvited"), default=False, editable=False)

    class Meta:
        verbose_name = _("participant")


class Paper(KindOfRecord):
    """A paper for the meeting: files by language, or a record of the observatory."""

    KIND = Kind(
        "PAP",
        "papers",
        Text(kk="кездесу материалы", ru="материал встречи", en="paper"),
        Text(kk="Кездесу материалдары", ru="Материалы встреч", en="Papers"),
        title="name",
        home="dialogue",
        summary=("agenda_item", "about"),
    )

    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="papers")
    position = models.PositiveIntegerField(_("Order"))
    name = WordsField(_("Title"))
    agenda_item = models.ForeignKey(
        AgendaItem, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Agenda item")
    )
    about = models.ForeignKey(
        Record,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("Document, finding, road map or other record"),
    )
    files = models.JSONField(_("Files"), blank=True, default=list, editable=False)

    class Meta:
        verbose_name = _("paper")


class Statement(KindOfRecord):
    """What a body said, at the level at which it wished to be quoted; a closed one reaches no export, search or preview."""

    KIND = Kind(
        "STM",
        "statements",
        Text(kk="мәлімдеме", ru="высказывание", en="statement"),
        Text(kk="Мәлімдемелер", ru="Высказывания", en="Statements"),
        title="said",
        home="dialogue",
        writers=("coordinator", "member", "note-taker"),
        summary=("institution", "level"),
    )

    class Level(models.TextChoices):
        """How it may be used."""

        PUBLIC = "public", _("public")
        SUMMARY = "summary", _("in the summary")
        NOT_ATTRIBUTED = "not-attributed", _("without naming the body")
        CLOSED = "closed", _("closed")

    dialogue = models.ForeignKey(Dialogue, on_delete=models.PROTECT, related_name="statements")
    agenda_item = models.ForeignKey(
        AgendaItem, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Agenda item")
    )
    institution = models.ForeignKey(
        Institution, on_delete=models.PROTECT, related_name="statements", verbose_name=_("Institution")
    )
    said = WordsField(_("What was said"))
    level = models.CharField(_("Level"), max_length=16, choices=Level.choices, default=Level.SUMMARY)

    class Meta:
        verbose_name = _("statement")


class Recommendation(KindOfRecord):
    """What a dialogue recommends; it adopts nothing, and becomes work only when a road map takes it up."""

    KIND = Kind(
        "REC",
        "recommendations",
        Text(kk="ұсыным", ru="рекомендация", en="recommendation"),
        Text(kk="Ұсынымдар", ru="Рекомендации", en="Recommendations"),
        title="text",
        home="dialogue",
        summary=("pillar", "side"),
    )

    dialogue = models.ForeignKey(
        Dialogue,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="recommendations",
        verbose_name=_("Dialogue"),
    )
    position = models.PositiveIntegerField(_("Number in the list"), null=True, blank=True)
    text = WordsField(_("What is recommended"))
    addressed_to = models.ManyToManyField(Institution, blank=True, related_name="+", verbose_name=_("Addressed to"))
    pillar = models.CharField(_("Pillar"), max_length=12, choices=Pillar.choices, blank=True)
    side = models.CharField(_("Side"), max_length=8, choices=Side.choices, default=Side.BOTH)
    due = models.DateField(_("To be done by"), null=True, blank=True)

    class Meta:
        verbose_name = _("recommendation")
