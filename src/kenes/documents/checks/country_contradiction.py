"""A sentence that speaks of another country's plan or duty than the text is about: a press release on one country, reworked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from kenes.documents.alphabets import repaired
from kenes.documents.countries import CountryMention, all_mentions, country_name, in_place_of, is_alluded_to, mentions
from kenes.documents.country_frames import frame_of, is_its_own, is_of_a_state
from kenes.documents.document import Document, sentences
from kenes.documents.fault import Check, Fault, question
from kenes.documents.kinds import kind_of
from kenes.documents.own_country import NEIGHBOURS, OWN, SIGNS, is_settled, signs_of_countries, subject_of, title_lines
from kenes.documents.span import Span
from kenes.texts import Severity, Text

COMMITMENT = re.compile(
    r"заплан|планиру|предусм|намеч|утвержд|обяз|долж|будет|будут|приня[тл]|реализ|разраб|приступ|прилага|поддержива|обеспеч|внедр|выдел"
    r"|(?:до|на|в) 20\d\d год|жоспар|көзде|бекіт|міндет|тиіс|қамтамасыз|іске асыр|әзірле|енгіз|қабылда|20\d\d жыл"
    r"|\bplan|schedul|\bwill\b|\bshall\b|\bmust\b|envisag|adopt|approv|commit|provid|implement|\b(?:by|in|for) 20\d\d",
    re.IGNORECASE,
)
ABROAD = re.compile(
    r"визит|стажиров|поездк|конференц|форум|саммит|встреч|семинар|посольств|делегац|опыт|пример|(?<!являющихся )(?<!являющимися )(?<!являющиеся )граждан|вывез|ввез|границ|сравнен|отличие"
    r"|сапар|тағылымдам|кездесу|елшілі|тәжірибе|азамат|шекара|салыстыр"
    r"|visit|internship|trip|conference|forum|summit|meeting|embassy|delegation|experience|example|citizen|border|compar|unlike",
    re.IGNORECASE,
)
TOGETHER = re.compile(
    r"(?<!\w)(?<!соответствии )(?<!accordance )(?<!связи )(?<!connection )(?:с|со|между|with|between)\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
TOGETHER_AFTER = re.compile(
    r"\w+(?:\s+Республикасы\w*)?(?:\s+(?:мен|бен|пен|және)\s|(?<=[мбп]ен)(?!\w))", re.IGNORECASE
)
AGAINST = re.compile(r",\s*(?:а(?!\s+также)|но|тогда как|в то время как|ал|while|whereas|but)\s", re.IGNORECASE)
TREATY = re.compile(
    r"соглашени|договор|меморандум|ратифик|двусторон|трансгранич|келісім|халықаралық шарт|екіжақты|agreement|treaty|memorandum|bilateral|cross-border",
    re.IGNORECASE,
)
CONTACT = re.compile(
    r"\+\d[\d ()-]{6,}|[\w.]+@[\w.]+|(?<!\d)\d{6}(?!\d)|(?:тел|факс|phone|fax|tel)\w*\.?\s*:", re.IGNORECASE
)
OWN_TREATIES = re.compile(
    r"международн\w+\s+договор\w*|ратифицирован\w+|халықаралық\s+шарт\w*|келісімі(?:мен|нсіз|н)\w*|international\s+treat\w+",
    re.IGNORECASE,
)
"""Words of every law: the treaties of its own country, and consent, which in Kazakh is the word for an agreement."""
JOINED = re.compile(
    r"(?<!\w)(?:и|или|а\s+также|между|с|со|от|мен|пен|бен|және|арасында\w*|and|or|between|with|from)(?!\w)[^.;]{0,25}$",
    re.IGNORECASE,
)
WINDOW = 45
FROM = re.compile(r"(?<!\w)(?:из|через|from|via|through)\s+(?:\w+\s+)?$", re.IGNORECASE)
THROUGH_KAZAKH = re.compile(r"\s+арқылы(?!\w)", re.IGNORECASE)
ROUTE = re.compile(
    r"транзит|маршрут|трафик|контрабанд|экспорт|импорт|мигра|соседн|сопредельн|регион\w*\s+стран|көрші|бағыт|дәліз|transit|route|traffick|smuggl|export|import|migra|neighbour",
    re.IGNORECASE,
)
MONEY = re.compile(r"долл\w*\.?\s*\||\|\s*(?:dollar|доллар)", re.IGNORECASE)
EITHER = Text(
    kk="Мәтін мұнда мына елдің саясатын не заңын өзінікі дейді: {subject}; басқа жерде — {other}. Екеуінің бірі қате болса керек.",
    ru="Здесь текст называет своей политику или право страны {subject}, а в другом месте — {other}: одно из двух, видимо, ошибка.",
    en="Here the text calls the policy or law of {subject} its own, elsewhere that of {other}: one of the two is probably a slip.",
)
TWO = 2
DOMINANT = 10
"""Mentions of its own country from which on a law or a programme that names another one once is suspect wherever it does."""
MESSAGE = Text(
    kk="Мәтін {subject} туралы, ал бұл сөйлем {other} жоспары немесе міндеті туралы айтады; мәтінде ол ел басқа жерде аталмайды.",
    ru="Текст посвящён стране: {subject}; это предложение говорит о плане или обязанности другой: {other}. Больше она в тексте не названа.",
    en="The text is about {subject}; this sentence speaks of a plan or duty of {other}, which the text names nowhere else.",
)


def run(document: Document) -> Iterator[Fault]:
    """Sentences of plan or duty placed in a country that is neither the text's own nor named anywhere else in it."""
    inside = [
        one for one in all_mentions(document) if not (_is_contact(one.span, document) or _is_money(one, document))
    ]
    subject = subject_of(inside, document)
    if subject is None:
        yield from _both(inside, document)
        return
    counted, signs = Counter(one.country for one in inside), signs_of_countries(document)
    frames = {frame_of(one, document) for one in inside if one.country == subject} - {None}
    for mention in inside:
        if mention.country == subject or counted[mention.country] > 1:
            continue
        frame = frame_of(mention, document)
        alone = counted[subject] >= DOMINANT and _binds(document)
        left = _is_left_from_another(mention, subject, document) and counted[subject] + signs[subject] >= OWN
        left = left or any(line.covers(mention.span.start) for line in title_lines(document))
        leans = mention.placed or frame in frames or is_of_a_state(frame) or alone or left
        if leans and _is_stray(mention, subject, document, left):
            yield _fault(mention, subject)


