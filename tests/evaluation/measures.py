"""What is counted of a ranking held against the labels, and the intervals of what was counted.

A ranking says of pairs of a passage and a requirement how near they are (`value`) and whether the pair is suggested (`firm`).
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import sqrt
from statistics import NormalDist

from labels_of_documents import LabelledPassage

FEWEST_TEXTS_TO_RESAMPLE = 5
RESAMPLES, SEED, LEVEL = 1000, 20261126, 0.95


@dataclass(frozen=True)
class Ranked:
    """How one way of looking ranks a pair: `value` among the requirements of the passage, `among` of the requirement's passages."""

    value: float
    firm: bool
    among: float | None = None

    @property
    def of_passage(self) -> tuple[bool, float]:
        """Where it comes among the requirements of its passage."""
        return (not self.firm, -self.value)

    @property
    def of_requirement(self) -> tuple[bool, float]:
        """Where it comes among the passages of its requirement."""
        return (not self.firm, -(self.value if self.among is None else self.among))


@dataclass(frozen=True)
class Text:
    """A labelled text as one way of looking sees it: labelled passages by their start, ranked pairs, requirements it found nothing for."""

    id: str
    labels: tuple[LabelledPassage, ...]
    framework: str
    codes: tuple[str, ...]
    within: Mapping[str, str]
    pairs: Mapping[tuple[int, str], Ranked]
    found: frozenset[str]

    def certain(self, label: LabelledPassage) -> frozenset[str]:
        """The codes that hold without doubt."""
        return frozenset(one.code for one in label.codes if one.framework == self.framework and not one.ambiguous)

    def doubtful(self, label: LabelledPassage) -> frozenset[str]:
        """The codes that are ambiguous."""
        return frozenset(one.code for one in label.codes if one.framework == self.framework and one.ambiguous)

    def with_goals(self, codes: Iterable[str]) -> frozenset[str]:
        """The codes and the goals they are targets of: a goal is not wrong where one of its targets is labelled."""
        codes = frozenset(codes)
        return codes | {self.within[one] for one in codes if one in self.within}

    def requirements_of(self, label: LabelledPassage, *, only_firm: bool = False) -> list[str]:
        """The requirements of a passage, the nearest first; suggested ones before the rest."""
        held = [
            one for one in self.codes if (pair := self.pairs.get((label.start, one))) and (pair.firm or not only_firm)
        ]
        return sorted(held, key=lambda one: self.pairs[label.start, one].of_passage)

    def passages_for(self, code: str) -> list[int]:
        """The labelled passages ranked for a requirement, those in doubt left out."""
        held = [one.start for one in self.labels if (one.start, code) in self.pairs and code not in self.doubtful(one)]
        return sorted(held, key=lambda start: self.pairs[start, code].of_requirement)


@dataclass
class Tally:
    """Hits and tries, text by text."""

    by_text: dict[str, tuple[float, int]] = field(default_factory=dict)

    def add(self, text: str, hits: float, tries: int) -> None:
        """Count some tries in a text."""
        before = self.by_text.get(text, (0, 0))
        self.by_text[text] = (before[0] + hits, before[1] + tries)

    @property
    def tries(self) -> int:
        """Of how many."""
        return sum(tries for _, tries in self.by_text.values())

    @property
    def hits(self) -> float:
        """How many."""
        return sum(hits for hits, _ in self.by_text.values())

    @property
    def texts(self) -> int:
        """In how many texts there was anything to try."""
        return sum(tries > 0 for _, tries in self.by_text.values())

    @property
    def share(self) -> float | None:
        """Hits of tries; None of no tries."""
        return self.hits / self.tries if self.tries else None

    def interval(self) -> tuple[float, float]:
        """95 %: by drawing texts where there are five and more that differ, else Wilson's, which takes every try as independent."""
        counted = [one for one in self.by_text.values() if one[1]]
        differ = len({hits / tries for hits, tries in counted}) > 1
        enough = len(counted) >= FEWEST_TEXTS_TO_RESAMPLE and differ
        return _resampled(counted) if enough else wilson(self.hits, self.tries)

    def shown(self, fewest: int = 1) -> str:
        """The share with its interval and numbers, or nothing of too few."""
        if self.share is None or self.tries < fewest:
            return "too few" if self.tries else "none"
        low, high = self.interval()
        return f"{self.share:.2f} ({low:.2f}–{high:.2f})"


