"""Amounts that a sentence names: money, shares and numbers with a unit, each with its words and place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kenes.documents.alphabets import repaired
from kenes.documents.span import Span

FIGURE = r"(?<![\w.,/№-])\d{1,3}(?:[ \u00a0\u202f,]\d{3})+(?:[.,]\d+)?(?!\d)|(?<![\w.,/№-])\d+(?:[.,]\d+)?(?!\d)"
SCALE = r"(?:тыс(?:яч\w*|\.)?|млн\.?|миллион\w*|млрд\.?|миллиард\w*|мың|thousand|million|billion|bn|mln)"
MONEY = r"(?:тенге|теңге\w*|тг\.?|руб(?:л\w+|\.)?|долл(?:ар\w*|\.)?(?:\s+США)?|АҚШ\s+доллар\w*|евро|еуро\w*|сом(?:ов|ы|а)?|сум(?:ов|а)?|сомони|tenge|roubles?|rubles?|euros?|dollars?|KZT|USD|EUR|RUB|KGS|UZS|TJS|₸|€|₽|\$)"
SHARE = r"(?:%|процент\w*|пайыз\w*|per\s?cent|percentage\s+points?)"
UNIT = (
    r"(?:челове[кч]\w*|лиц(?:а|о)?|пациент\w*|мест(?:а|о)?|коек|койк\w+|центр(?:а|ов)|кабинет\w*|специалист\w*|врач\w*|сотрудник\w*|школ\w*|мероприяти\w+"
    r"|адам\w*|орын\w*|төсек\w*|орталық\w*|маман\w*|дәрігер\w*|қызметкер\w*|мектеп\w*|іс-шара\w*|кг|килограмм\w*|тонн\w*|т(?=[\s,.;]|$)|грамм\w*|литр\w*|га(?!\w)|гектар\w*"
    r"|people|persons?|patients?|places?|beds?|cent(?:re|er)s?|specialists?|doctors?|staff|schools?|events?|kg|kilograms?|tonnes?|grams?|litres?|hectares?)"
)
BEFORE = r"(?:[$€₸₽]|(?:KZT|USD|EUR|RUB)\s?)"
AMOUNT = re.compile(
    rf"(?:{BEFORE}(?:{FIGURE})(?:\s*{SCALE}(?!\w))?|(?:{FIGURE})\s*(?:{SCALE}\s*)?(?:{MONEY}|{SHARE}|{UNIT})(?!\w)|(?:{FIGURE})\s*{SCALE}(?!\w))",
    re.IGNORECASE,
)


def amounts(sentence: Span) -> Iterator[Span]:
    """The amounts of a sentence in their order; a bare number, a date or a number of an article is none."""
    for match in AMOUNT.finditer(repaired(sentence.text)):
        yield sentence.part(*match.span())