def _both(inside: list[CountryMention], document: Document) -> Iterator[Fault]:
    """What a binding text calls its own policy or law of two countries, each named once: one of the two is a slip, and people know which."""
    if not _binds(document) or len(inside) != TWO or inside[0].country == inside[1].country:
        return
    for mention, other in (inside, inside[::-1]):
        if not is_its_own(frame_of(mention, document)) or not _is_stray(mention, other.country, document, True):
            return
    for mention, other in (inside, inside[::-1]):
        names, others = country_name(mention.country).names, country_name(other.country).names
        message = EITHER.fill(subject=Text(**names), other=Text(**others))
        yield Fault(mention.span.start, mention.span.end, message, question(in_place_of(mention, other.country)))


def _is_left_from_another(mention: CountryMention, subject: str, document: Document) -> bool:
    """Whether nothing else in the text is of the country named, and it is one on whose documents such texts are modelled.

    In what lays down, describes or counts things the name of such a neighbour, once, is a slip; in news it may be news.
    """
    neighbours = mention.country in NEIGHBOURS and subject in SIGNS and not _is_on_a_route(mention, document)
    return neighbours and is_settled(document) and not signs_of_countries(document)[mention.country]


def _is_on_a_route(mention: CountryMention, document: Document) -> bool:
    """Whether something comes from the country, goes through it or is sold there: the neighbour itself is meant."""
    start, end = mention.span.start, mention.span.end
    before = repaired(document.text[max(0, start - WINDOW) : start])
    after = repaired(document.text[end : end + WINDOW])
    comes = FROM.search(before) or THROUGH_KAZAKH.match(after) or repaired(mention.span.text).endswith("станнан")
    return bool(comes or ROUTE.search(f"{before} {after}"))


