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
NUMBER = rf"(?:(?<![\w])(?:i\s?v|[iі][vѵ]|[iі]{{1,3}}|v|п|ш|[1-4])(?:[\s-]*(?:й|го|м|ый|ші|нші|інші|шы))?(?![{LETTERS}])|(?:{WORDED}){ENDING})"
QUARTER = rf"(?:квартал|кв\.?(?![{LETTERS}])|(?<![{LETTERS}])тоқсан){ENDING}"
HALF = rf"(?:полугоди|жарты\s?жылды[қғ]|жарты\s?жыл){ENDING}"
OF_YEAR = rf"(?:\s*(?:жылғы|жылдың|жылы|жылдар|жылға|жыл|годов|годах|годы|года|году|год|гг|жж|г|ж)(?![{LETTERS}])[{LETTERS}]*\.?(?:г\.)?)"

EVERY = {
    "day": r"ежедневно|күн\s+сайын|күн\s?сайынғы",
    "week": r"еженедельно|апта\s+сайын|раз\s+в\s+неделю|аптасына\s+(?:бір|1)\s+рет",
    "ten-days": r"ежедекадно|раз\s+в\s+декаду|онкүндік\s+сайын",
    "month": rf"ежемесячно|ай\s+сайын|ай\s?сайынғы|(?:(?:1|один)\s+)?раз\s+в\s+месяц|айына\s+(?:бір|1)\s+рет|айда\s+(?:бір|1)\s+рет|каждый\s+месяц|помесячно|әр\s+ай{ENDING}",
    "two-months": r"(?:(?:1|один)\s+)?раз\s+в\s+(?:2|два)\s+месяца|екі\s+айда\s+(?:бір|1)\s+рет|2\s+айда\s+(?:бір|1)\s+рет",
    "quarter": rf"ежеквартально|поквартально|тоқсан\s+сайын|тоқсан\s?сайынғы|(?:(?:1|один)\s+)?раз\s+в\s+квартал|тоқсанына\s+(?:бір|1)\s+рет|тоқсанда\s+(?:бір|1)\s+рет|кажд(?:ый|ого)\s+квартал{ENDING}|(?:4|четыре)\s+раза\s+в\s+год|жылына\s+(?:төрт|4)\s+рет|әр\s+тоқсан{ENDING}",
    "half-year": rf"(?:(?:1|один)\s+)?раз\s+в\s+полугоди[ея]|раз\s+в\s+полгода|по\s+полугодиям|кажд(?:ое|ого)\s+полугоди{ENDING}|ежеполугодно|жарты\s?жылдық\s+сайын|жарты\s?жыл\s+сайын|жарты\s?жылды(?:қта|ғына|ғында)\s+(?:бір|1)\s+рет|жарты\s?жылда\s+(?:бір|1)\s+рет|(?:2|два)\s+раза\s+в\s+год|дважды\s+в\s+год|жылына\s+(?:екі|2)\s+рет|әр\s+жарты\s?жылды{ENDING}",
    "year": rf"ежегодно|ежегодный|жыл\s+сайын|жыл\s?сайынғы|(?:(?:1|один)\s+)?раз\s+в\s+год|жылына\s+(?:бір|1)\s+рет|жылда\s+(?:бір|1)\s+рет|кажд(?:ый|ого)\s+год{ENDING}|әр\s+жыл(?:ы|дың)?",
    "two-years": r"(?:(?:1|один)\s+)?раз\s+в\s+(?:2|два)\s+года|(?:2|екі)\s+жылда\s+(?:бір|1)\s+рет",
    "three-years": r"(?:(?:1|один)\s+)?раз\s+в\s+(?:3|три)\s+года|(?:3|үш)\s+жылда\s+(?:бір|1)\s+рет",
}
"""What recurs, by the span after which it recurs."""

OPEN = {
    "constantly": r"постоянно|на\s+постоянной\s+основе|тұрақты(?:\s+түрде|\s+негізде)?|үнемі|систематически|жүйелі\s+түрде",
    "as-needed": r"по\s+мере\s+необходимости|при\s+необходимости|по\s+необходимости|қажет(?:тіл(?:ігіне|ік)\s+(?:қарай|бойынша|шамасына\s+қарай)|\s+болған\s+(?:жағдайда|кезде)|тілік\s+туындаған\s+(?:кезде|жағдайда))|қажеттілігінше|по\s+мере\s+поступления(?:\s+\w+)?|түсуіне\s+қарай",
    "by-separate-plan": r"по\s+отдельному\s+(?:плану|графику)|согласно\s+(?:плану|графику)|по\s+(?:плану|графику)|жеке\s+(?:жоспар|кесте)\s+бойынша|жоспар(?:ға)?\s+(?:бойынша|сәйкес)|кестеге\s+сәйкес|кесте\s+бойынша",
    "no-term": r"бессрочно|мерзімсіз|срок\s+не\s+(?:установлен|определ[её]н)|мерзімі\s+белгіленбеген",
}
"""Terms that name no day at all, by what they say instead."""

