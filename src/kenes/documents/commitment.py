"""Who is to do what, until when and with how much: what the sentence of a suggestion says of these, word for word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kenes.documents.actors import actors
from kenes.documents.amounts import amounts
from kenes.documents.deadlines import deadlines
from kenes.documents.document import Document
from kenes.documents.span import Span

PART = re.compile(r"[^;,:]+")


@dataclass(frozen=True)
class Commitment:
    """Each part is what stands in the text, or nothing where the sentence does not say it; nothing is concluded."""

    actor: tuple[Span, ...] = ()
    object: tuple[Span, ...] = ()
    deadline: tuple[Span, ...] = ()
    amount: tuple[Span, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """The parts as the command line prints them."""
        return {
            name: [{"text": one.text, "start": one.start, "end": one.end} for one in getattr(self, name)]
            for name in ("actor", "object", "deadline", "amount")
        }


def commitment(sentence: Span, language: str, document: Document, words: Sequence[Span] = ()) -> Commitment:
    """The parts of a sentence; its object is told by the words that speak for the requirement."""
    until = tuple(deadlines(sentence, language))
    how_much = tuple(one for one in amounts(sentence) if not any(_meet(one, other) for other in until))
    who = actors(sentence, language, document)
    what = [one for one in words if not any(_meet(one, other) for other in who)]
    return Commitment(who, _object(sentence, what), until, how_much)


def _object(sentence: Span, words: Sequence[Span]) -> tuple[Span, ...]:
    """From the first to the last word that speaks, within the part of the sentence that has most of them."""
    within = [one for one in words if sentence.start <= one.start and one.end <= sentence.end]
    parts = [
        [one for one in within if sentence.start + part.start() <= one.start < sentence.start + part.end()]
        for part in PART.finditer(sentence.text)
    ]
    best = max(parts, key=len, default=[])
    if not best:
        return ()
    start, end = min(one.start for one in best), max(one.end for one in best)
    return (sentence.part(start - sentence.start, end - sentence.start),)


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
