"""A text cut into marked words and into parts: nothing is lost, nothing stands twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kenes.reports.sentences.clauses import clause_words
from kenes.web.pages.document_parts import ENOUGH, MOST, Clause, parts_of
from kenes.web.pages.marked_text import Mark, Segment, segments

MARKED = [
    # marks on "абвгдежз", which begins at 100 -> the segments
    ([], [("абвгдежз", "")]),
    ([(102, 104, "fault")], [("аб", ""), ("вг", "fault"), ("дежз", "")]),
    ([(100, 108, "fault")], [("абвгдежз", "fault")]),
    ([(90, 102, "fault"), (106, 120, "speaks")], [("аб", "fault"), ("вгде", ""), ("жз", "speaks")]),
    ([(101, 104, "a"), (103, 106, "b")], [("а", ""), ("бв", "a"), ("г", "a b"), ("де", "b"), ("жз", "")]),
    ([(50, 100, "fault"), (108, 120, "fault")], [("абвгдежз", "")]),
]


@pytest.mark.parametrize(("marks", "cut"), MARKED)
def test_words_are_cut_where_marks_begin_and_end(marks, cut):
    made = segments("абвгдежз", 100, [Mark(start, end, kind) for start, end, kind in marks])
    assert [(one.text, one.kind) for one in made] == cut


def test_what_is_said_of_a_stretch_is_said_once():
    made = segments("абв", 0, [Mark(0, 3, "speaks", "3.5"), Mark(0, 3, "speaks", "3.5"), Mark(0, 3, "speaks", "16")])
    assert made == (Segment("абв", "speaks", "3.5; 16"),)


@given(
    st.text(min_size=1, max_size=40),
    st.integers(0, 1000),
    st.lists(st.tuples(st.integers(0, 1100), st.integers(0, 60)), max_size=6),
)
def test_the_segments_together_are_the_text(text, start, marks):
    made = segments(text, start, [Mark(place, place + length, "fault") for place, length in marks])
    assert "".join(one.text for one in made) == text
    assert all(one.text for one in made)


LENGTHS = st.lists(st.integers(1, MOST), max_size=40)


@given(LENGTHS)
def test_parts_hold_every_clause_once_and_none_is_too_long(lengths):
    clauses = [
        Clause(f"art-{number}" if number % 3 else f"art-9/p-{number}", one) for number, one in enumerate(lengths)
    ]
    parts = parts_of(clauses)
    assert [index for part in parts for index in range(part.first, part.end)] == list(range(len(clauses)))
    assert [part.number for part in parts] == list(range(1, len(parts) + 1))
    assert all(sum(lengths[part.first : part.end]) <= MOST for part in parts)


def test_a_part_begins_at_a_chapter_once_there_is_enough():
    clauses = [
        Clause("ch-1", 10),
        Clause("art-1", ENOUGH),
        Clause("art-1/p-1", 500),
        Clause("ch-2", 10),
        Clause("art-2", MOST // 2),
    ]
    assert [(part.first, part.end, part.label) for part in parts_of(clauses)] == [(0, 3, "ch-1"), (3, 5, "ch-2")]


CLAUSES = [
    ("art-23/p-1", "23-бап, 1-тармақ", "ст. 23, п. 1", "art. 23, point 1"),
    ("art-17-1/sub-2", "17-1-бап, 2) тармақша", "ст. 17-1, пп. 2)", "art. 17-1, subpoint 2)"),
    ("ch-2", "2-тарау", "гл. 2", "ch. 2"),
    ("art-1~2", "1-бап (2-рет)", "ст. 1 (повтор 2)", "art. 1 (occurrence 2)"),
    ("something else", "something else", "something else", "something else"),
]


@pytest.mark.parametrize(("label", "kk", "ru", "en"), CLAUSES)
def test_a_clause_is_named_as_people_name_it(label, kk, ru, en):
    words = clause_words(label)
    assert (words["kk"], words["ru"], words["en"]) == (kk, ru, en)
