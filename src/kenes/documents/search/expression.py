"""What is asked of the terms of a passage: all of these, any of those; written for SQLite's FTS5 and for PostgreSQL's tsquery."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Asked:
    """Terms and further expressions of which all, or any, must hold."""

    every: bool
    parts: tuple[str | Asked, ...]

    @property
    def terms(self) -> Iterator[str]:
        """Every term it names, wherever."""
        for part in self.parts:
            if isinstance(part, Asked):
                yield from part.terms
            else:
                yield part

    @cached_property
    def own(self) -> frozenset[str]:
        """The terms that stand in it without a further expression round them."""
        return frozenset(part for part in self.parts if isinstance(part, str))

    @cached_property
    def further(self) -> tuple[Asked, ...]:
        """The expressions in it."""
        return tuple(part for part in self.parts if isinstance(part, Asked))

    def holds(self, terms: frozenset[str]) -> bool:
        """Whether a passage with these terms is asked for."""
        if self.every:
            return self.own <= terms and all(part.holds(terms) for part in self.further)
        return not self.own.isdisjoint(terms) or any(part.holds(terms) for part in self.further)


def all_of(parts: Iterable[str | Asked]) -> Asked:
    """An expression that holds where every part does."""
    return Asked(True, tuple(parts))


def any_of(parts: Iterable[str | Asked]) -> Asked:
    """An expression that holds where some part does."""
    return Asked(False, tuple(parts))


def in_sqlite(asked: str | Asked) -> str:
    """The expression as FTS5 reads it."""
    if isinstance(asked, str):
        return '"' + asked.replace('"', '""') + '"'
    return "(" + (" AND " if asked.every else " OR ").join(in_sqlite(part) for part in asked.parts) + ")"


def in_postgres(asked: str | Asked) -> str:
    """The expression as tsquery reads it."""
    if isinstance(asked, str):
        return "'" + asked.replace("\\", "\\\\").replace("'", "''") + "'"
    return "(" + (" & " if asked.every else " | ").join(in_postgres(part) for part in asked.parts) + ")"
