"""Two versions in one language side by side: clauses paired by their words, words lost and gained marked, one jump to the next."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from test_clause_links import RENUMBERED
from test_library import LAW, again, take

from kenes.documents.word_differences import word_differences

NEWER = RENUMBERED.replace("публикует их число", "публикует их число и состав")


def test_words_added_are_marked_and_renumbered_clauses_named(house):
    document = take(house.desk, LAW).document
    again(house.desk, document, NEWER)
    page = house.browser("visitor").get(f"/ru/documents/{document.ref}/side-by-side/?first=1&second=2").content.decode()
    assert re.findall(r"<ins>([^<]*)</ins>", page) == ["2", "3", "и состав"]
    assert re.findall(r"<del>([^<]*)</del>", page) == ["1", "2"]
    assert re.findall(r'class="changed">([^<]*)<', page) == [
        "новое", "прежде: ст. 1, п. 1", "прежде: ст. 1, п. 2", "изменены слова",
    ]  # fmt: skip
    assert re.findall(r'id="d-(\d+)" href="#d-(\d+)"', page) == [("1", "2"), ("2", "3"), ("3", "4"), ("4", "5")]
    assert "Различия по словам" in house.browser("visitor").get(f"/ru/documents/{document.ref}/").content.decode()


@given(st.text(alphabet="аб в,", max_size=30), st.text(alphabet="аб в,", max_size=30))
def test_without_what_differs_both_texts_say_the_same(first, second):
    lost, gained = word_differences(first, second)

    def rest(text, spans):
        for one in reversed(spans):
            text = text[: one.start] + " " + text[one.end :]
        return re.findall(r"\w+|[^\w\s]", text)

    assert rest(first, lost) == rest(second, gained)
