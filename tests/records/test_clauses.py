"""Clause ids from version to version: a paragraph that only moved keeps its id, a newcomer takes one never used."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.documents.document import Document
from kenes.documents.passages import passages

A = "Орган ведёт учёт обращений и публикует их число ежегодно."
B = "Сведения о лицах не передаются третьим лицам без решения суда."
C = "Статистика готовится по единой форме всех ведомств страны."
A_CHANGED = "Орган ведёт учёт всех обращений и публикует их число ежегодно."

EDITS = [
    # paragraphs before -> paragraphs after, and the ids they then have
    ((A, B), (A, B), ("t-1", "t-2")),
    ((A, B), (C, A, B), ("t-3", "t-1", "t-2")),
    ((A, B), (A, C, B), ("t-1", "t-3", "t-2")),
    ((A, B), (A_CHANGED, B), ("t-1", "t-2")),
    ((A, B, C), (A, C), ("t-1", "t-3")),
    ((A, B), (A, B, C), ("t-1", "t-2", "t-3")),
    ((A,), (C,), ("t-2",)),
]


def read(text: str):
    return passages(Document("text.txt", text, "txt"))


@pytest.mark.parametrize(("before", "after", "ids"), EDITS)
def test_paragraphs_keep_their_ids(before, after, ids):
    from kenes.records.library.clauses import keeping

    held = {one.id: one.text for one in read("\n\n".join(before))}
    kept = keeping(read("\n\n".join(after)), held)
    assert [one.id for one in kept] == list(ids)
    assert [one.text for one in kept] == list(after)


def test_what_stands_in_a_heading_that_moved_keeps_its_id_too():
    from kenes.records.library.clauses import keeping

    long = f"{A} {B} {C}"
    first = f"Введение\n\n{long}\n\nОсновные положения\n\n{B} {C} {A}\n"
    second = f"Сокращения и термины\n\n{C} {C} {C}\n\n{first}"
    held = {one.id: one.text for one in read(first)}
    kept = {one.text: (one.id, one.clause) for one in keeping(read(second), held)}
    assert [kept[text] for text in held.values()] == [(one.id, one.clause) for one in read(first)]
    assert kept["Сокращения и термины"][0] == "h-3"
    assert kept[f"{C} {C} {C}"] == ("h-3/t-1", "h-3")


LINES = st.sampled_from([A, B, C, A_CHANGED, "Статья 1. Порядок", "Статья 2. Учёт", "1. " + A, "2. " + B, "Введение"])


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, min_size=1, max_size=9), st.lists(LINES, min_size=1, max_size=9))
def test_ids_stay_one_to_a_passage_whatever_the_edit(before, after):
    from kenes.records.library.clauses import changes, keeping

    held = {one.id: one.text for one in read("\n\n".join(before))}
    found = read("\n\n".join(after))
    kept = keeping(found, held)
    ids = [one.id for one in kept]
    assert len(set(ids)) == len(ids)
    assert [one.text for one in kept] == [one.text for one in found]
    made = changes(held, {one.id: one.text for one in kept})
    assert not set(made.added) & set(held)
    assert {*made.vanished, *made.changed} <= set(held)
