"""The ways of looking that are compared: what the product does, its parts alone, and two baselines that know nothing of the field."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path

from labels_of_documents import LabelledPassage, labelled_documents, labelled_passages, pillars_numbered, verified_texts
from measures import Ranked, Text

from kenes.documents.candidates.closeness import Closeness
from kenes.documents.candidates.words_in_common import wording, words_in_common
from kenes.documents.concepts import all_concepts
from kenes.documents.document import WORD, Document
from kenes.documents.framework import Framework, Requirement, all_frameworks
from kenes.documents.passages import Passage, PassageKind, passages
from kenes.documents.review import review
from kenes.documents.stems import plain
from kenes.documents.suggestion import Review

TEXTS = Path(__file__).resolve().parents[2].parent / "shared" / "documents"
FRAMEWORKS = ("sdg", "ungass-2016", "policy-pillars")
SHORTEST = 4

Pairs = Mapping[tuple[str, str], Ranked]


def by_review(document: Document, framework: Framework) -> Pairs:
    """What a reviewer is shown: the suggestions, then the weaker candidates."""
    return _as_shown(review(document, framework))


def by_closeness_of(closeness: Closeness, document: Document, framework: Framework) -> Pairs:
    """The same where something else than words helps to rank."""
    return _as_shown(review(document, framework, closeness))


def _as_shown(looked: Review) -> Pairs:
    firm = {(one.passage, one.requirement): Ranked(-one.rank, True, one.score) for one in looked.suggestions}
    return firm | {(one.passage, one.requirement): Ranked(-one.rank, False, one.score) for one in looked.candidates}


def by_lexicon(document: Document, framework: Framework) -> Pairs:
    """The suggestions of the lexicon without words in common: neither candidates nor ties broken by them."""
    return {(one.passage, one.requirement): Ranked(one.score, True) for one in review(document, framework).suggestions}


def by_keywords(document: Document, framework: Framework) -> Pairs:
    """Exact forms of the words of the requirement's wording and of the labels of its concepts; one is enough."""
    found = {}
    for passage in _read(document):
        words = {plain(word.text) for word in document.words_of(passage.span)}
        for requirement in framework.requirements:
            shared = len(words & _keywords(requirement, passage.language))
            if shared:
                found[passage.id, requirement.code] = Ranked(shared, True)
    return found


def by_bm25(document: Document, framework: Framework) -> Pairs:
    """BM25 over lemmas of the same words; every passage that shares one is found."""
    common = words_in_common((wording(document, one) for one in _read(document)), framework)
    return {(one.wording.passage, one.requirement): Ranked(one.score, True) for one in common}


WAYS: Mapping[str, Callable[[Document, Framework], Pairs]] = {
    "kenes review": by_review,
    "lexicon alone": by_lexicon,
    "keywords": by_keywords,
    "BM25 alone": by_bm25,
}

TRIED: dict[str, Callable[[Document, Framework], Pairs]] = {}
"""Further ways, by name, that a section of its own tries."""


@cache
def seen_by(way: str, framework: str) -> tuple[Text, ...]:
    """Every labelled text as one way of looking sees it."""
    labels = [pillars_numbered(one) for one in labelled_passages()]
    return tuple(
        _seen(one, document, tuple(label for label in labels if label.document == one), way, framework)
        for one, document in _texts().items()
    )


def seen_in(way: str, framework: str, language: str | None, splits: tuple[str, ...]) -> tuple[Text, ...]:
    """The texts of some splits, with the passages of one language only where one is named."""
    held = labelled_documents()
    found = []
    for text in seen_by(way, framework):
        labels = tuple(one for one in text.labels if language in (None, one.language))
        if held[text.id].split in splits and labels:
            found.append(Text(text.id, labels, text.framework, text.codes, text.within, text.pairs, text.found))
    return tuple(found)


def _seen(id: str, document: Document, labels: tuple[LabelledPassage, ...], way: str, framework: str) -> Text:
    against = all_frameworks()[framework]
    pairs = (WAYS.get(way) or TRIED[way])(document, against)
    starts = {one.id: one.start for one in passages(document)}
    within = {one.code: one.within for one in against.requirements if one.within}
    return Text(
        id,
        labels,
        framework,
        against.codes,
        within,
        {(starts[passage], code): ranked for (passage, code), ranked in pairs.items()},
        frozenset(code for (_, code), ranked in pairs.items() if ranked.firm),
    )


@cache
def _texts() -> Mapping[str, Document]:
    return verified_texts(labelled_passages(), TEXTS)


def _read(document: Document) -> list[Passage]:
    return [one for one in passages(document) if one.kind is PassageKind.CONTENT]


@cache
def _keywords(requirement: Requirement, language: str) -> frozenset[str]:
    if language not in ("kk", "ru", "en"):
        return frozenset()
    named = {one for piece in requirement.evidence for one in (*piece.all, *piece.any)}
    said = [requirement.words[language], *(all_concepts()[one].label[language] for one in sorted(named))]
    return frozenset(plain(word) for text in said for word in WORD.findall(text) if len(word) >= SHORTEST)
