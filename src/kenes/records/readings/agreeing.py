"""Two readings held against each other: pairs of clause and requirement, what each says, how far they agree beyond chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kenes.methods.agreement import cohen_kappa
from kenes.methods.estimate import Estimate
from kenes.records.library.models import Passage
from kenes.records.readings.models import READERS, Opinion, Reading, Settled
from kenes.records.reviews.models import Review

ENOUGH = 10
"""Pairs that both have judged, below which no kappa is stated."""


@dataclass(frozen=True)
class Pair:
    """A clause and a requirement of which at least one reading speaks; `opinions` in the order of the readings, absent ones left out."""

    clause: str
    requirement: str
    opinions: tuple[Opinion, ...]
    settled: Settled | None

    @property
    def key(self) -> tuple[str, str]:
        """What it is told apart by."""
        return (self.clause, self.requirement)

    @property
    def both(self) -> bool:
        """Whether both readings judge it."""
        return len(self.opinions) == READERS

    @property
    def agreed(self) -> bool:
        """Whether both say the same."""
        return self.both and len({one.verdict for one in self.opinions}) == 1

    @property
    def notes(self) -> str:
        """The notes of both, each once."""
        return " / ".join(dict.fromkeys(one.note for one in self.opinions if one.note))


@dataclass(frozen=True)
class Agreement:
    """How far two readings agree: over the pairs that both judged; no kappa where there are too few or it cannot be told."""

    pairs: tuple[Pair, ...]
    kappa: Estimate | None
    confusion: Mapping[tuple[str, str], int]

    @property
    def both(self) -> int:
        """Pairs that both judged."""
        return sum(one.both for one in self.pairs)

    @property
    def agreed(self) -> int:
        """Pairs of which both say the same."""
        return sum(one.agreed for one in self.pairs)

    @property
    def disagreements(self) -> tuple[Pair, ...]:
        """Where they differ, or only one of them speaks."""
        return tuple(one for one in self.pairs if not one.agreed)

    @property
    def unsettled(self) -> int:
        """Disagreements that wait."""
        return sum(one.settled is None for one in self.disagreements)


def is_compared(review: Review) -> bool:
    """Whether both readings are finished."""
    return review.state in (Review.State.SETTLING, Review.State.SETTLED)


def agreement_of(review: Review) -> Agreement | None:
    """The two readings of a review held against each other; None before both are finished: then nobody is shown them."""
    if not is_compared(review):
        return None
    pairs = pairs_of(review)
    both = [one.opinions for one in pairs if one.both]
    said = [(first.verdict, second.verdict) for first, second in both]
    return Agreement(pairs, _kappa(said), Counter(said))


def readings_of(review: Review) -> list[Reading]:
    """Who reads a review and how far each is; what they say stands elsewhere."""
    return list(Reading.objects.filter(review=review).select_related("reader").order_by("pk"))


def pairs_of(review: Review) -> tuple[Pair, ...]:
    """Every pair of which a reading speaks, in the order of the text; for actions, which hold the rules themselves."""
    readings = [one.pk for one in readings_of(review)]
    opinions = list(
        Opinion.objects.filter(reading__in=readings).select_related("passage", "reading", "passage__version")
    )
    settled = {
        (one.clause, one.requirement): one for one in Settled.objects.filter(review=review).select_related("settled_by")
    }
    found: dict[tuple[str, str], list[Opinion]] = {}
    for one in sorted(opinions, key=lambda each: readings.index(each.reading_id)):
        found.setdefault((one.clause, one.requirement), []).append(one)
    order = _order(review, opinions)
    keys = sorted(found, key=lambda key: (order.get(key[0], -1), key[1]))
    return tuple(Pair(*key, tuple(found[key]), settled.get(key)) for key in keys)


def _order(review: Review, opinions: Sequence[Opinion]) -> dict[str, int]:
    labels = {one.clause for one in opinions if one.clause}
    versions = [review.version_read_id, *review.read_beside.values_list("pk", flat=True)]
    found = Passage.objects.filter(version__in=versions, label__in=labels).values_list("label", "position")
    return dict(sorted(found, key=lambda one: -one[1]))


def _kappa(said: Sequence[tuple[str, str]]) -> Estimate | None:
    if len(said) < ENOUGH:
        return None
    try:
        return cohen_kappa([first for first, _ in said], [second for _, second in said])
    except ValueError:  # one verdict throughout: agreement beyond chance cannot be told
        return None
