"""What a passage has in common with the wording of a requirement and the names of its concepts: words, and what they weigh."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kenes.documents.candidates.word_index import MemoryIndex
from kenes.documents.concepts import LANGUAGES, all_concepts
from kenes.documents.document import WORD, Document
from kenes.documents.framework import Framework, Requirement
from kenes.documents.lemma import lemma
from kenes.documents.passages import Passage
from kenes.documents.span import Span


@dataclass(frozen=True)
class Wording:
    """The words of a passage that say something, each with its lemma."""

    passage: str
    language: str
    words: tuple[tuple[str, Span], ...]

    def shared(self, asked: frozenset[str]) -> tuple[Span, ...]:
        """The words that are asked for, each lemma at its first place."""
        first: dict[str, Span] = {}
        for form, word in self.words:
            if form in asked:
                first.setdefault(form, word)
        return tuple(first.values())


@dataclass(frozen=True)
class InCommon:
    """A passage and a requirement that share words, and how much these weigh (BM25)."""

    wording: Wording
    requirement: str
    score: float
    asked: frozenset[str]

    @property
    def words(self) -> tuple[Span, ...]:
        """The words they share."""
        return self.wording.shared(self.asked)


def wording(document: Document, passage: Passage, left_out: Callable[[int], bool] = lambda place: False) -> Wording:
    """The words of a passage; those at places left out, since denied, do not count."""
    words = (word for word in document.words_of(passage.span) if not left_out(word.start))
    held = ((form, word) for word in words if (form := lemma(word.text, passage.language)))
    return Wording(passage.id, passage.language, tuple(held))


def words_in_common(wordings: Iterable[Wording], framework: Framework) -> tuple[InCommon, ...]:
    """Every pair of passage and requirement that shares a word; each language is an index of its own."""
    by_language: dict[str, list[Wording]] = {}
    for one in wordings:
        if one.language in LANGUAGES:
            by_language.setdefault(one.language, []).append(one)
    return tuple(found for language, some in by_language.items() for found in _found(some, language, framework))


def _found(some: Sequence[Wording], language: str, framework: Framework) -> Iterator[InCommon]:
    by_id = {one.passage: one for one in some}
    index = MemoryIndex((one.passage, (form for form, _ in one.words)) for one in some)
    for requirement in framework.requirements:
        asked = asked_words(requirement, language)
        for passage, score in index.best(sorted(asked), len(some)):
            yield InCommon(by_id[passage], requirement.code, score, asked)


@cache
def asked_words(requirement: Requirement, language: str) -> frozenset[str]:
    """The lemmas of a requirement: of our own wording and of the names of the concepts that speak for it."""
    named = {one for piece in requirement.evidence for one in (*piece.all, *piece.any)}
    texts = [requirement.words[language]]
    for one in named:
        concept = all_concepts()[one]
        texts += [concept.label[language], *concept.alt.get(language, ())]
    return frozenset(form for text in texts for word in WORD.findall(text) if (form := lemma(word, language)))
