"""The tables of the index in SQLite: passages by their terms, words by their pieces; the same for a file of records and for memory.

A row has a number, in which the number of the text it is of can be read, its place there, and its terms as one line: so a row is known to be of a text
that may be read from the index of terms alone. Ranking is not left to the database: its own
would walk every row that holds a frequent term, and would not be the same on another database.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple, Protocol

from kenes.documents.search.expression import Asked, all_of, any_of, in_sqlite
from kenes.documents.search.terms import TEXT

ROWS, WORDS = "records_search_row", "records_search_word"
FEW_TEXTS = 20
"""Texts that are named in the expression itself; more are looked up row by row."""
OF_A_TEXT = 20
"""Bits of a row's number that count the rows of a text; those above are the number of the text."""
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


class Row(NamedTuple):
    """A passage in the index: which text it is of, where in it, under which terms (as one line)."""

    text: int
    place: int
    line: str

    def among(self, terms: frozenset[str]) -> frozenset[str]:
        """Those of some terms under which it stands."""
        return terms.intersection(self.line.split(" "))


def row_number(text: int, count: int) -> int:
    """The number of a text's row, counted from 0."""
    return (text << OF_A_TEXT) + count


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
        for count, (place, row) in enumerate(rows):
            line = " ".join((*row, f"{TEXT}{text}"))
            self.execute(f"INSERT INTO {ROWS} VALUES (?, ?, ?, ?)", (row_number(text, count), text, place, line))
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
        """The passages asked for, of these texts (None: of all), in the order of the texts and of their rows."""
        statement, values = self._numbers_of(asked, texts, limit)
        joined = (
            f"SELECT r.text_number, r.place, r.terms FROM ({statement}) f CROSS JOIN {ROWS} r ON r.number = f.number"
        )
        return [Row(*one) for one in self.execute(joined, values)] if statement else []

    def count(self, asked: Asked, texts: Sequence[int] | None, most: int) -> int:
        """How many passages are asked for; `most` where there are that many or more."""
        statement, values = self._numbers_of(asked, texts, most)
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

    def _numbers_of(self, asked: Asked, texts: Sequence[int] | None, limit: int) -> tuple[str, tuple[Any, ...]]:
        """The statement that finds the numbers of rows, with its values; none where no text may be looked in."""
        if texts is not None and not texts:
            return "", ()
        among = f" AND rowid >> {OF_A_TEXT} IN ({_numbers(tuple(texts))})" if texts is not None else ""
        if texts is not None and len(texts) <= FEW_TEXTS:
            asked = all_of((asked, any_of(f"{TEXT}{one}" for one in texts)))
        return (
            f"SELECT rowid AS number FROM {ROWS}_terms WHERE {ROWS}_terms MATCH ?{among} LIMIT ?",
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
