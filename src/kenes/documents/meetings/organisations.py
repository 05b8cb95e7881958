"""The organisations of a report, each once with every place that names it; what the register lacks stays unknown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kenes.codes.institutions import all_institutions, by_acronym, institution
from kenes.documents import dictionary
from kenes.documents.acronyms import acronyms, is_known, is_word, meant
from kenes.documents.alphabets import Alphabet, alphabets_of, repaired, rewritten
from kenes.documents.bodies import NO_BODY, bodies
from kenes.documents.countries import mentions
from kenes.documents.document import Document
from kenes.documents.meetings.parts import Part
from kenes.documents.meetings.report import Organisation
from kenes.documents.meetings.unlisted_bodies import unlisted_bodies
from kenes.documents.name_words import forms
from kenes.documents.span import Span
from kenes.documents.tongue import main_alphabet

ENUMERATED_BEFORE = re.compile(r"(?:,|–|—|\bи|және|\band)\s*$")
ENUMERATED_AFTER = re.compile(r"\s*(?:,|\bи\s|және|\band\s|\.|;)")
MISSION = re.compile(
    r"(?:[Пп]редставительств|[Дд]елегаци)[аоуеяию]\w?\s+(?:ЕС|Европейского\s+[Сс]оюза)\s+(?:во?\s+)?(?:Республик\w+\s+|[Кк]ыргызской\s+)?[А-ЯЁ][а-яё]+(?:\s+Республик\w+)?"
    r"|[Dd]elegation\s+of\s+the\s+(?:EU|European\s+Union)\s+(?:to|in)\s+(?:the\s+)?(?:Republic\s+of\s+)?[A-Z][a-z]+(?:\s+Republic)?"
    r"|(?:EU|European\s+Union)\s+[Dd]elegation\s+(?:to|in)\s+(?:the\s+)?(?:Republic\s+of\s+)?[A-Z][a-z]+(?:\s+Republic)?"
    r"|(?:ЕО|Еуропалық\s+[Оо]дақ)(?:-?т?ың|ның)?\s+(?:[А-Я][а-яәғқңөұүһі]+\s+)?[А-ЯҚӨ][а-яәғқңөұүһі]+дағы\s+(?:өкілді|делегаци)\w+"
)
SHORTEST_ACRONYM = 3
NO_BODIES = {"session"}


@dataclass(frozen=True)
class Named:
    """A body named at a place; `id` None where the register lacks it."""

    span: Span
    id: str | None
    language: str
    doubtful: bool = False


def named_bodies(document: Document, part: Part) -> tuple[Named, ...]:
    """The bodies one passage names, each place once: what the register knows before what is only shaped like a body."""
    known = [Named(one.span, one.id, part.language) for one in bodies(part.span, document) if _is_body(one.id)]
    unlisted = [Named(one, None, part.language) for one in unlisted_bodies(part.span, part.language)]
    missions = list(_missions(part))
    taken = [
        *missions,
        *(one for one in known if one.id and not any(_overlap(one.span, held.span) for held in missions)),
    ]
    for one in (*_look_alikes(document, part), *sorted(unlisted, key=lambda one: -len(one.span.text))):
        if not any(_overlap(one.span, held.span) for held in taken):
            taken.append(one)
    taken += [one for one in known if one.id is None and not any(_overlap(one.span, held.span) for held in taken)]
    taken += list(_unknown_acronyms(document, part, taken))
    return tuple(sorted(taken, key=lambda one: one.span.start))


def organisations(named: Sequence[Named]) -> tuple[Organisation, ...]:
    """The bodies of all passages put together: by the register's id, else by their name whatever its case."""
    held: dict[str, Organisation] = {}
    for one in named:
        key = one.id or _key(one)
        if key in held:
            before = held[key]
            held[key] = replace(
                before, mentions=(*before.mentions, one.span), doubtful=before.doubtful and one.doubtful
            )
            continue
        held[key] = Organisation(one.span, one.id, "", (one.span,), one.language, one.doubtful)
    return tuple(replace(one, name=_shown(one)) for one in held.values())


