"""Saying things in the language of the page: texts, numbers, dates, periods, words of another language."""

from __future__ import annotations

import datetime
import re

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from kenes.assessments.age import YEARS_OLD
from kenes.assessments.missing import Missing
from kenes.assessments.reading import DIRECTIONS, Direction
from kenes.reports.sentences import numbers
from kenes.reports.sentences.missing import owner as owner_of
from kenes.texts import Text, language
from kenes.web.answering import current_language
from kenes.web.wording.labels import breakdown_label, place_title
from kenes.web.wording.numbers import period_text

register = template.Library()

ENGLISH_WORD = re.compile(r"[A-Za-z]{3,}")
CYRILLIC = re.compile(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]")


@register.filter
def said(text: object) -> str:
    """A Text in the language of the page; anything else as it is."""
    return text[current_language()] if isinstance(text, Text) else str(text)


@register.filter
def number(value: float, digits: int | None = None) -> str:
    """A number as the language writes it; what is above zero is never written as zero."""
    return numbers.number(value, digits)[current_language()]


@register.filter
def day(value: datetime.date | str) -> str:
    """A date in words."""
    moment = datetime.date.fromisoformat(value[:10]) if isinstance(value, str) else value
    return language(current_language()).date(moment)


@register.filter
def period(value: str) -> str:
    """A period with a dash between its years."""
    return period_text(value)


@register.filter
def years_old(years: int) -> str:
    """ "3 years ago"."""
    return YEARS_OLD(years, current_language())


@register.filter
def direction(name: Direction) -> str:
    """A direction in words."""
    return DIRECTIONS[name][current_language()]


@register.filter
def place_name(code: str) -> str:
    """The name of a place."""
    return place_title(code)[current_language()]


@register.filter
def category(breakdown: dict[str, str]) -> str:
    """The names of a breakdown's codes."""
    return breakdown_label(breakdown)[current_language()]


@register.filter
def owner(entry: Missing) -> str:
    """The body that would own what is missing, marked where the register has it from general knowledge only."""
    return owner_of(entry)[current_language()]


@register.simple_tag
def foreign(words: object) -> SafeString:
    """Words that a publisher wrote, marked with their language where it is not that of the page."""
    words = str(words)
    if CYRILLIC.search(words):
        other = "" if current_language() in ("kk", "ru") else "ru"
    else:
        other = "en" if current_language() != "en" and ENGLISH_WORD.search(words) else ""
    return format_html('<span lang="{}">{}</span>', other, words) if other else format_html("{}", words)


@register.simple_tag
def value_said(value: object) -> SafeString:
    """A value of a source row: a number of the language, words marked with theirs, a blank as its sign."""
    if value is None or value == "":
        return format_html('<span class="blank" title="{}">…</span>', _BLANK[current_language()])
    if isinstance(value, Text):
        return foreign(value[current_language()])
    if isinstance(value, float | int) and not isinstance(value, bool):
        return format_html('<span class="num">{}</span>', number(value))
    return foreign(value)


_BLANK = Text(kk="дереккөзде бос", ru="в источнике пусто", en="blank in the source")
