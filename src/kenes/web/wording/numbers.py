"""Numbers and periods as a `Text`: written at once as every language writes them."""

from __future__ import annotations

from kenes.texts import Text, all_languages


def number_text(value: float, digits: int | None = None) -> Text:
    """The number in every language."""
    return Text(**{tongue.code: tongue.number(value, digits) for tongue in all_languages()})


def period_text(period: str) -> str:
    """A period as it is printed: an en dash between its years."""
    return period.replace("-", "–") if len(period) == 9 else period


def digits_for(value: float, digits: int) -> int:
    """As many decimals as an indicator shows, and enough to keep a small figure from looking like zero."""
    if value and abs(value) < 10**-digits / 2:
        return min(6, next(places for places in range(digits, 7) if places == 6 or round(value, places)))
    return digits
