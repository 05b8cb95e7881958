"""Addresses of quoted words within what a report says: links where the address of the site is known, else words that a person can type."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kenes.texts import Text

QUOTE = re.compile(r"/(?:kk|ru|en)/documents/[A-Z]{2}-\d{4}-DOC-\d+/\?version=\d+&from=\d+&to=\d+#quote")
"""The address of words of a document within the site."""


@dataclass(frozen=True)
class Stretch:
    """Words that lead nowhere, or the words of a link and where it leads."""

    words: str
    address: str = ""


def stretches(words: str, site: str, code: str) -> list[Stretch]:
    """What is said in a language, cut at its addresses; without a site they stay words, as a file of its own cannot follow them."""
    if not site:
        return [Stretch(words)]
    addresses = [Stretch(IN_THE_TEXT[code], site + one) for one in QUOTE.findall(words)]
    said = [Stretch(one) for one in QUOTE.split(words)]
    both = [one for pair in zip(said, [*addresses, Stretch("")], strict=True) for one in pair]
    return [one for one in both if one.words]


def whole_addresses(words: str, site: str) -> str:
    """The same words with every address whole, for files that hold plain text."""
    return QUOTE.sub(lambda found: site + found[0], words)


def quote_path(code: str, document: str, version: int, start: int, end: int) -> str:
    """The address of a stretch of a version within the site; offsets count characters of the version's text."""
    return f"/{code}/documents/{document}/?version={version}&from={start}&to={end}#quote"


IN_THE_TEXT = Text(kk="↗ мәтіндегі орны", ru="↗ место в тексте", en="↗ place in the text")
