"""Hidden counts attacked by linear programmes: no small one is worked out, and few others are lost."""

from __future__ import annotations

import csv
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from kenes.methods.attack import Attack
from kenes.methods.disclosure import PROTECTION, audit, audit_together, difference_audit, suppress, suppress_together
from kenes.methods.table_margins import bound


def test_the_golden_table_loses_no_more_cells_than_the_peer(shared):
    with (shared / "golden" / "sdc" / "table_6x5.csv").open() as file:
        rows = [(row["region"], row["substance"], int(row["freq"])) for row in csv.DictReader(file)]
    regions, substances = sorted({one[0] for one in rows}), sorted({one[1] for one in rows})
    table = np.zeros((6, 5))
    for region, substance, count in rows:
        table[regions.index(region), substances.index(substance)] = count
    found = suppress(table, threshold=4)
    seen = audit(found.published)
    assert (int(found.primary.sum()), found.secondary) == (9, 2)
    assert (seen.high - seen.low)[found.suppressed].min() >= 1


@pytest.mark.parametrize("seed", range(4))
def test_few_cells_are_lost_of_forty_by_twelve(seed):
    draw = np.random.default_rng(seed)
    small = draw.random((40, 12)) < 0.25
    found = suppress(np.where(small, draw.integers(1, 5, small.shape), draw.integers(5, 200, small.shape)))
    seen = audit(found.published)
    assert found.secondary <= 9
    assert (seen.high - seen.low)[found.primary].min() >= 2


@settings(max_examples=8, deadline=None)
@given(st.lists(st.integers(0, 12), min_size=24, max_size=24), st.sampled_from([(4, 6), (2, 3, 4)]), st.booleans())
def test_no_small_count_is_worked_out(cells, shape, grouped):
    table = np.array(cells).reshape(shape)
    groups = {0: {"a": [0], "b": [1]}, 1: {"c": [0, 1]}} if grouped else None
    found = suppress(table, 5, groups)
    assert ((found.table > 0) & (found.table < 5) <= found.suppressed).all()
    assert not (found.suppressed & (found.table == 0)).any()
    seen = audit(found.published, groups)
    assert (seen.low <= found.table).all() and (found.table <= seen.high).all()
    assert (seen.high - seen.low >= 2)[found.primary].all()
    assert (seen.high - seen.low >= 1)[found.suppressed].all()


def test_margins_are_hidden_where_no_inner_cell_can_help():
    assert (
        suppress([[3, 0], [0, 50]]).suppressed.tolist()
        == [[True, False, True], [False, True, True], [True, True, False]]
        or suppress([[3, 0], [0, 50]]).suppressed[2, 2]
    )


def test_audit_bounds_are_those_worked_out_by_hand():
    nan = np.nan
    seen = audit([[nan, nan, 7, 10], [nan, nan, 5, 9], [4, 3, 12, 19]])
    assert seen.low[:2, :2].tolist() == [[0, 0], [1, 0]]
    assert seen.high[:2, :2].tolist() == [[3, 3], [4, 3]]


def test_an_open_total_has_no_upper_limit():
    assert audit([np.nan, 4, np.nan]).high.tolist() == [np.inf, 4, np.inf]


def test_two_releases_give_away_what_each_hides():
    nan = np.nan
    first = [[nan, nan, 9], [nan, nan, 9], [9, 9, 18]]
    second = [[3, nan, 9], [nan, nan, 9], [9, 9, 18]]
    assert difference_audit(first, first) == []
    assert difference_audit(first, second) == [(0, 0), (0, 1), (1, 0), (1, 1)]


def test_linked_tables_hide_the_shared_margin_in_both():
    links = [((0, (at, 3)), (1, (at, 3))) for at in range(4)]
    one, two = suppress_together([[[3, 20, 30], [9, 9, 9], [8, 30, 9]], [[40, 3, 10], [9, 9, 9], [9, 29, 9]]], links)
    assert (one.suppressed[:, 3] == two.suppressed[:, 3]).all()
    assert one.suppressed[0, 0] and two.suppressed[0, 1]


def test_two_tables_each_safe_alone_are_attacked_together():
    """The total that one hides to protect a cell, the other publishes."""
    nan = np.nan
    one, two = [nan, 9, 20, nan], [12, 20, 32]
    assert audit(one).high[0] == np.inf
    apart, _ = audit_together([one, two], [])
    together, _ = audit_together([one, two], [((0, (3,)), (1, (2,)))])
    assert (apart.high[0], together.low[0], together.high[0]) == (np.inf, 3, 3)
    with pytest.raises(ValueError, match="hold different numbers"):
        audit_together([one, two], [((0, (1,)), (1, (2,)))])
    for place in ((9,), (-1,), (0, 0)):
        with pytest.raises(ValueError, match="links name cell"):
            audit_together([one, two], [((0, place), (1, (2,)))])


