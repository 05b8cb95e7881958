"""Words that people wrote in some of the languages: which of them a page shows, and in which language those are."""

from __future__ import annotations

from dataclasses import dataclass

from kenes.records.words import written
from kenes.texts import Text, language


@dataclass(frozen=True)
class Spoken:
    """Words as a page shows them; `language` is named where it is not that of the page."""

    words: str
    language: str = ""


def spoken(text: Text, code: str) -> Spoken:
    """The words in the language of the page, or in the nearest in which somebody has written them."""
    own = text.own
    if own.get(code):
        return Spoken(own[code])
    for other in (*language(code).fallback, *written(text)):
        if own.get(other):
            return Spoken(own[other], other)
    return Spoken("")
