"""How far an action has come, on its page: milestones, the way of its indicator drawn and as a table, the chance inside the institution."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString

from kenes.assessments.trend import year_of
from kenes.estimations.method_words import method_said
from kenes.estimations.said import warning_said
from kenes.indicators.indicator import all_indicators
from kenes.indicators.row import IndicatorRow
from kenes.records.chain.refs import FigureRef
from kenes.records.milestones.models import Milestone
from kenes.records.roadmaps.chance import Chance, chance_of
from kenes.records.roadmaps.models import Action
from kenes.records.roadmaps.progress import Aim, Path, Progress, Step, path_of, steps_of
from kenes.records.roadmaps.rules import may_read_chances
from kenes.reports.charts.chart import Mark
from kenes.reports.charts.path import IndicatorPath
from kenes.reports.charts.svg import tidied
from kenes.reports.recorded import pinned_row
from kenes.reports.sentences.numbers import amount
from kenes.reports.sentences.progress import (
    chance_in_words,
    movement_in_words,
    progress_in_words,
    standing_in_words,
    steps_in_words,
)
from kenes.texts import Text
from kenes.web.answering import current_language
from kenes.web.pages.records_figures import is_current, row_of
from kenes.web.pages.records_names import Named, Names, named
from kenes.web.site import Site

WIDE, NARROW = 640, 340


@dataclass(frozen=True)
class MilestoneLine:
    """A milestone: its days, whether it is late, the evidence as far as the account may read it."""

    name: Named
    record: Milestone
    late: bool
    evidence: Named | None
    address: str
    hidden: bool
    may_amend: bool


@dataclass(frozen=True)
class YearLine:
    """A year of the indicator: its figure, and where the straight line stands."""

    year: str
    row: IndicatorRow | None
    planned: Text | None


@dataclass(frozen=True)
class ChanceWords:
    """The chance in words with what it rests on, or the reason why there is none."""

    reason: Text | None
    chance: Text | None = None
    expected: Text | None = None
    method: Text | None = None
    points: int = 0
    years: str = ""
    warnings: tuple[Text, ...] = ()


@dataclass(frozen=True)
class ProgressBlock:
    """All that the page of an action shows of its progress."""

    progress: Progress
    steps: Text
    milestones: tuple[MilestoneLine, ...]
    title: Text | None
    unit: Text | None
    standing: Text | None
    movement: Text | None
    wide: str
    narrow: str
    years: tuple[YearLine, ...]
    chance: ChanceWords | None


def progress_block(site: Site, account: Any, action: Action, today: datetime.date) -> ProgressBlock:
    """The progress of an action as an account may see it."""
    milestones = milestones_of([action.ref], account)
    progress = progress_of(site, action, milestones, today)
    path, definition = progress.path, all_indicators().get(action.indicator)
    drawn = _drawn(path) if path is not None else ("", "")
    chance = None
    if path is not None and path.aim.target is not None and may_read_chances(account, action.country):
        chance = _chance(chance_of(path, definition, site.tables.get(action.indicator, [])), path)
    return ProgressBlock(
        progress=progress, steps=steps_in_words(progress.steps), milestones=milestone_lines(milestones, account, today),
        title=definition.words.title if definition else None, unit=definition.words.unit if definition else None,
        standing=standing_in_words(path) if path is not None else None,
        movement=movement_in_words(path) if path is not None else None,
        wide=drawn[0], narrow=drawn[1], years=tuple(_years(path)) if path is not None else (), chance=chance,
    )  # fmt: skip


def progress_of(site: Site, action: Action, milestones: Iterable[Milestone], today: datetime.date) -> Progress:
    """What is computed of an action from the milestones given and from the tables of the site."""
    steps = steps_of((Step(one.ref, one.title, one.due, one.reached) for one in milestones), today)
    if not action.indicator:
        return Progress(steps, None)
    target = float(action.target) if action.target is not None else None
    aim = Aim(action.indicator, _baseline(site, action), target, action.target_year)
    definition, rows = all_indicators().get(action.indicator), site.tables.get(action.indicator, [])
    return Progress(steps, path_of(aim, definition, rows, action.measure.objective.road_map.place, today))


def progress_words(
    site: Site, actions: list[Action], account: Any, today: datetime.date
) -> dict[str, tuple[Text, bool]]:
    """Of each action its progress in a line, and whether it rests on an old figure."""
    found = milestones_of([one.ref for one in actions], account)
    said = {}
    for action in actions:
        progress = progress_of(site, action, [one for one in found if one.action_id == action.ref], today)
        said[action.ref] = (progress_in_words(progress), progress.path is not None and progress.path.stale)
    return said


def milestones_of(refs: list[str], account: Any) -> list[Milestone]:
    """The milestones of actions that an account may read."""
    return list(Milestone.objects.visible_to(account).filter(action__in=refs, withdrawn=False))


def milestone_lines(milestones: Iterable[Milestone], account: Any, today: datetime.date) -> tuple[MilestoneLine, ...]:
    """Milestones by their days."""
    from kenes.records.rules import may_amend

    names = Names(account)
    ordered = sorted(milestones, key=lambda one: (one.due or datetime.date.max, one.ref))
    return tuple(milestone_line(one, names, today, bool(may_amend(account, one))) for one in ordered)


def milestone_line(one: Milestone, names: Names, today: datetime.date, amends: bool) -> MilestoneLine:
    """A milestone with its evidence: a record by its name, an address as it is, nothing of what may not be read."""
    on_the_web = one.evidence.startswith(("http://", "https://"))
    evidence = names.of(one.evidence) if one.evidence and not on_the_web else None
    return MilestoneLine(
        named(one), one, one.reached is None and one.due is not None and one.due < today, evidence,
        one.evidence if on_the_web else "", bool(one.evidence) and not on_the_web and evidence is None, amends,
    )  # fmt: skip


def _baseline(site: Site, action: Action) -> IndicatorRow | None:
    """The baseline as it was when it was pinned, whatever became of the figure since."""
    if not action.baseline:
        return None
    ref = FigureRef.parse(action.baseline)
    now = row_of(site, ref)
    return now if is_current(ref, now) else pinned_row(site.observatory, ref, action.created.date())


def _drawn(path: Path) -> tuple[str, str]:
    """The way of the indicator for a laptop and for a phone; nothing where there is nothing to draw."""
    marks = tuple((year_of(row.period), Mark.of(row)) for row in path.figures)
    base, aim = path.aim.baseline, path.aim
    start = (year_of(base.period), base.estimate) if base is not None and base.estimate is not None else None
    end = (aim.year, aim.target) if aim.target is not None and aim.year is not None else None
    if start is None and not any(mark.drawn for _, mark in marks):
        return "", ""
    words, code = all_indicators()[aim.indicator].words, current_language()
    chart = IndicatorPath(marks, words.unit, start, end, words.side, words.digits)
    title, about = words.title[code], standing_in_words(path)[code]
    return tuple(SafeString(tidied(chart.picture(code, width), title, about)) for width in (WIDE, NARROW))  # type: ignore[return-value]


def _years(path: Path) -> Iterable[YearLine]:
    rows = {year_of(row.period): row for row in path.figures}
    aim, base = path.aim, path.aim.baseline
    first = year_of(base.period) if base is not None else 0
    has_line = base is not None and base.estimate is not None and aim.target is not None and (aim.year or 0) > first > 0
    for year in sorted({*rows, *((first, aim.year) if has_line and aim.year else ())}):
        planned = None
        if has_line and base is not None and aim.year and first <= year <= aim.year:
            start, end = base.estimate or 0.0, aim.target or 0.0
            value = start + (year - first) / (aim.year - first) * (end - start)
            planned = amount(round(value, 9))
        yield YearLine(str(year), rows.get(year), planned)


def _chance(found: Chance, path: Path) -> ChanceWords:
    if found.chance is None or found.expected is None:
        return ChanceWords(found.reason)
    low, middle, high = (amount(one) for one in (found.expected.low, found.expected.estimate, found.expected.high))
    expected = _EXPECTED.fill(value=middle, low=low, high=high, year=path.aim.year)
    return ChanceWords(
        None, chance_in_words(found.chance), expected, method_said(found.expected.method), found.expected.n,
        f"{found.first}–{found.last}", tuple(warning_said(one) for one in found.expected.warnings),
    )  # fmt: skip


_EXPECTED = Text(
    kk="{year} жылға болжам: {value} (95 % аралық {low} … {high})",
    ru="прогноз на {year} год: {value} (интервал 95 % от {low} до {high})",
    en="forecast for {year}: {value} (95% interval {low} to {high})",
)
