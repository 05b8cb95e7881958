"""What the sentences of a passage say to a requirement: pieces of evidence that hold, and the words that make them hold.

Words decide: no sentence is suggested without them. The formula stands in docs/decisions/0011-suggestions.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod

from kenes.documents.concepts import ancestors
from kenes.documents.document import Document, sentences
from kenes.documents.framework import Evidence, Requirement
from kenes.documents.hits import Hit, hits
from kenes.documents.kinds import Kind
from kenes.documents.modality import Modality, denied, modality
from kenes.documents.passages import Passage
from kenes.documents.span import Span
from kenes.documents.structure import clause_named
from kenes.documents.suggestion import Matched

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
class Said:
    """A sentence with the concepts it shows and does not deny, and the stretches that it does deny."""

    sentence: Span
    modality: Modality
    hits: tuple[Hit, ...]
    denials: tuple[tuple[int, int], ...]

    @cached_property
    def shown(self) -> frozenset[str]:
        """The concepts shown, broader ones included."""
        return frozenset().union(*(ancestors(hit.concept) for hit in self.hits))

    def denies(self, place: int) -> bool:
        """Whether what stands at a place is denied."""
        return any(start <= place < end for start, end in self.denials)


@dataclass(frozen=True)
class _Piece:
    """A piece of evidence that holds in a sentence, with the hits that make it hold."""

    evidence: Evidence
    said: Said
    hits: tuple[Hit, ...]


@dataclass(frozen=True)
class Scored:
    """How strongly a passage speaks to a requirement, how it speaks, in which sentence, and with which words."""

    score: float
    said: Said
    matched: tuple[Matched, ...]

    @property
    def modality(self) -> Modality:
        """How the strongest of the sentences that count speaks."""
        return self.said.modality


def said_in(document: Document, passage: Passage, kind: Kind) -> tuple[Said, ...]:
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


def shows(topic: str | None, said: Sequence[Said]) -> bool:
    """Whether one of the sentences shows a concept."""
    return any(topic in one.shown for one in said)


def scored(requirement: Requirement, said: Sequence[Said], steeped: bool) -> Scored | None:
    """What the sentences of a passage say to a requirement; further words strengthen, the same words count once."""
    counted = _counted(list(_speaking_pieces(requirement, said, steeped)))
    if not counted:
        return None
    score = round(1 - prod(1 - one.evidence.weight for one in counted), 3)
    strongest = max((one.said for one in counted), key=lambda one: MODALITY_WEIGHT[one.modality])
    return Scored(score, strongest, _matched(hit for one in counted for hit in one.hits))


def _said(document: Document, sentence: Span, language: str, how: Modality) -> Said:
    denials = denied(sentence, language)
    kept = [hit for hit in hits(document, sentence, language) if not any(a <= hit.start < b for a, b in denials)]
    return Said(sentence, how, tuple(kept), denials)


def _speaking_pieces(requirement: Requirement, said: Sequence[Said], steeped: bool) -> Iterator[_Piece]:
    """The pieces that hold; in a document steeped in the topic every passage is taken to be of it."""
    topic = tuple(hit for one in said for hit in one.hits if TOPIC in ancestors(hit.concept))
    for one in said:
        shown = one.shown | {TOPIC} if topic or steeped else one.shown
        for evidence in requirement.evidence:
            found = _speaking(evidence, one.hits, topic) if _speaks(evidence, shown) else ()
            if found:
                yield _Piece(evidence, one, found)


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


def _defines(document: Document, passage: Passage) -> bool:
    """Whether a passage stands in an article of definitions, which orders nothing."""
    article = clause_named(document, passage.id.split("/")[0])
    title = article.title.lower() if article else ""
    return any(word in title for word in ("понятия", "термины", "ұғымдар", "definitions", "terms used"))
