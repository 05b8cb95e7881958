"""A word in which Cyrillic and Latin letters that look alike are mixed: no search finds it, no machine reads it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from kenes.codes.institutions import by_acronym
from kenes.documents.acronyms import is_roman
from kenes.documents.alphabets import Alphabet, alphabet_of, alphabets_of, foreign_letters, rewritten
from kenes.documents.document import Document
from kenes.documents.fault import Check, Fault, question
from kenes.documents.folding import MANY
from kenes.documents.span import Span
from kenes.documents.tongue import language_of, main_alphabet
from kenes.texts import Severity, Text

MESSAGE = Text(
    kk="«{word}» сөзінде кирилл және латын әріптері араласқан (бөтен әріптер: {letters}).",
    ru="В слове «{word}» смешаны кириллица и латиница (чужие буквы: {letters}).",
    en="The word “{word}” mixes Cyrillic and Latin letters (the foreign ones: {letters}).",
)
ENDING = re.compile(r"^([A-Z]{2,}|[A-Z]?[a-z]{2,})([а-яёәғқңөұүһі]{1,6})$")


@dataclass(frozen=True)
class Mixture:
    """A mixed word, the alphabet it should be in, and its letters of the other one."""

    span: Span
    home: Alphabet
    letters: str


def run(document: Document) -> Iterator[Fault]:
    """Every word that becomes a word of one alphabet when its look-alikes are exchanged."""
    mixtures = [found for word in document.words if (found := _mixture(word, document)) is not None]
    usual = _usual(mixtures)
    for mixture in mixtures:
        message = MESSAGE.fill(word=mixture.span.text, letters=", ".join(mixture.letters))
        group = "letters" if set(mixture.letters) <= usual else mixture.span.text
        yield Fault(mixture.span.start, mixture.span.end, message, _proposal(mixture, document), group)


def _usual(mixtures: list[Mixture]) -> set[str]:
    """The letters that a whole text has from the wrong keyboard."""
    words = {(letter, mixture.span.text) for mixture in mixtures for letter in mixture.letters}
    counted = Counter(letter for letter, _ in words)
    return {letter for letter, number in counted.items() if number >= MANY // 4}


def _mixture(word: Span, document: Document) -> Mixture | None:
    if len(alphabets_of(word.text)) < 2:
        return None
    possible = [home for home in Alphabet if rewritten(word.text, home) is not None]
    if not possible or _is_ending(word, document):
        return None
    home = possible[0] if len(possible) == 1 else _home(word, document)
    return Mixture(word, home, foreign_letters(word.text, home))


def _is_ending(word: Span, document: Document) -> bool:
    """Whether a Latin name or a Roman number carries a Cyrillic ending (UNODCға, XXв): no letter was mistaken."""
    match = ENDING.match(word.text)
    if match is not None and is_roman(match.group(1)):
        return True
    if match is None or main_alphabet(document.line_at(word.start).text) is not Alphabet.CYRILLIC:
        return False
    return rewritten(match.group(1), Alphabet.CYRILLIC) is None


def _home(word: Span, document: Document) -> Alphabet:
    """Where every letter has a look-alike: as the register writes it, else as most letters, else as the line."""
    for home in Alphabet:
        if by_acronym(rewritten(word.text, home) or ""):
            return home
    around = main_alphabet(document.line_at(word.start).text) or Alphabet.CYRILLIC
    latin = sum(alphabet_of(letter) is Alphabet.LATIN for letter in word.text)
    cyrillic = sum(alphabet_of(letter) is Alphabet.CYRILLIC for letter in word.text)
    if not word.text.isupper() or latin == cyrillic:
        return around
    return Alphabet.LATIN if latin > cyrillic else Alphabet.CYRILLIC


def _proposal(mixture: Mixture, document: Document) -> Text:
    """The word in one alphabet; a capital Y in Kazakh stands for Ү, which it looks like more than У."""
    written = mixture.span.text
    if mixture.home is Alphabet.CYRILLIC and language_of(document.line_at(mixture.span.start), document) == "kk":
        written = written.replace("Y", "Ү")
    return question(rewritten(written, mixture.home) or "")


CHECK = Check(
    key="mixed-alphabet",
    title=Text(kk="Әліпбилердің араласуы", ru="Смешение алфавитов", en="Alphabets mixed in a word"),
    about=Text(
        kk="Бір сөзде кирилл мен латынның ұқсас әріптері қатар тұр.",
        ru="В одном слове стоят похожие буквы кириллицы и латиницы.",
        en="Look-alike letters of Cyrillic and Latin stand in one word.",
    ),
    severity=Severity.ERROR,
    run=run,
    of_letters=True,
)
