"""What narrows a search in the library: sort of document, country, year, clause, language, one document."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from kenes.codes.places import place
from kenes.records.library.filters import Filters
from kenes.records.library.models import PolicyDocument
from kenes.texts import all_languages
from kenes.web.answering import current_language
from kenes.web.wording.languages import language_words

NUMBER = re.compile(r"\d+(?:-\d+)?")


@dataclass(frozen=True)
class Narrowing:
    """A choice: the name in the address, its label, (value, words, chosen)."""

    name: str
    label: str
    choices: tuple[tuple[str, str, bool], ...]


def filters_asked(asked: Mapping[str, str]) -> Filters:
    """The filters of an address; a bare number of a clause is that of an article."""
    year, clause = asked.get("year", ""), asked.get("clause", "").strip()
    return Filters(
        family=asked.get("family", ""),
        country=asked.get("country", ""),
        year=int(year) if year.isdigit() else None,
        clause=f"art-{clause}" if NUMBER.fullmatch(clause) else clause,
        language=asked.get("in", ""),
        document=asked.get("document", ""),
    )


def narrowings(account: Any, filters: Filters) -> Iterator[Narrowing]:
    """The choices, from the documents that may be read; one that leaves nothing to choose is left out."""
    readable = PolicyDocument.objects.visible_to(account).filter(withdrawn=False).order_by()
    held = {
        name: set(readable.values_list(name, flat=True).distinct()) for name in ("family", "country", "adopted__year")
    }
    families = [(value, str(words)) for value, words in PolicyDocument.Family.choices if value in held["family"]]
    countries = sorted((code, place(code).short[current_language()]) for code in held["country"])
    years = [(str(year), str(year)) for year in sorted(filter(None, held["adopted__year"]), reverse=True)]
    languages = [(one.code, language_words(one.code)[current_language()]) for one in all_languages()]
    for name, label, choices, chosen in (
        ("in", _("Language of the passages"), languages, filters.language),
        ("family", _("Sort of text"), families, filters.family),
        ("country", _("Country"), countries, filters.country),
        ("year", _("Year of adoption"), years, str(filters.year or "")),
    ):
        if len(choices) > 1:
            yield Narrowing(name, label, tuple((value, words, value == chosen) for value, words in choices))
