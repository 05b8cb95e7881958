"""`kenes review`: which passages of a document speak to which requirement of a framework, and with which words.

Words decide: no sentence is suggested without them. The formula stands in docs/decisions/0011-suggestions.md.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import prod

from kenes.documents.concepts import LANGUAGES, ancestors
from kenes.documents.document import Document, Span, sentences
from kenes.documents.framework import Evidence, Framework, Requirement
from kenes.documents.hits import Hit, hits
from kenes.documents.kinds import Kind, kind_of
from kenes.documents.modality import Modality, denied, modality
from kenes.documents.passages import Passage, PassageKind, passages
from kenes.documents.structure import clause_named

ENOUGH = 0.5
"""The score from which on a passage is suggested."""
GOAL_SHARE = 0.9
"""What a goal takes over from the score of its target."""
COVERED = 0.6
"""The strength from which on a requirement may be covered."""
TOPIC = "drug-field"
"""The concept that only says what the talk is of."""
MODALITY_WEIGHT = {
    Modality.DUTY: 1.0,
    Modality.PLAN: 0.9,
    Modality.WISH: 0.5,
    Modality.REPORT: 0.4,
    Modality.MENTION: 0.3,
    Modality.NEGATION: 0.0,
}


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
    """A passage that may speak to a requirement; a person decides."""

    passage: str
    requirement: str
    score: float
    modality: Modality
    matched: tuple[Matched, ...]

    def as_json(self) -> dict[str, object]:
        """The suggestion as the command line prints it."""
        return {
            "passage": self.passage,
            "requirement": self.requirement,
            "score": self.score,
            "modality": str(self.modality),
            "matched": [one.as_json() for one in self.matched],
        }


@dataclass(frozen=True)
class Coverage:
    """What a document says to a requirement as a whole: `covered`, `mentioned`, or `no passage found`, which is no gap."""

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
        }


@dataclass(frozen=True)
class _Said:
    """A sentence with the concepts it shows and does not deny."""

    modality: Modality
    hits: tuple[Hit, ...]


def review(document: Document, framework: Framework) -> Review:
    """The passages, the suggestions in the order of the text, and the coverage of every requirement."""
    kind = kind_of(document)
    read = passages(document)
    suggested = tuple(one for passage in read for one in _suggestions(document, passage, framework, kind))
    coverage = tuple(_coverage(one, suggested, kind) for one in framework.requirements)
    return Review(document, framework, kind, read, suggested, coverage)


def _suggestions(document: Document, passage: Passage, framework: Framework, kind: Kind) -> Iterator[Suggestion]:
    if passage.kind is not PassageKind.CONTENT:
        return
    norms = kind.norms and not _defines(document, passage)
    said = [_said(document, sentence, passage.language, norms) for sentence in sentences(passage.span)]
    found = {one.code: suggestion for one in framework.requirements if (suggestion := _suggestion(one, passage, said))}
    for requirement in framework.requirements:
        best = _best(requirement, framework, found)
        if best is not None:
            yield best


def _said(document: Document, sentence: Span, language: str, norms: bool) -> _Said:
    denials = denied(sentence, language)
    kept = [hit for hit in hits(document, sentence, language) if not any(a <= hit.start < b for a, b in denials)]
    return _Said(modality(sentence, language, norms), tuple(kept))


def _suggestion(requirement: Requirement, passage: Passage, said: Sequence[_Said]) -> Suggestion | None:
    """What the sentences of a passage say to a requirement; sentences and pieces of evidence strengthen each other."""
    speaking: list[tuple[Evidence, _Said, tuple[Hit, ...]]] = []
    for one in said:
        shown = frozenset().union(*(ancestors(hit.concept) for hit in one.hits))
        for evidence in requirement.evidence:
            if _speaks(evidence, shown):
                speaking.append((evidence, one, _speaking(evidence, one.hits)))
    weights = {evidence: evidence.weight for evidence, _, _ in speaking}
    score = round(1 - prod(1 - weight for weight in weights.values()), 3)
    if score < ENOUGH:
        return None
    strongest = max((one.modality for _, one, _ in speaking), key=lambda modality: MODALITY_WEIGHT[modality])
    return Suggestion(
        passage.id, requirement.code, score, strongest, _matched(hit for _, _, found in speaking for hit in found)
    )


def _speaks(evidence: Evidence, shown: frozenset[str]) -> bool:
    one_of = not evidence.any or any(one in shown for one in evidence.any)
    return one_of and all(one in shown for one in evidence.all) and not any(one in shown for one in evidence.none)


def _speaking(evidence: Evidence, found: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits that show what the evidence names; of the mere topic only the one nearest to the rest."""
    named = {*evidence.all, *evidence.any}
    special = [hit for hit in found if (named - {TOPIC}) & ancestors(hit.concept)]
    topic = [hit for hit in found if TOPIC in ancestors(hit.concept)] if TOPIC in named else []
    if not special or any(hit in topic for hit in special):
        return tuple(special or topic)
    return (
        (*special, min(topic, key=lambda hit: min(_distance(hit, other) for other in special)))
        if topic
        else tuple(special)
    )


def _distance(one: Hit, other: Hit) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _matched(found: Iterator[Hit]) -> tuple[Matched, ...]:
    """The words of the hits in the order of the text; a stretch inside a longer one goes with it."""
    made = {Matched(words.text, words.start, words.end, hit.concept) for hit in found for words in hit.words}
    shown = [one for one in made if not any(_inside(one, other) for other in made)]
    return tuple(sorted(shown, key=lambda one: (one.start, one.end, one.concept)))


def _inside(one: Matched, other: Matched) -> bool:
    """Whether a stretch lies within another, longer one, or is the same and says less: the broader concept of the two."""
    if (one.start, one.end) == (other.start, other.end):
        return one.concept != other.concept and one.concept in ancestors(other.concept)
    return other.start <= one.start and one.end <= other.end


def _best(requirement: Requirement, framework: Framework, found: dict[str, Suggestion]) -> Suggestion | None:
    """The suggestion of a requirement itself, or for a goal that of its strongest target."""
    own = found.get(requirement.code)
    below = [found[one.code] for one in framework.requirements if one.within == requirement.code and one.code in found]
    if own is not None or not below:
        return own
    best = max(below, key=lambda one: one.score)
    score = round(GOAL_SHARE * best.score, 3)
    return Suggestion(best.passage, requirement.code, score, best.modality, best.matched) if score >= ENOUGH else None


def _coverage(requirement: Requirement, suggested: Sequence[Suggestion], kind: Kind) -> Coverage:
    found = [one for one in suggested if one.requirement == requirement.code]
    if not found:
        return Coverage(requirement.code, 0, 0.0, 0.0, "no passage found")
    strength = round(max(one.score * MODALITY_WEIGHT[one.modality] for one in found) * kind.weight, 3)
    judged = "covered" if strength >= COVERED else "mentioned"
    return Coverage(requirement.code, len(found), max(one.score for one in found), strength, judged)


def _defines(document: Document, passage: Passage) -> bool:
    """Whether a passage stands in an article of definitions, which orders nothing."""
    article = clause_named(document, passage.id.split("/")[0])
    title = article.title.lower() if article else ""
    return any(word in title for word in ("понятия", "термины", "ұғымдар", "definitions", "terms used"))
