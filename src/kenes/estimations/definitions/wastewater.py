"""What wastewater says of drugs used: the load a day, consumption by back-calculation, the week's pattern, values below the limit."""

from __future__ import annotations

import datetime
import math
import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from kenes.datasets.number_text import NotANumber, number_of
from kenes.estimations.days import days_of
from kenes.estimations.estimation import LEVEL, Chosen, Estimation, number_chosen
from kenes.estimations.excretion_given import constants_of
from kenes.estimations.made_table import MadeTable
from kenes.estimations.outcome import Line, Outcome, Point, Series
from kenes.estimations.said import caution, cautions_of, interval, number, percent
from kenes.estimations.table import Table
from kenes.estimations.words.wastewater import (
    BELOW,
    CHOICES,
    COLUMNS,
    CONSTANTS_SAID,
    CONSUMED,
    CONSUMPTION,
    DAY_WORD,
    DAYS,
    EXAMPLE,
    FEW_DAYS,
    HOLIDAYS,
    LOAD,
    LOAD_SAID,
    MEAN_WORD,
    MEASURED,
    NO_CONSTANTS,
    NO_LIMIT,
    NO_VALUE,
    NOT_ABOVE,
    NOT_WHEN,
    PURPOSE,
    TITLE,
    UNIT,
    WEEK,
    WEEKDAY,
    WEEKEND_SAID,
    WHOLE_POPULATION,
)
from kenes.methods.estimate import Estimate
from kenes.methods.wastewater import censored_mean, consumption, load, weekend_ratio
from kenes.texts import Finding, Text

CONCENTRATION = ("conc", "ng/l", "концентрация", "нг/л", "концентрациясы")
LOADS = ("load", "mg/1000/day", "mg/day/1000", "нагрузка", "жүктеме")
FLOW = ("m3/day", "volume", "расход", "поток", "сток", "ағын")
PEOPLE = ("people", "inhabitants", "население", "жители", "тұрғындар", "халық")
LIMIT = ("loq", "limit of quantification", "предел", "пкo", "шегі", "шек")
DATE = ("day", "дата", "день", "күні", "күн")
SITE = ("city", "plant", "place", "место", "город", "станция", "қала", "орын")
MARK = re.compile(r"[<≤‹]\s*(?P<limit>[\d\s.,]+)")
MARKED = re.compile(r"[<≤‹]?\s*(loq|lod|пко|bql|nq|н\.?о\.?)", re.IGNORECASE)
LEAST_DAYS = 7


@dataclass(frozen=True)
class Day:
    """A load in mg a day for 1,000 people; nan = below `limit`, in the same unit."""

    site: str
    date: datetime.date | None
    load: float
    limit: float


def estimate(table: Table, chosen: Chosen) -> Outcome:
    """The mean load of each site, consumption where constants are given, and the week where days are dated."""
    level = number_chosen(chosen, "level") / 100
    days = _days(table)
    constants = constants_of(table, chosen)
    factor = float(consumption([1.0], constants)[0]) if constants is not None else None
    by_site: dict[str, list[Day]] = defaultdict(list)
    for one in days:
        by_site[one.site].append(one)
    lines, reading = [], []
    for site, own in by_site.items():
        mean = censored_mean([one.load for one in own], [one.limit for one in own], level)
        label = Text.same(site) if site else LOAD
        lines.append(Line(LOAD if not site else MEASURED.fill(site=site), mean, factor is None))
        reading.append(LOAD_SAID.fill(site=label, load=interval(mean, _digits(mean)), n=str(len(own))))
        if factor is not None:
            used = _times(mean, factor)
            lines.append(Line(CONSUMED if not site else CONSUMPTION.fill(site=site), used, True))
    if constants is not None:
        head = next(line for line in lines if line.quoted)
        reading.append(CONSTANTS_SAID.fill(drug=constants.drug, residue=constants.residue, used=interval(head.estimate, _digits(head.estimate)),
                                           excreted=percent(constants.excreted), publisher=constants.publisher, year=constants.year, address=constants.address))  # fmt: skip
    week, said, warned = _week(days) if len(by_site) == 1 else ((), (), ())
    below = sum(math.isnan(one.load) for one in days)
    cautions = [*cautions_of(*(line.estimate for line in lines)), *warned, *_notes(days, below, factor is None)]
    series = _series(days) if len(by_site) == 1 else None
    return Outcome(
        tuple(lines), (*reading, *said), tuple(cautions), UNIT, _digits(lines[0].estimate), series=series, made=week
    )


def _days(table: Table) -> list[Day]:
    """Loads as they stand, or of concentration, flow and population."""
    direct = table.has("load_mg", LOADS) and not table.has("concentration", CONCENTRATION)
    name, aliases = ("load_mg", LOADS) if direct else ("concentration", CONCENTRATION)
    values, limits = _measured(table, name, aliases)
    if direct:
        loads, bounds = np.array(values), np.array(limits)
    else:
        flow, people = table.numbers("flow", FLOW), table.numbers("population", PEOPLE)
        for column, cells, names in (("flow", flow, FLOW), ("population", people, PEOPLE)):
            if wrong := [n for n, one in enumerate(cells) if one <= 0]:
                table.refuse(column, wrong, NOT_ABOVE, names)
        loads, bounds = load(values, flow, people), load(limits, flow, people)
    dates: Sequence[datetime.date | None] = (
        days_of(table, "date", DATE) if table.has("date", DATE) else [None] * len(values)
    )
    sites = table.words("site", SITE) if table.has("site", SITE) else [""] * len(values)
    return [
        Day(site, day, float(one), float(least))
        for site, day, one, least in zip(sites, dates, loads, bounds, strict=True)
    ]


