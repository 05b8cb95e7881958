"""Indicators of one dataset are protected together and attacked together: each safe alone may not be safe with the others."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.indicators.disclosure import Asked, audit_of
from kenes.indicators.indicator import all_indicators
from kenes.indicators.protected import Protected, protected
from kenes.indicators.row import IndicatorRow

Rows = dict[str, list[IndicatorRow]]


def row(indicator: str, people: list[int], place: str = "KZ", **breakdown: str) -> IndicatorRow:
    """How many of the numbered people; each is a row of the source."""
    n = len(people)
    return IndicatorRow(
        indicator, place, "2025", breakdown, float(n), None, None, n, "value" if n else "zero", "persons", "register/2025-a",
        sources=tuple(f"register/2025-a#{one}" for one in people),
    )  # fmt: skip


def by(indicator: str, groups: Mapping[tuple[str, ...], int], *names: str, start: int = 0) -> list[IndicatorRow]:
    """A row for each group of so many people, who are numbered one after another."""
    found, first = [], start
    for codes, n in groups.items():
        found.append(row(indicator, list(range(first, first + n)), **dict(zip(names, codes, strict=True))))
        first += n
    return found


def apart(rows: Rows, threshold: int = 5) -> Protected:
    """Each indicator protected as if there were no other."""
    alone = {key: protected({key: own}, threshold) for key, own in rows.items()}
    together = protected(rows, threshold)
    return Protected({key: one.rows[key] for key, one in alone.items()}, together.safe)


def told(rows: Rows, found: Protected) -> dict[str, int]:
    given = audit_of(rows, found, Asked(5, {}, proof=True))
    assert given == audit_of(rows, found, Asked(5, {}))  # the fast attack and the proof agree
    return {one.indicator: one.given_away for one in given}


def shown(found: Protected, indicator: str) -> dict[tuple[str, ...], int | str | None]:
    return {tuple(one.breakdown.values()): one.state if one.n is None else one.n for one in found.rows[indicator]}


SAME_COUNT: Rows = {
    "by_drug": [*by("by_drug", {("a",): 3, ("b",): 20, ("c",): 30}, "drug"), row("by_drug", list(range(53)))],
    "by_drug_and_sex": [
        *by("by_drug_and_sex", {("a", "f"): 3, ("b", "f"): 10, ("b", "m"): 10, ("c", "f"): 2, ("c", "m"): 28}, "drug", "sex"),
        *by("by_drug_and_sex", {("a",): 3, ("b",): 20, ("c",): 30}, "drug"),
    ],
}  # fmt: skip
"""To protect the 3 one hides b, the other c."""
EVERY_DIRECTION_COUNTS_ALL: Rows = {
    "routes": [
        row("routes", list(range(first, end)), direction=direction, country=country)
        for direction, country, first, end in
        [("from", "AF", 0, 2), ("from", "UZ", 2, 30), ("to", "RU", 0, 3), ("to", "TJ", 3, 20), ("to", "KG", 20, 30)]
    ],
    "cases": [row("cases", list(range(30)))],
}  # fmt: skip
"""Every record stands once in each direction: no row tells how many, but the sum of one is that of the other, and the total of the cases."""
SEXES_AND_AGES: Rows = {
    "by_sex": by("by_sex", {("f",): 4, ("m",): 40}, "sex"),
    "by_age": [*by("by_age", {("15-24",): 10, ("25-64",): 34}, "age"), row("by_age", list(range(44)))],
}
"""One shows the total, and the other has hidden men and women both."""
PART: Rows = {
    "new": [row("new", list(range(20)))],
    "entrants": [row("entrants", list(range(23)))],
}
"""Of 23 entrants 20 are new: three are not, and nobody was to tell them."""
GROUPED: Rows = {
    "by_drug": by("by_drug", {("heroin",): 2, ("opium",): 40, ("cannabis",): 30}, "drug"),
    "by_group": by("by_group", {("opioids",): 42, ("other",): 30}, "group"),
}
"""To protect heroin cannabis is hidden; the opioids less opium tell it all the same."""


@pytest.mark.parametrize(
    ("rows", "leaks"),
    [(SAME_COUNT, True), (PART, True), (GROUPED, True), (SEXES_AND_AGES, False), (EVERY_DIRECTION_COUNTS_ALL, False)],
    ids=[
        "the same count twice",
        "a part of the others",
        "groups of the others",
        "sexes and ages",
        "every direction counts all",
    ],
)
def test_what_each_indicator_hides_alone_the_others_tell_and_together_they_do_not(rows: Rows, leaks: bool) -> None:
    assert any(told(rows, apart(rows)).values()) == leaks
    found = protected(rows, 5)
    assert told(rows, found) == dict.fromkeys(rows, 0)
    assert not [one for own in found.rows.values() for one in own if one.n is not None and 0 < one.n < 5]


def test_sums_that_no_row_tells_are_known_to_be_one_count_where_they_rest_on_the_same_rows() -> None:
    safe = protected(EVERY_DIRECTION_COUNTS_ALL, 5).safe["KZ", "2025"]
    axes = safe.tables[0].crossing.axes
    linked = {place for pair in safe.overlaps.links for place in pair}
    assert [name for name, _ in axes] == ["country", "direction"]
    assert {(0, (len(axes[0][1]), 0)), (0, (len(axes[0][1]), 1)), (1, (1,))} <= linked


def test_a_count_that_two_indicators_tell_is_hidden_in_both_or_in_none() -> None:
    found = protected(SAME_COUNT, 5)
    one, two = shown(found, "by_drug"), shown(found, "by_drug_and_sex")
    assert {code: one[code] for code in one if code} == {code: two[code] for code in one if code}


def test_of_three_in_a_difference_one_of_the_two_totals_is_hidden() -> None:
    found = protected(PART, 5)
    assert [shown(found, "new")[()], shown(found, "entrants")[()]].count("suppressed") == 1


def test_what_bears_one_name_and_is_no_part_is_hidden_alike() -> None:
    """Persons and cases of the same rows: nobody can say how the ones follow from the others."""
    persons, cases = row("persons", list(range(30)), drug="opium"), row("cases", list(range(30)), drug="opium")
    many = [row(one, list(range(30, 90)), drug="heroin") for one in ("persons", "cases")]
    few = IndicatorRow(**vars(persons) | {"n": 3, "estimate": 3.0})
    found = protected({"persons": [few, many[0]], "cases": [cases, many[1]]}, 5)
    assert shown(found, "persons")["opium",] == shown(found, "cases")["opium",] == "suppressed"


def test_a_quantity_is_shown_where_its_cases_are() -> None:
    cases = by("cases", {("heroin",): 3, ("opium",): 20, ("cannabis",): 40}, "drug")
    kilograms = [row("kilograms", [n], drug=drug) for n, drug in enumerate(("heroin", "opium", "cannabis", "khat"))]
    found = protected({"cases": cases, "kilograms": kilograms}, 5, measures=["kilograms"])
    assert shown(found, "kilograms") == {
        ("heroin",): "suppressed",
        ("opium",): "suppressed",
        ("cannabis",): 1,
        ("khat",): "suppressed",
    }
    alone = protected({"kilograms": kilograms}, 5, measures=["kilograms"])
    assert set(shown(alone, "kilograms").values()) == {"suppressed"}  # nobody counts the cases: its own rows do


def test_an_indicator_that_does_not_add_up_shows_its_total_if_the_others_may() -> None:
    odd = [row("odd", list(range(60))), row("odd", list(range(10)), sex="f"), row("odd", list(range(30)), sex="m")]
    found = protected({"odd": odd, "by_drug": by("by_drug", {("a",): 2, ("b",): 58}, "drug")}, 5)
    assert shown(found, "by_drug") == {("a",): "suppressed", ("b",): 58} or shown(found, "odd")[()] == 60
    assert told({"odd": odd, "by_drug": by("by_drug", {("a",): 2, ("b",): 58}, "drug")}, found) == {
        "odd": 0,
        "by_drug": 0,
    }
    assert (shown(found, "odd")["f",], shown(found, "odd")["m",]) == ("suppressed", "suppressed")


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from("fm"), st.sampled_from("abc"), st.sampled_from("xyz")), min_size=1, max_size=60)
)
def test_any_people_counted_by_three_indicators(people: list[tuple[str, str, str]]) -> None:
    def counted(indicator: str, axis: int | None, name: str = "") -> list[IndicatorRow]:
        groups: dict[str, list[int]] = {}
        for number, one in enumerate(people):
            groups.setdefault("" if axis is None else one[axis], []).append(number)
        return [row(indicator, held, **({name: code} if name else {})) for code, held in sorted(groups.items())]

    women = [n for n, one in enumerate(people) if one[0] == "f"]
    rows = {
        "one": [*counted("one", None), *counted("one", 0, "sex"), *counted("one", 1, "drug")],
        "two": counted("two", 2, "age"),
        "women": [row("women", women)],
    }
    found = protected(rows, 5)
    assert set(told(rows, found).values()) <= {0}
    assert not [one for own in found.rows.values() for one in own if one.n is not None and 0 < one.n < 5]


def test_of_the_indicators_there_are_each_dataset_has_one_that_counts() -> None:
    """Seizures: the quantity follows the number. Single seizures: cases and routes count the same records."""
    counting: dict[str, list[str]] = {}
    for key, one in all_indicators().items():
        counting.setdefault(one.datasets[0], []).extend([key] if one.words.counts else [])
    assert all(counting.values())
    assert (counting["drug_seizures"], sorted(counting["individual_seizures"])) == (["seizure_number"], ["individual_seizure_cases", "seizure_routes"])  # fmt: skip


def test_the_numbers_of_a_table_with_ties_are_whole_numbers() -> None:
    found = audit_of(PART, protected(PART, 5), Asked(5, {}))
    assert [(one.indicator, one.cells, one.small, one.whole, one.refused) for one in found] == [("entrants", 2, 0, True, False), ("new", 2, 0, True, False)]  # fmt: skip
    assert all(isinstance(value, int | str | bool | None) for one in found for value in one.as_json().values())
    assert not any(isinstance(value, np.generic) for one in found for value in one.as_json().values())
