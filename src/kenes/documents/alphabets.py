"""Cyrillic and Latin: which alphabet a letter belongs to, which letters look alike, which sound alike."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import cache, lru_cache

CYRILLIC_CAPITALS = "АВЕЅІЈКМНОРСТХУҮҺԌԚԜЁЇӘӨ"
LATIN_CAPITALS = "ABESIJKMHOPCTXYYHGQWËÏƏƟ"
CYRILLIC_SMALL = "аеѕіјкмтоԛԝрсхуһԁёїәүө"
LATIN_SMALL = "aesijkmtoqwpcxyhdëïəyɵ"
NOT_PROPOSED = "ҮүӨөӘәԌԚԜԁԛԝЅѕЈјЇї"
TO_LATIN = dict(zip(CYRILLIC_CAPITALS + CYRILLIC_SMALL, LATIN_CAPITALS + LATIN_SMALL, strict=True))
TO_CYRILLIC = {latin: cyrillic for cyrillic, latin in reversed(TO_LATIN.items()) if cyrillic not in NOT_PROPOSED}
TO_CYRILLIC |= {"Ə": "Ә", "ə": "ә", "Ɵ": "Ө", "ɵ": "ө", "ı": "і"}

BESIDE_CYRILLIC = re.compile("(?<=[\u0400-\u052f])[aceiopxyəɵ]|[aceiopxyəɵ](?=[\u0400-\u052f])")

WORDS_HELD = 100_000
"""Different words whose alphabets are remembered: bounded, for a server reads documents without end."""

SOUNDS = {
    "А": "A", "Ә": "A", "Б": "B", "В": "VW", "Г": "GH", "Ғ": "G", "Д": "D", "Е": "E", "Ё": "E", "Ж": "JZ", "З": "Z",
    "И": "I", "Й": "YJ", "І": "I", "К": "KCQ", "Қ": "KQ", "Л": "L", "М": "M", "Н": "N", "Ң": "N", "О": "O", "Ө": "O",
    "П": "P", "Р": "R", "С": "S", "Т": "T", "У": "U", "Ұ": "U", "Ү": "U", "Ф": "F", "Х": "HX", "Һ": "H", "Ц": "C",
    "Ч": "C", "Ш": "S", "Ы": "Y", "Э": "E", "Ю": "U", "Я": "A",
}  # fmt: skip


class Alphabet(StrEnum):
    """The two alphabets that are told apart here."""

    CYRILLIC = "cyrillic"
    LATIN = "latin"

    @property
    def other(self) -> Alphabet:
        """The other of the two."""
        return Alphabet.LATIN if self is Alphabet.CYRILLIC else Alphabet.CYRILLIC


@cache
def alphabet_of(letter: str) -> Alphabet | None:
    """The alphabet of one letter; None for digits, signs, modifier letters and other scripts."""
    code = ord(letter)
    if 0x400 <= code <= 0x52F or 0x1C80 <= code <= 0x1C8F:
        return Alphabet.CYRILLIC
    latin = letter.isalpha() and (code < 0x2B0 or 0x1E00 <= code <= 0x1EFF) and letter not in "ªº"
    return Alphabet.LATIN if latin else None


@lru_cache(maxsize=WORDS_HELD)
def alphabets_of(word: str) -> frozenset[Alphabet]:
    """The alphabets met in a word."""
    return frozenset(found for letter in set(word) if (found := alphabet_of(letter)) is not None)


def rewritten(word: str, into: Alphabet) -> str | None:
    """The word wholly in one alphabet, look-alikes exchanged; None when a foreign letter has no look-alike there."""
    table = TO_LATIN if into is Alphabet.LATIN else TO_CYRILLIC
    letters = [table.get(letter) if alphabet_of(letter) is into.other else letter for letter in word]
    return None if None in letters else "".join(letter for letter in letters if letter is not None)


def foreign_letters(word: str, home: Alphabet) -> str:
    """The letters of a word that belong to the other alphabet, in order, each once."""
    return "".join(dict.fromkeys(letter for letter in word if alphabet_of(letter) is home.other))


def looks_like(cyrillic: str, latin: str) -> bool:
    """Whether a Cyrillic and a Latin capital look alike."""
    return TO_LATIN.get(cyrillic) == latin


def sounds_like(cyrillic: str, latin: str) -> bool:
    """Whether a Cyrillic and a Latin capital are written for the same sound."""
    return latin in SOUNDS.get(cyrillic, "")


def transliterates(cyrillic: str, latin: str) -> bool:
    """Whether an acronym in Cyrillic is the other one letter by letter, by sound: КАДАП for CADAP."""
    return len(cyrillic) == len(latin) and all(map(sounds_like, cyrillic, latin))


def counterfeits(cyrillic: str, latin: str) -> bool:
    """Whether each letter looks or sounds as the other's and some only look so: САДАР for CADAP."""
    if len(cyrillic) != len(latin) or transliterates(cyrillic, latin):
        return False
    return all(looks_like(one, two) or sounds_like(one, two) for one, two in zip(cyrillic, latin, strict=True))


def likeness(one: str, two: str) -> float:
    """The share of places at which two words of equal length have letters that are, look or sound the same; else 0."""
    if len(one) != len(two):
        return 0.0
    return sum(map(_alike, one, two)) / len(one)


def repaired(text: str) -> str:
    """The text with Latin look-alikes beside Cyrillic letters made Cyrillic, so that a search finds сәуiр; no place moves."""
    return BESIDE_CYRILLIC.sub(lambda match: TO_CYRILLIC[match.group()], text)


def composed(word: str) -> str:
    """The word as a dictionary writes it: letters and their marks composed, soft hyphens gone."""
    return unicodedata.normalize("NFC", word.replace("\u00ad", ""))


def _alike(one: str, two: str) -> bool:
    pair = (one, two) if alphabet_of(one) is Alphabet.CYRILLIC else (two, one)
    return one == two or looks_like(*pair) or sounds_like(*pair)
