"""The tables of the index in PostgreSQL: the same lines of terms, each as a tsvector of the terms as they are, without any dictionary."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from kenes.documents.search.expression import Asked, any_of, in_postgres
from kenes.documents.search.tables import ROWS, WORDS, Execute, Row, row_number

VECTOR = "vector tsvector GENERATED ALWAYS AS (array_to_tsvector(string_to_array(terms, ' '))) STORED"
"""Kept beside the terms: made anew for every row that is compared it would cost more than the search."""
MAKE = (
    f"CREATE TABLE {ROWS} (number bigserial PRIMARY KEY, text_number bigint NOT NULL, place bigint NOT NULL, terms text NOT NULL, {VECTOR})",
    f"CREATE INDEX {ROWS}_text ON {ROWS} (text_number, place)",
    f"CREATE TABLE {WORDS} (number bigserial PRIMARY KEY, word text NOT NULL UNIQUE, terms text NOT NULL, {VECTOR})",
    *(f"CREATE INDEX {table}_terms ON {table} USING gin (vector)" for table in (ROWS, WORDS)),
)
AT_A_TIME = 500
"""Rows sent to the server at a time."""


@dataclass(frozen=True)
class PostgresTables:
    """The index in a PostgreSQL database; what it does is said at `SqliteTables`."""

    execute: Execute

    def make(self) -> None:
        """Make the tables, in place of those of an older form where there are any."""
        for table in (ROWS, WORDS):
            self.execute(f"DROP TABLE IF EXISTS {table}")
        for statement in MAKE:
            self.execute(statement)

    def put(self, text: int, rows: Iterable[tuple[int, Iterable[str]]]) -> None:
        """Put the passages of a text in, each with its place and its terms, for those that are there."""
        self.remove(text)
        made = ((row_number(text, count), text, place, " ".join(row)) for count, (place, row) in enumerate(rows))
        self._insert(f"{ROWS} (number, text_number, place, terms)", made, "")

    def remove(self, text: int) -> None:
        """Take the passages of a text out."""
        self.execute(f"DELETE FROM {ROWS} WHERE text_number = ?", (text,))

    def put_words(self, words: Iterable[tuple[str, Iterable[str]]]) -> None:
        """Put words with their pieces in; those that are there stay."""
        made = ((word, " ".join(pieces)) for word, pieces in words)
        self._insert(f"{WORDS} (word, terms)", made, " ON CONFLICT (word) DO NOTHING")

    def rows(self, asked: Asked, texts: Sequence[int] | None, limit: int) -> list[Row]:
        """The passages asked for, in the order of the texts and of their rows."""
        among = " AND r.text_number = ANY(?)" if texts is not None else ""
        values = (in_postgres(asked), *((list(texts),) if texts is not None else ()), limit)
        found = self.execute(
            "SELECT r.text_number, r.place, r.terms"
            f" FROM {ROWS} r WHERE r.vector @@ CAST(? AS tsquery){among} ORDER BY r.number LIMIT ?",
            values,
        )
        return [Row(*one) for one in found]

    def count(self, asked: Asked, texts: Sequence[int] | None, most: int) -> int:
        """How many passages are asked for; `most` where there are that many or more.

        Looked for as if all were wanted, and left off at `most`: planned for a few, the server would read every row.
        """
        among = " WHERE text_number = ANY(?)" if texts is not None else ""
        statement = (
            f"WITH met AS MATERIALIZED (SELECT text_number FROM {ROWS} WHERE vector @@ CAST(? AS tsquery))"
            f" SELECT COUNT(*) FROM (SELECT 1 FROM met{among} LIMIT ?) counted"
        )
        values = (in_postgres(asked), *((list(texts),) if texts is not None else ()), most)
        return int(self.execute(statement, values)[0][0])

    def words_with(self, pieces: Iterable[str], limit: int) -> list[str]:
        """Words that have some of these pieces."""
        found = self.execute(
            f"SELECT w.word FROM {WORDS} w WHERE w.vector @@ CAST(? AS tsquery) ORDER BY w.number LIMIT ?",
            (in_postgres(any_of(pieces)), limit),
        )
        return [word for (word,) in found]

    def clear(self) -> None:
        """Take everything out."""
        for table in (ROWS, WORDS):
            self.execute(f"DELETE FROM {table}")

    def tidy(self) -> None:
        """Let the server know how often terms occur: after much was filed."""
        for table in (ROWS, WORDS):
            self.execute(f"ANALYZE {table}")

    def _insert(self, columns: str, rows: Iterable[tuple[Any, ...]], otherwise: str) -> None:
        waiting = iter(rows)
        while some := list(islice(waiting, AT_A_TIME)):
            places = ", ".join(f"({', '.join('?' * len(one))})" for one in some)
            self.execute(f"INSERT INTO {columns} VALUES {places}{otherwise}", [value for one in some for value in one])
