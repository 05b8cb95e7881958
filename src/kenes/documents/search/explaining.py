"""Why a passage was found: for each thing asked, the words that show it, each with its place in the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from kenes.documents.concepts import all_concepts, ancestors
from kenes.documents.document import Document, sentences
from kenes.documents.hits import Hit, hits
from kenes.documents.search.finding import Place
from kenes.documents.search.named import named, named_among
from kenes.documents.search.terms import terms_of_word
from kenes.documents.search.unit import Reason, Unit, Way
from kenes.documents.span import Span
from kenes.texts import Text

READ_IN_ORDER = (
    Reason.CLAUSE,
    Reason.WORD,
    Reason.FORM,
    Reason.CONCEPT,
    Reason.NAME,
    Reason.NARROWER,
    Reason.SOUND,
    Reason.APART,
)


@dataclass(frozen=True)
class Why:
    """One reason: the words asked, how they are shown, by which concept, body or place, and where."""

    asked: str
    reason: Reason
    shows: str
    label: Text | None
    words: tuple[Span, ...]

    def as_json(self, language: str) -> dict[str, object]:
        """The reason as the command line prints it."""
        return {
            "asked": self.asked,
            "reason": str(self.reason),
            "concept": self.shows if self.label else None,
            "label": self.label and self.label[language],
            "words": [{"text": one.text, "start": one.start, "end": one.end} for one in self.words],
        }


def reasons(place: Place, text: str, language: str, start: int) -> tuple[Why, ...]:
    """Why a passage was found; `start` is where its text begins in the whole. Words already told of are not told of again."""
    seen = _Seen(text, language, start)
    return tuple(why for unit, ways in place.ways for why in _of_unit(unit, ways, seen))


def marks(whys: Sequence[Why]) -> tuple[Span, ...]:
    """The words to be marked, in the order of the text, each place once."""
    found = {one for why in whys for one in why.words}
    kept = [one for one in found if not _lies_in(one, found - {one})]
    return tuple(sorted(kept, key=lambda one: (one.start, one.end)))


def _lies_in(one: Span, others: Iterable[Span]) -> bool:
    return any(other.start <= one.start and one.end <= other.end for other in others)


class _Seen:
    """A passage read once for all reasons."""

    def __init__(self, text: str, language: str, start: int) -> None:
        self.language = language
        self.start = start
        self.whole = Document("", text, "txt")
        self.sentences = tuple(sentences(Span(0, len(text), text)))

    @cached_property
    def hits(self) -> tuple[Hit, ...]:
        """Every concept it shows."""
        return tuple(hit for sentence in self.sentences for hit in hits(self.whole, sentence, self.language))

    def with_forms(self, terms: frozenset[str]) -> Iterator[Span]:
        """The words of which some form, or the sound, is among these terms."""
        for word in self.whole.words:
            if not terms.isdisjoint(terms_of_word(word.text, self.language)):
                yield word

    def with_concept(self, concept: str) -> Iterator[tuple[str, Span]]:
        """The words that show a concept or a narrower one, each with the concept it shows."""
        for hit in self.hits:
            if concept in ancestors(hit.concept):
                yield from ((hit.concept, span) for span in hit.words)

    def with_name(self, id: str) -> Iterator[Span]:
        """The words that name a body or a place."""
        for sentence in self.sentences:
            words = self.whole.words_of(sentence)
            for one in named_among([word.text for word in words], self.language):
                if one.concept == id:
                    first, last = words[one.indexes[0]], words[one.indexes[-1]]
                    yield Span(first.start, last.end, self.whole.text[first.start : last.end])

    def placed(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """Stretches of the passage as stretches of the whole text, each once, neighbouring words as one."""
        joined: list[tuple[int, int]] = []
        for start, end in sorted({(one.start, one.end) for one in spans}):
            if joined and not self.whole.text[joined[-1][1] : start].strip():
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        return tuple(Span(start + self.start, end + self.start, self.whole.text[start:end]) for start, end in joined)


def _of_unit(unit: Unit, ways: Sequence[Way], seen: _Seen) -> Iterator[Why]:
    told: set[Span] = set()
    ordered = sorted(ways, key=lambda way: READ_IN_ORDER.index(way.reason))
    for way in ordered:
        for why in _of_way(" ".join(unit.words), way, seen):
            if way.reason is Reason.CLAUSE or not all(_lies_in(one, told) for one in why.words):
                told.update(why.words)
                yield why


def _of_way(asked: str, way: Way, seen: _Seen) -> Iterator[Why]:
    if way.reason in (Reason.CONCEPT, Reason.NARROWER):
        yield from _of_concept(asked, way, seen)
    elif way.reason is Reason.NAME:
        yield Why(asked, way.reason, way.shows, named(way.shows).name, seen.placed([*seen.with_name(way.shows)]))
    elif way.reason is Reason.CLAUSE:
        yield Why(asked, way.reason, way.shows, None, ())
    else:
        terms = frozenset(way.asked.terms)
        yield Why(asked, way.reason, way.shows, None, seen.placed([*seen.with_forms(terms)]))


def _of_concept(asked: str, way: Way, seen: _Seen) -> Iterator[Why]:
    """The concept itself, or each narrower one that the passage names."""
    found: dict[str, list[Span]] = {}
    for concept, span in seen.with_concept(way.shows):
        if (concept == way.shows) == (way.reason is Reason.CONCEPT):
            found.setdefault(concept, []).append(span)
    for concept, spans in found.items():
        yield Why(asked, way.reason, concept, all_concepts()[concept].label, seen.placed(spans))
