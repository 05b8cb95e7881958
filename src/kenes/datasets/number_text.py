"""Numbers as people write them in tables: "1 234,5", "1,234.5", "0,03", "1e-05"; a blank is never a zero."""

from __future__ import annotations

import re

NOTHING_WORDS = frozenset(
    ["", "-", "--", ".", "..", "...", "…", "n/a", "na", "n.a.", "n/d", "nd", "н/д", "нд", "н.д.", "н/п", "м/ж", "д/ж", "нет данных",
     "дерек жоқ", "мәлімет жоқ", "no data", "not available", "not known", "(blank)", "blank", "null", "none", "x", "х"]
)  # fmt: skip
"""What tables write where they have no figure: each means missing, none means zero."""

_SPACES = re.compile(r"[\s\u00a0\u2007\u2009\u202f'’]")
_PLAIN = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.IGNORECASE)
_POINT_GROUPS = re.compile(r"[+-]?\d{1,3}(\.\d{3}){2,}|[+-]?\d{1,3}(\.\d{3})+,\d+")
_COMMA_GROUPS = re.compile(r"[+-]?\d{1,3}(,\d{3}){2,}|[+-]?\d{1,3}(,\d{3})+\.\d+")
_DECIMAL_COMMA = re.compile(r"[+-]?\d+,\d+")
_EITHER = re.compile(r"[+-]?[1-9]\d{0,2},\d{3}")
_SPACE_GROUPS = re.compile(r"[+-]?\d{1,3}( \d{3})+([.,]\d+)?")


class NotANumber(ValueError):
    """The text is no number."""


class TwoReadings(NotANumber):
    """The text can be read as two different numbers: "1,234" is 1234 in English and 1.234 in Russian."""


def is_nothing(text: str) -> bool:
    """Whether a cell says that there is no figure."""
    return text.strip().strip("\u00a0\u200b").translate(_DASHES).casefold() in NOTHING_WORDS


def number_of(text: str) -> float | None:
    """The number a cell holds, None for a blank or a word for "no data".

    Raises TwoReadings where a comma may stand for thousands or for decimals, and NotANumber for anything else.
    """
    if is_nothing(text):
        return None
    words = text.strip().strip("\u200b").replace("\u2212", "-")
    if _SPACES.search(words):
        return _grouped_by_spaces(words)
    if _PLAIN.fullmatch(words):
        return float(words)
    if _COMMA_GROUPS.fullmatch(words):
        return float(words.replace(",", ""))
    if _POINT_GROUPS.fullmatch(words):
        return float(words.replace(".", "").replace(",", "."))
    if _EITHER.fullmatch(words):
        raise TwoReadings(text)
    if _DECIMAL_COMMA.fullmatch(words):
        return float(words.replace(",", "."))
    raise NotANumber(text)


_DASHES = str.maketrans({"–": "-", "—": "-", "\u2212": "-"})


def _grouped_by_spaces(words: str) -> float:
    """Spaces group thousands, three digits at a time; then a comma is the decimal sign."""
    even = _SPACES.sub(" ", words)
    if not _SPACE_GROUPS.fullmatch(even):
        raise NotANumber(words)
    return float(even.replace(" ", "").replace(",", "."))
