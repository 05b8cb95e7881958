"""The line beside suggestions: figures where they were measured, else that they cannot be; never a number of too few texts."""

from __future__ import annotations

import csv

from kenes.documents.quality import FILE, Quality, quality


def test_a_language_of_too_few_texts_has_no_figure() -> None:
    with FILE.open(encoding="utf-8", newline="") as opened:
        rows = list(csv.DictReader(opened))
    assert {(row["framework"], row["language"]) for row in rows} == {
        (framework, language)
        for framework in ("sdg", "ungass-2016", "policy-pillars")
        for language in ("kk", "ru", "en")
    }
    for row in rows:
        too_few = int(row["passages"]) < 50 or int(row["texts"]) < 5
        assert too_few == (not row["first_right"]) == (not row["recall_at_5"])


def test_the_line_says_what_was_measured_or_that_nothing_was() -> None:
    line = Quality("sdg", "ru", 323, 13, 0.771, 0.88, "2026-11-26").words
    assert line["ru"].startswith("На этом языке первое предложение было верным в 77% случаев")
    assert "323 passages of 13 texts" in line["en"]
    assert quality("eu-mqs-2015", "ru").words["en"].startswith("How good suggestions are in this language cannot")
    assert quality("sdg", "kk").words == quality("sdg", "en").words
