"""Many rows held as one table pass exactly the checks that single rows pass."""

from __future__ import annotations

import hashlib
import json

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.datasets.checks import check_rows
from kenes.datasets.checks_of_tables import check_all
from kenes.datasets.current import schema_of
from kenes.datasets.dataset import dataset
from kenes.datasets.ingest import _digest
from kenes.datasets.row_table import RowTable

POPULATION = dataset("population")
SCHEMA = schema_of(POPULATION)

rows = st.lists(
    st.fixed_dictionaries(
        {
            "place": st.sampled_from(["KZ", "KZ-75", "XX", None]),
            "period": st.sampled_from(["2022", "2022-Q2", "22", None]),
            "sex": st.sampled_from(["all", "male"]),
            "age": st.sampled_from(["all", None]),
            "persons": st.sampled_from([None, 0.0, 5.0]),
            "reference_date": st.none(),
            "variant": st.just("estimate"),
            "state": st.sampled_from(["value", "zero", "missing", "not-applicable", "guess"]),
        }
    ),
    max_size=12,
)


@settings(max_examples=150, deadline=None)
@given(rows)
def test_a_table_is_judged_as_its_rows_are(listed: list[dict[str, object]]) -> None:
    placed = [{**row, "origin_file": "f.csv", "origin_sheet": None, "origin_row": at, "origin_column": "C"} for at, row in enumerate(listed, 2)]  # fmt: skip
    good, found = check_rows(POPULATION, placed, "f.csv")
    table = RowTable(pl.DataFrame(placed, schema=SCHEMA, orient="row"))
    good_of_table, found_in_table = check_all(POPULATION, table, "f.csv")
    assert list(good_of_table) == good
    assert found_in_table == found


def test_a_column_of_another_kind_is_refused_row_by_row() -> None:
    row = {"place": "KZ", "period": "2022", "sex": "all", "age": "all", "persons": "many", "reference_date": None, "variant": "estimate", "state": "value"}  # fmt: skip
    good, found = check_all(POPULATION, RowTable(pl.DataFrame([row, {**row, "sex": "male"}])), "f.csv")
    assert (len(good), [one.code for one in found]) == (0, ["wrong-kind", "wrong-kind"])


@given(st.lists(st.tuples(st.text(max_size=5), st.none() | st.integers(0, 9)), max_size=9), st.integers(1, 4))
def test_the_hash_of_rows_is_that_of_their_json_list_however_it_is_sliced(
    listed: list[tuple[str, int | None]], size: int
) -> None:
    import kenes.datasets.ingest as module

    frame = pl.DataFrame(listed, schema={"name": pl.String, "n": pl.Int64}, orient="row")
    wanted = hashlib.sha256(json.dumps(frame.rows(), ensure_ascii=False).encode()).hexdigest()
    usual, module.SLICE = module.SLICE, size
    try:
        assert _digest(frame) == wanted
    finally:
        module.SLICE = usual


def test_a_table_of_rows_is_a_sequence_of_rows() -> None:
    table = RowTable(pl.DataFrame({"a": [1, 2, 3]}))
    assert (len(table), table[1], list(table[1:]), {"a": 3} in table) == (3, {"a": 2}, [{"a": 2}, {"a": 3}], True)
