"""What `review` suggests for real texts: the words that speak for a requirement, and silence where nothing does."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from kenes.documents.framework import all_frameworks
from kenes.documents.passages import PassageKind
from kenes.documents.reading import read_document
from kenes.documents.review import Review, review


def reviewed(path: Path, framework: str = "sdg") -> Review:
    return review(read_document(path), all_frameworks()[framework])


def requirements(found: Review) -> set[str]:
    return {one.requirement for one in found.suggestions}


@pytest.fixture
def release(shared: Path) -> Review:
    return reviewed(shared / "documents" / "ru_kz_cadap_dialogue_2023.txt")


def test_a_press_release_speaks_to_treatment_justice_and_partnership(release: Review) -> None:
    assert {"3.5", "16", "17"} <= requirements(release)
    assert "16.4" not in requirements(release)
    words = {one.text for found in release.suggestions if found.requirement == "3.5" for one in found.matched}
    assert {"сокращение спроса", "профилактики", "лечения"} <= words


def test_matched_words_stand_where_they_say(release: Review) -> None:
    places = {passage.id: passage for passage in release.passages}
    for found in release.suggestions:
        for words in found.matched:
            assert release.document.text[words.start : words.end] == words.text
            assert places[found.passage].start <= words.start < words.end <= places[found.passage].end


def test_nothing_is_suggested_in_the_address_block(release: Review) -> None:
    content = {passage.id for passage in release.passages if passage.kind is PassageKind.CONTENT}
    assert {found.passage for found in release.suggestions} <= content
    footer = release.document.text.index("Более подробная информация")
    assert all(words.end < footer for found in release.suggestions for words in found.matched)


def test_a_press_release_covers_nothing(release: Review) -> None:
    assert {one.suggested for one in release.coverage} == {"mentioned", "no passage found"}


@pytest.mark.parametrize("framework", ["sdg", "ungass-2016", "eu-mqs-2015"])
@pytest.mark.parametrize("name", ["ru_wikinews_issaschar", "ru_wikinews_samedov"])
def test_news_that_only_mentions_drugs_gets_nothing(shared: Path, name: str, framework: str) -> None:
    assert reviewed(shared / "documents" / f"{name}.txt", framework).suggestions == ()


@pytest.mark.parametrize(("framework", "agreement"), [("sdg", 0.85), ("ungass-2016", 0.8), ("eu-mqs-2015", 0.8)])
def test_both_languages_of_a_law_get_similar_suggestions(shared: Path, framework: str, agreement: float) -> None:
    by_language = []
    for language in ("kk", "ru"):
        found = reviewed(shared / "documents" / f"{language}_kz_law279_selected.txt", framework)
        by_language.append({(one.passage.split("/")[0], one.requirement) for one in found.suggestions})
    kazakh, russian = by_language
    assert len(kazakh & russian) / len(kazakh | russian) >= agreement


def test_the_law_speaks_to_laundering_and_confiscation_where_it_speaks_of_them(shared: Path) -> None:
    found = reviewed(shared / "documents" / "ru_kz_law279_selected.txt")
    articles = defaultdict(set)
    for one in found.suggestions:
        articles[one.requirement].add(one.passage.split("/")[0])
    assert articles["16.4"] == {"art-30", "art-31"}
    assert {"art-32", "art-33", "art-35"} <= articles["3.5"]
