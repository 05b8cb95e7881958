"""The fields of a record in words: each with its label, its value said in the language, and what is not written yet."""

from __future__ import annotations

import datetime
import decimal
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.urls import reverse

from kenes.assessments.reading import DIRECTIONS
from kenes.records.chain.models import Record
from kenes.records.chain.refs import FigureRef, is_record
from kenes.records.dialogues.tongues import tongue_name, tongue_names
from kenes.records.programmes.evidence_scale import grade as grade_of
from kenes.records.programmes.self_assessment import answer_of
from kenes.records.reviews.frameworks import known_frameworks
from kenes.records.rules import unnamed_fields
from kenes.records.words import WordsField, missing_languages, words
from kenes.reports.sentences.numbers import joined, number
from kenes.texts import Text, language
from kenes.web.pages.records_names import Names, figure_title, pinned_address
from kenes.web.sdg_targets import sdg_target
from kenes.web.wording.fields import label_of
from kenes.web.wording.labels import place_title
from kenes.web.wording.languages import language_words
from kenes.web.wording.meetings import channels_said, turns_said

NOT_NAMED = Text(kk="органы аталмайды", ru="орган не называется", en="the body is not named")
NOT_SHOWN = Text(kk="сізге көрсетілмейді", ru="вам не показывается", en="not shown to you")


@dataclass(frozen=True)
class Said:
    """One value in words: a Text of ours or of people, `free` words of whatever language, or a day; `href` leads on."""

    text: Text | None = None
    plain: str = ""
    free: str = ""
    day: datetime.date | None = None
    href: str = ""


@dataclass(frozen=True)
class FieldLine:
    """A field: its label, its values, and the languages in which nobody has written it yet."""

    name: str
    label: str
    values: tuple[Said, ...]
    missing: tuple[str, ...] = ()


def field_lines(record: Any, names: Names, languages: tuple[str, ...], only: Iterable[str] = ()) -> list[FieldLine]:
    """The fields that have a value, or those named in `only` whether they have one or not."""
    wanted = tuple(only)
    own = {field.name: field for field in (*record._meta.concrete_fields, *record._meta.many_to_many)}
    chosen = [own[name] for name in wanted] if wanted else [one for one in own.values() if _is_shown(one)]
    hidden = unnamed_fields(names.account, record)
    lines = [field_line(record, field, names, languages, field.name in hidden) for field in chosen]
    return lines if wanted else [line for line in lines if line.values]


def field_line(record: Any, field: Any, names: Names, languages: tuple[str, ...], hidden: bool = False) -> FieldLine:
    """One field of a record."""
    value = getattr(record, field.name) if not field.many_to_many else list(getattr(record, field.name).all())
    if hidden:
        return FieldLine(field.name, label_of(field), (Said(NOT_NAMED),) if field.name == "institution" else ())
    missing: list[str] = []
    if isinstance(field, WordsField) and words(value).own:
        missing = [language(code).name for code in missing_languages(value, languages)]
    return FieldLine(field.name, label_of(field), tuple(said(field, value, names)), tuple(missing))


def said(field: Any, value: Any, names: Names) -> list[Said]:
    """A value of a field in words; nothing at all is an empty list."""
    if value in (None, "", [], {}) or (isinstance(value, Text) and not value.own):
        return []
    if field.name in _BY_NAME:
        return [_BY_NAME[field.name](value)]
    if isinstance(value, list):
        return [one for inner in value for one in said(field, inner, names)]
    if isinstance(value, Record):
        return [_record(value, names)]
    return [_simple(field, value)]


def _simple(field: Any, value: Any) -> Said:
    if isinstance(value, Text):
        return Said(value)
    if isinstance(value, bool):
        return Said(YES if value else NO)
    if field.choices:
        return Said(plain=str(dict(field.flatchoices).get(value, value)))
    if isinstance(value, datetime.date):
        return Said(day=value)
    if isinstance(value, datetime.time):
        return Said(plain=value.strftime("%H:%M"))
    if isinstance(value, decimal.Decimal):
        return Said(number(float(value)))
    if isinstance(field, models.URLField):
        return Said(free=str(value), href=str(value))
    return Said(free=str(value))


def _record(value: Any, names: Names) -> Said:
    if value.ref not in names.readable:
        return Said(NOT_SHOWN)
    return Said(value.title, href=value.get_absolute_url())


def _figure(value: str) -> Said:
    return Said(figure_title(FigureRef.parse(value)), href=pinned_address(value))


def _indicator(value: str) -> Said:
    found = Names(None).of(f"indicator:{value}")
    return Said(found.title, href=found.href) if found else Said(free=value)


def _framework(value: str) -> Said:
    found = known_frameworks().get(value)
    return Said(found.title) if found else Said(free=value)


def _target(value: str) -> Said:
    target = sdg_target(value)
    return (
        Said(Text(**{code: f"{value}. {target[code]}" for code in ("kk", "ru", "en")})) if target else Said(free=value)
    )


def _answers(value: Mapping[str, Any]) -> Said:
    """The answers of a self-assessment, requirement by requirement."""
    told = [joined([Text.same(f"{code}:"), answer_of(value, code).words]) for code in value]
    return Said(joined(told, "; "))


def _direction(value: str) -> Said:
    return Said(next((text for key, text in DIRECTIONS.items() if key == value), Text.same(value)))


def _is_shown(field: Any) -> bool:
    return bool(field.editable) and field.name not in ("ref", "marking")


def _counted(value: Any) -> Said:
    """Paragraphs are read on the page of their text; the history says how many there were, never where each comes from."""
    return Said(plain=str(len(value)))


_BY_NAME: Mapping[str, Callable[[Any], Said]] = {
    "paragraphs": _counted,
    "agreement": _counted,
    "figure": _figure,
    "baseline": _figure,
    "indicator": _indicator,
    "framework": _framework,
    "sdg_target": _target,
    "direction": _direction,
    "language": lambda value: Said(language_words(value)),
    "place": lambda value: Said(place_title(value)),
    "working_languages": lambda value: Said(tongue_names(value)),
    "interpretation": lambda value: Said(channels_said(value)),
    "files": lambda value: Said(free=", ".join(f"{one['name']} ({one['language']})" for one in value)),
    "speaking": lambda value: Said(turns_said(value)),
    "interpretation_into": lambda value: Said(tongue_name(value)),
    "answers": _answers,
    "territory": lambda value: Said(place_title(value)),
    "countries": lambda value: Said(joined([place_title(code) for code in value], ", ")),
    "evidence_rating": lambda value: Said(grade.name if (grade := grade_of(value)) else Text.same(value)),
    "product": lambda value: Said(free=value, href=reverse("record", args=(value,)) if is_record(value) else value),
}


YES, NO = Text(kk="иә", ru="да", en="yes"), Text(kk="жоқ", ru="нет", en="no")
