"""What `make evaluate` counts, on two small texts that a reader can count by hand."""

from __future__ import annotations

import pytest
from labels_of_documents import Code, LabelledPassage
from measures import (
    Ranked,
    Tally,
    Text,
    false_gaps,
    precision_of,
    precision_of_the_top,
    recall_of_passages,
    recall_of_requirements,
    wilson,
)


def passage(start: int, certain: str = "", doubtful: str = "") -> LabelledPassage:
    """A labelled passage with the codes named."""
    codes = [Code("sdg", one, "measure", False, "", "measure", "measure") for one in certain.split()]
    codes += [Code("sdg", one, "measure", True, "reason", "measure?", "measure?") for one in doubtful.split()]
    return LabelledPassage("x", start, start + 1, "ru", "", "test", tuple(codes))


def text(id: str, labels: tuple[LabelledPassage, ...], ranks: dict[int, str], weak: str = "") -> Text:
    """A text of which each passage is given requirements in an order; a weak one is ranked, never suggested."""
    pairs = {
        (start, code): Ranked(-number, code not in weak.split())
        for start, codes in ranks.items()
        for number, code in enumerate(codes.split())
    }
    found = frozenset(code for (_, code), one in pairs.items() if one.firm)
    return Text(id, labels, "sdg", ("3.5", "16", "16.4", "17"), {"16.4": "16"}, pairs, found)


ONE = text(
    "one",
    (passage(1, "3.5"), passage(2, "16.4", "3.5"), passage(3, "", "17"), passage(4), passage(5, "17")),
    {1: "3.5 16", 2: "16 16.4", 3: "17", 4: "3.5", 5: "17"},
    weak="17",
)
TWO = text("two", (passage(1, "3.5"),), {1: "16 3.5"})


def test_ranks_of_requirements() -> None:
    assert [recall_of_requirements([ONE, TWO], k).by_text for k in (1, 2)] == [
        {"one": (2, 3), "two": (0, 1)},
        {"one": (3, 3), "two": (1, 1)},
    ]
    assert recall_of_requirements([ONE], 5, "16.4").by_text == {"one": (1, 1)}
    assert recall_of_requirements([ONE], 5, doubtful=True).by_text == {"one": (1, 2)}


def test_the_first_suggestion_is_right_wrong_or_apart_and_a_goal_goes_with_its_target() -> None:
    tally, apart = precision_of_the_top([ONE, TWO])
    assert (tally.by_text, apart) == ({"one": (2, 3), "two": (0, 1)}, 0)
    assert precision_of([ONE], "3.5").by_text == {"one": (1, 2)}


def test_ranks_of_passages_are_counted_against_what_can_be_found() -> None:
    assert recall_of_passages([ONE], 1, "3.5").by_text == {"one": (1, 1)}
    assert recall_of_passages([ONE, TWO], 5).by_text == {"one": (3, 3), "two": (1, 1)}


def test_a_weak_candidate_does_not_fill_a_false_gap() -> None:
    assert false_gaps([ONE, TWO]).by_text == {"one": (1, 3), "two": (0, 1)}


def test_intervals() -> None:
    low, high = wilson(8, 10)
    assert (low, high) == (pytest.approx(0.4902, abs=1e-4), pytest.approx(0.9433, abs=1e-4))
    same = Tally({str(number): (0, 4) for number in range(9)})
    assert same.interval() == wilson(0, 36), "texts that do not differ say nothing when drawn anew"
    unlike = Tally({str(number): (number % 5, 4) for number in range(10)})
    assert unlike.interval() == unlike.interval() and unlike.interval()[0] < 0.5 < unlike.interval()[1]
    assert (Tally().shown(), Tally({"a": (1, 2)}).shown(fewest=3)) == ("none", "too few")
