"""Words of a report parted at what leads to the site: ids of records and addresses of quoted words.

Only where the address of the site is known does anything lead there: a relative link in a file leads nowhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kenes.records.chain.refs import RECORD
from kenes.reports.sentences.quoting import ADDRESS, IN_THE_TEXT

LEADS = re.compile(f"(?P<quote>{ADDRESS.pattern})|(?P<record>{RECORD.pattern})")


@dataclass(frozen=True)
class Piece:
    """Words, and where they lead; nowhere where `address` is empty."""

    words: str
    address: str = ""


def pieces(words: str, site: str, code: str) -> tuple[Piece, ...]:
    """The words in their order; an address of quoted words is said shortly, since it can be followed."""
    return tuple(one for one in _parted(words, site, code) if one.words) if site else (Piece(words),)


def absolute(words: str, site: str) -> str:
    """The words with each address of quoted words written out in full."""
    return ADDRESS.sub(lambda found: f"{site}{found[0]}", words) if site else words


def _parted(words: str, site: str, code: str) -> Iterator[Piece]:
    done = 0
    for found in LEADS.finditer(words):
        yield Piece(words[done : found.start()])
        if found["quote"]:
            yield Piece(IN_THE_TEXT[code], f"{site}{found[0]}")
        else:
            yield Piece(found[0], f"{site}/{code}/record/{found[0]}/")
        done = found.end()
    yield Piece(words[done:])
