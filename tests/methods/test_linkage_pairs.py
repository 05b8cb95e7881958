"""Strings against their golden distances; the pairs of the German reference set found without their labels."""

from __future__ import annotations

import csv

import pytest

from kenes.methods.linkage import deduplicate, jaro, jaro_winkler, levenshtein, name_similarity, osa


def test_distances_are_the_golden_ones(shared):
    with (shared / "golden" / "linkage" / "string_distance.csv").open() as file:
        for row in csv.DictReader(file):
            a, b = row["a"], row["b"]
            assert (levenshtein(a, b), osa(a, b)) == (int(row["lv"]), int(row["osa"]))
            assert jaro(a, b) == pytest.approx(float(row["jaro"]), abs=1e-9)
            assert jaro_winkler(a, b) == pytest.approx(float(row["jw"]), abs=1e-9)


@pytest.mark.parametrize(
    ("a", "b", "least"),
    [
        ("Ахметова Сауле", "Сауле Ахметова", 1.0),
        ("Ахметова Сауле", "Akhmetova Saule", 1.0),
        ("Ахметова С.", "Ахметова Сауле", 0.95),
        ("Әлия Қасымова", "Алия Касымова", 1.0),
        ("Жанар Сейтова", "Janar Seytova", 0.95),
        ("Ахметова Сауле Ерлановна", "Ахметова Сауле", 1.0),
    ],
)
def test_one_name_written_in_two_ways_is_alike(a, b, least):
    assert name_similarity(a, b) >= least
    assert name_similarity(a, b) == name_similarity(b, a)


def test_other_names_are_not_alike():
    assert name_similarity("Ахметова Сауле", "Ким Виктор") < 0.6
    assert name_similarity("", "Ким") == 0.0


def test_the_reference_set_is_found_at_least_as_well_as_the_floor(shared):
    with (shared / "golden" / "linkage" / "rldata500.csv").open() as file:
        rows = list(csv.DictReader(file))
    truth = {(i, j) for j in range(500) for i in range(j) if rows[i]["cluster"] == rows[j]["cluster"]}
    records = [{k: v for k, v in row.items() if k not in ("rid", "cluster")} for row in rows]
    names = ["fname_c1", "fname_c2", "lname_c1", "lname_c2"]
    found = {(i, j) for i, j, _ in deduplicate(records, ["by", "bd", "lname_c1", "fname_c1"], names)}
    right = len(found & truth)
    assert 2 * right / (len(found) + len(truth)) >= 0.9607
