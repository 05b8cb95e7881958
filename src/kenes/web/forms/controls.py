"""Which control stands for which field of a record: found by the field's name where it is known, else by its type."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.db import models
from django.utils.translation import gettext_lazy as _

from kenes.records.chain.models import Record
from kenes.records.words import WordsField
from kenes.web.forms.choices import (
    Choices,
    RecordChoices,
    figure_choices,
    framework_choices,
    grade_choices,
    indicator_choices,
    language_choices,
    place_choices,
    records_to_choose,
    target_choices,
    territory_choices,
)
from kenes.web.forms.dialogue_controls import NOTHING, Tongues, interpretation, speaking, tongue_choices, zone_choices
from kenes.web.forms.searched import record_field
from kenes.web.forms.words import LinesControl, WordsControl
from kenes.web.site import Site
from kenes.web.wording.fields import label_of


@dataclass(frozen=True)
class Desk:
    """Where a form is filled: the site, the account, the country of the record, the indicator chosen so far, what the record is part of."""

    site: Site
    account: Any
    country: str
    indicator: str = ""
    home: str = ""


def control(field: Any, desk: Desk) -> forms.Field:
    """The control of a field."""
    label, required = label_of(field), not field.blank
    if field.name in _CHOSEN:
        return forms.ChoiceField(label=label, required=required, choices=_CHOSEN[field.name](desk))
    if field.name in _OF_A_MEETING:
        return _OF_A_MEETING[field.name](desk, label)
    if isinstance(field, WordsField):
        codes = tuple(desk.site.observatory.settings.languages)
        return WordsControl(codes, field.name, required, label)
    if isinstance(field, models.ManyToManyField):
        return RecordChoices(records_to_choose(field.related_model, desk.account), label=label, required=required)
    if isinstance(field, models.ForeignKey):
        return _related(field, desk)
    return _plain(field)


def _related(field: Any, desk: Desk) -> forms.Field:
    model = field.related_model
    if issubclass(model, Record):
        chosen = records_to_choose(model, desk.account).complex_filter(field.get_limit_choices_to())
        return record_field(chosen, desk.account, label=label_of(field), required=not field.blank, empty_label="—")
    rows = model._default_manager.visible_to(desk.account)
    return forms.ModelChoiceField(rows, label=label_of(field), required=not field.blank, empty_label="—")


def _plain(field: Any) -> forms.Field:
    if isinstance(field, models.JSONField):
        return LinesControl(label=field.verbose_name, required=False)
    if isinstance(field, models.DateField):
        return field.formfield(widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))  # type: ignore[no-any-return]
    if isinstance(field, models.TimeField):
        return field.formfield(widget=forms.TimeInput({"type": "time"}, format="%H:%M"))  # type: ignore[no-any-return]
    if isinstance(field, models.URLField):
        return field.formfield(assume_scheme="https")  # type: ignore[no-any-return]
    if isinstance(field, models.TextField):
        return field.formfield(widget=forms.Textarea({"rows": 3}))  # type: ignore[no-any-return]
    made: forms.Field = field.formfield()
    made.error_messages |= _TOO_LONG
    if field.name == "position":
        made.required = False
    return made


_TOO_LONG = {
    "max_length": _("Write this shorter: at most %(limit_value)d letters."),
    "max_digits": _("Write a shorter number."),
    "max_decimal_places": _("Write a shorter number."),
    "max_whole_digits": _("Write a shorter number."),
}
"""What Django itself does not say in every language of the product."""
_CHOSEN: Mapping[str, Callable[[Desk], Choices]] = {
    "framework": lambda desk: framework_choices(),
    "indicator": lambda desk: indicator_choices(desk.site),
    "baseline": lambda desk: figure_choices(desk.site, desk.country, desk.indicator),
    "figure": lambda desk: figure_choices(desk.site, desk.country, desk.indicator),
    "language": lambda desk: language_choices(),
    "place": lambda desk: place_choices(desk.site, desk.country),
    "sdg_target": lambda desk: target_choices(),
    "territory": lambda desk: territory_choices(desk.site, desk.country),
    "evidence_rating": lambda desk: grade_choices(),
    "time_zone": lambda desk: zone_choices(),
    "interpretation_into": lambda desk: [NOTHING, *tongue_choices()],
}
_OF_A_MEETING: Mapping[str, Callable[[Desk, Any], forms.Field]] = {
    "working_languages": lambda desk, label: Tongues(label=label),
    "interpretation": lambda desk, label: interpretation(label),
    "speaking": lambda desk, label: speaking(label, desk.account, desk.home),
}
