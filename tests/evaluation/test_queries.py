"""The queries are in order: enough of them in every language, their passages are there, and most are found."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from queries_answered import all_expected, answered, shares

from kenes.documents.passages import passages
from kenes.documents.reading import read_document

LANGUAGES = ("kk", "ru", "en")


def test_every_language_asks_for_passages_of_the_other_two(shared: Path) -> None:
    rows = all_expected()
    assert len({one.query for one in rows}) >= 60
    pairs = Counter((one.language, one.of) for one in rows)
    assert all(pairs[asked, found] for asked in LANGUAGES for found in LANGUAGES)
    assert {"concept", "typo", "acronym", "name", "script", "clause"} == {one.kind for one in rows}


def test_every_expected_passage_is_there(shared: Path) -> None:
    held = {
        name: [one.id for one in passages(read_document(shared / "documents" / f"{name}.txt"))]
        for name in {one.document for one in all_expected()}
    }
    for one in all_expected():
        assert any(one.fits(one.document, id) for id in held[one.document]), one


def test_nine_in_ten_are_among_the_first_ten(shared: Path) -> None:
    found = {
        name: (number, of_all, of_language)
        for name, number, of_all, of_language in shares(answered(shared / "documents"))
    }
    number, of_all, of_language = found["all"]
    assert of_all / number >= 0.9
    assert of_language / number >= 0.93
