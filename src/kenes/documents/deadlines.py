"""Terms that a sentence sets: до 2030 года, в срок до 1 марта, ежегодно, 2030 жылға дейін, жыл сайын, by 2030, annually."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kenes.documents.alphabets import repaired
from kenes.documents.dates import MONTH
from kenes.documents.span import Span

MONTHS = re.sub(r"\?P<m\d+>", "?:", MONTH)
LETTERS = "а-яёәғқңөұүһі"
YEAR = r"(?:19|20)\d\d"
DAY = rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{MONTHS})\w*\.?(?:,?\s+{YEAR})?"
FIGURES = rf"\d{{1,2}}\.\d{{1,2}}\.{YEAR}"
OF_YEAR = r"(?:\s*(?:год(?:а|у|ов|ы)?|гг?\.))?"
QUARTER = rf"(?:[1-4]|I{{1,3}}|IV)(?:-?(?:го|й|му|ого))?\s+(?:квартал\w*|полугоди\w*)(?:\s+{YEAR}{OF_YEAR})?"
SPAN = r"\d+(?:-?(?:х|ти|и))?(?:\s*\([^)]{1,40}\))?\s+(?:(?:рабоч|календарн)\w+\s+)?(?:д(?:ней|ня)|месяц\w*|лет|года?|недел\w+|час\w*)"
WORDED = r"(?:одного|двух|тр[её]х|пяти|десяти|шести)(?:\s+(?:рабоч|календарн)\w+)?\s+(?:дней|дня|месяц\w*|лет|года|недел\w+|час\w*)"
END = rf"(?:начала\s+|конца\s+|середины\s+)?(?:{DAY}{OF_YEAR}|{FIGURES}|{QUARTER}|{YEAR}{OF_YEAR}|конца\s+(?:{YEAR}\s+)?года)"
KAZAKH_DAY = rf"(?:{YEAR}\s*(?:жыл\w*|ж\.)\s+)?\d{{1,2}}[\s-]*(?:{MONTHS})\w*"
KAZAKH_QUARTER = rf"(?:{YEAR}\s*жыл\w*\s+)?(?:[1-4]|I{{1,3}}|IV)[\s-]*(?:ші\s+|шы\s+)?(?:тоқсан|жартыжылдық)\w*"
ENGLISH_DAY = rf"(?:the\s+)?(?:(?:end|middle|beginning)\s+of\s+)?(?:{DAY}|(?:{MONTHS})\w*\s+(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+)?{YEAR}|{YEAR}|the\s+year|(?:the\s+)?(?:first|second|third|fourth)\s+quarter(?:\s+of\s+{YEAR})?)"
FORMS = {
    "ru": (
        rf"(?:в\s+срок\s+)?(?:не\s+позднее|до|к)\s+{END}",
        rf"в\s+(?:{QUARTER}|{YEAR}{OF_YEAR}?\s*[-–—]\s*{YEAR}{OF_YEAR})",
        rf"(?:в\s+течение|не\s+позднее(?:\s+чем\s+через)?|в\s+срок\s+не\s+более|не\s+позднее\s+чем\s+за)\s+(?:{SPAN}|{WORDED}|года|месяца|суток)",
        r"в\s+(?:\w+дневный|\w*месячный|недельный|двухнедельный)\s+срок",
        r"ежегодно|ежеквартально|ежемесячно|еженедельно|(?:один\s+)?раз\s+в\s+(?:год|полугодие|квартал|месяц|(?:два|три|четыре|пять|\d)\s+(?:года|лет))|на\s+постоянной\s+основе|постоянно",
    ),
    "kk": (
        rf"(?:{KAZAKH_DAY}|{KAZAKH_QUARTER}|{YEAR}\s*жыл(?:ға|дың\s+(?:соңына|аяғына|басына))|жыл\s+соңына)[{LETTERS}]*\s+(?:дейін|кешіктірмей|қарай)",
        rf"{KAZAKH_DAY}[{LETTERS}-]*\s+кешіктірмей",
        rf"{YEAR}\s*[-–—]\s*{YEAR}\s*(?:жылдар\w*|жж\.)",
        r"(?:\d+|бір|екі|үш|бес|алты|он)\s+(?:(?:жұмыс|күнтізбелік)\s+)?(?:күн|ай|апта|жыл|тәулік)\w*\s+(?:ішінде|мерзімде|кешіктірмей)",
        r"жыл\s+сайын|тоқсан\s+сайын|ай\s+сайын|апта\s+сайын|жылына\s+(?:кемінде\s+)?(?:бір|екі|\d)\s+рет|тұрақты\s+негізде|үнемі",
    ),
    "en": (
        rf"(?:by|until|before|no\s+later\s+than|not\s+later\s+than)\s+{ENGLISH_DAY}",
        r"(?:within|in\s+no\s+more\s+than)\s+(?:\d+|one|two|three|five|six|ten|twelve)\s+(?:(?:working|calendar)\s+)?(?:days?|weeks?|months?|years?)",
        rf"(?:between\s+{YEAR}\s+and\s+{YEAR}|(?:from\s+|over\s+|in\s+)?{YEAR}\s*[-–—]\s*{YEAR})",
        r"annually|every\s+(?:year|month|quarter|(?:two|three|four|five|\d)\s+years)|each\s+year|once\s+a\s+(?:year|month|quarter)|quarterly|monthly|on\s+a\s+permanent\s+basis",
    ),
}  # fmt: skip
DEADLINES = {
    language: re.compile(rf"(?<![\w-])(?:{'|'.join(forms)})(?!\w)", re.IGNORECASE) for language, forms in FORMS.items()
}


def deadlines(sentence: Span, language: str) -> Iterator[Span]:
    """The terms of a sentence in their order; a date by which nothing is to be done is none."""
    pattern = DEADLINES.get(language)
    for match in pattern.finditer(repaired(sentence.text)) if pattern else ():
        yield sentence.part(*match.span())
