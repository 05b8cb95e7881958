"""Results of a round: counts with intervals, told only of enough participants. Pure.

A group is told only where it is large enough and where what is left of all without the groups told is empty or large enough
too: else the small rest could be found by taking away.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kenes.methods.estimate import Estimate
from kenes.methods.rates import proportion

AGREE, DISAGREE, PASS = "agree", "disagree", "pass"
CHOICES = (AGREE, DISAGREE, PASS)


@dataclass(frozen=True)
class Tally:
    """The voices on one statement, of all or of a group."""

    agree: int
    disagree: int
    passed: int

    @property
    def total(self) -> int:
        """How many gave a voice."""
        return self.agree + self.disagree + self.passed

    def share(self, choice: str) -> Estimate:
        """The share of a choice among all who gave a voice, with Wilson's interval."""
        return proportion({AGREE: self.agree, DISAGREE: self.disagree, PASS: self.passed}[choice], self.total)


@dataclass(frozen=True)
class Result:
    """What may be told of a statement: nothing (`tally` None) below the minimum."""

    tally: Tally | None
    groups: Mapping[str, Tally]


def tally(choices: Iterable[str]) -> Tally:
    """The choices counted."""
    counted = Counter(choices)
    return Tally(counted[AGREE], counted[DISAGREE], counted[PASS])


def result(voices: Iterable[tuple[str, str]], minimum: int) -> Result:
    """What may be told of the voices (group, choice) on one statement."""
    given = list(voices)
    if len(given) < minimum:
        return Result(None, {})
    groups = {group: tally(choice for other, choice in given if other == group) for group, _ in given}
    told = {group: one for group, one in sorted(groups.items()) if group and one.total >= minimum}
    while told and 0 < len(given) - sum(one.total for one in told.values()) < minimum:
        del told[min(told, key=lambda group: (told[group].total, group))]
    return Result(tally(choice for _, choice in given), told)
