"""Groups of opinion: as large as promised, told from chance, nobody's membership or single voice in what is told."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kenes.records.consultations.opinions import opinions

AGREE, DISAGREE, PASS = "agree", "disagree", "pass"
Voices = list[dict[int, str]]


def camp(people: int, *choices: str) -> Voices:
    """So many people who speak alike, one of them always unlike the others on one statement."""
    return [
        {n: PASS if (person, n) == (0, person % len(choices)) else one for n, one in enumerate(choices)}
        for person in range(people)
    ]


TWO_CAMPS = camp(12, AGREE, AGREE, DISAGREE, DISAGREE, AGREE, DISAGREE) + camp(
    9, DISAGREE, DISAGREE, AGREE, AGREE, AGREE, AGREE
)


def test_two_camps_are_two_groups_with_what_divides_and_what_unites() -> None:
    found = opinions(TWO_CAMPS, 6, 7)
    assert ([one.size for one in found.groups], found.sorted_people, found.why) == ([12, 9], 21, None)
    assert (set(found.divides), set(found.unites)) == ({0, 1, 2, 3, 5}, {4})
    larger, smaller = found.groups
    assert larger.shares[1] is not None and smaller.shares[1] is not None
    assert (larger.shares[1].share, smaller.shares[1].share) == (100, 0)
    assert (larger.shares[1].low, smaller.shares[1].high) == (
        70,
        30,
    )  # Wilson's limits 76 and 30 (9 people), outwards to tens
    assert larger.kept >= 90


@pytest.mark.parametrize(
    "voices, statements, minimum, why",
    [
        (TWO_CAMPS, 6, 11, "few"),  # 21 people are not twice eleven
        (TWO_CAMPS[:1] * 30, 1, 7, "few"),  # one statement parts nobody
        ([{0: AGREE}] * 30, 6, 7, "few"),  # nobody spoke on half of the statements
        ([], 6, 7, "few"),
        ([dict.fromkeys(range(6), AGREE)] * 30, 6, 7, "chance"),  # all of one mind
        (TWO_CAMPS[:14] + TWO_CAMPS[12:16], 6, 9, "chance"),  # the second camp is smaller than promised
    ],
)
def test_nothing_is_told_where_no_groups_can_be(voices: Voices, statements: int, minimum: int, why: str) -> None:
    found = opinions(voices, statements, minimum)
    assert (found.groups, found.unites, found.divides, found.why) == ((), (), (), why)


def test_voices_by_chance_make_no_groups() -> None:
    """Rounds in which everybody tosses a coin."""
    for seed in range(4):
        draw = random.Random(seed)
        voices = [{n: draw.choice((AGREE, DISAGREE)) for n in range(6)} for _ in range(14)]
        assert opinions(voices, 6, 5).why == "chance"


def test_the_order_in_which_voices_are_kept_tells_nothing() -> None:
    mixed = list(TWO_CAMPS)
    random.Random(3).shuffle(mixed)
    assert opinions(mixed, 6, 7) == opinions(TWO_CAMPS, 6, 7)


@settings(max_examples=6, deadline=None)
@given(first=st.integers(3, 14), second=st.integers(3, 14), silent=st.integers(0, 6), minimum=st.integers(5, 7))
def test_no_group_and_no_share_rests_on_fewer_than_was_promised(
    first: int, second: int, silent: int, minimum: int
) -> None:
    voices = camp(first, *[AGREE] * 5) + camp(second, *[DISAGREE] * 5)
    for person in voices[:silent]:  # some of the first camp pass on the last statement
        person[4] = PASS
    found = opinions(voices, 5, minimum)
    assert all(group.size >= minimum for group in found.groups)
    assert sum(group.size for group in found.groups) in (0, len(voices))
    for group in found.groups:
        for share in group.shares:
            if share is not None:
                assert share.low <= share.share <= share.high
                assert {share.share % 10, share.low % 10, share.high % 10} == {0}
    if found.groups and first - silent < minimum:
        assert None in [group.shares[4] for group in found.groups]
