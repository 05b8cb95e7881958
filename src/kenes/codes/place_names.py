"""How names of places are written: one spelling for comparison, and the words that tell a city from a region."""

from __future__ import annotations

import re
import unicodedata

REGION_WORDS = frozenset(
    {
        "область",
        "обл",
        "облысы",
        "облыс",
        "облусу",
        "oblast",
        "oblysy",
        "obl",
        "oblusu",
        "region",
        "reg",
        "province",
        "viloyati",
        "viloyat",
        "вилояти",
        "вилоят",
        "welayaty",
        "velayat",
        "велаят",
        "уәлаяты",
    }
)
CITY_WORDS = frozenset(
    {
        "г",
        "гор",
        "город",
        "қ",
        "қаласы",
        "қала",
        "city",
        "qalasy",
        "шаары",
        "shaary",
        "gorod",
        "shahri",
        "sh",
        "шаҳри",
        "шаҳр",
        "saheri",
    }
)
_SUMMARY = re.compile(r"\bсвод\w*\b")
_FOOTNOTE = re.compile(r"(?:\s*[*†‡]+|[¹²³⁴-⁹]+|\s*\[\w{1,2}\]|\s*\d{1,2}\)|(?<=[^\W\d])\s+\d{1,2})\s*$")
_APOSTROPHES = str.maketrans("", "", "'’‘ʻʼ`´ʹ\u00ad")
_SIGNS = re.compile(r"[\s\-‐‑–—_.,;:()«»\"“”/]+")


def spelling(name: str) -> str:
    """A name for comparison: small letters, no marks above Latin ones, no footnote, one space between words."""
    written = unicodedata.normalize("NFC", name).strip()
    while (shorter := _FOOTNOTE.sub("", written)) != written:
        written = shorter
    written = written.casefold().replace("&", " and ").replace("ё", "е").translate(_APOSTROPHES)
    return _plain(_SIGNS.sub(" ", _SUMMARY.sub(" ", written))).strip().removeprefix("the ")


def bare(written: str) -> str:
    """A spelling without its words of kind: "г алматы" -> "алматы"."""
    return " ".join(word for word in written.split() if word not in REGION_WORDS and word not in CITY_WORDS)


def words_of_kind(written: str) -> str:
    """What the words of kind say: "region", "city", or "" when there are none or both."""
    words = set(written.split())
    region, city = bool(words & REGION_WORDS), bool(words & CITY_WORDS)
    return "" if region == city else "region" if region else "city"


def _plain(written: str) -> str:
    """Latin letters without their marks (ü -> u, ş -> s); Cyrillic ones (й, ү, қ) as they are."""
    return "".join(
        _unmarked(letter) if letter < "\u0370" or "\u1e00" <= letter < "\u1f00" else letter for letter in written
    )


def _unmarked(letter: str) -> str:
    return "i" if letter == "ı" else unicodedata.normalize("NFD", letter)[0]
