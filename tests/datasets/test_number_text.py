"""Numbers as people write them; a blank is not a zero and a doubtful comma is not guessed."""

from __future__ import annotations

import pytest

from kenes.datasets.number_text import NotANumber, TwoReadings, number_of


@pytest.mark.parametrize(
    "text, number",
    [
        ("0", 0.0), ("45", 45.0), ("0.0035600000000000002", 0.0035600000000000002), ("1e-05", 1e-05), ("-3.5", -3.5), ("\u22123,5", -3.5),
        ("1 234,5", 1234.5), ("1\u00a0234,5", 1234.5), ("1 234 567", 1234567.0), ("1,234.5", 1234.5), ("1.234,5", 1234.5),
        ("1,234,567", 1234567.0), ("1.234.567", 1234567.0), ("12,5", 12.5), ("0,125", 0.125), ("1234,567", 1234.567), ("1'234.5", 1234.5),
        (" 7 ", 7.0),
    ],
)  # fmt: skip
def test_numbers(text: str, number: float) -> None:
    assert number_of(text) == number


@pytest.mark.parametrize(
    "text",
    ["", " ", "\u00a0", "-", "–", "—", "n/a", "N/A", "н/д", "Н/Д", "..", "…", "...", "нет данных", "Not known", "м/ж"],
)
def test_blanks_that_are_not_zeros(text: str) -> None:
    assert number_of(text) is None


@pytest.mark.parametrize("text", ["1,234", "12,345", "-1,234"])
def test_a_comma_that_may_be_either_is_refused(text: str) -> None:
    with pytest.raises(TwoReadings):
        number_of(text)


@pytest.mark.parametrize(
    "text", ["abc", "12 kg", "1.2.3", "12 34", "1,2,3", "#N/A", "=A1+B1", "около 5", "5-6", "nan", "inf", "TRUE"]
)
def test_other_text_is_no_number(text: str) -> None:
    with pytest.raises(NotANumber):
        number_of(text)
