"""Which language a passage is in: by its letters and smallest words, by a statistical model only where these say nothing."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from kenes.documents.alphabets import Alphabet, alphabet_of
from kenes.documents.document import Document
from kenes.documents.span import Span

SMALL_WORDS = {
    "ru": str.split("и в на по с для о об из к от что не за при до или как его их также это том которые"),
    "kk": str.split("және мен бен пен үшін туралы бойынша жылы осы болып бар емес немесе"),
    "ky": str.split("жана менен үчүн жөнүндө боюнча тууралуу"),
    "tg": str.split("ва дар аз ба барои бо ки оид"),
    "en": str.split("the of and to in for is are on with by from that this which at"),
    "uz": str.split("va bilan uchun bu ham bir esa yoki boʻyicha haqida"),
    "tk": str.split("we bilen üçin bir bu hem boýunça"),
    "es": str.split("de la el en los las para y del"),
}
BY_SMALL_WORD = {
    word: tuple(code for code, small in SMALL_WORDS.items() for one in small if one == word)
    for small in SMALL_WORDS.values()
    for word in small
}
WORD = re.compile(r"[^\W\d_ʻ’]+(?:[ʻ’][^\W\d_]+)*")
DOCUMENTS_HELD = 32
PASSAGES_HELD = 10_000
"""What is remembered of texts is bounded: a server reads documents without end."""
KAZAKH_ONLY = re.compile("[әұһӘҰҺ]")
KAZAKH_OR_OTHER = re.compile("[қғіңөүҚҒІҢӨҮ]")
TAJIK_OR_UZBEK = re.compile("[ҳҷӣӯўҲҶӢӮЎ]")
SHARED = {
    "kk": {
        "tg": re.compile("[әұһіңөүӘҰҺІҢӨҮ]"),
        "uz": re.compile("[әұһіңөүӘҰҺІҢӨҮ]"),
        "ky": re.compile("[әұһқғіӘҰҺҚҒІ]"),
    },
    "ky": {"kk": re.compile(r"\b(?:жана|менен|үчүн|жөнүндө|боюнча)\b", re.IGNORECASE)},
    "uz": {"tg": re.compile("[ўЎ]")},
    "tg": {"uz": re.compile("[ҷӣӯҶӢӮ]")},
}
"""Signs that a passage is what it seems and not in the language of its document; by what it seems, then by the document."""
LETTERS_ENOUGH_FOR_MODEL = 60


def language_of(span: Span, document: Document) -> str:
    """The language code of a passage; a passage that does not show it has the language of its document."""
    return shown_by(span.text) or document_language(document)


@lru_cache(maxsize=DOCUMENTS_HELD)
def document_language(document: Document) -> str:
    """The language most letters of a document are in."""
    votes: Counter[str] = Counter()
    for passage in document.passages:
        shown = shown_by(passage.text)
        if shown:
            votes[shown] += len(passage.text)
    return votes.most_common(1)[0][0] if votes else by_model(document.text)


@lru_cache(maxsize=DOCUMENTS_HELD)
def document_alphabet(document: Document) -> Alphabet | None:
    """The alphabet of most letters of a document."""
    return main_alphabet(document.text)


def main_alphabet(text: str) -> Alphabet | None:
    """The alphabet of most letters of a text; the one met first where there are as many of both."""
    counted: Counter[Alphabet] = Counter()
    for letter, times in Counter(text).items():
        found = alphabet_of(letter)
        if found is not None:
            counted[found] += times
    return counted.most_common(1)[0][0] if counted else None


@lru_cache(maxsize=PASSAGES_HELD)
def shown_by(text: str) -> str | None:
    """The language that a text shows by its letters or smallest words; None when it shows none."""
    by_letters = _by_letters(text)
    if by_letters is not None:
        return by_letters
    scores = dict.fromkeys(SMALL_WORDS, 0)
    for word in WORD.findall(text.lower()):
        for code in BY_SMALL_WORD.get(word, ()):
            scores[code] += 1
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] else None


def _by_letters(text: str) -> str | None:
    if KAZAKH_ONLY.search(text):
        return "kk"
    if TAJIK_OR_UZBEK.search(text):
        return "tg" if re.search("[ҷӣӯҶӢӮ]", text) else "uz"
    if KAZAKH_OR_OTHER.search(text):
        return "kk" if re.search("[қғіҚҒІ]", text) else "ky"
    return None


def among_neighbours(shown: str, text: str, whole: str) -> str:
    """The language of a passage whose letters are also those of a neighbour: that of the whole document, where it is the neighbour.

    Қ and ғ are letters of Kazakh, Tajik and Uzbek, ң, ө and ү of Kazakh and Kyrgyz; ҳ and ў of Uzbek, ҳ of Tajik too.
    """
    if shown == whole or whole not in SHARED.get(shown, {}):
        return shown
    return whole if SHARED[shown][whole].search(text) is None else shown


def by_model(text: str) -> str:
    """The language by the statistical model; a short text by its alphabet alone."""
    if sum(map(str.isalpha, text)) < LETTERS_ENOUGH_FOR_MODEL:
        return "en" if main_alphabet(text) is Alphabet.LATIN else "ru"
    import py3langid  # loads numpy: two thirds of a second that a usual text does not need

    return str(py3langid.classify(text[:5000])[0])
