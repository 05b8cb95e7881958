"""What people wrote, said in the language of the page or marked with the language in which it is written."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django import template
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from kenes.indicators.row import IndicatorRow
from kenes.texts import Text
from kenes.web.answering import current_language
from kenes.web.templatetags.words import day, foreign
from kenes.web.wording.said import spoken as spoken_of

register = template.Library()


@register.simple_tag
def spoken(text: Text) -> SafeString:
    """Words that people wrote: in the language of the page, else in the nearest, marked with its language."""
    own = text.own
    if len(own) > 1 and len(set(own.values())) == 1:
        return foreign(next(iter(own.values())))
    found = spoken_of(text, current_language())
    return (
        format_html('<span lang="{}">{}</span>', found.language, found.words)
        if found.language
        else SafeString(format_html("{}", found.words))
    )


@register.filter
def plainly(text: Text) -> str:
    """The same words without marks, for titles of windows."""
    return spoken_of(text, current_language()).words


@register.filter
def capitalised(text: Text) -> str:
    """Words of ours that begin a line."""
    words = text[current_language()]
    return f"{words[:1].upper()}{words[1:]}"


@register.simple_tag
def value_in_words(one: Any) -> SafeString:
    """A value of a field, as a link where it leads somewhere."""
    inner = _inner(one)
    outward = one.href.startswith("http")
    if not one.href:
        return inner
    return format_html('<a href="{}"{}>{}</a>', one.href, SafeString(' rel="noreferrer"') if outward else "", inner)


def _inner(one: Any) -> SafeString:
    if one.text is not None:
        return spoken(one.text)
    if one.day is not None:
        return format_html("{}", day(one.day))
    return foreign(one.free) if one.free else format_html("{}", one.plain)


@register.filter
def promote_address(row: IndicatorRow) -> str:
    """The page on which a figure becomes a finding."""
    address = reverse("promote", args=(row.indicator, row.place, row.period))
    return f"{address}?{urlencode(sorted(row.breakdown.items()))}" if row.breakdown else address
