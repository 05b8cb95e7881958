"""A total that its parts do not make: "всего 329 материалов, в том числе: 52 – …, 49 – …, 172 – …, 66 – …"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kenes.documents.alphabets import repaired
from kenes.documents.dates import times
from kenes.documents.document import Document
from kenes.documents.fault import Check, Fault
from kenes.documents.quantities import quantities
from kenes.documents.span import Span
from kenes.documents.tongue import language_of
from kenes.texts import Severity, Text

TOTAL = re.compile(
    r"(?<!\w)(?:всего|итого|в\s+общей\s+сложности|общ\w{2,3}\s+(?:объ[её]м|сумм|числ|количеств|стоимост|численност)\w*(?:\s+\w+){0,3}"
    r"|барлығы|жалпы\s+(?:көлем|сома|сан)\w*|in\s+total|a\s+total\s+of|total(?:ling)?|the\s+total\s+\w+)(?!\w)",
    re.IGNORECASE,
)
PARTS = re.compile(
    r"(?<!\w)(?:в\s+том\s+числе|из\s+них|из\s+которых|оның\s+ішінде|олардың\s+ішінде|including|of\s+(?:which|them|whom)|comprising|broken\s+down)(?!\w)",
    re.IGNORECASE,
)
WHOLE = re.compile(
    r"(?<!\w)(?:по\s+годам|по\s+источникам|жылдар\s+бойынша|көздер\w*\s+бойынша|by\s+year|by\s+source|мужчин\w*|женщин\w*|ерлер\w*|әйелдер\w*|(?:wo)?men|бюджет\w*)(?!\w)"
    r"|(?:19|20)\d\d\s*(?:год|г\.|жыл)|(?:19|20)\d\d\s*[-–—:]",
    re.IGNORECASE,
)
"""What shows that the parts named are all there are: years, sources of money, the two sexes."""
FEWEST_PARTS, NEAR = 2, Decimal("0.1")
YEARS = range(1900, 2101)
OF_A_YEAR = re.compile(r"\s*(?:год|г\.|гг|жыл|ж\.|[-–—:(])", re.IGNORECASE)
NOT_COUNTED = re.compile(
    r"\s*(?:%|процент|пайыз|per\s?cent|лет(?!\w)|жас|years?\b|раз[а]?(?!\w)|[-‑]\w|месяц|ай(?!\w)|months?)",
    re.IGNORECASE,
)
ORDINAL_BEFORE = re.compile(
    r"(?:№|N|No\.?|ст\.|стать\w+|пункт\w*|таблиц\w*|приложени\w+|older|старше|от|до)\s*$", re.IGNORECASE
)
MESSAGE = Text(
    kk="Жалпы саны – {total}, ал бөліктерінің қосындысы – {sum}.",
    ru="Всего указано {total}, а части вместе дают {sum}.",
    en="The total given is {total}; the parts add up to {sum}.",
)
LOOK = Text(
    kk="Жалпы санды немесе бөліктерін тексеріңіз.",
    ru="Проверьте итог или слагаемые.",
    en="Check the total or its parts.",
)


@dataclass(frozen=True)
class Number:
    """A counted number at a place."""

    span: Span
    value: Decimal


def run(document: Document) -> Iterator[Fault]:
    """Totals said as such, followed by their parts, where the parts are all there are, or nearly make the total."""
    for passage in document.passages:
        text = repaired(passage.text)
        total, parts = TOTAL.search(text), PARTS.search(text)
        if total is None or parts is None or total.start() > parts.start():
            continue
        fault = _fault(passage, text, parts, language_of(passage, document))
        if fault is not None:
            yield fault


def _fault(passage: Span, text: str, parts: re.Match[str], language: str) -> Fault | None:
    end = _end(text, parts.end())
    whole = _numbers(passage.part(0, parts.start()), language)
    found = _numbers(passage.part(parts.end(), end), language)
    if not whole or found is None or len(found) < FEWEST_PARTS:
        return None
    total, added = whole[-1], sum((one.value for one in found), Decimal(0))
    if added == total.value or not _must_add(text[parts.start() : end], found, total, added):
        return None
    message = MESSAGE.fill(total=total.span.text, sum=f"{added.normalize():f}")
    return Fault(total.span.start, total.span.end, message, LOOK)


def _must_add(said: str, found: Sequence[Number], total: Number, added: Decimal) -> bool:
    """Whether the parts are all there are, or so near the total that they are meant to be; a part beyond the total is another thing."""
    if any(one.value > total.value for one in found) or total.value == 0:
        return False
    near = abs(added - total.value) <= NEAR * total.value
    return (WHOLE.search(said) is not None and near) or (near and len(found) > FEWEST_PARTS)


def _end(text: str, start: int) -> int:
    """Where the parts end: with the sentence, or where further parts of a part begin."""
    stop = re.compile(r"[.!?](?=\s+[^\W\d_a-zа-яёәғқңөұүһі])|[.!?]\s*$|\(").search(text, start)
    again = PARTS.search(text, start)
    return min(match.start() for match in (stop, again, re.compile("$").search(text, start)) if match)


def _numbers(span: Span, language: str) -> list[Number] | None:
    """The counted numbers of a stretch; None where a number may be a year or may not."""
    days = [(one.start, one.end) for one in times(span.text, span.start)]
    found = []
    for one in quantities(span, language):
        place = one.span.start - span.start
        dated = any(start <= one.span.start < end for start, end in days)
        value = Decimal(one.value)
        after = span.text[one.span.end - span.start :]
        year = value in YEARS and len(one.span.text) == 4
        if year and not dated and not OF_A_YEAR.match(after):
            return None
        other = NOT_COUNTED.match(span.text, one.span.end - span.start) or ORDINAL_BEFORE.search(
            span.text[max(0, place - 14) : place]
        )
        if not (dated or year or other):
            found.append(Number(one.span, value))
    return found


CHECK = Check(
    key="sum-differs",
    title=Text(kk="Қосындысы сәйкес емес", ru="Сумма не сходится", en="The sum does not add up"),
    about=Text(
        kk="Жалпы сан мен оның бөліктерінің қосындысы сәйкес келмейді.",
        ru="Итог не равен сумме названных частей.",
        en="A total is not the sum of the parts that are named.",
    ),
    severity=Severity.WARNING,
    run=run,
)
