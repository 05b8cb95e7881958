"""What became of quoted words in the version that holds now: they stand there, their clause reads otherwise, or they are gone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from kenes.documents.clause_matching import ALIKE, Piece, likest, plain
from kenes.records.library.editions import current_versions
from kenes.records.library.models import DocumentVersion

FEWEST = 12
"""Signs below which words stand in too many places to be found again by themselves."""
Fate = Literal["same", "changed", "gone"]


@dataclass(frozen=True)
class Later:
    """The version that holds now, and where in it the words stand, or the likest passage; nowhere where they are gone."""

    now: DocumentVersion
    fate: Fate
    start: int = 0
    end: int = 0


def words_later(version: DocumentVersion, start: int, end: int) -> Later | None:
    """What became of the words between two offsets; None where the version still holds or no other speaks its language."""
    now = current_versions(version.document).get(version.language)
    words = version.text[start:end].strip()
    if now is None or now.pk == version.pk or not words:
        return None
    if found := _nearest(words, now, start / max(1, len(version.text))):
        return Later(now, "same", *found)
    passages = list(now.passages.order_by("position"))
    pieces = [Piece(one.label, plain(one.text)) for one in passages]
    for place, _likeness in likest(Piece("", plain(words)), pieces, ALIKE, 1):
        return Later(now, "changed", passages[place].start, passages[place].end)
    return Later(now, "gone")


def _nearest(words: str, now: DocumentVersion, share: float) -> tuple[int, int] | None:
    """Where the very words stand, blanks apart; of several places the one at about the same depth of the text."""
    if len(words) < FEWEST:
        return None
    pattern = re.compile(r"\s+".join(map(re.escape, words.split())))
    places = [one.span() for one in pattern.finditer(now.text)]
    return min(places, key=lambda one: abs(one[0] / len(now.text) - share), default=None)
