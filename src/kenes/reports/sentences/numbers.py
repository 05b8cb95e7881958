"""Numbers within sentences, in every language at once; what is above zero is never written as zero."""

from __future__ import annotations

import math
import re

from kenes.reports.sentences.kazakh import number_with_case
from kenes.texts import Language, Plural, Text, all_languages, language

SMALLEST = 6
"""Decimals beyond which a number is written as "less than"."""
_AND = Text(kk="және", ru="и", en="and")
NO_BREAK = "\u00a0"
_PARTING = re.compile(r"(?<=\d) (?=(?:кг|kg|г|g|%|\d{3})(?!\w))| (?=[—–] )|(?<=\b[вкосуВКОСУ]) ")


def number(value: float, digits: int | None = None) -> Text:
    """A number; more decimals than `digits` are taken when it would be written as 0 and is not."""
    if value and round(abs(value), SMALLEST) == 0:
        return _less_than(10.0**-SMALLEST)
    places = None if digits is None else digits_for(value, digits)
    return Text(**{tongue.code: _written(tongue, value, places) for tongue in all_languages()})


def digits_for(value: float, digits: int) -> int:
    """The decimals that leave a value below 1 two figures, at least `digits` and at most SMALLEST."""
    if not value or abs(value) >= 1:
        return digits
    return min(SMALLEST, max(digits, 1 - math.floor(math.log10(abs(value)))))


def percent(share: float, digits: int = 1) -> Text:
    """A share of one in per cent; more decimals are taken when it would be written as 0 % and is not."""
    places = digits if not share or round(share * 100, digits) else digits_for(share * 100, digits)
    return Text(**{tongue.code: tongue.percent(share, places) for tongue in all_languages()})


def span(low: float, high: float, digits: int) -> Text:
    """Two numbers with a dash: "31,6–33,2"."""
    return Text(
        **{tongue.code: f"{tongue.number(low, digits)}–{tongue.number(high, digits)}" for tongue in all_languages()}
    )


def counted(forms: Plural, count: float) -> Text:
    """A noun with its number in every language."""
    return Text(**{tongue.code: forms(count, tongue.code) for tongue in all_languages()})


def amount(value: float) -> Text:
    """A quantity with as many decimals as its size deserves: 5 783; 70,1; 1,79; 0,0034."""
    size = abs(value)
    digits = 0 if size >= 100 else 1 if size >= 10 else digits_for(value, 2)
    return number(round(value, digits) or value)


def about(value: float, step: float | None = None) -> Text:
    """A number known only roughly, rounded to a step, or else to two figures: 279 531 -> 280 000."""
    return number(rounded(value) if step is None else round(value / step) * step, 0)


def rounded(value: float, figures: int = 2) -> float:
    """A value rounded to so many significant figures."""
    return round(value, figures - 1 - math.floor(math.log10(abs(value)))) if value else 0.0


def step_of_range(value: float, low: float | None, high: float | None) -> float | None:
    """The step to which an estimate is rounded: two figures of its range, at most three of its own; None without a range."""
    if low is None or high is None or high <= low or not value:
        return None
    of_range, of_value = math.floor(math.log10(high - low)) - 1, math.floor(math.log10(abs(value))) - 2
    return 10.0 ** max(0, of_range, of_value)


def capital(words: Text) -> Text:
    """The words with a capital at their beginning."""
    return Text(**{code: said[:1].upper() + said[1:] for code, said in words.items()})


def small(words: Text) -> Text:
    """A title with a small letter at its beginning, to stand within a sentence."""
    return Text(**{code: said[:1].lower() + said[1:] if said[1:2].islower() else said for code, said in words.items()})


def joined(parts: list[Text], separator: str = " ") -> Text:
    """Texts one after another in every language."""
    return Text(**{tongue.code: separator.join(part[tongue.code] for part in parts) for tongue in all_languages()})


def listed(parts: list[Text]) -> Text:
    """Several things in a sentence: "a", "a and b", "a, b and c"; commas alone where a part has its own "and"."""
    if len(parts) == 1 or any(f" {_AND[code]} " in part[code] for part in parts for code in _AND):
        return joined(parts, ", ")
    pattern = Text(**{code: f"{{before}} {word} {{last}}" for code, word in _AND.items()})
    return pattern.fill(before=joined(parts[:-1], ", "), last=parts[-1])


def kept_together(words: Text) -> Text:
    """Figures are not parted from their unit or thousands at the end of a line, nor a preposition of one letter from its word."""
    return Text(**{code: _PARTING.sub(NO_BREAK, said) for code, said in words.items()})


def _written(tongue: Language, value: float, places: int | None) -> str:
    """Without a wish for decimals, those that the value has: the usual three would cut a small one to nothing."""
    if places is None:
        places = next(digits for digits in range(SMALLEST + 1) if digits == SMALLEST or round(value, digits) == value)
    return tongue.number(value, places)


def _less_than(value: float) -> Text:
    written = {tongue.code: language(tongue.code).number(value, SMALLEST) for tongue in all_languages()}
    written["kk"] = number_with_case(written["kk"], "ablative")
    return Text(kk="{n} аз", ru="менее {n}", en="less than {n}").fill(n=Text(**written))
