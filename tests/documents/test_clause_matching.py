"""Clauses of two versions are paired by their words: a number that another text has taken deceives nobody."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.documents.clause_matching import likest, matches, pieces_of
from kenes.documents.document import Document
from kenes.documents.passages import passages

A = "Уполномоченный орган обеспечивает лечение лиц, зависимых от наркотиков."
B = "Профилактика в школах и колледжах проводится ежегодно по единой программе."
C = "Сведения о лицах не передаются третьим лицам без решения суда."
D = "Отчёт о работе публикуется на сайте до первого марта следующего года."
A_MORE = "Уполномоченный орган обеспечивает лечение и реабилитацию лиц, зависимых от наркотиков."
NEW = "Создаётся координационный совет при Правительстве, он собирается два раза в год."

CASES = [
    # points before -> points after -> pairs (number before, number after, words the same, moved)
    ([A, B, C], [A, B, C], [(1, 1, True, False), (2, 2, True, False), (3, 3, True, False)]),
    ([A, B, C], [A_MORE, B, C], [(1, 1, False, False), (2, 2, True, False), (3, 3, True, False)]),
    ([A, B, C], [NEW, A, B, C], [(1, 2, True, False), (2, 3, True, False), (3, 4, True, False)]),
    ([A, B, C], [NEW, A_MORE, B, C], [(1, 2, False, False), (2, 3, True, False), (3, 4, True, False)]),
    ([A, B, C], [A, C], [(1, 1, True, False), (3, 2, True, False)]),
    ([A, B, C], [A, NEW, C], [(1, 1, True, False), (3, 3, True, False)]),
    ([A, B, C, D], [B, C, D, A], [(1, 4, True, True), (2, 1, True, False), (3, 2, True, False), (4, 3, True, False)]),
    ([A, B, C], [NEW], []),
]


def numbered(points):
    return pieces_of((f"p-{place}", f"{place}. {text}") for place, text in enumerate(points, 1))


@pytest.mark.parametrize(("before", "after", "pairs"), CASES)
def test_points_are_found_again_by_their_words(before, after, pairs):
    found = [
        (one.first + 1, one.second + 1, one.likeness == 100, one.moved)
        for one in matches(numbered(before), numbered(after))
    ]
    assert found == pairs


def test_an_article_that_is_only_a_number_is_known_by_what_stands_in_it():
    def read(text):
        return pieces_of((one.id, one.text) for one in passages(Document("law.txt", text, "txt")))

    first = read(f"О мерах\n\nСтатья 1.\n\n1. {A}\n\n2. {B}\n\nСтатья 2.\n\n1. {C}\n")
    second = read(f"О мерах\n\nСтатья 1.\n\n1. {NEW}\n\nСтатья 2.\n\n1. {A}\n\n2. {B}\n\nСтатья 3.\n\n1. {C}\n")
    pairs = {first[one.first].label: second[one.second].label for one in matches(first, second)}
    assert pairs == {
        "h-1": "h-1", "art-1": "art-2", "art-1/p-1": "art-2/p-1", "art-1/p-2": "art-2/p-2",
        "art-2": "art-3", "art-2/p-1": "art-3/p-1",
    }  # fmt: skip


def test_the_likest_clauses_are_named_the_likest_first():
    pieces = numbered([C, A_MORE, B])
    assert next(place for place, _ in likest(numbered([A])[0], pieces)) == 1
    assert likest(numbered([NEW])[0], numbered([C]), least=60) == []


def test_latin_letters_in_kazakh_words_make_no_difference():
    first = numbered(["Нашақорлықты емдеу тегiн көмектiң кепiлдiк берiлген көлемiнде жүргiзiледi."])
    second = numbered(["Нашақорлықты емдеу тегін көмектің кепілдік берілген көлемінде жүргізіледі."])
    assert [one.likeness for one in matches(first, second)] == [100.0]


TEXTS = st.lists(st.sampled_from([A, B, C, D, A_MORE, NEW, "исключён", "алып тасталды"]), max_size=9)


@settings(max_examples=200, deadline=None)
@given(TEXTS, TEXTS)
def test_every_clause_stands_in_one_pair_at_most_and_equal_texts_pair_wholly(before, after):
    first, second = numbered(before), numbered(after)
    found = matches(first, second)
    assert len({one.first for one in found}) == len({one.second for one in found}) == len(found)
    assert all(one.likeness >= 60 for one in found)
    steady = [one.second for one in found if not one.moved]
    assert steady == sorted(steady)
    assert [(one.first, one.second) for one in matches(first, first)] == [(at, at) for at in range(len(first))]


def test_a_real_law_with_an_article_put_in_is_found_again_whole(shared):
    text = (shared / "documents" / "ru_kz_law279_selected.txt").read_text("utf-8")
    start = text.index("Статья 23.")
    later = text[start:]
    for number in (35, 34, 33, 32, 31, 30, 29, 24, 23):
        later = later.replace(f"Статья {number}.", f"Статья {number + 1}.")
    amended = text[:start] + f"Статья 23. Совет\n\n{NEW}\n\n" + later

    def read(words):
        return pieces_of((one.id, one.text) for one in passages(Document("law.txt", words, "txt")))

    first, second = read(text), read(amended)
    pairs = {first[one.first].label: second[one.second].label for one in matches(first, second)}
    assert {old: pairs[old] for old in ("art-22", "art-23", "art-34", "art-35")} == {
        "art-22": "art-22", "art-23": "art-24", "art-34": "art-35", "art-35": "art-36",
    }  # fmt: skip
    assert len(pairs) == len(first)
