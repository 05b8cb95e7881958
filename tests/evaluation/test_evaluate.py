"""The runner of `make evaluate` finds its sections by their files and prints what they say, cell for cell."""

from __future__ import annotations

import datetime

import pytest
from evaluate import page, sections
from section import Section, Table, as_markdown, as_text

SECTION = Section(
    "Example",
    (Table("By language", ("language", "recall"), (("қазақша", "0.90"), ("ru|en", "not measurable"))),),
    ("A note.",),
)


def test_a_section_as_text_and_as_markdown() -> None:
    assert as_text(SECTION).splitlines() == [
        "Example",
        "=======",
        "",
        "By language",
        "language  recall",
        "қазақша   0.90",
        "ru|en     not measurable",
        "- A note.",
    ]
    assert "| қазақша | 0.90 |\n| ru\\|en | not measurable |\n\n- A note.\n" in as_markdown(SECTION)


def test_a_row_that_does_not_fill_its_columns_is_refused() -> None:
    with pytest.raises(ValueError, match="does not fill"):
        Table("By language", ("language", "recall"), (("kk",),))


def test_sections_are_found_by_their_files_and_the_page_has_its_day() -> None:
    assert "labels" in sections()
    assert "on 2026-11-26;" in page([SECTION], datetime.date(2026, 11, 26))
