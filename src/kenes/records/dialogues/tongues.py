"""The languages spoken at meetings of the region, by name in every language of the product."""

from __future__ import annotations

from collections.abc import Iterable

from babel import Locale, UnknownLocaleError

from kenes.texts import Text, all_languages

SPOKEN = ("kk", "ru", "en", "ky", "uz", "tg", "tk")


def tongue_name(code: str) -> Text:
    """The name of a language: "Kazakh"; the code itself where nobody knows it."""
    return Text(**{one.code: _name(code, one.locale) for one in all_languages()})


def tongue_names(codes: Iterable[str]) -> Text:
    """Several, parted by commas."""
    names = [tongue_name(code) for code in codes]
    return Text(**{one.code: ", ".join(name[one.code] for name in names) for one in all_languages()})


def _name(code: str, locale: Locale) -> str:
    try:
        return str(Locale.parse(code).get_language_name(locale) or code)
    except (UnknownLocaleError, ValueError):
        return code
