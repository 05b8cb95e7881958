"""Where the concepts of the lexicon stand in a text, each with the very words that show it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kenes.documents.concepts import LANGUAGES, all_concepts, ancestors
from kenes.documents.document import Document
from kenes.documents.lookup import Filled, lookup
from kenes.documents.span import Span


@dataclass(frozen=True)
class Hit:
    """A concept met in a text; `words` are the runs of words that show it, each as it stands there."""

    concept: str
    words: tuple[Span, ...]

    @property
    def start(self) -> int:
        """Where its first word begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where its last word ends."""
        return self.words[-1].end


def hits(document: Document, stretch: Span, language: str) -> tuple[Hit, ...]:
    """The concepts met in a stretch, usually a sentence, in the order of the text; none in a language without patterns."""
    words = document.words_of(stretch)
    shown = concepts_among([word.text for word in words], language)
    made = [Hit(one.concept, tuple(_runs(document, words, one.indexes))) for one in shown]
    return tuple(sorted(made, key=lambda hit: (hit.start, hit.end, hit.concept)))


def concepts_among(said: Sequence[str], language: str) -> list[Filled]:
    """The concepts that the words of a sentence or of a search show, each by the words it stands on."""
    if language not in LANGUAGES:
        return []
    met = sorted(lookup(language, "match").filled(said), key=_order)
    if not met:
        return []
    kept: list[Filled] = []
    barred: dict[str, list[Filled]] = defaultdict(list)
    for one in lookup(language, "unless").filled(said):
        barred[one.concept].append(one)
    for one in met:
        if not any(_overlap(one, other) for other in barred[one.concept]):
            barred[one.concept].append(one)
            kept.append(one)
    return [one for one in kept if not (all_concepts()[one.concept].generic and _gives_way(one, kept))]


def _order(one: Filled) -> tuple[int, int, int]:
    """More words first, then those closer together, then the earlier."""
    return (-len(one.indexes), one.indexes[-1] - one.indexes[0], one.indexes[0])


def _gives_way(generic: Filled, every: Sequence[Filled]) -> bool:
    """Whether a generic word is but a part of a longer hit that is no kind of the same."""
    own = set(generic.indexes)
    return any(own < set(other.indexes) and generic.concept not in ancestors(other.concept) for other in every)


def _overlap(one: Filled, other: Filled) -> bool:
    return one.indexes[0] <= other.indexes[-1] and other.indexes[0] <= one.indexes[-1]


def _runs(document: Document, words: Sequence[Span], indexes: tuple[int, ...]) -> Iterator[Span]:
    """Neighbouring words as one stretch, words with others between as several."""
    start = indexes[0]
    for before, after in zip(indexes, (*indexes[1:], None), strict=True):
        if after != before + 1:
            first, last = words[start].start, words[before].end
            yield Span(first, last, document.text[first:last])
            start = after if after is not None else start
