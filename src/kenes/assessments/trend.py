"""Trends: rising, falling or stable only where the series allows it; otherwise the reason why not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kenes.assessments.breaks import breaks, since_last_break
from kenes.assessments.change import Change, Run, change, run_of
from kenes.assessments.policy import MINIMUM_POINTS, REPORTING_JUMP, STABLE_WITHIN
from kenes.assessments.reading import Direction, Reading, Segment
from kenes.assessments.reasons import (
    ALL_ZERO,
    JUMPS,
    LATEST_MISSING,
    NO_FIT,
    NONE,
    OPINION,
    TOO_FEW,
    method_of,
    reason_of,
)
from kenes.indicators.indicator import Definition
from kenes.indicators.row import IndicatorRow
from kenes.texts import Text


def readings(definition: Definition, rows: Sequence[IndicatorRow]) -> list[Reading]:
    """One reading for each place and breakdown of an indicator's table, in the order of the table."""
    entries = entries_by_year(rows) if definition.words.complete_by else {}
    series: dict[tuple[str, tuple[tuple[str, str], ...]], list[IndicatorRow]] = defaultdict(list)
    for row in rows:
        series[(row.place, tuple(row.breakdown.items()))].append(row)
    return [_reading(definition, one, entries.get(key[0], {})) for key, one in series.items()]


def entries_by_year(rows: Sequence[IndicatorRow]) -> dict[str, dict[int, int]]:
    """How many entries of the source each place has in each year, over all breakdowns."""
    counted: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in rows:
        if year := year_of(row.period):
            counted[row.place][year].update(row.sources)
    return {place: {year: len(cells) for year, cells in years.items()} for place, years in counted.items()}


def _reading(definition: Definition, rows: Sequence[IndicatorRow], entries: dict[int, int]) -> Reading:
    rows = sorted(rows, key=lambda row: row.period)
    first = rows[0]
    compared, told = since_last_break(rows)
    period = first.period if len(rows) == 1 else span_of(first.period, rows[-1].period)
    blank = Reading(
        first.indicator, first.place, first.breakdown, period, "cannot be stated", NONE, None, None, None, NONE, broken=tuple(breaks(rows)),
    )  # fmt: skip
    if reason := _forbidden(definition, rows, entries):
        return replace(blank, reason=reason)
    run = _latest_run(compared)
    if len(run) < MINIMUM_POINTS:
        return replace(blank, reason=_after(told, _too_few(rows, run)))
    blank = replace(blank, period=span_of(run[0].period, run[-1].period))
    if not any(row.estimate for row in run):
        return replace(blank, direction="stable", reason=_after(told, ALL_ZERO))
    try:
        found = change(_figures(run))
    except ValueError:
        return replace(blank, reason=_after(told, NO_FIT))
    return _stated(blank, found, run, told)


def _forbidden(definition: Definition, rows: Sequence[IndicatorRow], entries: dict[int, int]) -> Text | None:
    """Why no direction may be drawn from these figures, whatever their number."""
    if definition.words.ordinal:
        return OPINION
    if reason := definition.words.no_trend.get(tuple(rows[0].breakdown)):
        return reason
    return reporting_jumps(entries, {year for row in rows if (year := year_of(row.period))})


def _stated(blank: Reading, found: Change, run: Sequence[IndicatorRow], told: Text | None) -> Reading:
    """The direction of the last segment, with its figures; none where too few figures stand since the last turn."""
    last = found.segments[-1]
    points = last.last - last.first + 1
    direction = _direction(last) if points >= MINIMUM_POINTS else "cannot be stated"
    begin = next(row.period for row in run if year_of(row.period) == last.first)
    reason = reason_of(found, direction, points)
    return replace(
        blank, direction=direction, period=span_of(begin, run[-1].period), method=method_of(found), estimate=last.estimate, low=last.low,
        high=last.high, reason=_after(told, reason), segments=found.segments, average=found.average,
    )  # fmt: skip


def _after(told: Text | None, reason: Text) -> Text:
    return reason if told is None else Text.same("{told} {reason}").fill(told=told, reason=reason)


def span_of(first: str, last: str) -> str:
    """From the beginning of one period to the end of another: 2006-2007 and 2017-2018 make 2006-2018."""
    return f"{first[:4]}-{last[-4:]}"


def year_of(period: str) -> int:
    """The year of a period: 2022, or the second of a financial year 2021-2022; 0 for a period that is not a year."""
    if re.fullmatch(r"\d{4}", period):
        return int(period)
    span = re.fullmatch(r"(\d{4})-(\d{4})", period)
    return int(span[2]) if span and int(span[2]) == int(span[1]) + 1 else 0


def _latest_run(rows: Sequence[IndicatorRow]) -> list[IndicatorRow]:
    """The last figures without a gap between years, up to the last year of the series."""
    run: list[IndicatorRow] = []
    for row in rows:
        known = row.state in ("value", "zero") and row.estimate is not None and year_of(row.period)
        if not known:
            run = []
        elif run and year_of(row.period) != year_of(run[-1].period) + 1:
            run = [row]
        else:
            run.append(row)
    return run


def reporting_jumps(entries: dict[int, int], years: set[int]) -> Text | None:
    """The reason when a country's reporting changed too much between neighbouring years of its latest span."""
    reported = [(year, number) for year, number in sorted(entries.items()) if year in years and number]
    span = [reported[-1]] if reported else []
    for year, number in reversed(reported[:-1]):
        if year != span[0][0] - 1:
            break
        span.insert(0, (year, number))
    last = span[-MINIMUM_POINTS:]
    if not any(max(a, b) >= REPORTING_JUMP * min(a, b) for (_, a), (_, b) in pairwise(last)):
        return None
    listed = ", ".join(f"{year}: {number}" for year, number in last)
    return JUMPS.fill(listed=listed)


def _figures(run: Sequence[IndicatorRow]) -> Run:
    """Counts with their exposure where the figure is a rate; the figures themselves otherwise."""
    rates = all(row.n is not None and row.low is not None for row in run)
    return run_of(
        [year_of(row.period) for row in run],
        [row.estimate or 0.0 for row in run],
        [row.n or 0 for row in run] if rates else None,
    )


def _direction(result: Segment) -> Direction:
    if result.low > 0:
        return "rising"
    if result.high < 0:
        return "falling"
    if result.low > -STABLE_WITHIN and result.high < STABLE_WITHIN:
        return "stable"
    return "cannot be stated"


def _too_few(rows: Sequence[IndicatorRow], run: Sequence[IndicatorRow]) -> Text:
    if not run and rows[-1].state == "missing":
        return LATEST_MISSING.fill(year=rows[-1].period, needed=MINIMUM_POINTS)
    return TOO_FEW.fill(n=len(run), needed=MINIMUM_POINTS)
