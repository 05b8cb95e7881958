"""A city with the name of a country beside it that is not its own: "г. Ташкент, Республика Казахстан"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kenes.documents.countries import all_mentions, country_name
from kenes.documents.document import Document
from kenes.documents.fault import Check, Fault, question
from kenes.documents.meetings.event_place import places
from kenes.documents.span import Span
from kenes.texts import Severity, Text

REACH = 40
BETWEEN = re.compile(
    r"(?:\s+қаласы(?:нда)?)?\s*[,(]\s*(?:the\s+)?(?:Республик[аиуе]\s+|Republic\s+of\s+)?", re.IGNORECASE
)
LISTED_BEFORE = re.compile(
    r"(?:[,;(]|\s(?:и|және|and|мен|пен|бен))\s*(?:г\.\s*|городе?\s+|in\s+|в\s+)?$", re.IGNORECASE
)
LISTED_AFTER = re.compile(r"\s*(?:Республикасы\w*)?\s*(?:,\s*[А-ЯЁӘҒҚҢӨҰҮҺІA-Z]|(?:и|және|and|мен|пен|бен)\s)")
MESSAGE = Text(
    kk="{city} – {own} қаласы, ал жанында басқа ел аталған: {other}.",
    ru="{city} – город страны «{own}», а рядом названа другая: {other}.",
    en="{city} is a city of {own}; the country named beside it is {other}.",
)


def run(document: Document) -> Iterator[Fault]:
    """Countries right behind a city of another one, where the two are no part of a list."""
    for mention in all_mentions(document):
        before = Span(
            max(0, mention.span.start - REACH),
            mention.span.start,
            document.text[max(0, mention.span.start - REACH) : mention.span.start],
        )
        near = [(told.span, country) for told, country in places(before) if country]
        if not near:
            continue
        city, country = max(near, key=lambda one: one[0].end)
        if country == mention.country or not BETWEEN.fullmatch(document.text, city.end, mention.span.start):
            continue
        listed = LISTED_BEFORE.search(document.text, max(0, city.start - 15), city.start) or LISTED_AFTER.match(
            document.text, mention.span.end
        )
        if not listed:
            yield _fault(mention.span, city.text, country, mention.country)


def _fault(span: Span, city: str, own: str, other: str) -> Fault:
    names = country_name(own).names
    message = MESSAGE.fill(city=city, own=Text(**names), other=Text(**country_name(other).names))
    return Fault(
        span.start, span.end, message, question(names["ru"]) if not span.text.isascii() else question(names["en"])
    )


CHECK = Check(
    key="city-of-another-country",
    title=Text(kk="Басқа елдің қаласы", ru="Город другой страны", en="A city of another country"),
    about=Text(
        kk="Қаланың жанында оның өз елі емес, басқа ел аталған.",
        ru="Рядом с городом названа не его страна.",
        en="The country named beside a city is not its own.",
    ),
    severity=Severity.WARNING,
    run=run,
)
