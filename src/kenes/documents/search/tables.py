"""The tables of the index in SQLite: passages by their terms, words by their pieces; the same for a file of records and for memory.

A row has a number, the number of the text it is of, its place there, and its terms as one line. Ranking is not left to the database: its own
would walk every row that holds a frequent term, and would not be the same on another database.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Protocol

from kenes.documents.search.expression import Asked, all_of, any_of, in_sqlite
from kenes.documents.search.terms import TEXT

ROWS, WORDS = "records_search_row", "records_search_word"
FEW_TEXTS = 20
"""Texts that are named in the expression itself; more are looked up row by row."""
MAKE = (
    f"CREATE TABLE {ROWS} (number INTEGER PRIMARY KEY, text_number INTEGER NOT NULL, place INTEGER NOT NULL, terms TEXT NOT NULL)",
    f"CREATE INDEX {ROWS}_text ON {ROWS} (text_number, place)",
    f"CREATE TABLE {WORDS} (number INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, terms TEXT NOT NULL)",
    *(
        f"CREATE VIRTUAL TABLE {table}_terms USING fts5(terms, content='{table}', content_rowid='number', detail=none, columnsize=0, "
        "tokenize=\"unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc' tokenchars '!:~/-^$'\")"
        for table in (ROWS, WORDS)
    ),
)


class Execute(Protocol):
    """Runs one statement with its values, `?` for each, and gives the rows it found."""

    def __call__(self, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]: ...


@dataclass(frozen=True)
class Row:
    """A passage in the index: which text it is of, where in it, under which terms."""

    text: int
    place: int
    terms: frozenset[str]


@dataclass(frozen=True)
class SqliteTables:
    """The index in a SQLite database."""

    execute: Execute

    def make(self) -> None:
        """Make the tables."""
        for statement in MAKE:
            self.execute(statement)

    def put(self, text: int, rows: Iterable[tuple[int, Iterable[str]]]) -> None:
        """Put the passages of a text in, each with its place and its terms, for those that are there."""
        self.remove(text)
        for place, row in rows:
            line = " ".join((*row, f"{TEXT}{text}"))
            self.execute(f"INSERT INTO {ROWS} (text_number, place, terms) VALUES (?, ?, ?)", (text, place, line))
        self._index(ROWS, "text_number = ?", (text,))

    def remove(self, text: int) -> None:
        """Take the passages of a text out."""
        held = f"SELECT '{{0}}', number, terms FROM {ROWS} WHERE text_number = ?"
        self.execute(f"INSERT INTO {ROWS}_terms ({ROWS}_terms, rowid, terms) {held.format('delete')}", (text,))
        self.execute(f"DELETE FROM {ROWS} WHERE text_number = ?", (text,))

    def put_words(self, words: Iterable[tuple[str, Iterable[str]]]) -> None:
        """Put words with their pieces in; those that are there stay."""
        last = self.execute(f"SELECT COALESCE(MAX(number), 0) FROM {WORDS}")[0][0]
        for word, pieces in words:
            self.execute(f"INSERT OR IGNORE INTO {WORDS} (word, terms) VALUES (?, ?)", (word, " ".join(pieces)))
        self._index(WORDS, "number > ?", (last,))

    def rows(self, asked: Asked, texts: Sequence[int] | None, limit: int) -> list[Row]:
        """The passages asked for, of these texts (None: of all), in the order in which they were put in."""
        found = self._found("r.text_number, r.place, r.terms", asked, texts, limit)
        return [Row(text, place, frozenset(terms.split(" "))) for text, place, terms in found]

    def count(self, asked: Asked, texts: Sequence[int] | None, most: int) -> int:
        """How many passages are asked for; `most` where there are that many or more."""
        statement, values = self._statement("r.number", asked, texts, most)
        return int(self.execute(f"SELECT COUNT(*) FROM ({statement})", values)[0][0]) if statement else 0

    def words_with(self, pieces: Iterable[str], limit: int) -> list[str]:
        """Words that have some of these pieces."""
        found = self.execute(
            f"SELECT w.word FROM {WORDS}_terms CROSS JOIN {WORDS} w ON w.number = {WORDS}_terms.rowid WHERE {WORDS}_terms MATCH ? LIMIT ?",
            (in_sqlite(any_of(pieces)), limit),
        )
        return [word for (word,) in found]

    def clear(self) -> None:
        """Take everything out."""
        for table in (ROWS, WORDS):
            self.execute(f"DELETE FROM {table}")
            self.execute(f"INSERT INTO {table}_terms ({table}_terms) VALUES ('rebuild')")

    def tidy(self) -> None:
        """Make one piece of what many changes left in many: after much was filed."""
        for table in (ROWS, WORDS):
            self.execute(f"INSERT INTO {table}_terms ({table}_terms) VALUES ('optimize')")

    def _found(self, columns: str, asked: Asked, texts: Sequence[int] | None, limit: int) -> list[tuple[Any, ...]]:
        statement, values = self._statement(columns, asked, texts, limit)
        return self.execute(statement, values) if statement else []

    def _statement(
        self, columns: str, asked: Asked, texts: Sequence[int] | None, limit: int
    ) -> tuple[str, tuple[Any, ...]]:
        """The statement that finds passages, with its values; none where no text may be looked in."""
        if texts is not None and not texts:
            return "", ()
        among = f" AND r.text_number IN ({_numbers(tuple(texts))})" if texts is not None else ""
        if texts is not None and len(texts) <= FEW_TEXTS:
            asked = all_of((asked, any_of(f"{TEXT}{one}" for one in texts)))
        return (
            f"SELECT {columns} FROM {ROWS}_terms CROSS JOIN {ROWS} r ON r.number = {ROWS}_terms.rowid"
            f" WHERE {ROWS}_terms MATCH ?{among} LIMIT ?",
            (in_sqlite(asked), limit),
        )

    def _index(self, table: str, which: str, values: Sequence[Any]) -> None:
        self.execute(
            f"INSERT INTO {table}_terms (rowid, terms) SELECT number, terms FROM {table} WHERE {which}", values
        )


@lru_cache(maxsize=64)
def _numbers(texts: tuple[int, ...]) -> str:
    """The texts as a statement names them; one search names the same ones many times."""
    return ",".join(str(int(one)) for one in texts)


def in_memory() -> SqliteTables:
    """An index that lives as long as the process."""
    connection = sqlite3.connect(":memory:", check_same_thread=False)

    def execute(statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        return connection.execute(statement, values).fetchall()

    tables = SqliteTables(execute)
    tables.make()
    return tables
