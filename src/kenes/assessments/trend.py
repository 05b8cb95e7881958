"""Trends: rising, falling or stable only where the series allows it; otherwise the reason why not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from kenes.assessments.policy import MINIMUM_POINTS, REPORTING_JUMP, STABLE_WITHIN
from kenes.assessments.reading import Direction, Reading
from kenes.indicators.indicator import Definition
from kenes.indicators.row import IndicatorRow
from kenes.methods.annual_change import annual_change
from kenes.methods.estimate import Estimate
from kenes.texts import Text, all_languages


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
    period = first.period if len(rows) == 1 else span_of(first.period, rows[-1].period)

    def stated(direction: Direction, reason: Text, span: str, result: Estimate | None = None) -> Reading:
        if result is None:
            return Reading(
                first.indicator, first.place, first.breakdown, span, direction, _NONE, None, None, None, reason
            )
        method = _METHOD.fill(level=round(100 * result.level), n=result.n)
        figures = (result.estimate, result.low, result.high)
        return Reading(first.indicator, first.place, first.breakdown, span, direction, method, *figures, reason)

    if definition.words.ordinal:
        return stated("cannot be stated", OPINION, period)
    if reason := definition.words.no_trend.get(tuple(first.breakdown)):
        return stated("cannot be stated", reason, period)
    run = _latest_run(rows)
    if jumps := reporting_jumps(entries, {year for row in rows if (year := year_of(row.period))}):
        return stated("cannot be stated", jumps, period)
    if len(run) < MINIMUM_POINTS:
        return stated("cannot be stated", _too_few(rows, run), period)
    span = span_of(run[0].period, run[-1].period)
    if not any(row.estimate for row in run):
        return stated("stable", _ALL_ZERO, span)
    try:
        result = _fit(run)
    except ValueError:
        return stated("cannot be stated", _NO_FIT, span)
    direction = _direction(result)
    reason = (_WIDE if direction == "cannot be stated" else _FITTED).fill(
        low=Text(**_signed(result.low)),
        high=Text(**_signed(result.high)),
        estimate=Text(**_signed(result.estimate)),
        n=result.n,
    )
    return stated(direction, reason, span, result)


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
    return _JUMPS.fill(listed=listed)


def _fit(run: Sequence[IndicatorRow]) -> Estimate:
    """Counts with their exposure where the figure is a rate; the figures themselves otherwise."""
    years = [year_of(row.period) for row in run]
    values = np.array([row.estimate for row in run], float)
    if all(row.n is not None and row.low is not None for row in run) and (values > 0).all():
        counts = np.array([row.n for row in run], float)
        if (counts > 0).all():
            return annual_change(years, counts, exposure=counts / values)
    return annual_change(years, values)


def _direction(result: Estimate) -> Direction:
    if result.low > 0:
        return "rising"
    if result.high < 0:
        return "falling"
    if result.low > -STABLE_WITHIN and result.high < STABLE_WITHIN:
        return "stable"
    return "cannot be stated"


def _signed(percent: float) -> dict[str, str]:
    """A change in per cent as each language writes it, with a true minus sign."""
    shown = round(percent, 1)
    sign = "+" if shown > 0 else "−" if shown < 0 else ""
    return {tongue.code: sign + tongue.percent(abs(percent) / 100) for tongue in all_languages()}


def _too_few(rows: Sequence[IndicatorRow], run: Sequence[IndicatorRow]) -> Text:
    if not run and rows[-1].state == "missing":
        return _LATEST_MISSING.fill(year=rows[-1].period, needed=MINIMUM_POINTS)
    return _TOO_FEW.fill(n=len(run), needed=MINIMUM_POINTS)


_NONE = Text(kk="есептелмеді", ru="не вычислялась", en="none")
_METHOD = Text(
    kk="логарифмдік-сызықтық квази-Пуассон үрдісі, {level} % аралық, жылдар саны: {n}",
    ru="лог-линейная квазипуассоновская тенденция, интервал {level} %, лет: {n}",
    en="log-linear quasi-Poisson trend, {level}% interval, {n} years",
)
OPINION = Text(
    kk="Бұл — өлшем емес, сарапшылардың пікірі; одан үрдіс шығарылмайды.",
    ru="Это мнение экспертов, а не измерение; тенденция из него не выводится.",
    en="This is the opinion of experts, not a measurement; no trend is drawn from it.",
)
_TOO_FEW = Text(
    kk="Қатарынан берілген жылдық мәндер саны — {n}, ал үрдіс үшін кемінде {needed} керек.",
    ru="Годовых значений подряд: {n}; для тенденции нужно не меньше {needed}.",
    en="Consecutive yearly figures: {n}; a trend needs at least {needed}.",
)
_LATEST_MISSING = Text(
    kk="Соңғы жылдың ({year}) мәні жоқ; үрдіс үшін қатарынан кемінде {needed} жылдық мән керек.",
    ru="За последний год ({year}) значения нет; для тенденции нужно не меньше {needed} годовых значений подряд.",
    en="There is no figure for the last year ({year}); a trend needs at least {needed} consecutive yearly figures.",
)
_JUMPS = Text(
    kk="Есептіліктің толықтығы өзгерген: жылдар бойынша жолдар саны — {listed}; сондықтан жылдар салыстырылмайды.",
    ru="Полнота отчётности менялась: число строк по годам {listed}; поэтому годы несравнимы.",
    en="Completeness of reporting changed: entries by year {listed}; the years therefore do not compare.",
)
_NO_FIT = Text(
    kk="Мәндер өте аз: үрдіс есептелмеді.",
    ru="Слишком мало значений: тенденция не вычислена.",
    en="Too few values above zero: no trend could be fitted.",
)
_ALL_ZERO = Text(kk="Барлық жылдары нөл.", ru="Во все годы ноль.", en="Zero in every year.")
_FITTED = Text(
    kk="Жылына орта есеппен {estimate} (сенім аралығы {low} … {high}), {n} жыл бойынша.",
    ru="В среднем {estimate} в год (интервал от {low} до {high}), по годам: {n}.",
    en="On average {estimate} a year (interval {low} to {high}), over {n} years.",
)
_WIDE = Text(
    kk="Аралық тым кең: жылына {low} … {high}.",
    ru="Интервал слишком широк: от {low} до {high} в год.",
    en="The interval is too wide: {low} to {high} a year.",
)
