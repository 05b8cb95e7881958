"""What was hidden of the indicators of a dataset, whether it holds against who has them all, and what earlier releases give away with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kenes.indicators.earlier import Earlier, History, Key, key_of
from kenes.indicators.joint_audit import attacked
from kenes.indicators.protected import Protected
from kenes.indicators.row import IndicatorRow
from kenes.indicators.safe_tables import Safe


@dataclass(frozen=True)
class Audited:
    """The tables of an indicator in a country and a period. `whole` is False where only a total is shown: they do not add up, or are `refused`.

    `given_away` are cells not shown that all published tables of the dataset together tell exactly (none, by the making of the
    tables); `by_difference` those that they tell together with what was shown up to the day `since`, None where nothing was.
    Where these are small counts that nothing can hide any more, the tables are refused.
    """

    indicator: str
    country: str
    period: str
    whole: bool
    refused: bool
    cells: int
    small: int
    hidden: int
    given_away: int
    by_difference: int | None
    since: str | None

    def as_json(self) -> dict[str, object]:
        """The audit as the command line prints it."""
        return vars(self)


@dataclass(frozen=True)
class Asked:
    """With which threshold, against what was shown before, and whether every interval is worked out (slow) or moves are tried."""

    threshold: int
    before: Mapping[str, History]
    proof: bool = False


def audit_of(rows: Mapping[str, Sequence[IndicatorRow]], found: Protected, asked: Asked) -> list[Audited]:
    """The audit of all indicators of a dataset that count: their rows as computed, and as they are shown in `found`."""
    computed, shown = _by_key(rows), _by_key(found.rows)
    told = [one for key, safe in found.safe.items() for one in _there(key, (computed[key], shown[key]), safe, asked)]
    return sorted(told, key=lambda one: (one.indicator, one.country, one.period))


def _there(key: Key, rows: tuple[dict[str, list[IndicatorRow]], ...], safe: Safe, asked: Asked) -> list[Audited]:
    counting = safe.indicators
    computed, shown = ({one: own for one, own in held.items() if one in counting} for held in rows)
    before = {one: asked.before.get(one, {}).get(key, ()) for one in computed}
    case = attacked(computed, shown, asked.threshold)
    given = _counted(case.whose, case.told(proof=asked.proof))
    differing = _counted(case.whose, case.told(before, asked.proof)) if any(before.values()) else None
    return [_of((one, *key), safe, (given, differing), before[one]) for one in computed]


def _of(
    where: tuple[str, str, str],
    safe: Safe,
    told: tuple[dict[str, int], dict[str, int] | None],
    before: Sequence[Earlier],
) -> Audited:
    indicator = where[0]
    own = [] if indicator in safe.total_alone else [one for one in safe.tables if one.indicator == indicator]
    given, differing = told
    return Audited(
        *where, whole=indicator not in safe.total_alone, refused=indicator in safe.told,
        cells=sum(one.crossing.counts.size for one in own), small=sum(int(one.small.sum()) for one in own),
        hidden=sum(int(one.hidden.sum()) for one in own), given_away=given.get(indicator, 0),
        by_difference=differing.get(indicator, 0) if differing is not None and before else None,
        since=max((one.day for one in before), default=None),
    )  # fmt: skip


def _counted(whose: Sequence[str], marks: Sequence[object]) -> dict[str, int]:
    found: dict[str, int] = defaultdict(int)
    for one, mark in zip(whose, marks, strict=True):
        found[one] += int(mark.sum())  # type: ignore[attr-defined]
    return found


def _by_key(rows: Mapping[str, Sequence[IndicatorRow]]) -> dict[Key, dict[str, list[IndicatorRow]]]:
    found: dict[Key, dict[str, list[IndicatorRow]]] = defaultdict(dict)
    for indicator, own in rows.items():
        for row in own:
            found[key_of(row)].setdefault(indicator, []).append(row)
    return found
