"""Shares beyond the whole: a coverage of 120 %, men 82 % and women 28 %, parts of a distribution that make 108 %."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from kenes.documents.alphabets import repaired
from kenes.documents.document import Document
from kenes.documents.fault import Check, Fault
from kenes.documents.span import Span
from kenes.texts import Severity, Text

PERCENT = re.compile(
    r"(?<![\d.,])(?P<number>\d{1,4}(?:[.,]\d+)?)\s*(?:%|процент\w*|пайыз\w*|per\s?cent)", re.IGNORECASE
)
SHARE = re.compile(
    r"(?<!\w)(?:дол[яиюей]|удельн\w+\s+вес\w*|охва[тч]\w*|распространенност\w+|из\s+числа|үлес\w*|қамт\w+|share|proportion|percentage|coverage|prevalence)(?!\w)",
    re.IGNORECASE,
)
OF_A_BODY = re.compile(
    r"\s*(?:от\s+)?(?:населени|опрошенн|пациент|респондент|учащихс|школьник|несовершеннолетн|граждан|жител|осужд[её]нн|потребител|случаев"
    r"|халық|тұрғын|оқушы|респондент|науқас|(?:of\s+(?:the\s+)?(?:all\s+)?(?:population|respondents|patients|pupils|students|people|inmates|prisoners|users|cases)))",
    re.IGNORECASE,
)
GROWTH = re.compile(
    r"рост|прирост|раст[её]т|вырос|увелич|уменьш|сниз|сниж|по\s+сравнен|по\s+отношен|к\s+уровню|темп|выполнен|исполнен|превыс|превыш|перевыполн|индекс|к\s+плану|от\s+план"
    r"|өс[уітк]|көбей|артты|салыстыр|қатысты|орында|азай|growth|grew|rose|increas|decreas|compar|relative|level|target|achiev|exceed|plan|index|ratio|of\s+gdp|ввп|жіө",
    re.IGNORECASE,
)
PAIRS = re.compile(
    r"(?<!\w)(?:мужчин\w*|ерлер\w*|ер\s+адамдар\w*|(?<!wo)men|males?)(?!\w)(?P<first>[^.;]{0,60}?%?)(?<!\w)(?:женщин\w*|әйелдер\w*|women|females?)(?!\w)"
    r"|(?<!\w)(?:женщин\w*|әйелдер\w*|women|females?)(?!\w)(?P<second>[^.;]{0,60}?%?)(?<!\w)(?:мужчин\w*|ерлер\w*|men|males?)(?!\w)",
    re.IGNORECASE,
)
DISTRIBUTED = re.compile(
    r"(?<!\w)(?:распредел\w+|структур\w+|бөлінді|бөлінісі\w*|құрылым\w*|distribut\w+|breakdown|structure|is\s+made\s+up)(?!\w)",
    re.IGNORECASE,
)
REST = re.compile(r"остальн|проч[иея]|другие|қалған|басқа|the\s+rest|others?\b|remain", re.IGNORECASE)
HUNDRED, ROUNDING, FURTHEST = Decimal(100), Decimal("1.5"), Decimal(30)
OVER = Text(
    kk="Үлес жүз пайыздан аспайды, ал мұнда {written}.",
    ru="Доля не бывает больше ста процентов, а здесь {written}.",
    en="A share cannot be more than a hundred per cent; here it is {written}.",
)
SUM = Text(
    kk="Бөліктер бірге {sum} % береді.",
    ru="Части вместе дают {sum} %.",
    en="The parts together make {sum} %.",
)
LOOK = Text(kk="Сандарды тексеріңіз.", ru="Проверьте числа.", en="Check the numbers.")


def run(document: Document) -> Iterator[Fault]:
    """Shares over a hundred; the two sexes, or the parts of a distribution, that do not make a hundred."""
    for sentence in document.sentences:
        if "%" in sentence.text or re.search("процент|пайыз|per ?cent", sentence.text, re.IGNORECASE):
            text = repaired(sentence.text)
            yield from _over(sentence, text)
            yield from _not_whole(sentence, text)


def _over(sentence: Span, text: str) -> Iterator[Fault]:
    if GROWTH.search(text):
        return
    for match in PERCENT.finditer(text):
        before = text[max(0, match.start() - 80) : match.start()]
        if _value(match) > HUNDRED and (SHARE.search(before) or OF_A_BODY.match(text, match.end())):
            place = sentence.part(*match.span())
            yield Fault(place.start, place.end, OVER.fill(written=place.text), LOOK)


def _not_whole(sentence: Span, text: str) -> Iterator[Fault]:
    found = list(PERCENT.finditer(text))
    sexes = len(found) == 2 and PAIRS.search(text) is not None and not GROWTH.search(text)
    parts = len(found) > 2 and DISTRIBUTED.search(text) and not GROWTH.search(text) and not REST.search(text)
    if not (sexes or parts):
        return
    added = sum((_value(match) for match in found), Decimal(0))
    beyond = abs(added - HUNDRED)
    if ROUNDING < beyond <= FURTHEST and all(_value(match) <= HUNDRED for match in found):
        place = sentence.part(found[0].start(), found[-1].end())
        yield Fault(place.start, place.end, SUM.fill(sum=f"{added.normalize():f}"), LOOK)


def _value(match: re.Match[str]) -> Decimal:
    return Decimal(match["number"].replace(",", "."))


CHECK = Check(
    key="share-over-whole",
    title=Text(kk="Үлестер бүтінге сәйкес емес", ru="Доли не сходятся в целое", en="Shares do not make a whole"),
    about=Text(
        kk="Үлес жүз пайыздан асады немесе үлестердің қосындысы жүзге тең емес.",
        ru="Доля больше ста процентов, или доли в сумме не дают ста.",
        en="A share over a hundred per cent, or shares that do not add up to a hundred.",
    ),
    severity=Severity.WARNING,
    run=run,
)