def _is_stray(mention: CountryMention, subject: str, document: Document, left: bool) -> bool:
    passage = document.passage_at(mention.span.start)
    sentence = next((one for one in sentences(passage) if one.covers(mention.span.start)), None) if passage else None
    if sentence is None or any(_excuses(one, mention, subject, document) for one in mentions(sentence)):
        return False
    said = repaired(sentence.text)
    place = mention.span.start - sentence.start
    before = said[max(0, place - WINDOW) : place]
    if (
        ABROAD.search(before)
        or TOGETHER.search(before)
        or TREATY.search(OWN_TREATIES.sub(" ", said[max(0, place - 2 * WINDOW) : place + 2 * WINDOW]))
        or TOGETHER_AFTER.match(said[place:])
    ):
        return False
    if is_alluded_to(mention.country, document.text.replace(mention.span.text, "")):
        return False
    return left or _binds(document) or (COMMITMENT.search(said) is not None and not is_alluded_to(subject, said))


def _binds(document: Document) -> bool:
    """Whether every sentence of the text lays something down: a law, an order, a programme."""
    return kind_of(document).weight == 1.0


def _excuses(other: CountryMention, mention: CountryMention, subject: str, document: Document) -> bool:
    """Whether another country right beside it, or set against it, makes a comparison or a list rather than a slip."""
    if other.country == mention.country:
        return False
    start, end = sorted((other.span.start, mention.span.start))
    between = document.text[start:end]
    joined = other.country != subject or not _binds(document) or JOINED.search(repaired(between)) is not None
    return (end - start < WINDOW and joined) or AGAINST.search(between) is not None


def _is_contact(span: Span, document: Document) -> bool:
    """Whether a place belongs to an address: its own or a neighbouring short line holds a phone, a post code, an e-mail."""
    lines = document.lines
    at = document.line_number_at(span.start)
    if at is None:
        return False
    own = _has_contact(lines[at].text)
    short = len(lines[at].text) < 120 and not lines[at].text.endswith(".")
    near = short and any(_has_contact(line.text) for line in lines[max(0, at - 2) : at + 3])
    return own or near


def _is_money(mention: CountryMention, document: Document) -> bool:
    """Whether a country is but part of the name of its money: долларов США, US dollars."""
    before = document.text[max(0, mention.span.start - 12) : mention.span.start]
    return mention.country == "US" and MONEY.search(f"{before}|{document.text[mention.span.end :][:9]}") is not None


@lru_cache(maxsize=10_000)
def _has_contact(line: str) -> bool:
    return CONTACT.search(line) is not None


def _fault(mention: CountryMention, subject: str) -> Fault:
    names, others = country_name(subject).names, country_name(mention.country).names
    message = MESSAGE.fill(subject=Text(**names), other=Text(**others))
    return Fault(mention.span.start, mention.span.end, message, question(in_place_of(mention, subject)))


CHECK = Check(
    key="country-contradiction",
    title=Text(kk="Басқа елдің жоспары", ru="План другой страны", en="Another country's plan"),
    about=Text(
        kk="Бір ел туралы мәтінде басқа елдің жоспары немесе міндеті айтылған сөйлем.",
        ru="Предложение о плане или обязанности другой страны в тексте об одной стране.",
        en="A sentence on another country's plan or duty in a text about one country.",
    ),
    severity=Severity.WARNING,
    run=run,
)