def body_at(span: Span, found: Sequence[Organisation]) -> Organisation | None:
    """The organisation first named within a stretch."""
    inside = [
        (one.start, body) for body in found for one in body.mentions if span.start <= one.start and one.end <= span.end
    ]
    return min(inside, key=lambda pair: pair[0])[1] if inside else None


def _shown(body: Organisation) -> str:
    """The register's name in the language of the text; else the words of the text, in the nominative where one place has it."""
    name = institution(body.id).name[body.language if body.language in ("kk", "ru", "en") else "en"] if body.id else ""
    written = [plainly(Named(one, None, body.language)) for one in body.mentions]
    return name or next((one for one in written if body.language != "ru" or _is_nominative(one)), written[0])


def _is_nominative(written: str) -> bool:
    first = next(iter(re.findall(r"[^\W\d_]+", written)), "")
    return first.isupper() or any("nomn" in one.tag for one in dictionary.parses(first))


def _missions(part: Part) -> Iterator[Named]:
    """A delegation of a body to a country: one body, not the body and the country."""
    for match in MISSION.finditer(part.span.text):
        span = part.span.part(*match.span())
        country = next((one.country for one in mentions(span)), None)
        if country is not None:
            code = f"EU-DEL-{country}"
            yield Named(span, code if code in {one.id for one in all_institutions()} else None, part.language)


def plainly(named: Named) -> str:
    """The name as written, Kazakh without the ending of its case; no other word is put in another form."""
    words = " ".join(named.span.text.split())
    return re.sub(r"(?<=[ыі])(?:н[ыі]ң|н[ае]|н[дт][ае]|н[ае]н|н)$", "", words) if named.language == "kk" else words


def _key(named: Named) -> str:
    """The name without case endings: Органа А and Органу А are one."""
    quoted = re.search(r"[«“\"]([^«»“”\"]+)[»”\"]", named.span.text)
    if quoted:
        return quoted[1].lower()
    bare = [re.sub(r"^the$", "", word.lower()) for word in re.findall(r"\w+", repaired(plainly(named)))]
    return " ".join(min(forms(word), key=len, default=word)[:6] if len(word) > 1 else word for word in bare if word)


def _is_body(id: str | None) -> bool:
    return id is None or institution(id).kind not in NO_BODIES


def _look_alikes(document: Document, part: Part) -> Iterator[Named]:
    """Acronyms typed in the letters of the other alphabet, or in both: the body they imitate, marked as doubtful."""
    around = _alphabet_of(document.text)
    imitating = [(word, meant(word.text, around)) for word in acronyms(document) if part.span.covers(word.start)]
    mixed = [
        (word, rewritten(word.text, alphabet))
        for word in document.words_of(part.span)
        for alphabet in Alphabet
        if len(alphabets_of(word.text)) == 2 and word.text.isupper()
    ]
    for word, acronym in (*imitating, *mixed):
        held = by_acronym(acronym) if acronym else ()
        if len(held) == 1 and held[0].kind not in NO_BODY:
            yield Named(word, held[0].id, part.language, doubtful=True)


@lru_cache(maxsize=8)
def _alphabet_of(text: str) -> Alphabet:
    """Asked for every passage of a text, counted once."""
    return main_alphabet(text) or Alphabet.CYRILLIC


def _unknown_acronyms(document: Document, part: Part, taken: Sequence[Named]) -> Iterator[Named]:
    """Acronyms that nothing explains, where they stand in a row with bodies."""
    for word in acronyms(document):
        if (
            not part.span.covers(word.start)
            or len(word.text) < SHORTEST_ACRONYM
            or is_known(word.text)
            or is_word(word.text)
        ):
            continue
        if any(_overlap(word, one.span) for one in taken):
            continue
        before, after = _around(word, part.span)
        beside = [one for one in taken if abs(one.span.start - word.end) < 12 or abs(word.start - one.span.end) < 12]
        if beside and (ENUMERATED_BEFORE.search(before) or ENUMERATED_AFTER.match(after)):
            yield Named(word, None, part.language)


def _around(word: Span, span: Span) -> tuple[str, str]:
    return span.text[: word.start - span.start][-12:], span.text[word.end - span.start :][:12]


def _overlap(one: Span, two: Span) -> bool:
    return one.start < two.end and two.start < one.end