DURING = rf"в\s+течени[еи](?:\s+всего)?|на\s+протяжении|жыл\s+(?:ішінде|бойы)|ішінде|бойы|за\s+период|кезеңінде|период\s+реализации(?:\s+{ENDING})?"
YEAR_WORD = rf"(?<![{LETTERS}])(?:текущего\s+|отч[её]тного\s+)?(?:года|год|жыл|жылдың|жылы)(?![{LETTERS}])"
END = rf"(?:до\s+)?(?:к\s+)?конц[ауе]|соңына(?:\s+дейін|\s+қарай)?|аяғына(?:\s+дейін)?|соңы(?![{LETTERS}])"
UNTIL = rf"(?<![{LETTERS}])(?:до|к|не\s+позднее|в\s+срок|срок)(?![{LETTERS}])|(?<![{LETTERS}])(?:дейін|қарай|кешіктірмей|кешікт[іi]рмей)(?![{LETTERS}])"
FROM = rf"(?<![{LETTERS}])(?:с|со|начиная\s+с|бастап)(?![{LETTERS}])"
SMALL = rf"(?<![{LETTERS}])(?:и|в|во|на|за|және|мен|айы|айында|айының|айына|месяц[аеу]?|числа|күні|күніне|а|также|затем|далее|г|ж|включительно|қоса|алғанда)(?![{LETTERS}])"

PIECES: tuple[tuple[str, re.Pattern[str]], ...] = (
    *((f"every:{unit}", re.compile(rf"(?<![{LETTERS}\d])(?:{form})(?![{LETTERS}])")) for unit, form in EVERY.items()),
    *((f"open:{why}", re.compile(rf"(?<![{LETTERS}])(?:{form})(?![{LETTERS}])")) for why, form in OPEN.items()),
    ("date", re.compile(rf"(?<![\d.])(?P<d>\d{{1,2}})[./](?P<mo>\d{{1,2}})[./](?P<y>{YEAR})(?!\d){OF_YEAR}?")),
    ("iso", re.compile(rf"(?<!\d)(?P<y>{YEAR})-(?P<mo>\d{{2}})-(?P<d>\d{{2}})(?!\d)")),
    (
        "following",
        re.compile(
            r"(?P<d>\d{1,2})(?:-?го)?\s+числа\s+(?:месяца,?\s+)?(?:следующего\s+(?:за\s+отч[её]тным(?:\s+(?:месяцем|периодом|кварталом|полугодием|годом))?\s*(?:месяца)?|месяца|квартала)|каждого\s+месяца|месяца)|есепті\s+(?:айдан|тоқсаннан|кезеңнен|жылдан)\s+кейінгі\s+айдың\s+(?P<d2>\d{1,2})-?\s?(?:ына|іне|сына|сіне|на|не)?"
        ),
    ),
    ("years", re.compile(rf"(?<!\d)(?P<y1>{YEAR}){OF_YEAR}?{DASH}(?P<y2>{YEAR})(?!\d){OF_YEAR}?")),
    ("year", re.compile(rf"(?<!\d)(?P<y1>{YEAR})(?!\d)(?P<tail>{OF_YEAR})?")),
    ("days", re.compile(rf"(?<!\d)(?P<d>\d{{1,2}})\s+(?:{MONTH}){ENDING}")),
    ("months", re.compile(rf"(?<![{LETTERS}])(?:{MONTH}){ENDING}")),
    ("quarters", re.compile(rf"(?P<n1>{NUMBER})\s*(?:{DASH}|,\s*|\s+и\s+|\s+және\s+)(?P<n2>{NUMBER})[\s-]*{QUARTER}")),
    ("quarter", re.compile(rf"(?P<n1>{NUMBER})[\s-]*{QUARTER}")),
    ("halves", re.compile(rf"(?P<n1>{NUMBER})\s*(?:{DASH}|,\s*|\s+и\s+|\s+және\s+)(?P<n2>{NUMBER})[\s-]*{HALF}")),
    ("half", re.compile(rf"(?P<n1>{NUMBER})[\s-]*{HALF}")),
    ("end", re.compile(END)),
    ("during", re.compile(DURING)),
    ("this-year", re.compile(YEAR_WORD)),
    ("until", re.compile(UNTIL)),
    ("from", re.compile(FROM)),
    ("through", re.compile(rf"(?<![{LETTERS}])по(?![{LETTERS}])")),
    ("small", re.compile(SMALL)),
    ("dash", re.compile(r"[-–—−]")),
    ("stop", re.compile(r"[\s,.;:()/«»\"]+")),
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
    """The number that an ordinal says: IV, ІV, 4-й, четвёртый, төртінші."""
    for place, forms in enumerate(ORDINALS, start=1):
        if any(re.match(form, words) for form in forms):
            return place
    bare = (
        re.sub(r"[\s-]*(?:й|го|м|ый|ші|нші|інші|шы)$", "", words).replace("і", "i").replace("ѵ", "v").replace(" ", "")
    )
    return {"i": 1, "ii": 2, "iii": 3, "iv": 4, "п": 2, "ш": 3, "1": 1, "2": 2, "3": 3, "4": 4}.get(bare, 0)


def month_of(found: re.Match[str]) -> int:
    """The month that a match named."""
    groups = found.groupdict()
    return next(number for number in range(1, 13) if groups.get(f"m{number}"))
