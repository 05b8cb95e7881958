"""How well the search answers the queries of `queries/queries.csv`: an expected passage among the first ten, in each language and by kind of query."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kenes.documents.passages import Passage, passages
from kenes.documents.reading import read_document
from kenes.documents.search.filing import file_text
from kenes.documents.search.finding import Scope, find
from kenes.documents.search.tables import SqliteTables, in_memory
from kenes.documents.search.terms import LANGUAGE

QUERIES = Path(__file__).with_name("queries") / "queries.csv"
FIRST = 10


@dataclass(frozen=True)
class Expected:
    """A query and where one of its passages stands: a document, and clauses of it any of which will do (none: any at all)."""

    query: str
    kind: str
    language: str
    words: str
    document: str
    clauses: tuple[str, ...]

    @property
    def of(self) -> str:
        """The language of the document."""
        return self.document[:2]

    def fits(self, document: str, clause: str) -> bool:
        """Whether a passage is one that was expected."""
        inside = not self.clauses or any(clause == one or clause.startswith(f"{one}/") for one in self.clauses)
        return document == self.document and inside


@dataclass(frozen=True)
class Answered:
    """An expected passage and its best rank from 1 among everything found, and among what was found in its language; None: not found."""

    expected: Expected
    rank: int | None
    rank_in_language: int | None


def all_expected() -> tuple[Expected, ...]:
    """Every row of the queries."""
    with QUERIES.open(encoding="utf-8", newline="") as file:
        return tuple(
            Expected(
                row["query"],
                row["kind"],
                row["language"],
                row["words"],
                row["document"],
                tuple(filter(None, row["clauses"].split("|"))),
            )
            for row in csv.DictReader(file)
        )


def answered(texts: Path) -> tuple[Answered, ...]:
    """Every expected passage with its ranks, found in all the texts of a folder."""
    shelves, held = _filed(texts)
    return tuple(
        Answered(one, _rank(one, shelves, held, ()), _rank(one, shelves, held, (LANGUAGE + one.of,)))
        for one in all_expected()
    )


def shares(found: Iterable[Answered]) -> Iterator[tuple[str, int, int, int]]:
    """For each pair of languages and kind of query: how many, found among the first ten of all, of their language."""
    groups: dict[str, list[Answered]] = defaultdict(list)
    for one in found:
        groups[f"{one.expected.language} -> {one.expected.of}"].append(one)
        groups[one.expected.kind].append(one)
        groups["all"].append(one)
    for name, several in sorted(groups.items()):
        yield (
            name,
            len(several),
            _among_first(one.rank for one in several),
            _among_first(one.rank_in_language for one in several),
        )


def _among_first(ranks: Iterable[int | None]) -> int:
    return sum(rank is not None and rank <= FIRST for rank in ranks)


def _rank(
    one: Expected, shelves: SqliteTables, held: Sequence[tuple[str, Sequence[Passage]]], terms: tuple[str, ...]
) -> int | None:
    places = find(shelves, one.words, one.language, Scope(terms=terms)).places
    found = ((held[place.text][0], held[place.text][1][place.place].id) for place in places)
    return next((rank for rank, (document, clause) in enumerate(found, 1) if one.fits(document, clause)), None)


@cache
def _filed(texts: Path) -> tuple[SqliteTables, tuple[tuple[str, Sequence[Passage]], ...]]:
    shelves = in_memory()
    held = tuple((path.stem, passages(read_document(path))) for path in sorted(texts.glob("*.txt")))
    for number, (_, parts) in enumerate(held):
        file_text(shelves, number, parts)
    return shelves, held
