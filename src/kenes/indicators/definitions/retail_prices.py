"""Mean retail price of a drug in euros; several studies of one country and year stand as their range."""

from __future__ import annotations

from statistics import median
from typing import Any

import ibis
from ibis import _

from kenes.indicators.indicator import Indicator
from kenes.indicators.row import Cell
from kenes.indicators.told import BLANK, joined
from kenes.texts import Text

INDICATOR = Indicator(
    title=Text(kk="Есірткінің бөлшек бағасы", ru="Розничная цена наркотиков", en="Retail price of drugs"),
    unit=Text(kk="еуро", ru="евро", en="euros"),
    why=Text(
        kk="Тұтынушы төлейтін баға есірткінің қаншалықты қолжетімді екенін көрсетеді.",
        ru="Цена, которую платит потребитель, показывает, насколько наркотик доступен.",
        en="What a user pays shows how available a drug is.",
    ),
    caveat=Text(
        kk="Орташа шығару тәсілі мен тазалығы көбіне белгісіз, инфляция ескерілмеген; өлшем бірлігі кестенің кодынан алынған.",
        ru="Способ усреднения и чистота чаще неизвестны, инфляция не учтена; единица принята по коду таблицы.",
        en="How the mean was made and the purity are mostly unknown, inflation is not taken out; the unit follows from the table's code.",
    ),
    protocol="EUDA PRICE",
    side="supply",
    breakdowns=(("drug", "unit"),),
    review_by="2027-12",
    key_breakdown="drug",
    digits=2,
)


def table(retail_prices: ibis.Table, by: tuple[str, ...]) -> ibis.Table:
    """The mean prices of all studies of a country and year."""
    return retail_prices.group_by(["place", "period", *by]).agg(
        prices=_.mean_eur.collect(), cells=_.cell.collect(), release=_.release.max()
    )


def estimate(rows: list[dict[str, Any]], by: tuple[str, ...]) -> list[Cell]:
    """The published mean; of several studies their median with the lowest and the highest."""
    return [_cell(row, by) for row in rows]


def _cell(row: dict[str, Any], by: tuple[str, ...]) -> Cell:
    prices = [price for price in row["prices"] or () if price is not None]
    if not prices:
        return Cell.missing(row, by, method=BLANK)
    doubt = None if all(prices) else _NOUGHT
    line = dict(row, n=len(prices))
    if len(prices) == 1:
        return Cell.counted(line, by, prices[0], joined(_MEAN, doubt))
    figure = (float(median(prices)), min(prices), max(prices))
    return Cell.ranged(line, by, figure, joined(_STUDIES.fill(n=len(prices)), doubt))


_MEAN = Text(kk="жарияланған орташа баға", ru="опубликованная средняя цена", en="published mean price")
_STUDIES = Text(
    kk="бірнеше зерттеудің ({n}) медианасы, ең төмені және ең жоғарысы",
    ru="медиана, минимум и максимум нескольких исследований ({n})",
    en="median, lowest and highest of {n} studies",
)
_NOUGHT = Text(
    kk="дереккөзде 0 тұр; бұл «дерек жоқ» дегенді білдіруі мүмкін",
    ru="в источнике стоит 0; возможно, это значит «нет данных»",
    en="the source says 0, which may stand for “no figure”",
)
