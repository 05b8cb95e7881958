"""What a review says: suggestions with the words that speak for them, coverage of every requirement."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from kenes.documents.commitment import Commitment
from kenes.documents.concepts import LANGUAGES
from kenes.documents.document import Document
from kenes.documents.framework import Framework
from kenes.documents.kinds import Kind
from kenes.documents.modality import Modality
from kenes.documents.passages import Passage, PassageKind
from kenes.documents.span import Span


@dataclass(frozen=True)
class Matched:
    """Words of the text that speak for a requirement, and the concept they show."""

    text: str
    start: int
    end: int
    concept: str

    def as_json(self) -> dict[str, object]:
        """The words as the command line prints them."""
        return {"text": self.text, "start": self.start, "end": self.end, "concept": self.concept}


@dataclass(frozen=True)
class Suggestion:
    """A passage that may speak to a requirement; a person decides. `rank` is its place among those of the passage."""

    passage: str
    requirement: str
    score: float
    modality: Modality
    matched: tuple[Matched, ...]
    rank: int
    said: Commitment = field(default_factory=Commitment)

    def as_json(self) -> dict[str, object]:
        """The suggestion as the command line prints it."""
        return {
            "passage": self.passage,
            "requirement": self.requirement,
            "rank": self.rank,
            "score": self.score,
            "modality": str(self.modality),
            "matched": [one.as_json() for one in self.matched],
            **self.said.as_json(),
        }


@dataclass(frozen=True)
class Candidate:
    """A passage that only shares words with a requirement: weaker than a suggestion, it never makes coverage."""

    passage: str
    requirement: str
    rank: int
    score: float
    words: tuple[Span, ...]

    def as_json(self) -> dict[str, object]:
        """The candidate as the command line prints it."""
        return {
            "passage": self.passage,
            "requirement": self.requirement,
            "rank": self.rank,
            "score": self.score,
            "words_in_common": [{"text": one.text, "start": one.start, "end": one.end} for one in self.words],
        }


@dataclass(frozen=True)
class Coverage:
    """What a document says to a requirement: `covered`, `mentioned`, `no passage found` (no gap), or `not looked for`."""

    requirement: str
    passages: int
    best_score: float
    strength: float
    suggested: str

    def as_json(self) -> dict[str, object]:
        """The coverage as the command line prints it."""
        return {
            "requirement": self.requirement,
            "passages": self.passages,
            "best_score": self.best_score,
            "strength": self.strength,
            "suggested": self.suggested,
        }


@dataclass(frozen=True)
class Review:
    """A document against a framework."""

    document: Document
    framework: Framework
    kind: Kind
    passages: tuple[Passage, ...]
    suggestions: tuple[Suggestion, ...]
    candidates: tuple[Candidate, ...]
    coverage: tuple[Coverage, ...]

    @property
    def unread_languages(self) -> dict[str, int]:
        """The languages of content that the lexicon has no words in, with the number of passages."""
        unread = [
            one.language for one in self.passages if one.kind is PassageKind.CONTENT and one.language not in LANGUAGES
        ]
        return dict(sorted(Counter(unread).items()))

    def file_as_json(self) -> dict[str, object]:
        """What was read, as the command line prints it."""
        return {
            "file": self.document.name,
            "kind": self.kind.code,
            "kind_weight": self.kind.weight,
            "languages": dict(sorted(Counter(one.language for one in self.passages).items())),
            "characters": len(self.document.text),
            "pages": len(self.document.pages) or None,
            "readings": [one.as_json() for one in self.document.readings],
        }
