"""The text of a picture of a page: words put into lines and paragraphs, and how far they can be trusted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby

from kenes.documents import dictionary
from kenes.documents.page_reading import PageReading, Source
from kenes.documents.scans.tesseract import PACKAGES, Word, program, version, words
from kenes.documents.tongue import shown_by
from kenes.documents.unreadable import Unreadable

HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐¬]\n(?=[^\W\d_]*[a-zа-яёәғқңөұүһі])")
RUSSIAN_WORD = re.compile(r"(?<![\w-])[А-ЯЁ]?[а-яё]{3,}(?![\w-])")
WORDS_ENOUGH = 10


@dataclass(frozen=True)
class RecognisedPage:
    """The text of a page and how it was read."""

    text: str
    reading: PageReading


def recognised_page(picture: bytes, number: int, languages: tuple[str, ...], dpi: int) -> RecognisedPage:
    """A page whose letters were recognised; Unreadable when the program cannot."""
    engine = program()
    if engine is None:
        raise Unreadable("no-recognition", packages=PACKAGES)
    found = list(words(picture, languages, dpi))
    text = _text(found)
    source = Source.RECOGNISED if found else Source.BLANK
    sure = round(sum(one.confidence for one in found) / len(found), 1) if found else None
    return RecognisedPage(text, PageReading(number, source, version(engine), languages, sure, known_share(text)))


def known_share(text: str) -> float | None:
    """The share of Russian words that the dictionary holds; None for a page that is not Russian or has few words."""
    met = RUSSIAN_WORD.findall(text.replace("\u00ad", "")) if shown_by(text) == "ru" else []
    return round(sum(map(dictionary.is_known, met)) / len(met), 3) if len(met) >= WORDS_ENOUGH else None


def _text(found: list[Word]) -> str:
    """A line a line, an empty line between paragraphs; a word broken at the end of a line is one word."""
    paragraphs = [
        "\n".join(" ".join(word.text for word in line) for _, line in groupby(paragraph, key=lambda one: one.line))
        for _, paragraph in groupby(found, key=lambda one: one.paragraph)
    ]
    return "\n\n".join(HYPHEN.sub("\u00ad", paragraph) for paragraph in paragraphs)
