"""Bodies a passage names: institutions of the register by name, alias or acronym in any case, and ministries it lacks."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from kenes.codes.institutions import Institution, all_institutions, by_acronym, institution
from kenes.documents.acronyms import acronyms
from kenes.documents.alphabets import repaired
from kenes.documents.document import Document
from kenes.documents.span import Span

NO_BODY = {"general", "acronym-list"}
OF_COUNTRY = re.compile(
    r"\s*\([^)]*\)|^(?:Қазақстан Республикасының|ҚР)\s+|\s+(?:Республики Казахстан|РК|МВД РК|МЮ РК|МВД КР)$"
    r"|\s+of the Republic of Kazakhstan$|\s+of the Ministry of .*$|\s+Министерства .*$|\s+Генеральной прокуратуры$"
)
SMALL_WORDS = 3
KAZAKH_LETTERS = "а-яәғқңөұүһі"
SPELLINGS = (("centre", "cent(?:re|er)"), ("center", "cent(?:re|er)"), ("organisation", "organi[sz]ation"), ("organization", "organi[sz]ation"),
             ("labour", "labou?r"), ("programme", "program(?:me)?"), ("co-operation", "co-?operation"))  # fmt: skip
MINISTRY = re.compile(
    r"(?:[Мм]инистерств[оауе]м?\s+(?!и\b|Республики|РК)[а-яё]{4,}(?:\s+и\s+[а-яё]{4,})*(?:\s+(?:хозяйства|дел|ситуаций|защиты|развития|ресурсов|инноваций))?)"
    r"|(?:Ministry of (?:the )?[A-Z]\w+(?:(?:,| and)? (?!Republic|the|of)[A-Z]\w+)*)"
    rf"|(?:[А-ЯӘҒҚҢӨҰҮҺІ][{KAZAKH_LETTERS}]{{2,}}(?:[ -](?:және\s+)?[{KAZAKH_LETTERS}]+){{0,3}} министрлі[гк][{KAZAKH_LETTERS}]*)"
)
OWNER = re.compile(r"\s+(?:of\s+the\s+)?")


@dataclass(frozen=True)
class Body:
    """A body named at a place: `id` as in the register, or None for a ministry that the register lacks."""

    span: Span
    id: str | None
    by_acronym: bool

    @property
    def kind(self) -> str:
        """What kind of body it is."""
        return institution(self.id).kind if self.id else "ministry"


def bodies(span: Span, document: Document) -> tuple[Body, ...]:
    """The bodies a passage names, each place once: the longest name wins, a body that only owns the one before is left out."""
    found = [*_by_name(span), *_by_short_form(span, document), *_other_ministries(span)]
    found.sort(key=lambda one: (one.span.start, -len(one.span.text), one.id is None))
    kept: list[Body] = []
    for one in found:
        if any(held.span.start <= one.span.start < held.span.end for held in kept):
            continue
        kept.append(one)
    return tuple(one for number, one in enumerate(kept) if not (number and _owns(kept[number - 1], one, span)))


def is_named(id: str, text: str) -> bool:
    """Whether a text has the body's name by its first long words, whatever their endings."""
    lowered = text.lower()
    beginnings = [_first_words(OF_COUNTRY.sub("", name)) for name in institution(id).name.values()]
    return any(len(words) > 1 and all(word in lowered for word in words) for words in beginnings)


def _owns(before: Body, body: Body, span: Span) -> bool:
    """Whether a body stands right behind another, which is its part: КПН МВД."""
    between = span.text[before.span.end - span.start : body.span.start - span.start]
    return OWNER.fullmatch(between) is not None


def _by_name(span: Span) -> Iterator[Body]:
    text = repaired(span.text)
    lowered = text.lower()
    for one in _names():
        if any(beginning in lowered for beginning in one.beginnings):
            yield from (Body(span.part(*match.span()), one.id, False) for match in one.pattern.finditer(text))


def _by_short_form(span: Span, document: Document) -> Iterator[Body]:
    words = acronyms(document)
    first = bisect_left(words, span.start, key=lambda word: word.start)
    for word in takewhile(lambda word: word.start < span.end, words[first:]):
        held = by_acronym(word.text)
        if len(held) == 1 and held[0].kind not in NO_BODY:
            yield Body(word, held[0].id, True)


def _other_ministries(span: Span) -> Iterator[Body]:
    for match in MINISTRY.finditer(repaired(span.text)):
        yield Body(span.part(*match.span()), None, False)


@dataclass(frozen=True)
class _Named:
    """The names and longer aliases of a body as a pattern, and how these begin: a text that holds none of the beginnings need not be searched."""

    id: str
    pattern: re.Pattern[str]
    beginnings: frozenset[str]


@cache
def _names() -> tuple[_Named, ...]:
    listed = ((one.id, tuple(_forms(one))) for one in all_institutions() if one.kind not in NO_BODY)
    return tuple(
        _Named(id, re.compile("|".join(form for form, _ in forms)), frozenset(beginning for _, beginning in forms))
        for id, forms in listed
        if forms
    )


def _forms(one: Institution) -> Iterator[tuple[str, str]]:
    """The pattern of each name, and small letters with which every stretch that fits it begins."""
    for language in ("kk", "ru", "en"):
        name = one.name[language]
        bare = OF_COUNTRY.sub("", name).strip(" «»")
        own = name and (language == "en" or not name.isascii())
        if own and len(bare) > SMALL_WORDS + 2:
            yield rf"(?<!\w){_pattern(bare.split(), language)}(?!\w)", _beginning(bare.split()[0], language)
    for form in one.short_forms:
        if " " in form or not form.isupper():
            ending = r"\w{0,3}" if len(form) > SMALL_WORDS + 2 else ""
            yield rf"(?<!\w){re.escape(form)}{ending}(?!\w)", form.lower()


def _pattern(words: Sequence[str], language: str) -> str:
    last = len(words) - 1
    return r"\s+".join(_word(word, language, number == last) for number, word in enumerate(words))


def _word(word: str, language: str, is_last: bool) -> str:
    """The pattern of one word of a name in any case; the capital of its first letter is free."""
    if language == "en":
        lowered = word.lower()
        spelt = next((lowered.replace(old, new) for old, new in SPELLINGS if old in lowered), re.escape(lowered))
        return rf"(?i:{spelt}(?:['’]?s)?)"
    if len(word) <= SMALL_WORDS or not word.isalpha():
        return rf"(?i:{re.escape(word)})"
    if language == "ru":
        return rf"(?i:{re.escape(word[: max(SMALL_WORDS, len(word) - 2)])}\w{{0,5}})"
    stem = re.sub("[гкқғ][іы]?$", "", word) if is_last else word
    return rf"(?i:{re.escape(stem)}[{KAZAKH_LETTERS}]{{0,{12 if is_last else 4}}})"


def _beginning(word: str, language: str) -> str:
    """The letters that `_word` leaves no choice in; of an English word no more than all its spellings share."""
    lowered = word.lower()
    if language == "en":
        return lowered.split("-")[0][:4]
    return lowered if len(word) <= SMALL_WORDS or not word.isalpha() else lowered[: max(2, len(word) - 2)]


def _first_words(name: str) -> list[str]:
    return [word.lower()[:5] for word in name.split() if len(word) > 4][:2]
