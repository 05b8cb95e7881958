"""A language: one file of `languages/` says how it writes numbers, dates, plurals and how it sorts."""

from __future__ import annotations

import datetime
import importlib
import pkgutil
from dataclasses import dataclass
from functools import cache

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

import kenes.texts.languages as folder


@dataclass(frozen=True)
class Language:
    """How one language is written.

    `alphabet` is the order of letters used for sorting; `fallback` names the languages tried, in order,
    when a text lacks this one; `cldr` is the locale of CLDR whose habits it follows; `confirmed` says whether a speaker has confirmed the product's strings.
    """

    code: str
    name: str
    alphabet: str
    fallback: tuple[str, ...]
    quotes: tuple[str, str]
    cldr: str
    confirmed: bool = False

    @property
    def locale(self) -> Locale:
        """The CLDR locale of this language."""
        return Locale.parse(self.cldr)

    def number(self, value: float, digits: int | None = None) -> str:
        """A number as this language writes it; `digits` fixes the decimals, else up to three are kept."""
        pattern = "#,##0.###" if digits is None else "#,##0" + ("." + "0" * digits if digits else "")
        return format_decimal(value, format=pattern, locale=self.locale)

    def percent(self, share: float, digits: int = 1) -> str:
        """A share of one as a percentage: 0.024 -> "2,4 %" in Russian and Kazakh, "2.4%" in English."""
        pattern = "#,##0" + ("." + "0" * digits if digits else "")
        written = format_percent(share, format=pattern + "%", locale=self.locale)
        return written if self.code == "en" else written.replace("%", "\u00a0%").replace("\u00a0\u00a0", "\u00a0")

    def date(self, day: datetime.date, style: str = "long") -> str:
        """A date in words ("long") or figures ("short")."""
        return format_date(day, format=style, locale=self.locale)

    def plural_category(self, number: float) -> str:
        """The CLDR plural category of a number: one, few, many or other."""
        return str(self.locale.plural_form(abs(number)))

    def sorting_key(self, words: str) -> tuple[tuple[int, int], ...]:
        """A key that sorts words in the order of this language's alphabet, capitals beside small letters."""
        return tuple(self._letter_key(letter) for letter in words.casefold())

    def _letter_key(self, letter: str) -> tuple[int, int]:
        place = self.alphabet.find(letter)
        return (1, place) if place >= 0 else (0 if ord(letter) < 128 and not letter.isalpha() else 2, ord(letter))


@cache
def all_languages() -> tuple[Language, ...]:
    """Every language found in the folder `languages/`, in the order kk, ru, en, then others by code."""
    found = [
        importlib.import_module(f"{folder.__name__}.{module.name}").LANGUAGE
        for module in pkgutil.iter_modules(folder.__path__)
    ]
    first = {"kk": 0, "ru": 1, "en": 2}
    return tuple(sorted(found, key=lambda one: (first.get(one.code, 9), one.code)))


@cache
def language(code: str) -> Language:
    """The language of a code such as "kk"; raises KeyError with the known codes when there is none."""
    for one in all_languages():
        if one.code == code:
            return one
    raise KeyError(f"unknown language {code!r}; known: {', '.join(one.code for one in all_languages())}")
