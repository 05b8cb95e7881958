"""Numbers within sentences, in every language at once; what is above zero is never written as zero."""

from __future__ import annotations

import math

from kenes.texts import Plural, Text, all_languages, language

SMALLEST = 6
"""Decimals beyond which a number is written as "less than"."""
NO_BREAK = "\u00a0"


def number(value: float, digits: int | None = None) -> Text:
    """A number; more decimals than `digits` are taken when it would be written as 0 and is not."""
    places = None if digits is None else digits_for(value, digits)
    if value and digits is not None and places == SMALLEST and round(abs(value), SMALLEST) == 0:
        return _less_than(10.0**-SMALLEST)
    return Text(**{tongue.code: tongue.number(value, places) for tongue in all_languages()})


def digits_for(value: float, digits: int) -> int:
    """The decimals needed for a value to be told from zero, at least `digits` and at most SMALLEST."""
    if not value or round(abs(value), digits):
        return digits
    return min(SMALLEST, max(digits, -math.floor(math.log10(abs(value)))))


def percent(share: float, digits: int = 1) -> Text:
    """A share of one in per cent."""
    return Text(**{tongue.code: tongue.percent(share, digits) for tongue in all_languages()})


def span(low: float, high: float, digits: int) -> Text:
    """Two numbers with a dash: "31,6–33,2"."""
    return Text(**{
        tongue.code: f"{tongue.number(low, digits)}–{tongue.number(high, digits)}" for tongue in all_languages()
    })


def counted(forms: Plural, count: float) -> Text:
    """A noun with its number in every language."""
    return Text(**{tongue.code: forms(count, tongue.code) for tongue in all_languages()})


def amount(value: float) -> Text:
    """A quantity with as many decimals as its size deserves: 5 783; 70,1; 1,79; 0,003."""
    size = abs(value)
    digits = 0 if size >= 100 else 1 if size >= 10 else 2 if size >= 1 else 3
    return number(value, 0 if value == round(value) and size >= 1 else digits) if value else number(0)


def about(value: float) -> Text:
    """A number rounded to three figures, for what is only known about: 289 532 -> 290 000."""
    return number(rounded(value), 0)


def rounded(value: float, figures: int = 2) -> float:
    """A value rounded to so many significant figures."""
    return round(value, figures - 1 - math.floor(math.log10(abs(value)))) if value else 0.0


def capital(words: Text) -> Text:
    """The words with a capital at their beginning."""
    return Text(**{code: said[:1].upper() + said[1:] for code, said in words.items()})


def joined(parts: list[Text], separator: str = " ") -> Text:
    """Texts one after another in every language."""
    return Text(**{tongue.code: separator.join(part[tongue.code] for part in parts) for tongue in all_languages()})


def kept_together(words: Text) -> Text:
    """Figures are not parted from their unit or their thousands at the end of a line."""
    return Text(**{code: _kept(said) for code, said in words.items()})


def _kept(said: str) -> str:
    kept = [" " if sign != " " else _gap(said, place) for place, sign in enumerate(said)]
    return "".join(gap if sign == " " else sign for sign, gap in zip(said, kept, strict=True))


def _gap(said: str, place: int) -> str:
    before, after = said[place - 1 : place], said[place + 1 : place + 3]
    unit = after in ("кг", "kg") or after[:1] in ("%", "—", "–") or (after[:1].isdigit() and said[place + 1 : place + 4].isdigit())
    return NO_BREAK if (before.isdigit() and unit) or after[:1] in ("—", "–") else " "


def _less_than(value: float) -> Text:
    written = {tongue.code: language(tongue.code).number(value, SMALLEST) for tongue in all_languages()}
    return Text(kk="{n}-нан аз", ru="менее {n}", en="less than {n}").fill(n=Text(**written))
