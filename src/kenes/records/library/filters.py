"""What narrows a search in the library."""

from __future__ import annotations

from dataclasses import dataclass

from kenes.documents.search.terms import LANGUAGE, clause_terms


@dataclass(frozen=True)
class Filters:
    """What narrows a search; empty for no limit. `language` is that of the passages."""

    family: str = ""
    country: str = ""
    year: int | None = None
    clause: str = ""
    language: str = ""
    document: str = ""

    @property
    def terms(self) -> tuple[str, ...]:
        """What every passage must have."""
        clause = tuple(clause_terms(self.clause))[-1:] if self.clause else ()
        return (*((LANGUAGE + self.language,) if self.language else ()), *clause)

    @property
    def of_records(self) -> tuple[str, ...]:
        """The names of those that only a record of the document can answer."""
        return tuple(name for name in ("family", "country", "year", "document") if getattr(self, name))
