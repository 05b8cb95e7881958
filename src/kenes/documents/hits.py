"""Where the concepts of the lexicon stand in a text, each with the very words that show it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kenes.documents.concepts import LANGUAGES, all_concepts, ancestors
from kenes.documents.document import Document, Span
from kenes.documents.pattern import Pattern, Read, pattern
from kenes.documents.stems import beginning, keys, plain


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


@dataclass(frozen=True)
class _Found:
    """A pattern of a concept filled by the words at these indexes."""

    concept: str
    indexes: tuple[int, ...]

    @property
    def order(self) -> tuple[int, int, int]:
        """More words first, then those closer together, then the earlier."""
        return (-len(self.indexes), self.indexes[-1] - self.indexes[0], self.indexes[0])

    def gives_way_to(self, other: _Found) -> bool:
        """Whether a generic word is but a part of a longer hit that is no kind of the same."""
        inside = set(self.indexes) < set(other.indexes)
        return inside and all_concepts()[self.concept].generic and self.concept not in ancestors(other.concept)

    def overlaps(self, other: _Found) -> bool:
        return self.indexes[0] <= other.indexes[-1] and other.indexes[0] <= self.indexes[-1]


def hits(document: Document, stretch: Span, language: str) -> tuple[Hit, ...]:
    """The concepts met in a stretch, usually a sentence, in the order of the text; none in a language without patterns."""
    if language not in LANGUAGES:
        return ()
    words = [_read(word, language) for word in document.words_of(stretch)]
    taken_back: dict[str, list[_Found]] = defaultdict(list)
    for one in _found(words, _index(language, "unless")):
        taken_back[one.concept].append(one)
    kept: dict[str, list[_Found]] = defaultdict(list)
    for one in sorted(_found(words, _index(language, "match")), key=lambda found: found.order):
        if not any(one.overlaps(other) for other in (*kept[one.concept], *taken_back.get(one.concept, ()))):
            kept[one.concept].append(one)
    every = [one for found in kept.values() for one in found]
    shown = [one for one in every if not any(one.gives_way_to(other) for other in every)]
    made = [Hit(one.concept, tuple(_runs(document, words, one.indexes))) for one in shown]
    return tuple(sorted(made, key=lambda hit: (hit.start, hit.end, hit.concept)))


def _read(word: Span, language: str) -> Read:
    return Read(word, plain(word.text), keys(word.text, language))


def _found(words: Sequence[Read], index: Mapping[str, Sequence[tuple[str, Pattern]]]) -> Iterator[_Found]:
    for place, word in enumerate(words):
        entries = {*word.keys, *(beginning(word.plain[:length]) + "*" for length in (1, 2, 3))}
        for concept, one in {pair for entry in entries for pair in index.get(entry, ())}:
            filled = one.at(words, place)
            if filled is not None:
                yield _Found(concept, filled)


@cache
def _index(language: str, which: str) -> Mapping[str, Sequence[tuple[str, Pattern]]]:
    """The patterns of every concept by what their first word is found by."""
    index: dict[str, list[tuple[str, Pattern]]] = defaultdict(list)
    for concept in all_concepts().values():
        for written in getattr(concept, which)[language]:
            one = pattern(written, language)
            for entry in one.entries:
                index[entry].append((concept.id, one))
    return index


def _runs(document: Document, words: Sequence[Read], indexes: tuple[int, ...]) -> Iterator[Span]:
    """Neighbouring words as one stretch, words with others between as several."""
    start = indexes[0]
    for before, after in zip(indexes, (*indexes[1:], None), strict=True):
        if after != before + 1:
            first, last = words[start].span.start, words[before].span.end
            yield Span(first, last, document.text[first:last])
            start = after if after is not None else start
