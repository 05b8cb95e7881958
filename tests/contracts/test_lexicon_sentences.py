"""Sentences of our own: the concepts they must show, where the words stand, and those that must show nothing of drugs."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from kenes.documents.concepts import LANGUAGES, ancestors
from kenes.documents.document import Document
from kenes.documents.hits import Hit, hits

SENTENCES = tomllib.loads((Path(__file__).parent / "lexicon_sentences.toml").read_text("utf-8"))
SHOWS = [(language, *row) for language in LANGUAGES for row in SENTENCES["shows"][language]]
SILENT = [(language, text) for language in LANGUAGES for text in SENTENCES["silent"][language]]
TOPIC = "drug-field"


def found(text: str, language: str) -> tuple[Hit, ...]:
    document = Document("x", text, "txt")
    return tuple(hit for passage in document.passages for hit in hits(document, passage, language))


@pytest.mark.parametrize(("language", "text", "expected"), SHOWS)
def test_shows_its_concepts_in_its_own_words(language: str, text: str, expected: str) -> None:
    met = found(text, language)
    assert set(expected.split()) <= set().union(*(ancestors(hit.concept) for hit in met))
    assert all(text[words.start : words.end] == words.text for hit in met for words in hit.words)


@pytest.mark.parametrize(("language", "text"), SILENT)
def test_says_nothing_of_drugs(language: str, text: str) -> None:
    wrong = [(hit.concept, hit.words[0].text) for hit in found(text, language) if TOPIC in ancestors(hit.concept)]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_are_enough(language: str) -> None:
    assert len(SENTENCES["shows"][language]) >= 60
    assert len(SENTENCES["silent"][language]) >= 30


@pytest.mark.parametrize(
    ("text", "concept", "shown"),
    [
        ("Есірткінің бағасы өсті.", "price-purity", True),
        ("Есірткіні бағалау кешенді жүргізілді.", "price-purity", False),
        ("Министрлігінің бұйрығы.", "by-law", True),
        ("Мектебіндегі оқушы.", "pupils", True),
        ("Героинді алып қою.", "seizures", True),
        ("Заңға өзгеріс енгізілді.", "law", True),
    ],
)
def test_kazakh_stems_change_their_last_letter_and_nouns_keep_to_their_endings(
    text: str, concept: str, shown: bool
) -> None:
    assert (concept in {hit.concept for hit in found(text, "kk")}) is shown
