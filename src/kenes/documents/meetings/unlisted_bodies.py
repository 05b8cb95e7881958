"""Bodies that the register lacks, by their own words: a noun of institutions with what names it, in Kazakh, Russian and English."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from kenes.documents import dictionary
from kenes.documents.alphabets import repaired
from kenes.documents.name_words import is_given
from kenes.documents.span import Span

QUOTED = re.compile(r"\s*[«“\"][^«»“”\"\n]{2,120}[»”\"]")
CAPITAL = "[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]"
WORD = re.compile(r"[^\W\d_]+(?:[-‑][^\W\d_]+)*")
NOUN_RU = re.compile(
    r"(?:министерств|комитет|агентств|департамент|управлени|центр|институт|университет|академи|фонд|ассоциаци|объединени|организаци|союз|совет|служб|бюро|акимат|прокуратур|диспансер|больниц|клиник"
    r"|лаборатори|представительств|посольств|офис|альянс|орган|инспекци|палат|комисси|штаб)(?:[аоуеиыя]|ов|ом|ем|ой|ей|ами|ах|ия|ию|ии|ие|ием|ю)?",
    re.IGNORECASE,
)
FORM = re.compile(r"ОФ|ОО|НПО|ТОО|АО|РГП|РГУ|ГУ|КГУ|КГП|ОЮЛ|НКО|ЧУ|ҚҚ|ҚБ|ҮЕҰ|ЖШС|АҚ|РМК|КММ|ММ|РММ")
NOUN_KK = re.compile(
    r"(?:министрлі[гк]|комитет|агентті[гк]|департамент|басқарма|орталы[ғқ]|институт|университет|академия|қор|қауымдасты[ғқ]|бірлесті[гк]|ұйым|ода[ғқ]|бюро|әкімді[гк]|прокуратура|диспансер|аурухана|зертхана"
    r"|өкілді[гк]|елшілі[гк]|орган|альянс|инспекция|палата|комиссия|штаб|қызмет)(?:[ыі]?|с[ыі])(?:н[ыі]ң|[нтд][ыі]ң|н[ае]|н[ыі]|[дт][ае]|[нтд][ае]н|ме[н]|мен|бен|пен|ға|ге|қа|ке)?",
    re.IGNORECASE,
)
BREAKS_KK = re.compile(
    r"(?:оған|бұл|осы|ол|олар|сондай-ақ|сонымен|бойынша|туралы|үшін|арқылы|кейін|жеке|бірге|бірлесіп|барлық|кейбір)|[\w-]{2,}(?:да|де|та|те|ға|ге|қа|ке|дан|ден|тан|тен|нан|нен|мен|бен|пен|ның|нің|дың|дің|тың|тің)",
    re.IGNORECASE,
)
NOUN_EN = r"(?:Ministry|Committee|Agency|Department|Centre|Center|Institute|University|Academy|Foundation|Fund|Association|Organi[sz]ation|Union|Council|Service|Bureau|Office|Commission|Network|Alliance|Authority|Hospital|Clinic|Laboratory|Embassy|Delegation|Directorate|Federation|Society|Inspectorate)"
CAPITALISED = r"(?:[A-Z][\w’'-]*[a-z]\w*|[A-Z]{2,})"
OWNED = rf"(?:\s+(?:of|for|on|against)\s+(?:the\s+)?{CAPITALISED}(?:(?:,?\s+and\s+|,\s+|\s+(?:of\s+the\s+)?){CAPITALISED})*)"
ENGLISH = re.compile(
    rf"(?<!\w)(?:(?!The\b|A\b|An\b|In\b|At\b|According\b|For\b|Action\b|Dr\b|Mr\b|Ms\b)(?:{CAPITALISED})(?:\s+(?:and\s+|for\s+|of\s+)?)){{1,6}}?{NOUN_EN}(?!\w){OWNED}?"
    rf"|(?<!\w){NOUN_EN}{OWNED}|(?<!\w)(?:(?:Civil society|International|Example)\s+)?(?:Body|body|organisation|Institute|Region)\s+[A-Z](?!\w)"
)
LONGEST = 9


def unlisted_bodies(span: Span, language: str) -> Iterator[Span]:
    """The stretches that name a body; those of the register are among them, and the caller knows them."""
    finder = FINDERS.get(language)
    if finder is not None:
        yield from finder(span)
    if language != "en":
        yield from _english(span)
    for match in FORM.finditer(span.text):
        quoted = QUOTED.match(span.text, match.end())
        if quoted and not span.text[match.start() - 1 : match.start()].isalnum():
            yield span.part(match.start(), quoted.end())


def _russian(span: Span) -> Iterator[Span]:
    said = repaired(span.text)
    words = list(WORD.finditer(said))
    for index, word in enumerate(words):
        if NOUN_RU.fullmatch(word.group()) is None:
            continue
        first = _adjectives_before(words, index, said)
        quoted = QUOTED.match(said, word.end())
        end = quoted.end() if quoted else _genitives_after(words, index, said)
        begins = words[first]
        if quoted or (begins.group()[0].isupper() and (first < index or end > word.end())):
            yield span.part(begins.start(), end)


def _adjectives_before(words: list[re.Match[str]], index: int, said: str) -> int:
    """Where the name begins: adjectives before the noun belong to it, back to the first with a capital."""
    first = index
    while first and not said[words[first - 1].end() : words[first].start()].strip(" \t") and index - first < 4:
        before = words[first - 1].group()
        if not _is(before, "ADJF") or (before[0].islower() and words[first].group()[0].isupper()):
            break
        first -= 1
        if before[0].isupper():
            break
    return first


def _genitives_after(words: list[re.Match[str]], index: int, said: str) -> int:
    """Where the name ends: words in the genitive belong to it, "по" with what follows, a single capital letter."""
    end, led = words[index].end(), False
    for number, word in enumerate(words[index + 1 : index + LONGEST]):
        text, gap = word.group(), said[end : word.start()]
        if gap.strip(" \t") or "\t" in gap or is_given(text):
            break
        if len(text) == 1 and text.isupper():
            return word.end() if number == 0 else end
        if text in ("по", "и"):
            following = words[index + 2 + number].group() if index + 2 + number < len(words) else ""
            if (
                not (_is(following, "gent") or _is(following, "datv"))
                or following[:1].isupper()
                or _is(following, "VERB")
            ):
                break
            led = led or text == "по"
            end = word.end()
            continue
        if not (_is(text, "gent") or (led and (_is(text, "datv") or _is(text, "loct")))) or _is(text, "VERB"):
            break
        end = word.end()
    return end


def _is(word: str, grammeme: str) -> bool:
    return any(grammeme in one.tag for one in dictionary.parses(word))


def _kazakh(span: Span) -> Iterator[Span]:
    said = repaired(span.text)
    words = list(WORD.finditer(said))
    for index, word in enumerate(words):
        if NOUN_KK.fullmatch(word.group()) is None:
            continue
        first = _begins(words, index, said)
        if first is not None:
            yield span.part(first, word.end())


def _begins(words: list[re.Match[str]], index: int, said: str) -> int | None:
    """Where a Kazakh name begins: at the furthest capital or quotation mark before the noun with nothing foreign between."""
    found: int | None = None
    at = words[index].start()
    for word in reversed(words[max(0, index - LONGEST) : index]):
        gap = said[word.end() : at]
        if "»" in gap or "”" in gap or '"' in gap:
            opening = max(said.rfind(mark, 0, word.end()) for mark in '«“"')
            return opening if opening >= 0 and "\n" not in said[opening:at] else found
        if gap.strip(" "):
            break
        if word.group() == "және":
            if said[at].isupper():
                break
        elif BREAKS_KK.fullmatch(word.group()) or NOUN_KK.fullmatch(word.group()):
            break
        at = word.start()
        found = at if _capital(word) else found
    return found


def _capital(word: re.Match[str]) -> bool:
    return re.match(CAPITAL, word.group()) is not None


def _english(span: Span) -> Iterator[Span]:
    for match in ENGLISH.finditer(span.text):
        yield span.part(*match.span())


FINDERS: dict[str, Callable[[Span], Iterator[Span]]] = {"ru": _russian, "kk": _kazakh, "en": _english}