def recall_of_requirements(texts: Iterable[Text], k: int, only: str | None = None, *, doubtful: bool = False) -> Tally:
    """Of the pairs of a passage and a code labelled without doubt (or only with): those whose code is among the k first of the passage."""
    tally = Tally()
    for text in texts:
        for label in text.labels:
            wanted = text.doubtful(label) if doubtful else text.certain(label)
            shown = set(text.requirements_of(label)[:k])
            for code in wanted if only is None else wanted & {only}:
                tally.add(text.id, code in shown, 1)
    return tally


def recall_of_passages(texts: Iterable[Text], k: int, only: str | None = None) -> Tally:
    """Of the k first passages of a requirement in a text, or of all labelled for it where they are fewer: those found."""
    tally = Tally()
    for text in texts:
        for code in text.codes if only is None else (only,):
            wanted = {one.start for one in text.labels if code in text.certain(one)}
            if wanted:
                tally.add(text.id, len(wanted & set(text.passages_for(code)[:k])), min(k, len(wanted)))
    return tally


def precision_of_the_top(texts: Iterable[Text]) -> tuple[Tally, int]:
    """Of the passages of which something is suggested: those whose first suggestion is labelled; and how many were in doubt, apart."""
    tally, apart = Tally(), 0
    for text in texts:
        for label in text.labels:
            first = next(iter(text.requirements_of(label, only_firm=True)), None)
            if first is None:
                continue
            if first in text.with_goals(text.certain(label)):
                tally.add(text.id, 1, 1)
            elif first in text.with_goals(text.doubtful(label)):
                apart += 1
            else:
                tally.add(text.id, 0, 1)
    return tally, apart


def precision_of(texts: Iterable[Text], code: str) -> Tally:
    """Of the passages suggested for a requirement: those labelled with it; those in doubt left out."""
    tally = Tally()
    for text in texts:
        for label in text.labels:
            pair = text.pairs.get((label.start, code))
            if pair is None or not pair.firm or code in text.with_goals(text.doubtful(label)) - text.certain(label):
                continue
            tally.add(text.id, code in text.with_goals(text.certain(label)), 1)
    return tally


def false_gaps(texts: Iterable[Text], only: str | None = None) -> Tally:
    """Of the requirements for which a text has labelled passages: those for which nothing in the whole text is suggested."""
    tally = Tally()
    for text in texts:
        for code in text.codes if only is None else (only,):
            if any(code in text.certain(one) for one in text.labels):
                tally.add(text.id, code not in text.found, 1)
    return tally


def wilson(hits: float, tries: int) -> tuple[float, float]:
    """Wilson's score interval of a share (1927)."""
    z = NormalDist().inv_cdf(0.5 + LEVEL / 2)
    share = hits / tries
    middle = (share + z * z / (2 * tries)) / (1 + z * z / tries)
    half = z / (1 + z * z / tries) * sqrt(share * (1 - share) / tries + z * z / (4 * tries * tries))
    return max(0.0, middle - half), min(1.0, middle + half)


def _resampled(counted: Sequence[tuple[float, int]]) -> tuple[float, float]:
    draw = random.Random(SEED)
    shares = sorted(_share(draw.choices(counted, k=len(counted))) for _ in range(RESAMPLES))
    cut = round(RESAMPLES * (1 - LEVEL) / 2)
    return shares[cut], shares[-1 - cut]


def _share(counted: Iterable[tuple[float, int]]) -> float:
    counted = list(counted)
    return sum(hits for hits, _ in counted) / sum(tries for _, tries in counted)
