"""The wordings of terms in Kazakh and Russian: what each piece of a term says, before the pieces are put together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kenes.documents.alphabets import repaired
from kenes.documents.dates import MONTH

LETTERS = "а-яёәғқңөұүһі"
ENDING = rf"[{LETTERS}]*\.?"
YEAR = r"(?:19|20)\d\d"
DASH = r"\s*(?:[-–—−‑]|\bпо\b)\s*"
ORDINALS = (
    ("перв", "бірінші"),
    ("втор", "екінші"),
    ("трет", "үшінші"),
    ("четв[её]рт", "төртінші"),
)
WORDED = "|".join(form for pair in ORDINALS for form in pair)
NUMBER = rf"(?:(?<![\w])(?:i\s?v|[iі][vѵ]|[iі]{{1,3}}|v|п|ш|[1-4])(?:[\s-]*(?:й|го|м|ый|ой|ая|я|е|ое|ей|ші|нші|інші|шы))?(?![{LETTERS}])|(?:{WORDED}){ENDING})"
QUARTER = rf"(?:квартал|кв\.?(?![{LETTERS}])|(?<![{LETTERS}])тоқсан){ENDING}"
HALF = rf"(?:(?:полугоди|жарты\s?жылды[қғ]|жарты\s?жыл){ENDING}|половин{ENDING}(?=\s+(?:{YEAR}|год)))"
JOINED = rf"\s*(?:{DASH}|,\s*|;\s*|\s+и\s+|\s+және\s+)"
THIRD = rf"(?:декад|он\s?күндік|он\s?күндіг){ENDING}"
PART = rf"(?:половин|жартыс){ENDING}"
SHORT_MONTHS = (
    "янв|қаң",
    "фев|ақп",
    "мар|нау",
    "апр|сәу",
    "май|мам",
    "июн|мау",
    "июл|шіл",
    "авг|там",
    "сент?|қыр",
    "окт|қаз",
    "нояб?|қар",
    "дек|жел",
)
SHORT_MONTH = "|".join(f"(?P<m{number}>{form})" for number, form in enumerate(SHORT_MONTHS, 1))
LEAST = r"не\s+реже|не\s+менее(?:\s+чем)?|кемінде|как\s+минимум|кем\s+дегенде|сирек\s+емес"
OF_YEAR = rf"(?:\s*(?:жылғы|жылдың|жылдан|жылдағы|жылда|жылы|жылдарға|жылдардың|жылдардағы|жылдары|жылдар|жылға|жыл|годов|годах|годы|года|году|год|гг|жж|г|ж)(?![{LETTERS}])[{LETTERS}]*\.?(?:г\.)?)"

EVERY = {
    "day": r"ежедневно|күн\s+сайын|күн\s?сайынғы|күнделікті|daily",
    "week": r"еженедельно|апта\s+сайын|(?:(?:1|один|одного)\s+)?раза?\s+в\s+неделю|аптасына\s+(?:бір|1)\s+рет|weekly",
    "ten-days": r"ежедекадно|раз\s+в\s+декаду|онкүндік\s+сайын",
    "month": rf"ежемесячно|monthly|every\s+month|ай\s+сайын|ай\s?сайынғы|(?:(?:1|один|одного)\s+)?раза?\s+в\s+месяц|кажд(?:ого|ый)\s+месяц[а]?|по\s+итогам\s+(?:каждого\s+)?месяца|ай\s+қорытындысы\s+бойынша|айына\s+(?:бір|1)\s+рет|айда\s+(?:бір|1)\s+рет|каждый\s+месяц|помесячно|әр\s+ай{ENDING}",
    "two-months": r"(?:(?:1|один)\s+)?раз\s+в\s+(?:2|два)\s+месяца|екі\s+айда\s+(?:бір|1)\s+рет|2\s+айда\s+(?:бір|1)\s+рет",
    "four-months": r"(?:3|три)\s+раза?\s+в\s+год|жылына\s+(?:үш|3)\s+рет",
    "quarter": rf"ежеквартально|quarterly|every\s+quarter|(?:1|одного)\s+раза\s+в\s+квартал|по\s+итогам\s+(?:каждого\s+)?квартал[а-я]*|тоқсан(?:дар)?\s+қорытындысы\s+бойынша|тоқсанына\s+кемінде\s+(?:бір|1)\s+рет|поквартально|тоқсан\s+сайын|тоқсан\s?сайынғы|(?:(?:1|один)\s+)?раз\s+в\s+квартал|тоқсанына\s+(?:бір|1)\s+рет|тоқсанда\s+(?:бір|1)\s+рет|кажд(?:ый|ого)\s+квартал{ENDING}|(?:4|четыре)\s+раза\s+в\s+год|жылына\s+(?:төрт|4)\s+рет|әр\s+тоқсан{ENDING}",
    "half-year": rf"half-?\s?yearly|every\s+half[\s-]year|(?:(?:1|один|одного)\s+)?раза?\s+в\s+полугоди[ея]|раза?\s+в\s+полгода|(?:1|один)?\s*раз\s+в\s+(?:6|шесть)\s+месяцев|(?:6|алты)\s+айда\s+(?:бір|1)\s+рет|по\s+итогам\s+(?:каждого\s+)?полугоди[яй]|жарты\s?жылды[қғ][а-яіңқғ]*\s+қорытындысы\s+бойынша|(?:2|двух)\s+раз\s+в\s+год|жартыжылдығына\s+(?:бір|1)\s+рет|жарты\s?жылдықта\s+кемінде\s+(?:бір|1)\s+рет|по\s+полугодиям|кажд(?:ое|ого)\s+полугоди{ENDING}|ежеполугодно|жарты\s?жылдық\s+сайын|жарты\s?жыл\s+сайын|жарты\s?жылды(?:қта|ғына|ғында)\s+(?:бір|1)\s+рет|жарты\s?жылда\s+(?:бір|1)\s+рет|(?:2|два)\s+раза\s+в\s+год|дважды\s+в\s+год|жылына\s+(?:екі|2)\s+рет|әр\s+жарты\s?жылды{ENDING}",
    "year": rf"ежегодно|ежегодный|annually|yearly|every\s+year|each\s+year|(?:1|одного)\s+раза\s+в\s+год|по\s+итогам\s+(?:каждого\s+)?года|жыл\s+қорытындысы\s+бойынша|жылына\s+кемінде\s+(?:бір|1)\s+рет|жыл\s+сайын|жыл\s?сайынғы|(?:(?:1|один)\s+)?раз\s+в\s+год|жылына\s+(?:бір|1)\s+рет|жылда\s+(?:бір|1)\s+рет|кажд(?:ый|ого)\s+год{ENDING}|әр\s+жыл(?:ы|дың)?",
    "four-years": r"(?:(?:1|один)\s+)?раз\s+в\s+(?:4|четыре)\s+года|(?:4|төрт)\s+жылда\s+(?:бір|1)\s+рет",
    "five-years": r"(?:(?:1|один)\s+)?раз\s+в\s+(?:5|пять)\s+лет|(?:5|бес)\s+жылда\s+(?:бір|1)\s+рет",
    "two-years": r"(?:(?:1|один)\s+)?раз\s+в\s+(?:2|два)\s+года|(?:2|екі)\s+жылда\s+(?:бір|1)\s+рет",
    "three-years": r"(?:(?:1|один)\s+)?раз\s+в\s+(?:3|три)\s+года|(?:3|үш)\s+жылда\s+(?:бір|1)\s+рет",
}
"""What recurs, by the span after which it recurs."""

OPEN = {
    "constantly": r"постоянно|постоянный|(?:на\s+)?(?:постоянной|регулярной|системной)\s+основе|регулярно|непрерывно|круглосуточно|круглогодично|тұрақты(?:\s+түрде|\s+негізде)?|үнемі|ұдайы|үздіксіз|тәулік\s+бойы|систематически|жүйелі(?:\s+түрде|\s+негізде)|permanent(?:ly)?|continuous(?:ly)?|ongoing",
    "as-needed": r"по\s+мере\s+необходимости|при\s+необходимости|по\s+необходимости|қажет(?:тіл(?:ігіне|ік)\s+(?:қарай|бойынша|шамасына\s+қарай)|\s+болған\s+(?:жағдайда|кезде)|тілік\s+туындаған\s+(?:кезде|жағдайда))|қажеттілігінше|(?:по\s+мере|при)\s+(?:поступлени|обращени|выявлени|готовност|возникновени|поступающ)\w+(?:\s+(?:заявок|заявлений|обращений|сообщений|запросов|материалов|информации|необходимости|граждан))?|по\s+(?:запросу|заявкам|обращению|факту)|(?:сұрау\s+салу|сұраныс|өтінім|өтініш)(?:дер|тер|лар)?(?:і|ы)?\s+бойынша|(?:өтініш|өтінім|хабарлама|сұрау\s+салу)\w*\s+түскен\s+(?:кезде|жағдайда)|(?:түсуіне|анықталуына|дайын\s+болуына|жүгінуіне)\s+қарай",
    "as-funded": r"по\s+мере\s+(?:финансирования|выделения\s+(?:бюджетных\s+)?(?:средств|финансирования))|при\s+(?:наличии|выделении)\s+(?:бюджетных\s+)?(?:финансирования|средств)|қаржыландыру(?:ына|ға)?\s+(?:қарай|болған\s+(?:жағдайда|кезде))|қаражат\s+(?:бөлінуіне\s+қарай|бөлінген\s+(?:жағдайда|кезде))",
    "by-agreement": r"по\s+согласованию(?:\s+сторон)?|келіс(?:ім|у|імі)\s+бойынша",
    "by-law": r"в\s+(?:установленн\w+|предусмотренн\w+)\s+(?:(?:законодательством|законом|порядке)\s+)?(?:сроки|срок|порядке)|в\s+сроки,?\s+(?:установленные|предусмотренные)(?:\s+(?:законодательством|законом|планом))?|(?:заңнамада\s+|заңда\s+)?белгіленген\s+мерзім(?:де|дерде|дерінде|інде)",
    "within-days": r"в\s+(?:месячный|двухмесячный|тр[её]хмесячный|недельный|десятидневный|\d+[\s-]?(?:х\s|ти\s|дневный|месячный)?(?:месячный|дневный)?)\s+срок|в\s+течени[еи]\s+(?:одного\s+|\d+(?:-?х|-?ти|\s*\([^)]*\))?\s+)?(?:(?:рабоч|календарн)\w+\s+)?(?:месяц[а-я]*|недел[а-я]+|дн(?:я|ей))|(?:бір|\d+|екі|үш|алты)\s+(?:(?:жұмыс|күнтізбелік)\s+)?(?:ай|күн|күні|апта)\s+(?:ішінде|мерзімде)",
    "by-separate-plan": r"в\s+соответствии\s+с\s+(?:утвержд[её]нным\s+|отдельным\s+)?(?:планом|графиком)(?:\s+(?:работы|мероприятий))?|согласно\s+(?:утвержд[её]нному|отдельному)\s+(?:плану|графику)|бекітілген\s+(?:жоспар|кесте)(?:ға|ге)?\s+(?:сәйкес|бойынша)|по\s+отдельному\s+(?:плану|графику)|согласно\s+(?:плану|графику)|по\s+(?:плану|графику)|жеке\s+(?:жоспар|кесте)\s+бойынша|жоспар(?:ға)?\s+(?:бойынша|сәйкес)|кестеге\s+сәйкес|кесте\s+бойынша",
    "no-term": r"бессрочно|мерзімсіз|срок\s+не\s+(?:установлен|определ[её]н)|мерзімі\s+белгіленбеген",
}
"""Terms that name no day at all, by what they say instead."""

WHOLE = r"(?:в\s+течени[еи]|на\s+протяжении|за|на)\s+(?:всего\s+|весь\s+)?период[а-я]*(?:\s+(?:реализации|действия|исполнения)(?:\s+(?:плана|программы|дорожной\s+карты))?)?|весь\s+период|период\s+реализации|(?:бүкіл\s+|барлық\s+)?(?:(?:жоспарды\s+)?іске\s+асыру\s+)?кезең(?:і|інде)?(?:\s+(?:бойы|ішінде))?"
DURING = rf"в\s+течени[еи](?:\s+всего)?|на\s+протяжении(?:\s+всего)?|жыл\s+(?:ішінде|бойы)(?![{LETTERS}])|(?:ішінде|бойы|аралығында)(?![{LETTERS}])"
YEAR_WORD = rf"(?<![{LETTERS}])(?:текущего\s+|отч[её]тного\s+|календарного\s+|финансового\s+|бюджетного\s+|күнтізбелік\s+|қаржы\s+|бюджеттік\s+|ағымдағы\s+)?(?:года|год|жыл|жылдың|жылы)(?![{LETTERS}])"
END = rf"(?:до\s+)?(?:к\s+)?конц[ауе](?![{LETTERS}])|(?<![{LETTERS}])конец(?![{LETTERS}])|соңына(?:\s+дейін|\s+қарай)?|аяғына(?:\s+дейін)?|соңы(?![{LETTERS}])"
UNTIL = rf"(?<![{LETTERS}])(?:до|к|не\s+позднее|в\s+срок|срок)(?![{LETTERS}])|(?<![{LETTERS}])(?:дейін|қарай|кешіктірмей|кешікт[іi]р(?:іл)?мей)(?![{LETTERS}])"
FROM = rf"(?<![{LETTERS}])(?:с|со|начиная\s+с|бастап)(?![{LETTERS}])"
SMALL = rf"(?<![{LETTERS}])(?:и|в|во|на|за|және|мен|пен|бен|айы|айында|айының|айына|месяц[аеу]?|числа|числу|күні|күніне|кажд(?:ого|ый|ое)|әр|наступающего|соответствующего|тиісті|а|но|бірақ|также|г|ж|включительно|қоса|алғанда)(?![{LETTERS}])"

PIECES: tuple[tuple[str, re.Pattern[str]], ...] = (
    *((f"every:{unit}", re.compile(rf"(?<![{LETTERS}\d])(?:{form})(?![{LETTERS}])")) for unit, form in EVERY.items()),
    *((f"open:{why}", re.compile(rf"(?<![{LETTERS}])(?:{form})(?![{LETTERS}])")) for why, form in OPEN.items()),
    ("date", re.compile(rf"(?<![\d.])(?P<d>\d{{1,2}})[./](?P<mo>\d{{1,2}})[./](?P<y>{YEAR})(?!\d){OF_YEAR}?")),
    ("short-date", re.compile(r"(?<![\d.])(?P<d>\d{1,2})\.(?P<mo>\d{1,2})\.(?P<y>\d{2})(?![\d.]\d|\d)")),
    ("iso", re.compile(rf"(?<!\d)(?P<y>{YEAR})-(?P<mo>\d{{2}})-(?P<d>\d{{2}})(?!\d)")),
    (
        "following",
        re.compile(
            r"(?P<d>\d{1,2})(?:-?го)?\s+числа\s+(?:месяца,?\s+)?(?:следующего\s+(?:за\s+отч[её]тным(?:\s+(?:месяцем|периодом|кварталом|полугодием|годом))?\s*(?:месяца)?|месяца|квартала)|месяца)|есепті\s+(?:айдан|тоқсаннан|кезеңнен|жылдан)\s+кейінгі\s+айдың\s+(?P<d2>\d{1,2})-?\s?(?:ына|іне|сына|сіне|на|не)?"
        ),
    ),
    (
        "following-year",
        re.compile(
            r"(?:календарного\s+)?года,?\s+следующего\s+за\s+отч[её]тным(?:\s+(?:годом|периодом))?|следующего\s+года|есепті\s+жылдан\s+кейінгі\s+жыл(?:дың|ғы)?|келесі\s+жылдың"
        ),
    ),
    (
        "following",
        re.compile(
            rf"(?<!\d)(?P<d>\d{{1,2}})(?:-?(?:го|му))?\s+(?:числа|числу|число)(?![{LETTERS}])(?:\s+месяца)?(?:,?\s+следующего\s+за\s+отч[её]тным(?:\s+(?:месяцем|периодом|кварталом|полугодием|годом))?)?"
        ),
    ),
    (
        "following",
        re.compile(
            rf"(?:(?:әр\s+)?айдың\s+|(?<=сайын)\s+|(?<=сайын )|(?<=сайын, )|(?<=айдың ))(?P<d>\d{{1,2}})-?\s?(?:ына|іне|сына|сіне|на|не|[\s-]*күніне|[\s-]*күні)(?![{LETTERS}])"
        ),
    ),
    (
        "school-year",
        re.compile(
            rf"(?<![{LETTERS}])(?:учебн(?:ого|ый|ом|ых)\s+год(?:а|у|ов|ы)?|оқу\s+жыл(?:ы|ында|дары|ының)?)(?![{LETTERS}])"
        ),
    ),
    (
        "then",
        re.compile(
            rf"(?<![{LETTERS}])(?:далее|затем|в\s+последующем|одан\s+(?:әрі|кейін)|бұдан\s+әрі|кейіннен)(?![{LETTERS}])"
        ),
    ),
    (
        "small",
        re.compile(rf"(?<![{LETTERS}])(?:{LEAST}|по\s+итогам(?=\s+{YEAR})|қорытындысы\s+бойынша)(?![{LETTERS}])"),
    ),
    ("years", re.compile(rf"(?<!\d)(?P<y1>{YEAR}){OF_YEAR}?{DASH}(?P<y2>{YEAR})(?!\d){OF_YEAR}?")),
    ("year", re.compile(rf"(?<!\d)(?P<y1>{YEAR})(?!\d)(?P<tail>{OF_YEAR})?")),
    ("month-in-figures", re.compile(rf"(?<![\d.])(?P<mo>0?[1-9]|1[0-2])[./](?P<y>{YEAR})(?!\d){OF_YEAR}?")),
    ("day-range", re.compile(rf"(?<!\d)(?P<d1>\d{{1,2}}){DASH}(?P<d>\d{{1,2}})\s+(?:{MONTH}){ENDING}")),
    ("days", re.compile(rf"(?<!\d)(?P<d>\d{{1,2}})(?:-?го)?\s+(?:{MONTH}){ENDING}")),
    ("days", re.compile(rf"(?<!\d)(?P<d>\d{{1,2}})\s+(?:{SHORT_MONTH})(?![{LETTERS}])\.?")),
    ("months", re.compile(rf"(?<![{LETTERS}])(?:{MONTH}){ENDING}")),
    ("months", re.compile(rf"(?<![{LETTERS}])(?:{SHORT_MONTH})(?![{LETTERS}])\.?")),
    ("third", re.compile(rf"(?P<n1>{NUMBER}|последн{ENDING}|соңғы)\s*(?:{DASH}(?P<n2>{NUMBER}))?[\s-]*{THIRD}")),
    ("part", re.compile(rf"(?P<n1>{NUMBER})(?P<n2>)\s+{PART}(?!\s+(?:{YEAR}|год))(?=\s|$|[,.;)])")),
    ("quarters", re.compile(rf"(?P<n1>{NUMBER}){JOINED}(?:{NUMBER}{JOINED})*(?P<n2>{NUMBER})[\s-]*{QUARTER}")),
    ("quarter", re.compile(rf"(?P<n1>{NUMBER})[\s-]*{QUARTER}")),
    ("halves", re.compile(rf"(?P<n1>{NUMBER}){JOINED}(?P<n2>{NUMBER})[\s-]*{HALF}")),
    ("half", re.compile(rf"(?P<n1>{NUMBER})[\s-]*{HALF}")),
    ("end", re.compile(END)),
    ("whole", re.compile(rf"(?<![{LETTERS}])(?:{WHOLE})(?![{LETTERS}])")),
    ("during", re.compile(DURING)),
    ("this-year", re.compile(YEAR_WORD)),
    ("until", re.compile(UNTIL)),
    ("from", re.compile(FROM)),
    ("through", re.compile(rf"(?<![{LETTERS}])по(?![{LETTERS}])")),
    ("small", re.compile(SMALL)),
    ("dash", re.compile(r"[-–—−]")),
    ("stop", re.compile(r"[\s,.;:()/«»\"*¹²³⁴⁵⁶⁷⁸⁹]+")),
)
"""In the order in which they are tried at each place; the first that fits there is taken."""


@dataclass(frozen=True)
class Piece:
    """A recognised piece of a term: its kind, what was found in it, and the words themselves."""

    kind: str
    found: re.Match[str] | None
    words: str

    def number(self, name: str) -> int:
        """A figure found in it."""
        return int(self.found[name]) if self.found else 0


def pieces(term: str) -> Iterator[Piece]:
    """A term cut into pieces; words that no piece covers come as `unknown`."""
    text, place = folded(term), 0
    while place < len(text):
        for kind, pattern in PIECES:
            found = pattern.match(text, place)
            if found and found.end() > place:
                yield Piece(kind, found, term[place : found.end()])
                place = found.end()
                break
        else:
            word = re.compile(r"[\w№%-]+|.", re.S).match(text, place)
            end = word.end() if word else place + 1
            yield Piece("unknown", None, term[place:end])
            place = end


def folded(term: str) -> str:
    """Small letters with look-alikes repaired, sign for sign, so that places stay the same."""
    lowered = "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in repaired(term))
    return lowered.replace("\u00a0", " ").replace("\u202f", " ")


def ordinal(words: str) -> int:
    """The number that an ordinal says: IV, ІV, 4-й, четвёртый, төртінші; the last of a month's thirds is its third."""
    if words.startswith(("последн", "соңғы")):
        return 3
    for place, forms in enumerate(ORDINALS, start=1):
        if any(re.match(form, words) for form in forms):
            return place
    bare = (
        re.sub(r"[\s-]*(?:й|го|м|ый|ой|ая|я|е|ое|ей|ші|нші|інші|шы)$", "", words)
        .replace("і", "i")
        .replace("ѵ", "v")
        .replace(" ", "")
    )
    return {"i": 1, "ii": 2, "iii": 3, "iv": 4, "п": 2, "ш": 3, "1": 1, "2": 2, "3": 3, "4": 4}.get(bare, 0)


def month_of(found: re.Match[str]) -> int:
    """The month that a match named."""
    groups = found.groupdict()
    return next(number for number in range(1, 13) if groups.get(f"m{number}"))
