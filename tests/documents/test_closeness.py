"""Something that says how near texts are may order what words have found; it suggests nothing, scores nothing and covers nothing."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.documents.candidates.closeness import Closeness
from kenes.documents.document import Document
from kenes.documents.framework import all_frameworks
from kenes.documents.reading import read_document
from kenes.documents.review import review
from kenes.documents.suggestion import Review

SDG = all_frameworks()["sdg"]
PLAN = Document(
    "plan.txt",
    "Статья 1. Меры\n\n1. Лечение и реабилитация зависимых от наркотиков.\n\n"
    "2. Укрепление международного сотрудничества, содействие развитию и доступу к правосудию.\n\n"
    "Статья 2. Обучение\n\n1. Качественное образование и обучение для всех, содействие достойной работе.\n\n"
    "2. Обеспечение устойчивого развития и партнёрства, содействие инновациям и доступу к услугам.",
    "txt",
)
ROW = st.lists(st.floats(-1, 1), min_size=len(SDG.codes), max_size=len(SDG.codes))


class Saying:
    """A ranker that says the rows it was given."""

    def __init__(self, rows: Sequence[Sequence[float]]) -> None:
        self.rows = rows

    def near(self, passages: Sequence[str], requirements: Sequence[str]) -> Sequence[Sequence[float]]:
        return [self.rows[place % len(self.rows)] for place in range(len(passages))]


class ByHash:
    """A tiny ranker that is always of the same opinion: numbers from the letters of both texts."""

    def near(self, passages: Sequence[str], requirements: Sequence[str]) -> Sequence[Sequence[float]]:
        return [[_number(one + other) for other in requirements] for one in passages]


class Preferring:
    """A ranker to which one requirement is nearest in the passages that hold a word."""

    def __init__(self, code: str, word: str) -> None:
        self.place, self.word = SDG.codes.index(code), word

    def near(self, passages: Sequence[str], requirements: Sequence[str]) -> Sequence[Sequence[float]]:
        return [
            [float(place == self.place and self.word in one) for place in range(len(requirements))] for one in passages
        ]


def _number(text: str) -> float:
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:4]) / 2**32


def _held(found: Review) -> tuple[object, ...]:
    """All that a ranker may not touch."""
    suggested = sorted((one.passage, one.requirement, one.score, one.matched, one.said) for one in found.suggestions)
    return tuple(suggested), found.coverage, found.passages


@settings(max_examples=30, deadline=None)
@given(st.lists(ROW, min_size=1, max_size=6))
def test_whatever_it_says_suggestions_and_coverage_stay(rows: list[list[float]]) -> None:
    assert _held(review(PLAN, SDG, Saying(rows))) == _held(review(PLAN, SDG))


@pytest.mark.parametrize("name", ["ru_vokhma_2016_291", "en_uk_sdgmeta_3-5-1", "kk_kz_kazstat_faq"])
def test_on_real_texts_it_orders_and_adds_nothing_that_words_did_not_find(shared: Path, name: str) -> None:
    document = read_document(shared / "documents" / f"{name}.txt")
    before, after = review(document, SDG), review(document, SDG, ByHash())
    assert _held(after) == _held(before)
    assert after.candidates != before.candidates
    assert all(len(one.words) >= 2 for one in after.candidates)
    assert after == review(document, SDG, ByHash())


def test_what_it_holds_near_comes_earlier_among_the_candidates_but_never_before_a_suggestion() -> None:
    def ranks(closeness: Closeness | None) -> dict[str, int]:
        found = review(PLAN, SDG, closeness)
        return {one.requirement: one.rank for one in found.candidates if one.passage == "art-1/p-2"}

    before = ranks(None)
    last = max(before, key=lambda one: before[one])
    assert ranks(Preferring(last, "сотрудничества"))[last] < before[last]
    for code in SDG.codes:
        found = review(PLAN, SDG, Preferring(code, " "))
        for one in found.suggestions:
            assert all(other.rank > one.rank for other in found.candidates if other.passage == one.passage)


def test_one_to_which_all_is_equally_near_changes_nothing() -> None:
    assert review(PLAN, SDG, Saying([[0.8] * len(SDG.codes)])) == review(PLAN, SDG)


@pytest.mark.parametrize("rows", [[[0.5]], [[float("nan")] * len(SDG.codes)]])
def test_an_answer_that_does_not_fit_is_refused(rows: list[list[float]]) -> None:
    with pytest.raises(ValueError, match="closeness"):
        review(PLAN, SDG, Saying(rows))
