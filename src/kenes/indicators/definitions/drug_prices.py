"""Prices of drugs by market level, in US dollars for the unit in which the source gives them."""

from __future__ import annotations

from typing import Any

import ibis
from ibis import _

from kenes.indicators.indicator import Indicator
from kenes.indicators.row import Cell
from kenes.indicators.told import BLANK
from kenes.texts import Text

INDICATOR = Indicator(
    title=Text(kk="Есірткі бағасы", ru="Цены на наркотики", en="Prices of drugs"),
    unit=Text(kk="АҚШ доллары", ru="долларов США", en="US dollars"),
    why=Text(
        kk="Баға есірткінің қаншалықты қолжетімді екенін көрсетеді; ұсыныс пен сұраныс осында түйіседі.",
        ru="Цена показывает, насколько наркотик доступен: здесь сходятся предложение и спрос.",
        en="Prices show how available a drug is: supply and demand meet in them.",
    ),
    caveat=Text(
        kk="Өлшем бірліктері әртүрлі және бір-біріне келтірілмейді; тазалығы белгісіз; кейбір мәндер күмәнді.",
        ru="Единицы разные и не пересчитываются одна в другую; чистота неизвестна; некоторые значения сомнительны.",
        en="Units differ and are not converted into one another; purity is unknown; some values are implausible.",
    ),
    protocol="EUDA PRICE",
    side="supply",
    breakdowns=(("drug", "level", "unit"),),
    review_by="2027-12",
    key_breakdown="drug",
    digits=2,
)


def table(drug_prices: ibis.Table, by: tuple[str, ...]) -> ibis.Table:
    """Typical, lowest and highest price; several names of one drug in a year are one range."""
    return drug_prices.group_by(["place", "period", *by]).agg(
        typical=_.typical_usd.median(),
        lowest=ibis.least(_.minimum_usd.min(), _.typical_usd.min()),
        highest=ibis.greatest(_.maximum_usd.max(), _.typical_usd.max()),
        n=_.count(),
        cells=_.cell.collect(),
        release=_.release.max(),
    )


def estimate(rows: list[dict[str, Any]], by: tuple[str, ...]) -> list[Cell]:
    """The typical price with the range given; where only a range is given, a value without a typical price."""
    return [_cell(row, by) for row in rows]


def _cell(row: dict[str, Any], by: tuple[str, ...]) -> Cell:
    typical, low, high = row["typical"], row["lowest"], row["highest"]
    if typical is None and low is None and high is None:
        return Cell.missing(row, by, method=BLANK)
    method = _RANGE_ONLY if typical is None else _TYPICAL
    return Cell.ranged(row, by, (typical, low, high), method)


_TYPICAL = Text(
    kk="әдеттегі баға, дереккөз берген ауқыммен",
    ru="типичная цена с диапазоном источника",
    en="typical price with the range given",
)
_RANGE_ONLY = Text(
    kk="тек ауқымы: дереккөз әдеттегі бағаны бермейді",
    ru="только диапазон: типичной цены источник не даёт",
    en="range only: the source gives no typical price",
)
