"""`kenes review`: which passages of a document speak to which requirement of a framework, and with which words.

The lexicon suggests; words in common with a requirement only point to where a person may look besides. See docs/decisions/0011, 0028 and 0038.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from kenes.documents.candidates.closeness import Closeness, by_closeness
from kenes.documents.candidates.ranking import ENOUGH, ranked
from kenes.documents.candidates.words_in_common import Wording, wording
from kenes.documents.commitment import Commitment, commitment
from kenes.documents.document import Document
from kenes.documents.evidence import MODALITY_WEIGHT, TOPIC, Said, Scored, said_in, scored, shows
from kenes.documents.framework import Framework, Requirement
from kenes.documents.kinds import Kind, kind_of
from kenes.documents.passages import Passage, PassageKind, passages
from kenes.documents.span import Span
from kenes.documents.suggestion import Coverage, Review, Suggestion

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


def review(document: Document, framework: Framework, closeness: Closeness | None = None) -> Review:
    """The passages, the suggestions and weaker candidates in the order of the text, and the coverage of every requirement.

    `closeness` may put in order what was found, and nothing else.
    """
    kind = kind_of(document)
    read = passages(document)
    said = {one.id: said_in(document, one, kind) for one in read if one.kind is PassageKind.CONTENT}
    steeped = len(said) >= FEW and sum(shows(TOPIC, one) for one in said.values()) >= STEEPED * len(said)
    off_topic = framework.topic is not None and not _is_about(framework.topic, said)
    kept = [one for one in read if one.id in said and not (off_topic and not shows(framework.topic, said[one.id]))]
    found = {one.id: _found(said[one.id], framework, steeped) for one in kept}
    near = by_closeness(closeness, kept, framework) if closeness else None
    suggested, candidates = ranked((_wording(document, one, said[one.id]) for one in kept), framework, found, near)
    language = {one.id: one.language for one in kept}
    suggested = tuple(
        replace(one, said=_committed(document, one, found[one.passage][one.requirement].said, language[one.passage]))
        for one in suggested
    )
    coverage = tuple(_coverage(one, suggested, kind) for one in framework.requirements)
    return Review(document, framework, kind, read, suggested, candidates, coverage)


def _found(said: Sequence[Said], framework: Framework, steeped: bool) -> Mapping[str, Scored]:
    shown = frozenset().union(*(one.shown for one in said)) - {TOPIC}
    own = {
        one.code: held
        for one in framework.requirements
        if not one.named.isdisjoint(shown) and (held := scored(one, said, steeped))
    }
    if not own:
        return {}
    best = {one.code: _best(one, framework, own) for one in framework.requirements}
    return {code: held for code, held in best.items() if held is not None}


def _committed(document: Document, one: Suggestion, said: Said, language: str) -> Commitment:
    words = tuple(Span(part.start, part.end, part.text) for part in one.matched)
    return commitment(said.sentence, language, document, words)


def _wording(document: Document, passage: Passage, said: Sequence[Said]) -> Wording:
    """The words of a passage that its sentences do not deny."""
    return wording(document, passage, lambda place: any(one.denies(place) for one in said))


def _is_about(topic: str, said: Mapping[str, Sequence[Said]]) -> bool:
    """Whether a document is about a topic: a tenth of its passages show it; a short text has the benefit of the doubt."""
    return len(said) < FEW or sum(shows(topic, one) for one in said.values()) >= ABOUT * len(said)


def _best(requirement: Requirement, framework: Framework, found: Mapping[str, Scored]) -> Scored | None:
    """What is said to a requirement itself, or for a goal what is said to its strongest target."""
    own = found.get(requirement.code)
    below = [found[one.code] for one in framework.requirements if one.within == requirement.code and one.code in found]
    if (own is not None and own.score >= ENOUGH) or not below:
        return own
    best = max(below, key=lambda one: one.score)
    if best.score < ENOUGH:
        return own
    return Scored(round(GOAL_SHARE * best.score, 3), best.said, best.matched)


def _coverage(requirement: Requirement, suggested: Sequence[Suggestion], kind: Kind) -> Coverage:
    found = [one for one in suggested if one.requirement == requirement.code]
    if not found:
        return Coverage(requirement.code, 0, 0.0, 0.0, "no passage found" if requirement.evidence else "not looked for")
    strength = round(max(one.score * MODALITY_WEIGHT[one.modality] for one in found) * kind.weight, 3)
    judged = "covered" if strength >= COVERED else "mentioned"
    return Coverage(requirement.code, len(found), max(one.score for one in found), strength, judged)
