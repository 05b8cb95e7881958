"""An acronym that neither the register nor the text explains: often a known one that was misread or retyped."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from kenes.codes.institutions import all_acronyms, by_acronym
from kenes.documents import dictionary
from kenes.documents.acronyms import acronyms, alphabet_around, is_known, is_word, meant
from kenes.documents.alphabets import Alphabet, alphabets_of, likeness
from kenes.documents.document import Document
from kenes.documents.explained import is_explained
from kenes.documents.fault import Check, Fault, question
from kenes.documents.span import Span
from kenes.documents.tongue import language_of
from kenes.texts import Severity, Text

SHORTEST, LONGEST = 3, 8
NEAR = 600
ALIKE_NEARBY = 0.5
SHORTEST_MISTYPED = 4
VOWELS = frozenset("АЕЁИОУЫЭЮЯӘӨҮҰІAEIOU")
PROPER_NAME = re.compile(r"[«\"“][^«»\"“”]{1,80}[»\"”]")
MESSAGE = Text(
    kk="«{word}» қысқартуы тізілімде жоқ және мәтінде түсіндірілмеген.",
    ru="Сокращения «{word}» нет в реестре, и в тексте оно не раскрыто.",
    en="The acronym “{word}” is not in the register and the text does not explain it.",
)
EXPLAIN = Text(
    kk="Толық атауын жазу керек пе?",
    ru="Написать полное название?",
    en="Write the full name?",
)


def run(document: Document) -> Iterator[Fault]:
    """Every unknown, unexplained acronym, at its first place; a likely one that is meant as the proposal."""
    candidates = [word for word in acronyms(document) if SHORTEST <= len(word.text) <= LONGEST]
    seen: Counter[str] = Counter()
    for word in candidates:
        seen[word.text] += 1
        if seen[word.text] == 1 and _is_unknown(word, document):
            nearest = _neighbour(word, document) or _mistyped(word.text)
            if nearest is not None or not _may_be_a_word(word, document):
                proposal = EXPLAIN if nearest is None else question(nearest)
                yield Fault(word.start, word.end, MESSAGE.fill(word=word.text), proposal)


def _is_unknown(word: Span, document: Document) -> bool:
    if is_known(word.text) or is_word(word.text) or meant(word.text, alphabet_around(word, document)):
        return False
    return not (is_explained(word.text, document) or _in_a_proper_name(word, document) or _is_surname(word, document))


def _neighbour(word: Span, document: Document) -> str | None:
    """The registered acronym close by that has as many letters, half of them alike: FIIAPP for ГИПАРР."""
    near = [one for one in acronyms(document) if abs(one.start - word.start) <= NEAR and by_acronym(one.text)]
    scored = [(likeness(word.text, one.text), -abs(one.start - word.start), one.text) for one in near]
    best = max(scored, default=(0.0, 0, ""))
    return best[2] if best[0] >= ALIKE_NEARBY and len(word.text) >= SHORTEST_MISTYPED else None


def _mistyped(acronym: str) -> str | None:
    """The registered acronym of the same alphabet that differs by one stroke: UNODC for UNDOC."""
    if len(acronym) < SHORTEST_MISTYPED:
        return None
    same = [
        one for one in all_acronyms() if alphabets_of(one) == alphabets_of(acronym) and len(one) >= SHORTEST_MISTYPED
    ]
    close = sorted(one for one in same if one.isupper() and OSA.distance(acronym, one) == 1)
    swapped = [one for one in close if sorted(one) == sorted(acronym)]
    likely = swapped or [one for one in close if len(acronym) > SHORTEST_MISTYPED]
    return likely[0] if len(likely) == 1 else None


def _may_be_a_word(word: Span, document: Document) -> bool:
    """Outside Russian, where no dictionary tells: whether it can be read aloud, or stands in small letters elsewhere."""
    if language_of(document.line_at(word.start), document) == "ru":
        return False
    vowels = sum(letter in VOWELS for letter in word.text)
    lowered = word.text.lower()
    return vowels > 0 or any(one.text.lower() == lowered and not one.text.isupper() for one in document.words)


def _in_a_proper_name(word: Span, document: Document) -> bool:
    line = document.line_at(word.start)
    quoted = PROPER_NAME.finditer(line.text)
    return any(match.start() < word.start - line.start < match.end() for match in quoted)


def _is_surname(word: Span, document: Document) -> bool:
    """Whether a name or an initial stands beside it: ИССАСХАР Нааму, А. ОМАРОВА."""
    line = document.line_at(word.start)
    before = document.text[line.start : word.start]
    after = document.text[word.end : line.end]
    if re.search(r"(?<!\w)\w\.\s?$", before) or re.match(r"\s\w\.", after):
        return True
    beside = re.findall(r"([^\W\d_]+)\s$", before) + re.findall(r"^\s([^\W\d_]+)", after)
    return any(one.istitle() and len(one) > 2 and _like_a_name(one) for one in beside)


def _like_a_name(word: str) -> bool:
    in_cyrillic = alphabets_of(word) == {Alphabet.CYRILLIC}
    return dictionary.is_name(word) or (in_cyrillic and not dictionary.is_known(word))


CHECK = Check(
    key="unknown-acronym",
    title=Text(kk="Белгісіз қысқарту", ru="Неизвестное сокращение", en="Unknown acronym"),
    about=Text(
        kk="Бас әріптермен жазылған қысқарту тізілімде жоқ және мәтінде түсіндірілмеген.",
        ru="Сокращение прописными буквами, которого нет в реестре и которое не раскрыто в тексте.",
        en="An acronym in capitals that is not in the register and that the text does not explain.",
    ),
    severity=Severity.WARNING,
    run=run,
)
