"""Words of documents and reviews: languages, frameworks, clauses, the page of a judgement."""

from __future__ import annotations

import datetime

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from kenes.records.library.models import DocumentVersion
from kenes.records.reviews.frameworks import known_frameworks
from kenes.records.reviews.models import Judgement
from kenes.reports.sentences.clauses import clause_words
from kenes.texts import Text, language
from kenes.web.addresses import judged_address as address_of_judged
from kenes.web.addresses import quote_address as address_of_quote
from kenes.web.addresses import review_address
from kenes.web.answering import current_language
from kenes.web.wording.languages import language_words

register = template.Library()


@register.filter
def language_name(code: str) -> str:
    """The name of a language in the language of the page."""
    return language_words(code)[current_language()]


@register.filter
def version_number(number: int) -> str:
    """A version by its number: "2-нұсқа", "версия 2"."""
    return VERSION.fill(number=number)[current_language()]


@register.filter
def framework_title(key: str) -> str:
    """The title of a framework; its key where the product no longer carries it."""
    known = known_frameworks()
    return known[key].title[current_language()] if key in known else key


@register.filter
def clause(label: str) -> str:
    """A clause in words."""
    return clause_words(label)[current_language()]


@register.filter
def moment_day(moment: datetime.datetime) -> str:
    """The day of a moment in words."""
    return language(current_language()).date(moment.date())


@register.filter
def titled(text: Text) -> SafeString:
    """A title, marked with its language where nobody has written it in that of the page."""
    here = current_language()
    if here in text.own:
        return format_html("{}", text[here])
    shown = text[here]
    spoken = next((code for code, words in text.own.items() if words == shown), here)
    return format_html('<span lang="{}">{}</span>', spoken, shown)


@register.simple_tag
def review_page_address(judgement: Judgement) -> str:
    """The review of a judgement, at its passage."""
    return review_address(judgement)


@register.simple_tag
def judged_address(judgement: Judgement) -> str:
    """The words that a judgement quotes, marked in the version that was read."""
    return address_of_judged(judgement)


@register.simple_tag
def quote_address(version: DocumentVersion, start: int, end: int) -> str:
    """A stretch of a version in its place, marked."""
    return address_of_quote(version, start, end)


VERSION = Text(kk="{number}-нұсқа", ru="версия {number}", en="version {number}")
