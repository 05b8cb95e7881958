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
        found = self._found("r.text_number, r.place, r.terms", asked, texts, limit, " ORDER BY r.number")
        return [Row(*one) for one in found]

    def count(self, asked: Asked, texts: Sequence[int] | None, most: int) -> int:
        """How many passages are asked for; `most` where there are that many or more."""
        statement, values = self._statement("1", asked, texts, most, "")
        return int(self.execute(f"SELECT COUNT(*) FROM ({statement}) counted", values)[0][0])

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

    def _found(
        self, columns: str, asked: Asked, texts: Sequence[int] | None, limit: int, order: str
    ) -> list[tuple[Any, ...]]:
        return self.execute(*self._statement(columns, asked, texts, limit, order))

    def _statement(
        self, columns: str, asked: Asked, texts: Sequence[int] | None, limit: int, order: str
    ) -> tuple[str, tuple[Any, ...]]:
        among = " AND r.text_number = ANY(?)" if texts is not None else ""
        values = (list(texts),) if texts is not None else ()
        return (
            f"SELECT {columns} FROM {ROWS} r WHERE r.vector @@ CAST(? AS tsquery){among}{order} LIMIT ?",
            (in_postgres(asked), *values, limit),
        )
