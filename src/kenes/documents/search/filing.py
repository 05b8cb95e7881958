"""Putting passages into the index: the terms of each, and the words that may later be meant by one typed wrong."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Protocol

from kenes.documents.concepts import FOLDER
from kenes.documents.document import WORD
from kenes.documents.passages import Passage
from kenes.documents.search.spelling import is_kept, pieces
from kenes.documents.search.terms import forms, terms_of
from kenes.documents.stems import plain

FORM = 3
"""Raised whenever passages are to be read anew: other terms, other stems, other numbers."""


class Shelves(Protocol):
    """The index, in whatever database."""

    def put(self, text: int, rows: Iterable[tuple[int, Iterable[str]]]) -> None:
        """Put the passages of a text in."""

    def put_words(self, words: Iterable[tuple[str, Iterable[str]]]) -> None:
        """Put words in."""


def file_text(shelves: Shelves, text: int, passages: Sequence[Passage], places: Sequence[int] | None = None) -> None:
    """Put a text in, for what is there of it; `places` are the numbers by which its passages will be asked for, else they are counted from 0."""
    numbered = zip(places if places is not None else range(len(passages)), passages, strict=True)
    shelves.put(text, ((place, sorted(terms_of(one))) for place, one in numbered))
    words = {form for one in passages for word in WORD.findall(one.text) for form in _kept_forms(word, one.language)}
    shelves.put_words((word, sorted(pieces(word))) for word in sorted(words) if is_kept(word))


def _kept_forms(word: str, language: str) -> frozenset[str]:
    """A word and its dictionary forms; in other languages than Russian a stem is no word that anybody would be offered."""
    return forms(word, language) if language == "ru" else frozenset({plain(word)})


@cache
def form_of_index() -> str:
    """What an index was made by: the form of the terms and the lexicon. Texts filed under another are filed anew."""
    digest = hashlib.sha256(str(FORM).encode())
    for path in sorted(FOLDER.glob("*.toml")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]
