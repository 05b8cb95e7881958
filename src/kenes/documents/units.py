"""What a number of a text counts: a unit, a currency, per cent, and thousands or millions of it, in Kazakh, Russian and English.

Only units that every language has a settled word for; what is counted otherwise (schools, seizures) has none here. Working
days are a unit of their own, as they are in law; a calendar day is a day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from kenes.documents.alphabets import repaired
from kenes.documents.quantities import Quantity
from kenes.documents.span import Span

KAZAKH = "[а-яәғқңөұүһі]*"
END = r"(?!\w)"
UNITS: tuple[tuple[str, str, str, str], ...] = (
    ("percentage-point", "points", "1", rf"процентн\w+\s+пункт\w*|п\.\s?п\.|пайыз(?:дық)?\s+(?:тармақ|пункт){KAZAKH}|percentage[\s-]points?"),
    ("percent", "share", "1", rf"%|процент\w*|пайыз{KAZAKH}|per\s?cent(?:age)?"),
    ("per-mille", "share", "0.1", r"‰|промилле|per\s?mille"),
    ("calculation-index", "money-index", "1", rf"МРП|месячн\w+\s+расч[её]тн\w+\s+показател\w+|АЕК|айлық\s+есептік\s+көрсеткіш{KAZAKH}|MCIs?|monthly\s+calculation\s+ind\w+"),
    ("milligram", "mass", "0.000001", r"мг|миллиграмм\w*|mg|milligram\w*"),
    ("kilogram", "mass", "1", rf"кг|килограмм\w*|kg|kilogram\w*|килограм{KAZAKH}"),
    ("gram", "mass", "0.001", r"г(?!\.)|гр|грамм\w*|грам(?:ға|нан|ды|ның|да|ы)|g|grams?"),
    ("tonne", "mass", "1000", r"т(?!\.\s?[депкч])|тонн\w*|tonnes?|tons?|t"),
    ("millilitre", "volume", "0.001", r"мл|миллилитр\w*|ml|millilit\w+"),
    ("litre", "volume", "1", r"л(?!\.)|литр\w*|lit(?:re|er)s?"),
    ("hectare", "area", "10000", r"га|гектар\w*|ha|hectares?"),
    ("square-kilometre", "area", "1000000", rf"кв\.?\s?км|км²|шаршы\s+(?:километр|шақырым){KAZAKH}|sq\.?\s?km|km²|square\s+kilomet\w+"),
    ("square-metre", "area", "1", rf"кв\.?\s?м|м²|шаршы\s+метр{KAZAKH}|sq\.?\s?m|m²|square\s+met(?:re|er)s?"),
    ("kilometre", "length", "1000", rf"км|километр\w*|шақырым{KAZAKH}|km|kilomet\w+"),
    ("minute", "time", "60", r"мин|минут\w*|min|minutes?"),
    ("hour", "time", "3600", rf"час(?:а|ов|ам|ы|ово\w+)?|сағат{KAZAKH}|hours?"),
    ("working-day", "working-time", "1", rf"рабоч\w+\s+д(?:н\w{{1,3}}|ень)|жұмыс\s+күн{KAZAKH}|(?:working|business)\s+days?"),
    ("day", "time", "86400", rf"(?:календарн\w+\s+)?(?:д(?:н[яейюиё]\w{{0,2}}|ень)|дневн\w+|сут(?:ки|ок|кам|очн\w+))|(?:күнтізбелік\s+)?(?:күн|тәулік){KAZAKH}|(?:calendar[\s-])?days?"),
    ("week", "time", "604800", rf"недел\w+|апта{KAZAKH}|weeks?"),
    ("month", "months", "1", r"месяц\w*|месячн\w+|ай(?:ға|да|дан|дың|ды|лық\w*|ы|ына|ында|ынан|дай)?|months?"),
    ("quarter", "months", "3", rf"квартал\w*|тоқсан{KAZAKH}|quarters?"),
    ("year", "months", "12", rf"лет(?:н\w+)?|год(?:а|у|ом|ы|ов|ичн\w+)?|жыл{KAZAKH}|жас{KAZAKH}|years?"),
    ("tenge", "KZT", "1", rf"тенге|теңге{KAZAKH}|тг|tenge|KZT|₸"),
    ("dollar", "USD", "1", rf"долл(?:ар\w*)?|(?:АҚШ\s+)?доллар{KAZAKH}|(?:US\s+)?dollars?|USD|\$"),
    ("euro", "EUR", "1", rf"евро|еуро{KAZAKH}|euros?|EUR|€"),
    ("rouble", "RUB", "1", r"руб(?:л\w+)?|rou?bles?|RUB|₽"),
    ("som", "KGS", "1", r"сом(?:ов|а|ы)?|KGS|soms?"),
    ("sum", "UZS", "1", r"сум(?:ов|а|ы)?|UZS|sums?"),
    ("somoni", "TJS", "1", rf"сомони{KAZAKH}|TJS|somoni"),
    ("case", "cases", "1", rf"случа[йяеюи]\w*|жағдай{KAZAKH}|cases?"),
    ("person", "persons", "1", rf"чел(?:овек\w*)?|лиц(?:а|о|ам)?|адам{KAZAKH}|people|persons?|individuals?"),
)  # fmt: skip
"""Key, dimension, how many of the dimension's own unit it makes, its words; what begins another's words stands after it."""
SCALES = (
    (Decimal(1000), rf"тыс(?:яч\w*)?|мың{KAZAKH}|thousands?"),
    (Decimal(10) ** 6, r"млн|миллион\w*|mln|millions?"),
    (Decimal(10) ** 9, r"млрд|миллиард\w*|bn|billions?"),
    (Decimal(10) ** 12, r"трлн|триллион\w*|trillions?"),
)
GAP = r"[\s\u00a0\u202f]*[-–‑]?"
COMPILED = tuple(
    (key, dimension, Decimal(factor), re.compile(rf"{GAP}(?:{words}){END}", re.IGNORECASE))
    for key, dimension, factor, words in UNITS
)
SCALES_COMPILED = tuple((factor, re.compile(rf"{GAP}(?:{words}){END}\.?", re.IGNORECASE)) for factor, words in SCALES)
BEFORE = re.compile(r"(?:(US\s?\$|\$|USD)|(€|EUR)|(₸|KZT)|(₽|RUB))[\s\u00a0]?$")
BEFORE_KEYS = ("dollar", "euro", "tenge", "rouble")
YEARS = range(1900, 2101)
GROUPED = re.compile(r"[1-9]\d{0,2},\d{3}(?![\d.,])")
NOT_DIGITS = re.compile(r"\D")


@dataclass(frozen=True)
class Measure:
    """A number with what it counts: `scale` is 1000 in "20 thousand"; `unit` and `dimension` are empty where nothing is known."""

    span: Span
    value: str
    scale: Decimal
    unit: str
    dimension: str
    amount: Decimal

    def is_same_amount(self, other: Measure) -> bool:
        """Whether both say the same amount in different units or figures: 1.2 t and 1200 kg, 1,5 млн and 1 500 000."""
        known = self.dimension == other.dimension or not (self.dimension and other.dimension)
        same = self.amount == other.amount or self._is_grouped_otherwise(other)
        return known and same and (self.value != "0" or self.unit == other.unit)

    def _is_grouped_otherwise(self, other: Measure) -> bool:
        """Whether the same digits stand on both sides, thousands parted by a comma as in English: 1,000 and 1000."""
        figures = [NOT_DIGITS.sub("", one.span.text) for one in (self, other)]
        return figures[0] == figures[1] and any(GROUPED.match(one.span.text) for one in (self, other))

    def contradicts(self, other: Measure) -> bool:
        """Whether the same figures count something else: kilograms and tonnes, thousands and millions."""
        both = bool(self.unit and other.unit)
        if self.scale != other.scale:
            return (both and self.unit == other.unit) or (self.scale != 1 and other.scale != 1)
        return both and self.unit != other.unit


def measure(quantity: Quantity, passage: Span) -> Measure:
    """What a number of a passage counts by the words right behind it, or the sign of a currency before it."""
    text = repaired(passage.text)
    start, end = quantity.span.start - passage.start, quantity.span.end - passage.start
    value = Decimal(quantity.value)
    scale, reached = _scale(text, end)
    unit, dimension, factor, last = (
        _unit(text, reached) or _before(text, start, reached) or ("", "", Decimal(1), reached)
    )
    if unit == "year" and scale == 1 and value in YEARS:
        unit, dimension, factor, last = "", "", Decimal(1), end
    return Measure(passage.part(start, last), quantity.value, scale, unit, dimension, value * scale * factor)


def _scale(text: str, place: int) -> tuple[Decimal, int]:
    for factor, pattern in SCALES_COMPILED:
        match = pattern.match(text, place)
        if match is not None:
            return factor, match.end()
    return Decimal(1), place


def _unit(text: str, place: int) -> tuple[str, str, Decimal, int] | None:
    for key, dimension, factor, pattern in COMPILED:
        match = pattern.match(text, place)
        if match is not None:
            return key, dimension, factor, match.end()
    return None


def _before(text: str, place: int, reached: int) -> tuple[str, str, Decimal, int] | None:
    match = BEFORE.search(text, max(0, place - 6), place)
    if match is None:
        return None
    found = next(key for key, group in zip(BEFORE_KEYS, match.groups(), strict=True) if group)
    dimension = next(one[1] for one in UNITS if one[0] == found)
    return found, dimension, Decimal(1), reached
