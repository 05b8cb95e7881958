"""Whether the figures of a series may be held against each other: a change of unit, of method, of what is reported."""

from __future__ import annotations

from collections.abc import Sequence

from kenes.assessments.breaks import name_of_method
from kenes.assessments.reasons import OPINION
from kenes.assessments.trend import entries_by_year, reporting_jumps, year_of
from kenes.indicators.indicator import Definition
from kenes.indicators.row import IndicatorRow
from kenes.texts import Text


def not_comparable(
    definition: Definition, rows: Sequence[IndicatorRow], first: IndicatorRow, last: IndicatorRow
) -> Text | None:
    """Why two figures of one series do not compare, or None; `rows` is the whole table, to see how much was reported."""
    if first.unit != last.unit:
        return _UNIT.fill(first=first.period, last=last.period)
    if name_of_method(first.method) != name_of_method(last.method):
        return _METHOD.fill(first=first.period, last=last.period)
    if definition.words.ordinal:
        return OPINION
    if reason := definition.words.no_trend.get(tuple(first.breakdown)):
        return reason
    if definition.words.complete_by:
        between = {
            year for row in rows if year_of(first.period) <= (year := year_of(row.period)) <= year_of(last.period)
        }
        return reporting_jumps(entries_by_year(rows).get(first.place, {}), between)
    return None


_UNIT = Text(
    kk="{first} және {last} жылдардың мәндері әр түрлі өлшем бірлігінде берілген; олар салыстырылмайды.",
    ru="Значения {first} и {last} даны в разных единицах; они несравнимы.",
    en="The figures of {first} and {last} are in different units; they do not compare.",
)
_METHOD = Text(
    kk="{first} және {last} жылдардың мәндері әр түрлі әдіспен алынған; олар салыстырылмайды.",
    ru="Значения {first} и {last} получены разными методами; они несравнимы.",
    en="The figures of {first} and {last} were obtained by different methods; they do not compare.",
)
