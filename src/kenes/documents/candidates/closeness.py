"""The one place where something else than words may help to rank: how near a passage is to a requirement, for instance by embeddings.

It ranks and never decides: it puts in order what the lexicon and words in common have found, it finds nothing, and it moves no score,
no suggestion and no coverage. None comes with kenes: docs/decisions/0038-closeness.md says what was measured. What there is for measuring
lies in `tests/evaluation/closeness`, one file each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import isfinite
from statistics import fmean, pstdev
from typing import Protocol

from kenes.documents.concepts import LANGUAGES
from kenes.documents.framework import Framework
from kenes.documents.passages import Passage

Near = Mapping[str, Mapping[str, float]]
"""How near, by passage and requirement."""


class Closeness(Protocol):
    """Says how near texts are to each other."""

    def near(self, passages: Sequence[str], requirements: Sequence[str]) -> Sequence[Sequence[float]]:
        """A row for each passage with a number for each requirement, both in one language; the larger, the nearer."""


def by_closeness(closeness: Closeness, passages: Iterable[Passage], framework: Framework) -> Near:
    """How near each passage is to each requirement, against how near that requirement is to the passages of the language as a rule.

    Numbers of encoders lie close together and some requirements are near to everything; only what stands out says something.
    """
    by_language: dict[str, list[Passage]] = defaultdict(list)
    for one in passages:
        if one.language in LANGUAGES:
            by_language[one.language].append(one)
    found: dict[str, Mapping[str, float]] = {}
    for language, some in by_language.items():
        rows = _checked(closeness, some, [one.words[language] for one in framework.requirements])
        standing_out = zip(*map(_standing_out, zip(*rows, strict=True)), strict=True)
        found |= {
            one.id: dict(zip(framework.codes, row, strict=True)) for one, row in zip(some, standing_out, strict=True)
        }
    return found


def _checked(closeness: Closeness, passages: Sequence[Passage], requirements: Sequence[str]) -> list[list[float]]:
    """What the other side said, as numbers; it is somebody else's program."""
    said = closeness.near([" ".join(one.text.split()) for one in passages], requirements)
    rows = [[float(one) for one in row] for row in said]
    if len(rows) != len(passages) or any(len(row) != len(requirements) for row in rows):
        raise ValueError(f"closeness must give {len(passages)} rows of {len(requirements)} numbers")
    if not all(isfinite(one) for row in rows for one in row):
        raise ValueError("closeness gave something that is no number")
    return rows


def _standing_out(column: Sequence[float]) -> list[float]:
    """The numbers of one requirement in units of their spread about their mean; nothing stands out where all are alike."""
    middle, spread = fmean(column), pstdev(column)
    return [(one - middle) / spread if spread else 0.0 for one in column]
