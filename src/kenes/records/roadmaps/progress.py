"""How far an action has come, computed and never typed: from its milestones and from the figures of its indicator.

Pure: rows, plain values and a day in; what can be said out, with the reason where something cannot. There is no per cent
of completion anywhere: a milestone is reached or not, and a figure has moved so far in its own unit.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from kenes.assessments.age import is_stale
from kenes.assessments.comparability import not_comparable
from kenes.assessments.trend import year_of
from kenes.indicators.indicator import Definition
from kenes.indicators.row import IndicatorRow
from kenes.texts import Text

Direction = Literal["at_most", "at_least"]
Standing = Literal["reached", "on the line", "behind", "not reached", "cannot be stated"]
STANDINGS: dict[Standing, Text] = {
    "reached": Text(kk="нысаналы мәнге жетті", ru="цель достигнута", en="target reached"),
    "on the line": Text(kk="жоспарлы сызықта немесе одан озық", ru="на плановой линии или впереди неё", en="on the planned line or ahead of it"),
    "behind": Text(kk="жоспарлы сызықтан артта", ru="отстаёт от плановой линии", en="behind the planned line"),
    "not reached": Text(kk="нысаналы мәнге мерзімінде жетпеді", ru="цель в срок не достигнута", en="target not reached by its date"),
    "cannot be stated": Text(kk="айту мүмкін емес", ru="установить нельзя", en="cannot be stated"),
}  # fmt: skip


@dataclass(frozen=True)
class Step:
    """A milestone as plain values."""

    ref: str
    heading: Text
    due: datetime.date | None = None
    reached: datetime.date | None = None


@dataclass(frozen=True)
class Steps:
    """The milestones of an action: so many of so many reached, and which are late."""

    all: tuple[Step, ...]
    reached: tuple[Step, ...]
    overdue: tuple[Step, ...]

    @property
    def next(self) -> Step | None:
        """The one that is due next."""
        waiting = [one for one in self.all if one.reached is None]
        return min(waiting, key=lambda one: one.due or datetime.date.max, default=None)


@dataclass(frozen=True)
class Aim:
    """What an action wants of its indicator: from the baseline to the target by its year."""

    indicator: str
    baseline: IndicatorRow | None
    target: float | None
    year: int | None


@dataclass(frozen=True)
class Band:
    """A value with its interval; without one, low and high are the value itself."""

    estimate: float
    low: float
    high: float

    @classmethod
    def of(cls, row: IndicatorRow) -> Band:
        """A figure as a band."""
        value = row.estimate if row.estimate is not None else 0.0
        return cls(value, value if row.low is None else row.low, value if row.high is None else row.high)

    @property
    def is_point(self) -> bool:
        """Whether it has no interval."""
        return self.low == self.high

    def overlaps(self, other: Band) -> bool:
        """Whether the intervals have something in common."""
        return self.low <= other.high and other.low <= self.high


@dataclass(frozen=True)
class Path:
    """The way of an indicator from its baseline towards its target.

    `line` is where the straight line from baseline to target stands in the year of the newest figure, with the interval
    that the baseline lends it; `moved` is how far the newest figure is from the baseline towards the target (below 0:
    away from it), `left` how far it still is from it, both in the unit of the indicator. `reason` says why the standing
    cannot be stated.
    """

    aim: Aim
    figures: tuple[IndicatorRow, ...]
    newest: IndicatorRow | None
    standing: Standing
    reason: Text | None = None
    direction: Direction | None = None
    line: Band | None = None
    moved: float | None = None
    left: float | None = None
    movement_is_certain: bool = False
    stale: bool = False


@dataclass(frozen=True)
class Progress:
    """All that is known of how far an action has come; `path` is None where it names no indicator."""

    steps: Steps
    path: Path | None


def steps_of(milestones: Iterable[Step], today: datetime.date) -> Steps:
    """The milestones in the order of their days, those without one last."""
    ordered = tuple(sorted(milestones, key=lambda one: (one.due or datetime.date.max, one.ref)))
    reached = tuple(one for one in ordered if one.reached is not None)
    late = tuple(one for one in ordered if one.reached is None and one.due is not None and one.due < today)
    return Steps(ordered, reached, late)


def path_of(
    aim: Aim, definition: Definition | None, rows: Sequence[IndicatorRow], place: str, today: datetime.date
) -> Path:
    """The way towards the target, from the table of the indicator; the series is that of the baseline, else the whole place."""
    figures = series_of(aim, rows, place)
    known = [row for row in figures if row.state in ("value", "zero") and row.estimate is not None]
    newest = max(known, key=lambda row: row.period[-4:], default=None)
    stale = newest is not None and is_stale(newest.period, today)
    reason = _lacking(aim, definition, newest) or _incomparable(aim, definition, rows, newest)
    if reason is not None:
        return Path(aim, tuple(figures), newest, "cannot be stated", reason, direction_of(aim), stale=stale)
    return _measured(aim, tuple(figures), newest, stale)  # type: ignore[arg-type]


def direction_of(aim: Aim) -> Direction | None:
    """Down to the target or up to it, from where the baseline stands; None where they do not tell."""
    base = aim.baseline.estimate if aim.baseline is not None else None
    if base is None or aim.target is None or aim.target == base:
        return None
    return "at_most" if aim.target < base else "at_least"


def series_of(aim: Aim, rows: Sequence[IndicatorRow], place: str) -> list[IndicatorRow]:
    """The figures of the series of the baseline, year by year; of the whole place where there is no baseline."""
    base = aim.baseline
    where, by = (place, {}) if base is None else (base.place, dict(base.breakdown))
    found = [row for row in rows if row.place == where and dict(row.breakdown) == by and year_of(row.period)]
    return sorted(found, key=lambda row: row.period[-4:])


def _lacking(aim: Aim, definition: Definition | None, newest: IndicatorRow | None) -> Text | None:
    if definition is None:
        return UNKNOWN_INDICATOR
    if newest is None:
        return NO_FIGURES
    if aim.baseline is None or aim.baseline.estimate is None or not year_of(aim.baseline.period):
        return NO_BASELINE
    if aim.target is None:
        return NO_TARGET
    if aim.year is None:
        return NO_YEAR
    if aim.target == aim.baseline.estimate:
        return NO_CHANGE
    if year_of(aim.baseline.period) >= aim.year:
        return NO_SPAN
    if year_of(newest.period) <= year_of(aim.baseline.period):
        return NOTHING_NEWER
    return None


def _incomparable(
    aim: Aim, definition: Definition | None, rows: Sequence[IndicatorRow], newest: IndicatorRow | None
) -> Text | None:
    if definition is None or aim.baseline is None or newest is None:
        return None
    if aim.baseline.indicator != aim.indicator:
        return OTHER_INDICATOR
    return not_comparable(definition, rows, aim.baseline, newest)


def _measured(aim: Aim, figures: tuple[IndicatorRow, ...], newest: IndicatorRow, stale: bool) -> Path:
    assert aim.baseline is not None and aim.target is not None and aim.year is not None
    base, now = Band.of(aim.baseline), Band.of(newest)
    direction: Direction = direction_of(aim) or "at_most"
    sign = -1.0 if direction == "at_most" else 1.0
    first, year = year_of(aim.baseline.period), year_of(newest.period)
    line = _line(base, aim.target, min(1.0, (year - first) / (aim.year - first)))
    standing, reason = _standing(now, line, aim, direction, year)
    return Path(
        aim, figures, newest, standing, reason, direction, line,
        moved=sign * (now.estimate - base.estimate), left=max(0.0, sign * (aim.target - now.estimate)),
        movement_is_certain=not now.overlaps(base), stale=stale,
    )  # fmt: skip


def _line(base: Band, target: float, part: float) -> Band:
    """Where the straight line stands; the interval of the baseline narrows towards the target, which has none."""
    estimate, low, high = (one + part * (target - one) for one in (base.estimate, base.low, base.high))
    return Band(estimate, low, high)


def _standing(now: Band, line: Band, aim: Aim, direction: Direction, year: int) -> tuple[Standing, Text | None]:
    target = Band(aim.target or 0.0, aim.target or 0.0, aim.target or 0.0)
    over = year >= (aim.year or 0)
    if _beyond(now, target, direction):
        return "reached", None
    if over:
        return ("cannot be stated", OVERLAP_TARGET) if now.overlaps(target) else ("not reached", None)
    if _beyond(now, line, direction):
        return "on the line", None
    return ("cannot be stated", OVERLAP) if now.overlaps(line) else ("behind", None)


def _beyond(now: Band, mark: Band, direction: Direction) -> bool:
    """Whether the whole interval lies on the good side of the mark, or at it."""
    return now.high <= mark.low if direction == "at_most" else now.low >= mark.high


UNKNOWN_INDICATOR = Text(
    kk="Көрсеткіш бұл обсерваторияда белгісіз.", ru="Показатель этой обсерватории неизвестен.", en="This observatory does not know the indicator."
)  # fmt: skip
NO_FIGURES = Text(
    kk="Көрсеткіштің бірде-бір мәні жоқ.", ru="У показателя нет ни одного значения.", en="The indicator has no figure."
)
NO_BASELINE = Text(
    kk="Бастапқы мәні көрсетілмеген.", ru="Исходное значение не указано.", en="No baseline is given."
)  # fmt: skip
NO_TARGET = Text(kk="Нысаналы мән қойылмаған.", ru="Целевое значение не поставлено.", en="No target value is set.")
NO_YEAR = Text(
    kk="Нысаналы мәннің жылы көрсетілмеген.", ru="Год целевого значения не указан.", en="The target has no year."
)
NO_CHANGE = Text(
    kk="Нысаналы мән бастапқы мәнге тең: бағыты жоқ.",
    ru="Целевое значение равно исходному: направления нет.",
    en="The target equals the baseline: there is no direction.",
)
NO_SPAN = Text(
    kk="Нысаналы мәннің жылы бастапқы жылдан кейін емес.",
    ru="Год целевого значения не позже исходного года.",
    en="The year of the target is not later than that of the baseline.",
)
NOTHING_NEWER = Text(
    kk="Бастапқы мәннен кейінгі жылдардың мәні жоқ.",
    ru="Более новых значений, чем исходное, нет.",
    en="There is no figure newer than the baseline.",
)
OTHER_INDICATOR = Text(
    kk="Бастапқы мән басқа көрсеткіштен алынған.",
    ru="Исходное значение взято из другого показателя.",
    en="The baseline is a figure of another indicator.",
)
OVERLAP = Text(
    kk="Соңғы мәннің сенім аралығы жоспарлы сызықтың аралығымен қабаттасады.",
    ru="Доверительный интервал последнего значения пересекается с плановой линией и её интервалом.",
    en="The interval of the newest figure overlaps the planned line and its interval.",
)
OVERLAP_TARGET = Text(
    kk="Нысаналы мән соңғы мәннің сенім аралығының ішінде жатыр.",
    ru="Целевое значение лежит внутри доверительного интервала последнего значения.",
    en="The target lies inside the interval of the newest figure.",
)
