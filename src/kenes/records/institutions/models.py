"""Institutions with names in three languages and dates of validity; persons; mandates."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.kind import Kind
from kenes.records.chain.models import KindOfRecord
from kenes.records.words import WordsField
from kenes.texts import Text, all_languages


class Institution(KindOfRecord):
    """A ministry, agency, international body or non-governmental organisation."""

    KIND = Kind(
        "INS",
        "institutions",
        Text(kk="мекеме", ru="учреждение", en="institution"),
        Text(kk="Мекемелер", ru="Учреждения", en="Institutions"),
        title="name",
        writers=("coordinator",),
        summary=("category", "acronym"),
    )

    class Category(models.TextChoices):
        """What sort of body it is."""

        STATE = "state", _("state body")
        REGION = "region", _("regional or local body")
        INTERNATIONAL = "international", _("international body")
        NGO = "ngo", _("non-governmental organisation")
        SCIENCE = "science", _("research or teaching institution")
        OTHER = "other", _("other")

    name = WordsField(_("Name"))
    acronym = WordsField(_("Acronym"), blank=True, default=dict)
    aliases = models.JSONField(_("Other names met in documents"), blank=True, default=list)
    category = models.CharField(_("Sort of body"), max_length=20, choices=Category.choices, default=Category.STATE)
    register_code = models.CharField(_("Code in the register of institutions"), max_length=40, blank=True)
    protocol_order = models.PositiveIntegerField(_("Place in the order of protocol"), null=True, blank=True)
    valid_from = models.DateField(_("Has this name since"), null=True, blank=True)
    valid_until = models.DateField(_("Had this name until"), null=True, blank=True)
    successor = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Succeeded by")
    )

    email = models.EmailField(_("E-mail of the registry"), blank=True)
    language = models.CharField(
        _("Language of letters"), max_length=2, blank=True, choices=[(one.code, one.name) for one in all_languages()]
    )
    superior = models.ForeignKey(
        "records.Person", on_delete=models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("Whom to tell when an answer is overdue"),
    )  # fmt: skip

    class Meta:
        verbose_name = _("institution")


class Person(KindOfRecord):
    """Somebody who takes part for an institution; shown to those with an account only, unless marked public."""

    KIND = Kind(
        "PER",
        "people",
        Text(kk="тұлға", ru="лицо", en="person"),
        Text(kk="Тұлғалар", ru="Лица", en="People"),
        title="name",
        summary=("position", "institution"),
    )

    name = WordsField(_("Name"))
    position = WordsField(_("Position"), blank=True, default=dict)
    institution = models.ForeignKey(
        Institution,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="people",
        verbose_name=_("Institution"),
    )
    email = models.EmailField(_("E-mail"), blank=True)
    language = models.CharField(
        _("Language of letters"), max_length=2, blank=True, choices=[(one.code, one.name) for one in all_languages()]
    )

    class Meta:
        verbose_name = _("person")


class Mandate(KindOfRecord):
    """What gives rise to work: an address of the head of state, a protocol of the coordinating headquarters, an act."""

    KIND = Kind(
        "MAN",
        "mandates",
        Text(kk="тапсырма негізі", ru="поручение", en="mandate"),
        Text(kk="Тапсырмалар", ru="Поручения", en="Mandates"),
        title="heading",
        summary=("category", "number", "date"),
    )

    class Category(models.TextChoices):
        """Where it stands."""

        ADDRESS = "address", _("address of the head of state")
        PROTOCOL = "protocol", _("protocol of the coordinating headquarters")
        ACT = "act", _("act")

    heading = WordsField(_("What it asks for"))
    category = models.CharField(_("Kind of mandate"), max_length=12, choices=Category.choices)
    kind_of_act = WordsField(_("Kind of act"), blank=True, default=dict)
    number = models.CharField(_("Number"), max_length=40, blank=True)
    item = models.CharField(_("Item"), max_length=40, blank=True)
    date = models.DateField(_("Date"), null=True, blank=True)
    issuer = models.ForeignKey(
        Institution, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("Issued by")
    )
    address = models.URLField(_("Address of the text"), blank=True)

    class Meta:
        verbose_name = _("mandate")