@pytest.mark.parametrize("table", [[], [[1, -1]], [[float("nan")]], [[float("inf")]], [[1.5]]])
def test_what_is_no_table_of_counts_is_refused(table):
    with pytest.raises(ValueError, match="cell"):
        suppress(table)


def test_published_cells_that_do_not_add_up_are_refused():
    with pytest.raises(ValueError, match="do not add up"):
        audit([1, 2, 4])
    with pytest.raises(ValueError, match="do not add up"):
        audit([np.nan, 5, 4])


@pytest.mark.parametrize("shape, share, most", [((25, 20, 8), 0.152, 210), ((20, 17, 12), 0.13, 220)])
def test_five_thousand_cells_of_three_axes_take_seconds_and_lose_few(shape, share, most):
    """Each small cell is attacked anew here, by a programme of its own, with a few of the rest (all would take minutes)."""
    draw = np.random.default_rng(0)
    small = draw.random(shape) < share
    found = suppress(np.where(small, draw.integers(1, 5, shape), draw.integers(5, 200, shape)))
    assert found.table.size == 4_914
    assert 50 < found.secondary <= most
    cells = bound(found.table, None)
    hidden, goal = found.suppressed.ravel(), np.where(found.primary, PROTECTION.small, PROTECTION.other).ravel()
    places = np.flatnonzero(hidden)
    attack = Attack(
        sparse.csc_matrix(cells.sums[:, places]),
        np.zeros(cells.sums.shape[0]),
        -cells.values[places],
        np.full(places.size, 1e4),
    )
    spans = np.zeros((2, places.size))
    for at in range(0, places.size, 12):
        for largest, row in ((True, 0), (False, 1)):
            spans[row, at] = attack.extreme(at, largest)[0]
    tried = np.arange(0, places.size, 12)
    assert (spans[0, tried] - spans[1, tried] >= goal[places][tried] - 1e-6).all()


def test_the_solver_prints_nothing(capfd):
    suppress([[3, 20], [20, 30]])
    assert capfd.readouterr().out == ""


@pytest.mark.parametrize("counts", [[[3, 41], [12, 56], [25, 2], [30, 40]], [[3, 41], [12, 56], [25, 2], [9, 38], [31, 77]]])  # fmt: skip
def test_two_small_counts_protect_each_other_with_two_more_however_many_rows_there_are(counts: list[list[int]]) -> None:
    assert suppress(counts).secondary == 2


@pytest.mark.parametrize("seed", range(4))
def test_of_small_tables_no_choice_of_fewer_cells_is_safe(seed: int) -> None:
    found = suppress(np.random.default_rng(seed).integers(0, 12, (3, 3)))
    open_ = [at for at in np.ndindex(found.table.shape) if found.table[at] > 0 and not found.primary[at]]
    for fewer in combinations(open_, max(found.secondary - 1, 0)):
        hidden = found.primary.copy()
        for at in fewer:
            hidden[at] = True
        attacked = audit(np.where(hidden, np.nan, found.table))
        width = attacked.high - attacked.low
        safe = (width[hidden & found.primary] >= 2).all() and (width[hidden & ~found.primary] >= 1).all()
        assert not safe or found.secondary == 0


@pytest.mark.parametrize("seed", range(4))
def test_a_reader_who_knows_that_no_0_is_hidden_is_held_off_where_asked(seed: int) -> None:
    pairs = [[1, 1, 50, 60], [1, 1, 30, 20], [40, 30, 20, 10]]
    plain, strict = suppress(pairs), suppress(pairs, least=1)
    known = audit(plain.published, least=1)
    assert (known.low[:2, :2].tolist(), known.high[:2, :2].tolist()) == ([[1, 1], [1, 1]], [[1, 1], [1, 1]])
    assert (plain.secondary, strict.secondary) == (0, 5)
    table = np.random.default_rng(seed).poisson(6, (9, 7))
    found = suppress(table, least=1)
    seen = audit(found.published, least=1)
    assert (seen.high - seen.low)[found.primary].min(initial=9) >= 2
    assert (seen.high - seen.low)[found.suppressed].min(initial=9) >= 1
    with pytest.raises(ValueError, match="least must be 0, or 1"):
        suppress(table, least=2)
