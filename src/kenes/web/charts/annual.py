"""Annual series of a place: a small panel for each category of the breakdown shown first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from kenes.assessments.reading import Reading
from kenes.assessments.trend import readings
from kenes.indicators.indicator import Definition
from kenes.indicators.row import IndicatorRow
from kenes.reports.charts import LineWithGaps, Mark, Series
from kenes.reports.seizures import main_drugs
from kenes.reports.sentences.numbers import joined, number
from kenes.texts import Text
from kenes.web.charts.drawing import Drawing
from kenes.web.charts.words import ANNUAL_SUMMARY, ANNUAL_TITLE, ANNUAL_TURNED, REST_IN_TABLE
from kenes.web.wording.labels import breakdown_label, place_title

MOST_PANELS = 6
FEWEST_YEARS = 3

Key = tuple[tuple[str, str], ...]


def annual(definition: Definition, place: str, rows: Sequence[IndicatorRow]) -> Drawing | None:
    """The drawing of a place's series, those with most figures first; None when no series has three years."""
    crossing = (
        (definition.words.key_breakdown,) if (definition.words.key_breakdown,) in definition.words.breakdowns else ()
    )
    series = _series([row for row in rows if tuple(row.breakdown) == crossing and row.period.isdigit()])
    told = [(key, found) for key, found in _chosen(series) if _figures(found) >= FEWEST_YEARS]
    if not told:
        return None
    years = [int(row.period) for row in rows if row.period.isdigit()]
    read = {tuple(one.breakdown.items()): one for one in readings(definition, rows)}
    chart = LineWithGaps(
        tuple(_panel(found, read[key]) for key, found in told),
        definition.words.unit,
        definition.words.side,
        definition.words.digits,
        first=min(years),
        last=max(years),
    )
    title = ANNUAL_TITLE.fill(title=definition.words.title, place=place_title(place), first=min(years), last=max(years))
    summary = [_summary(definition, breakdown_label(dict(key)), found) for key, found in told]
    summary += [_turned(read[key]) for key, _ in told if read[key].joinpoints]
    summary += [REST_IN_TABLE] if len(series) > len(told) else []
    return Drawing(f"annual-{place}", place, title, joined(summary, "\n"), chart)


def _panel(rows: Sequence[IndicatorRow], read: Reading) -> Series:
    years = tuple((int(row.period), Mark.of(row)) for row in rows)
    return Series(breakdown_label(read.breakdown), years, read.joinpoints, read.broken_years)


def _turned(read: Reading) -> Text:
    return ANNUAL_TURNED.fill(label=breakdown_label(read.breakdown), years=", ".join(read.turns))


def _series(rows: Sequence[IndicatorRow]) -> dict[Key, list[IndicatorRow]]:
    found: dict[Key, list[IndicatorRow]] = defaultdict(list)
    for row in rows:
        found[tuple(row.breakdown.items())].append(row)
    return found


def _chosen(series: dict[Key, list[IndicatorRow]]) -> list[tuple[Key, list[IndicatorRow]]]:
    """Of drugs the main ones, as in the reports; of anything else the series with most figures."""
    if all(len(key) == 1 and key[0][0] == "drug" for key in series):
        by_drug = {key[0][1]: found for key, found in series.items()}
        return [((("drug", code),), by_drug[code]) for code in main_drugs(by_drug)]
    return sorted(series.items(), key=lambda one: -_figures(one[1]))[:MOST_PANELS]


def _figures(rows: Sequence[IndicatorRow]) -> int:
    return sum(row.estimate is not None for row in rows)


def _summary(definition: Definition, label: Text, rows: Sequence[IndicatorRow]) -> Text:
    known = [row for row in rows if row.estimate is not None]
    least, most = min(known, key=lambda row: row.estimate or 0), max(known, key=lambda row: row.estimate or 0)
    digits = definition.words.digits
    told = {
        name: number(row.estimate or 0, digits if row.estimate else 0)
        for name, row in (("low", least), ("high", most), ("latest", known[-1]))
    }
    years = {"low_year": least.period, "high_year": most.period, "latest_year": known[-1].period}
    return ANNUAL_SUMMARY.fill(label=label, n=len(known), **told, **years)
