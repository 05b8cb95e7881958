"""What one of the counted knows, and what was shown before: no small count is worked out by either."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.methods.disclosure import PROTECTION, audit, suppress
from kenes.methods.linked import linked
from kenes.methods.protection import Aim, Before, protect
from kenes.methods.table_margins import with_margins


def learned_by(found, alone):
    """The intervals of all cells for somebody who knows one hidden cell."""
    seen = found.published.copy()
    seen[alone] = found.table[alone]
    return audit(seen)


def same_person(found, alone, cell):
    """Whether one of two cells of 1 holds the other: then both are one and the same person."""
    nested = all(a == b or size - 1 in (a, b) for a, b, size in zip(alone, cell, found.table.shape, strict=True))
    return nested and found.table[cell] == 1


def test_the_only_one_of_a_cell_learns_nothing_of_the_other_hidden_cell_of_the_row():
    table = [[1, 3, 20, 30], [20, 30, 40, 50], [30, 40, 50, 60]]
    plain, held = suppress(table), suppress(table, singletons=True)
    known = learned_by(plain, (0, 0))
    assert (known.low[0, 1], known.high[0, 1]) == (3, 3)
    known = learned_by(held, (0, 0))
    assert known.high[0, 1] - known.low[0, 1] >= PROTECTION.small


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.integers(0, 9), min_size=20, max_size=20), st.sampled_from([(4, 5), (2, 10)]), st.sampled_from([0, 1])
)
def test_no_one_counted_alone_works_out_another_small_count(cells, shape, least):
    found = suppress(np.array(cells).reshape(shape), 5, least=least, singletons=True)
    assert (found.suppressed >= suppress(found.table[:-1, :-1], 5, least=least).primary).all()
    for alone in zip(*np.nonzero(found.primary & (found.table == 1)), strict=True):
        seen = learned_by(found, alone)
        for cell in zip(*np.nonzero(found.primary), strict=True):
            assert cell == alone or same_person(found, alone, cell) or seen.high[cell] - seen.low[cell] >= 2, (
                alone,
                cell,
            )


@pytest.mark.parametrize("seed", range(4))
def test_it_costs_few_cells_more(seed):
    draw = np.random.default_rng(seed)
    small = draw.random((40, 12)) < 0.25
    table = np.where(small, draw.integers(1, 5, small.shape), draw.integers(5, 200, small.shape))
    assert suppress(table, least=1, singletons=True).secondary <= 16


def before(shape, known=(), kept=()):
    marks = Before(np.zeros(shape, bool), np.zeros(shape, bool))
    for at in known:
        marks.known[at] = True
    for at in kept:
        marks.kept[at] = True
    return Before(marks.known.ravel(), marks.kept.ravel())


FULL = with_margins(np.array([[3, 41, 20], [12, 56, 30], [25, 32, 40]]), None)


def test_a_cell_shown_before_protects_nothing_and_a_cell_hidden_before_stays_hidden():
    plain = protect(linked([FULL], []), Aim()).hidden.reshape(FULL.shape)
    partners = [tuple(at) for at in np.argwhere(plain) if tuple(at) != (0, 0)]
    again = protect(linked([FULL], []), Aim(), before(FULL.shape, known=partners, kept=[(2, 2)]))
    hidden = again.hidden.reshape(FULL.shape)
    assert hidden[0, 0] and hidden[2, 2] and not any(hidden[at] for at in partners) and not again.exposed.any()
    seen = audit(np.where(hidden, np.nan, FULL))
    assert seen.high[0, 0] - seen.low[0, 0] >= PROTECTION.small


def test_what_everybody_knows_already_cannot_be_hidden_any_more_and_is_told():
    """The small cell itself, or all other cells of its row with their sum, was shown."""
    for known in ([(0, 0)], [(0, 1), (0, 2), (0, 3)]):
        found = protect(linked([FULL], []), Aim(), before(FULL.shape, known=known))
        assert (found.hidden.reshape(FULL.shape)[0, 0], found.exposed.reshape(FULL.shape)[0, 0]) == (True, True)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 12), min_size=12, max_size=12), st.lists(st.booleans(), min_size=20, max_size=20))
def test_together_with_what_was_shown_before_nothing_small_is_told_but_what_is_named(cells, shown):
    full = with_margins(np.array(cells).reshape(3, 4), None)
    known = np.array(shown).reshape(full.shape) & ((full == 0) | (full >= 5))
    found = protect(linked([full], []), Aim(), Before(known.ravel(), ~known.ravel() & (full.ravel() > 9)))
    hidden, exposed = found.hidden.reshape(full.shape), found.exposed.reshape(full.shape)
    seen = audit(np.where(hidden & ~known, np.nan, full))
    small = (full > 0) & (full < 5)
    assert hidden[small].all() and ((seen.high - seen.low)[small & ~exposed] >= 2).all()
