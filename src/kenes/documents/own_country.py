"""The country a text is of: by its title, by what it names nearly always, and by other signs (cities, currency, short forms, bodies, domains)."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from kenes.codes.institutions import all_institutions
from kenes.documents.alphabets import repaired
from kenes.documents.countries import CountryMention, all_countries, is_alluded_to, mentions
from kenes.documents.document import NUMBERED, Document
from kenes.documents.kinds import kind_of
from kenes.documents.span import Span

NEIGHBOURS = frozenset({"KZ", "KG", "TJ", "TM", "UZ"})
"""Countries whose documents are modelled on each other, so that the name of one is left in the text of another."""
SIGNS = {
    "KZ": r"Астан\w*|Алмат\w*|Шымкент\w*|Қарағанды\w*|Караганд\w+|Astana|Almaty|Shymkent|теңге\w*|тенге|tenge|KZT|РК|ҚР",
    "KG": r"Бишкек\w*|Ошск\w+|Bishkek|КР|сомов",
    "TJ": r"Душанбе\w*|Хатлон\w*|Худжанд\w*|Dushanbe|Khujand|сомони|somoni|РТ",
    "TM": r"Аш[хг]абад\w*|Ашхабат\w*|Ashgabat|манат\w*",
    "RU": r"РФ|ФЗ|рубл\w+|руб|УМВД|Москв\w*|Moscow",
    "UZ": r"Ташкент\w*|Ташкен\w*|Самарканд\w*|Ферган\w*|Tashkent|Toshkent|Samarkand|РУз",
}
MOST_SIGNS = 6
"""More signs than that prove nothing more."""


TITLE_LINES, LONGEST_TITLE = 6, 250
ENOUGH_WITHOUT_TITLE, MAJORITY = 4, 0.6
OWN, NEARLY_ALL = 4, 0.8
"""How much must speak for a country, and for it alone, before a name that stands once is held against it."""
SETTLED = ("law", "programme", "act", "report")
FEWEST_NUMBERED, FEWEST_HEADED = 9, 3
NEWS = re.compile(
    r"(?<!\w)(?:сообщи\w+|сообщает|переда[её]т|заявил\w*|рассказал\w*|подчеркнул\w*|по\s+словам|хабарла(?:ды|йды)|мәлімде(?:ді|йді)|said|told|reported|announced)(?!\w)",
    re.IGNORECASE,
)


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
    """The signs, and the ending of an address on the network: the ending alone, for what stands before it may be long."""
    return {code: re.compile(rf"(?:(?<!\w)(?:{signs})|(?<=\w)\.{code.lower()})(?!\w)") for code, signs in SIGNS.items()}


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


@lru_cache(maxsize=8)
def is_settled(document: Document) -> bool:
    """Whether a text lays down, describes or counts things: by its kind, or by its numbered parts where nobody is quoted as in news."""
    kind = kind_of(document).code
    numbered = sum(NUMBERED.match(one.text) is not None for one in document.passages)
    listed = numbered * 2 > len(document.passages) > FEWEST_NUMBERED
    described = kind == "other" and numbered >= FEWEST_HEADED and not NEWS.search(document.text)
    return kind in SETTLED or listed or described


def subject_of(inside: list[CountryMention], document: Document) -> str | None:
    """The one country a text is about: that of its title if the text keeps to it, else the one it names nearly always.

    What speaks for a country beside its name counts too; a title that names another, once and alone, is itself the slip.
    """
    titled = {mention.country for line in title_lines(document) for mention in mentions(line)}
    counted = Counter(one.country for one in inside)
    if not counted or len(titled) > 1:
        return None
    first, number = counted.most_common(1)[0]
    enough = number > 1 if titled else number >= ENOUGH_WITHOUT_TITLE
    if enough and number >= MAJORITY * counted.total() and (not titled or first in titled):
        return first
    return _by_all_signs(counted, titled, document)


def _by_all_signs(counted: Counter[str], titled: set[str], document: Document) -> str | None:
    """The country for which nearly everything speaks, names and signs together."""
    signs = signs_of_countries(document)
    weights = counted + signs
    first, weight = weights.most_common(1)[0]
    strange = titled - {first}
    if weight < OWN or weight < NEARLY_ALL * weights.total() or any(counted[one] > 1 or signs[one] for one in strange):
        return None
    return first


def title_lines(document: Document) -> list[Span]:
    """The first lines, as far as they are short and end no sentence."""
    title: list[Span] = []
    for passage in document.passages[:TITLE_LINES]:
        if len(passage.text) > LONGEST_TITLE or passage.text.endswith((".", ";", ":")):
            break
        title.append(passage)
    return title
