"""An index of passages by their lemmas, asked with words, answering with the best passages first (BM25).

Here it is SQLite's FTS5 in memory, for one document at a time; whoever keeps passages in a database may answer the same question there.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Protocol


class WordIndex(Protocol):
    """What may be asked of an index, wherever it is kept."""

    def best(self, lemmas: Sequence[str], most: int) -> Sequence[tuple[str, float]]:
        """The passages that have one of the lemmas, with their BM25 score, the best first."""


class MemoryIndex:
    """The index of one document, gone with it."""

    def __init__(self, passages: Iterable[tuple[str, Iterable[str]]]) -> None:
        self._kept = sqlite3.connect(":memory:")
        self._kept.execute(
            "CREATE VIRTUAL TABLE passage USING fts5(id UNINDEXED, lemmas, tokenize='unicode61 remove_diacritics 0')"
        )
        self._kept.executemany(
            "INSERT INTO passage VALUES (?, ?)", ((one, " ".join(lemmas)) for one, lemmas in passages)
        )

    def best(self, lemmas: Sequence[str], most: int) -> Sequence[tuple[str, float]]:
        """The passages that have one of the lemmas; none for no lemmas."""
        if not lemmas:
            return ()
        asked = " OR ".join(f'"{one}"' for one in sorted(set(lemmas)))
        found = self._kept.execute(
            "SELECT id, -bm25(passage) FROM passage WHERE passage MATCH ? ORDER BY bm25(passage), rowid LIMIT ?",
            (asked, most),
        )
        return found.fetchall()
