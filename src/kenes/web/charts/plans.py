"""Which charts an indicator has for a country: decided by the shape of its rows, not by its name."""

from __future__ import annotations

from collections.abc import Sequence

from kenes.indicators.indicator import Definition
from kenes.indicators.row import IndicatorRow
from kenes.web.charts.annual import annual
from kenes.web.charts.categories import categories
from kenes.web.charts.drawing import Drawing
from kenes.web.charts.latest import latest
from kenes.web.charts.perceptions import perceptions
from kenes.web.charts.regional import regional


def drawings(definition: Definition, country: str, rows: Sequence[IndicatorRow]) -> list[Drawing]:
    """The drawings of a country: of its regions, of its years, and of its categories."""
    own = [row for row in rows if row.place == country]
    if definition.words.ordinal:
        return _there(perceptions(definition, country, own))
    found = regional(definition, country, rows)
    series = annual(definition, country, own)
    if any(len(crossing) > 1 for crossing in definition.words.breakdowns) and len(definition.words.breakdowns) == 1:
        return [*found, *_there(latest(definition, country, own))]
    if series:
        return [*found, *_there(series)]
    single = [crossing[0] for crossing in definition.words.breakdowns if len(crossing) == 1]
    return [*found, *_there(*(categories(definition, country, own, name) for name in single))]


def _there(*wanted: Drawing | None) -> list[Drawing]:
    return [one for one in wanted if one is not None]
