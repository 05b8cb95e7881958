"""The range among regions, never a ranking: how wide it is, and how many regions differ from the country beyond chance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kenes.indicators.row import IndicatorRow
from kenes.reports.block import Ref, Sentence
from kenes.reports.sentences.kazakh import number_with_case
from kenes.reports.sentences.numbers import counted, kept_together, number
from kenes.reports.sentences.states import has_figure
from kenes.texts import Plural, Text

Compared = Literal["above", "below", "alike", "unknown"]


def compared(region: IndicatorRow, country: IndicatorRow | None) -> Compared:
    """Whether the interval of a region lies wholly above or below the country's figure."""
    if (
        not has_figure(region)
        or country is None
        or country.estimate is None
        or region.low is None
        or region.high is None
    ):
        return "unknown"
    return "above" if region.low > country.estimate else "below" if region.high < country.estimate else "alike"


def regional_range(regions: Sequence[IndicatorRow], unit: Text, digits: int = 1) -> Sentence | None:
    """From the lowest to the highest figure, and of how many regions; None where fewer than two have one."""
    known = [row for row in regions if has_figure(row) and row.estimate is not None]
    if len(known) < 2:
        return None
    values = [row.estimate for row in known if row.estimate is not None]
    said = _RANGE.fill(whole=_whole(len(known), len(regions)), unit=unit, **_ends(min(values), max(values), digits))
    return Sentence(kept_together(said), tuple(Ref.of(row) for row in known))


def _whole(known: int, of: int) -> Text:
    if known < of:
        return _PARTLY.fill(known=known, all=of)
    return Text(kk=f"{known} өңірде", ru=_BY_REGIONS(known, "ru"), en=_BY_REGIONS(known, "en"))


def _ends(low: float, high: float, digits: int) -> dict[str, Text]:
    """Both ends as each language writes them; in Kazakh with the suffixes of "from" and "to"."""
    lowest, highest = number(low, digits), number(high, digits)
    return {
        "low": Text(number_with_case(lowest["kk"], "ablative"), lowest["ru"], lowest["en"]),
        "high": Text(number_with_case(highest["kk"], "dative"), highest["ru"], highest["en"]),
    }


def beyond_chance(regions: Sequence[IndicatorRow], country: IndicatorRow) -> Sentence | None:
    """How many regions have an interval wholly above or below the country's figure; None where nothing can be compared."""
    found = [compared(row, country) for row in regions]
    if not any(one != "unknown" for one in found):
        return None
    above, below = found.count("above"), found.count("below")
    said = _BEYOND.fill(above=counted(_IN_REGIONS, above), below=counted(_IN_REGIONS, below))
    return Sentence(kept_together(said), (Ref.of(country),))


_RANGE = Text(
    kk="{whole} көрсеткіш {unit} {low} {high} дейін.",
    ru="{whole} показатель составляет от {low} до {high} {unit}.",
    en="{whole}, the rate lies between {low} and {high} {unit}.",
)
_BY_REGIONS = Plural(
    kk={"other": "{n} өңірде"},
    ru={"one": "По {n} региону", "few": "По {n} регионам", "many": "По {n} регионам", "other": "По {n} региона"},
    en={"one": "In {n} region", "other": "Across the {n} regions"},
)
_PARTLY = Text(
    kk="Деректері бар {known} өңірде (барлығы {all})",
    ru="По регионам с данными ({known} из {all})",
    en="Across the {known} of {all} regions that have figures",
)
_IN_REGIONS = Plural(
    kk={"other": "{n} өңірде"},
    ru={"one": "в {n} регионе", "few": "в {n} регионах", "many": "в {n} регионах", "other": "в {n} региона"},
    en={"one": "in {n} region", "other": "in {n} regions"},
)
_BEYOND = Text(
    kk="Сенім аралығы {above} ел көрсеткішінен толықтай жоғары, {below} толықтай төмен; басқа өңірлердің айырмасы кездейсоқ болуы мүмкін.",
    ru="Доверительный интервал {above} целиком выше показателя страны, {below} целиком ниже; отличие остальных может быть случайным.",
    en="The confidence interval lies wholly above the national rate {above} and wholly below it {below}; the others may differ by chance.",
)
