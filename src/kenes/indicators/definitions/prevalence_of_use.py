"""Share of a population that used a drug, from surveys and published estimates."""

from __future__ import annotations

from typing import Any

import ibis
from ibis import _

from kenes.indicators.indicator import Indicator
from kenes.indicators.row import Cell
from kenes.indicators.told import BLANK, joined
from kenes.texts import Text

INDICATOR = Indicator(
    title=Text(
        kk="Есірткі тұтынудың таралуы", ru="Распространённость употребления наркотиков", en="Prevalence of drug use"
    ),
    unit=Text(kk="халықтың пайызы", ru="процент населения", en="per cent of the population"),
    why=Text(
        kk="Сұраныстың негізгі көрсеткіші: халықтың қандай бөлігі есірткі тұтынады.",
        ru="Главный показатель спроса: какая доля населения употребляет наркотики.",
        en="The main indicator of demand: what share of the population uses drugs.",
    ),
    caveat=Text(
        kk="Орталық Азиядағы бағалар ескі және әртүрлі әдіспен алынған; жылдар мен елдерді тікелей салыстыруға болмайды.",
        ru="Оценки по Центральной Азии старые и получены разными методами; годы и страны напрямую не сравниваются.",
        en="The estimates for Central Asia are old and made by different methods; years and countries do not compare directly.",
    ),
    protocol="EUDA GPS",
    side="demand",
    breakdowns=(("drug", "population", "age", "recall", "sex"),),
    review_by="2027-12",
    sdg_target="3.5",
    key_breakdown="drug",
    digits=2,
)


def table(prevalence_of_use: ibis.Table, by: tuple[str, ...]) -> ibis.Table:
    """Published estimates; several for the same group and year stand as their range about the first."""
    return prevalence_of_use.group_by(["place", "period", *by]).agg(
        best=_.best.median(),
        low=_.low.min(),
        high=_.high.max(),
        entries=_.count(),
        made_by=_.method.max(),
        cells=_.cell.collect(),
        release=_.release.max(),
    )


def estimate(rows: list[dict[str, Any]], by: tuple[str, ...]) -> list[Cell]:
    """The published best estimate with its published range; nothing is added to what the source says."""
    return [_cell(row, by) for row in rows]


def _cell(row: dict[str, Any], by: tuple[str, ...]) -> Cell:
    best = row["best"]
    if best is None:
        return Cell.missing(row, by, method=BLANK)
    made_by = _MADE_BY.fill(how=row["made_by"]) if row["made_by"] else _PUBLISHED
    method = joined(made_by, _MEDIAN.fill(n=row["entries"]) if row["entries"] > 1 else None)
    return Cell.ranged(row, by, (best, row["low"], row["high"]), method)


_PUBLISHED = Text(kk="жарияланған баға", ru="опубликованная оценка", en="published estimate")
_MADE_BY = Text(
    kk="жарияланған баға, жариялаушының әдіс белгісі: {how}",
    ru="опубликованная оценка, знак метода у издателя: {how}",
    en="published estimate, the publisher's mark for its method: {how}",
)
_MEDIAN = Text(
    kk="бір топ үшін жарияланған {n} бағаның медианасы",
    ru="медиана опубликованных для той же группы: {n}",
    en="median of {n} published for the same group",
)
