"""Signs of the country a text is of, besides its name: cities, the currency, short forms of its name, its bodies, domains."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from kenes.codes.institutions import all_institutions
from kenes.documents.alphabets import repaired
from kenes.documents.countries import all_countries, is_alluded_to
from kenes.documents.document import Document

NEIGHBOURS = frozenset({"KZ", "KG", "TJ", "TM", "UZ"})
"""Countries whose documents are modelled on each other, so that the name of one is left in the text of another."""
SIGNS = {
    "KZ": r"Астан\w*|Алмат\w*|Шымкент\w*|Қарағанды\w*|Караганд\w+|Astana|Almaty|Shymkent|теңге\w*|тенге|tenge|KZT|РК|ҚР|[\w.-]+\.kz",
    "KG": r"Бишкек\w*|Ошск\w+|Bishkek|КР|сомов|[\w.-]+\.kg",
    "TJ": r"Душанбе\w*|Хатлон\w*|Худжанд\w*|Dushanbe|Khujand|сомони|somoni|РТ|[\w.-]+\.tj",
    "TM": r"Аш[хг]абад\w*|Ашхабат\w*|Ashgabat|манат\w*|[\w.-]+\.tm",
    "RU": r"РФ|ФЗ|рубл\w+|руб|УМВД|Москв\w*|Moscow|[\w.-]+\.ru",
    "UZ": r"Ташкент\w*|Ташкен\w*|Самарканд\w*|Ферган\w*|Tashkent|Toshkent|Samarkand|РУз|[\w.-]+\.uz",
}
MOST_SIGNS = 6
"""More signs than that prove nothing more."""


@lru_cache(maxsize=8)
def signs_of_countries(document: Document) -> Counter[str]:
    """How much in a text speaks for each of the countries that have signs."""
    text = repaired(document.text)
    found = Counter({code: min(MOST_SIGNS, len(pattern.findall(text))) for code, pattern in _patterns().items()})
    for code in SIGNS:
        found[code] += is_alluded_to(code, text)
    for code, names in _names_of_bodies().items():
        found[code] += min(MOST_SIGNS, sum(name in text for name in names))
    return Counter({code: number for code, number in found.items() if number})


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {code: re.compile(rf"(?<!\w)(?:{signs})(?!\w)") for code, signs in SIGNS.items()}


@cache
def _names_of_bodies() -> dict[str, tuple[str, ...]]:
    """The names of bodies by country, those alone that name no country and belong to one only."""
    owners: dict[str, set[str]] = {}
    for one in all_institutions():
        for code in ("kk", "ru", "en"):
            if one.country in NEIGHBOURS:
                owners.setdefault(one.name[code], set()).add(one.country)
    named = [
        name
        for name in owners
        if len(owners[name]) == 1 and not any(one.pattern.search(name) for one in all_countries())
    ]
    return {
        code: tuple(name for name in named if owners[name] == {code} and len(name.split()) > 2)
        for code in sorted(NEIGHBOURS)
    }