def _measured(table: Table, name: str, aliases: Sequence[str]) -> tuple[list[float], list[float]]:
    """Values, nan where below a limit, and limits; "<5", "<LOQ" and values under the column of limits are below."""
    cells = table.words(name, aliases)
    given = table.numbers_or_nothing("loq", LIMIT) if table.has("loq", LIMIT) else [None] * len(cells)
    values, limits, wrong, unlimited = [], [], [], []
    for place, (cell, limit) in enumerate(zip(cells, given, strict=True)):
        mark = MARK.fullmatch(cell)
        try:
            value = math.nan if mark or MARKED.fullmatch(cell) else number_of(cell)
            least = number_of(mark["limit"].strip()) if mark else limit
        except NotANumber:
            value, least = None, None
        if value is None or value < 0:
            wrong.append(place)
            continue
        hidden = math.isnan(value) or value == 0 or (least is not None and value < least)
        if hidden and not least:
            unlimited.append(place)
        values.append(math.nan if hidden else value)
        limits.append(least or 1.0)
    for places, message in ((wrong, NO_VALUE), (unlimited, NO_LIMIT)):
        if places:
            table.refuse(name, places, message, aliases)
    return values, limits


def _week(days: Sequence[Day]) -> tuple[tuple[MadeTable, ...], tuple[Text, ...], tuple[Finding, ...]]:
    """The mean of each day of the week, and the weekend against the weekdays; half the limit stands for what lies below it."""
    known = [(one.date, one.limit / 2 if math.isnan(one.load) else one.load) for one in days if one.date is not None]
    if not known:
        return (), (), ()
    monday = min(date for date, _ in known) - datetime.timedelta(min(date for date, _ in known).weekday())
    weeks = np.full((max((date - monday).days // 7 for date, _ in known) + 1, 7), np.nan)
    for date, value in known:
        weeks[(date - monday).days // 7, date.weekday()] = value
    rows = tuple(
        (DAYS[place], round(float(np.nanmean(weeks[:, place])), 3) if (~np.isnan(weeks[:, place])).any() else None, int((~np.isnan(weeks[:, place])).sum()))
        for place in range(7)
    )  # fmt: skip
    made = MadeTable("week", WEEK, (WEEKDAY, MEAN_WORD, DAY_WORD), rows, to_take=False)
    try:
        ratio = weekend_ratio(weeks)
    except ValueError:  # no weekend or no weekday was sampled: there is no ratio to tell
        return (made,), (), ()
    said = interval(ratio, 2) if ratio.low == ratio.low else number(ratio.estimate, 2)
    return (made,), (WEEKEND_SAID.fill(ratio=said),), cautions_of(ratio)


def _notes(days: Sequence[Day], below: int, without_constants: bool) -> list[Finding]:
    found = [caution("population", WHOLE_POPULATION)]
    if without_constants:
        found.append(caution("no-constants", NO_CONSTANTS))
    if below:
        found.append(caution("below-limit", BELOW.fill(n=number(below), all=number(len(days)))))
    if len(days) < LEAST_DAYS:
        found.append(caution("few-days", FEW_DAYS.fill(n=LEAST_DAYS)))
    return [*found, caution("representative", HOLIDAYS)]


def _series(days: Sequence[Day]) -> Series | None:
    dated = sorted((one for one in days if one.date is not None), key=lambda one: one.date or datetime.date.min)
    if len(dated) < 2 or dated[0].date is None:
        return None
    first = dated[0].date
    points = tuple(
        Point((one.date - first).days + 1, one.limit / 2 if math.isnan(one.load) else one.load, 0.0 if math.isnan(one.load) else None, one.limit if math.isnan(one.load) else None)
        for one in dated if one.date is not None
    )  # fmt: skip
    return Series(points, (), DAY_WORD, UNIT)


def _times(one: Estimate, factor: float) -> Estimate:
    method = f"{one.method}, x {factor:.4g}"
    return Estimate(one.estimate * factor, one.low * factor, one.high * factor, one.n, one.level, method, one.warnings)


def _digits(one: Estimate) -> int:
    return 0 if abs(one.estimate) >= 1000 else 1 if abs(one.estimate) >= 10 else 3


ESTIMATION = Estimation(
    key="wastewater",
    title=TITLE,
    purpose=PURPOSE,
    not_when=NOT_WHEN,
    columns=COLUMNS,
    choices=(*CHOICES, LEVEL),
    example=EXAMPLE,
    estimate=estimate,
    aliases=("sewage", "wastewater-analysis"),
)
