"""`kenes review`: which passages of a document speak to which requirement of a framework, and with which words.

Words decide: no sentence is suggested without them. The formula stands in docs/decisions/0011-suggestions.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod

from kenes.documents.concepts import ancestors
from kenes.documents.document import Document, Span, sentences
from kenes.documents.framework import Evidence, Framework, Requirement
from kenes.documents.hits import Hit, hits
from kenes.documents.kinds import Kind, kind_of
from kenes.documents.modality import Modality, denied, modality
from kenes.documents.passages import Passage, PassageKind, passages
from kenes.documents.structure import clause_named
from kenes.documents.suggestion import Coverage, Matched, Review, Suggestion

ENOUGH = 0.5
"""The score from which on a passage is suggested."""
GOAL_SHARE = 0.9
"""What a goal takes over from the score of its target."""
ABOUT = 0.1
"""The share of passages that must show a topic for a document to be about it."""
STEEPED = 0.5
"""The share of passages from which on every passage is taken to be of the topic."""
FEW = 10
"""Passages below which a text is too short to say what it is about."""
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
class _Said:
    """A sentence with the concepts it shows and does not deny."""

    modality: Modality
    hits: tuple[Hit, ...]

    @cached_property
    def shown(self) -> frozenset[str]:
        """The concepts shown, broader ones included."""
        return frozenset().union(*(ancestors(hit.concept) for hit in self.hits))


@dataclass(frozen=True)
class _Piece:
    """A piece of evidence that holds in a sentence, with the hits that make it hold."""

    evidence: Evidence
    modality: Modality
    hits: tuple[Hit, ...]


def review(document: Document, framework: Framework) -> Review:
    """The passages, the suggestions in the order of the text, and the coverage of every requirement."""
    kind = kind_of(document)
    read = passages(document)
    said = {one.id: _sentences(document, one, kind) for one in read if one.kind is PassageKind.CONTENT}
    steeped = len(said) >= FEW and sum(_shows(TOPIC, one) for one in said.values()) >= STEEPED * len(said)
    off_topic = framework.topic is not None and not _is_about(framework.topic, said)
    suggested = tuple(
        found
        for passage in read
        if passage.id in said and not (off_topic and not _shows(framework.topic, said[passage.id]))
        for found in _suggestions(passage, said[passage.id], framework, steeped)
    )
    coverage = tuple(_coverage(one, suggested, kind) for one in framework.requirements)
    return Review(document, framework, kind, read, suggested, coverage)


def _suggestions(passage: Passage, said: Sequence[_Said], framework: Framework, steeped: bool) -> Iterator[Suggestion]:
    shown = frozenset().union(*(one.shown for one in said)) - {TOPIC}
    found = {
        one.code: suggestion
        for one in framework.requirements
        if not one.named.isdisjoint(shown) and (suggestion := _suggestion(one, passage, said, steeped))
    }
    for requirement in framework.requirements if found else ():
        best = _best(requirement, framework, found)
        if best is not None:
            yield best


def _sentences(document: Document, passage: Passage, kind: Kind) -> tuple[_Said, ...]:
    """The sentences of a passage; a definition orders nothing, whatever verbs it uses."""
    defines = _defines(document, passage)
    return tuple(
        _said(
            document,
            sentence,
            passage.language,
            Modality.MENTION if defines else modality(sentence, passage.language, kind.plainly),
        )
        for sentence in sentences(passage.span)
    )


def _is_about(topic: str, said: Mapping[str, Sequence[_Said]]) -> bool:
    """Whether a document is about a topic: a tenth of its passages show it; a short text has the benefit of the doubt."""
    return len(said) < FEW or sum(_shows(topic, one) for one in said.values()) >= ABOUT * len(said)


def _shows(topic: str | None, said: Sequence[_Said]) -> bool:
    return any(topic in one.shown for one in said)


def _said(document: Document, sentence: Span, language: str, how: Modality) -> _Said:
    denials = denied(sentence, language)
    kept = [hit for hit in hits(document, sentence, language) if not any(a <= hit.start < b for a, b in denials)]
    return _Said(how, tuple(kept))


def _suggestion(requirement: Requirement, passage: Passage, said: Sequence[_Said], steeped: bool) -> Suggestion | None:
    """What the sentences of a passage say to a requirement; further words strengthen, the same words count once."""
    counted = _counted(list(_speaking_pieces(requirement, said, steeped)))
    score = round(1 - prod(1 - one.evidence.weight for one in counted), 3)
    if score < ENOUGH:
        return None
    strongest = max((one.modality for one in counted), key=lambda modality: MODALITY_WEIGHT[modality])
    return Suggestion(
        passage.id, requirement.code, score, strongest, _matched(hit for one in counted for hit in one.hits)
    )


def _speaking_pieces(requirement: Requirement, said: Sequence[_Said], steeped: bool) -> Iterator[_Piece]:
    """The pieces that hold; in a document steeped in the topic every passage is taken to be of it."""
    topic = tuple(hit for one in said for hit in one.hits if TOPIC in ancestors(hit.concept))
    for one in said:
        shown = one.shown | {TOPIC} if topic or steeped else one.shown
        for evidence in requirement.evidence:
            found = _speaking(evidence, one.hits, topic) if _speaks(evidence, shown) else ()
            if found:
                yield _Piece(evidence, one.modality, found)


def _counted(pieces: list[_Piece]) -> list[_Piece]:
    """The strongest first; a piece that only repeats words already counted, or evidence already counted, adds nothing."""
    kept: list[_Piece] = []
    words: set[tuple[int, int]] = set()
    for piece in sorted(pieces, key=lambda one: -one.evidence.weight):
        own = {(span.start, span.end) for hit in piece.hits for span in hit.words}
        new = {one for one in own if not any(start <= one[0] and one[1] <= end for start, end in words)}
        if new and all(piece.evidence != one.evidence for one in kept):
            kept.append(piece)
            words |= own
    return kept


def _speaks(evidence: Evidence, shown: frozenset[str]) -> bool:
    one_of = not evidence.any or any(one in shown for one in evidence.any)
    return one_of and all(one in shown for one in evidence.all) and not any(one in shown for one in evidence.none)


def _speaking(evidence: Evidence, found: Sequence[Hit], topic: Sequence[Hit]) -> tuple[Hit, ...]:
    """The hits of a sentence that show what the evidence names; of the topic only the nearest, from anywhere in the passage."""
    named = evidence.named
    special = tuple(hit for hit in found if (named - {TOPIC}) & ancestors(hit.concept))
    if not topic or TOPIC not in named or not special or any(TOPIC in ancestors(hit.concept) for hit in special):
        return special
    return (*special, min(topic, key=lambda hit: min(_distance(hit, other) for other in special)))


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
