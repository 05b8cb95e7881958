"""Groups of opinion in votes whose groups are known, and none in votes that have none."""

from __future__ import annotations

import numpy as np
import pytest

from kenes.methods.consensus import opinion_groups


def votes(seed, groups=2, people=20, statements=16):
    """Each group agrees to its own statements and not to others'; the first two all agree to; a fifth was not seen."""
    draw = np.random.default_rng(seed)
    leaning = np.where(np.arange(statements) % groups == np.arange(groups)[:, None], 0.9, 0.1)
    leaning[:, :2] = 0.95
    held = np.where(draw.random((groups * people, statements)) < np.repeat(leaning, people, axis=0), 1.0, -1.0)
    held[draw.random(held.shape) < 0.2] = np.nan
    return held


@pytest.mark.parametrize("groups", [2, 3])
def test_known_groups_are_found(groups):
    found = opinion_groups(votes(1, groups), draws=20)
    counts = [np.bincount(found.membership[20 * one : 20 * one + 20], minlength=groups) for one in range(groups)]
    assert {int(one.argmax()) for one in counts} == set(range(groups))
    assert min(int(one.max()) for one in counts) >= 18  # a tenth of the votes are against the group, a fifth unseen
    assert set(found.unites[:2]) == {0, 1}
    assert not {0, 1} & set(found.divides)
    assert found.stability.mean() > 0.9


@pytest.mark.parametrize("seed", range(3))
def test_no_groups_are_stated_in_noise(seed):
    noise = np.random.default_rng(seed).choice([-1.0, 0.0, 1.0], (40, 16))
    found = opinion_groups(noise, draws=5, seed=3)
    assert set(found.membership) == {0}
    assert found.warnings == ("no groups can be told from chance",)


def test_nobody_is_singled_out():
    held = votes(2)[:24]  # twenty of one group, four of the other
    found = opinion_groups(held, smallest=5, draws=5)
    assert np.bincount(found.membership).min() >= 5


@pytest.mark.parametrize("held", [[[1, 2]], [[1, 1]], [1, -1]])
def test_what_are_no_votes_is_refused(held):
    with pytest.raises(ValueError, match=r"votes|needed"):
        opinion_groups(held)


def test_all_who_vote_alike_are_one_group():
    assert set(opinion_groups(np.ones((12, 4))).membership) == {0}
