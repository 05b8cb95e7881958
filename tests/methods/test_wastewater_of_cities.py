"""Loads of European cities (SCORE, 2011 to 2021), read as they are: the weekend shows where a drug is taken at weekends."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from kenes.methods.wastewater import weekday_pattern, weekend_ratio

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@pytest.fixture(scope="module")
def weeks(shared: Path) -> dict[str, np.ndarray]:
    """By drug, a week of each site and year, none missing."""
    path = shared / "data/emcdda/wastewater_daily_2011_2021.csv"
    found: dict[str, list[list[float]]] = {}
    with path.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            try:
                week = [float(row[day]) for day in DAYS]
            except ValueError:
                continue  # a day that was not measured
            if min(week) > 0:
                found.setdefault(row["metabolite"], []).append(week)
    return {drug: np.array(rows) for drug, rows in found.items()}


def test_the_ratio_of_each_site_is_the_one_done_by_hand(weeks):
    for rows in weeks.values():
        for week in rows[:40]:
            by_hand = week[[4, 5, 6, 0]].mean() / week[1:4].mean()
            assert weekend_ratio(week).estimate == pytest.approx(by_hand)


@pytest.mark.parametrize(("drug", "least", "most"), [("MDMA", 1.3, 3.0), ("cocaine", 1.1, 1.6), ("cannabis", 0.9, 1.1)])
def test_drugs_of_the_weekend_and_of_every_day(weeks, drug: str, least: float, most: float):
    """Sites differ in size, so that each week is first held against its own mean."""
    own = weeks[drug] / weeks[drug].mean(axis=1, keepdims=True)
    ratio = weekend_ratio(own, draws=200)
    assert least < ratio.estimate < most
    assert ratio.low < ratio.estimate < ratio.high
    assert weekday_pattern(own).mean() == pytest.approx(1)


def test_the_peak_of_mdma_is_on_sunday(weeks):
    own = weeks["MDMA"] / weeks["MDMA"].mean(axis=1, keepdims=True)
    assert int(weekday_pattern(own).argmax()) == DAYS.index("sun")


def test_a_day_never_measured_is_no_number():
    found = weekday_pattern([[1, 1, np.nan, 1, 2, 2, 2], [1, 1, np.nan, 1, 2, 2, np.nan]])
    assert found[[0, 4]].tolist() == pytest.approx([2 / 3, 4 / 3]) and np.isnan(found[2])
