"""Recorded drug-law offences for use and for supply, by drug, as counted by European countries."""

from __future__ import annotations

from typing import Any

import ibis
from ibis import _

from kenes.indicators.indicator import Indicator
from kenes.indicators.row import Cell
from kenes.indicators.told import BLANK
from kenes.texts import Text

INDICATOR = Indicator(
    title=Text(
        kk="Есірткі түрі бойынша құқық бұзушылықтар",
        ru="Правонарушения по видам наркотиков",
        en="Drug-law offences by drug",
    ),
    unit=Text(kk="құқық бұзушылық", ru="правонарушений", en="offences"),
    why=Text(
        kk="Тұтынғаны үшін және өткізгені үшін қудалаудың арасалмағын әр есірткі бойынша көрсетеді.",
        ru="Показывает по каждому наркотику соотношение преследования за употребление и за сбыт.",
        en="Shows for each drug how prosecution for use stands to prosecution for supply.",
    ),
    caveat=Text(
        kk="Елдер әртүрлі санайды: біреуі құқық бұзушылықты, біреуі адамды, біреуі айыптауды; елдер салыстырылмайды. Мұнда тек аталған есірткілер бар, олардың қосындысы елдің жиынтығы емес.",
        ru="Страны считают разное: правонарушения, лиц или обвинения; между собой страны несравнимы. Здесь только названные наркотики, их сумма не итог по стране.",
        en="Countries count different things: offences, persons or charges; they do not compare. Only the drugs named are here, and their sum is no national total.",
    ),
    protocol="EUDA DLO",
    side="supply",
    breakdowns=(("drug", "offence"),),
    review_by="2027-12",
    sdg_target="16.4",
    key_breakdown="drug",
)


def table(drug_offences_by_kind: ibis.Table, by: tuple[str, ...]) -> ibis.Table:
    """The published counts; neither drugs nor kinds are added together."""
    return drug_offences_by_kind.group_by(["place", "period", *by]).agg(
        count=_.offences.max(), cells=_.cell.collect(), release=_.release.max()
    )


def estimate(rows: list[dict[str, Any]], by: tuple[str, ...]) -> list[Cell]:
    """The published count, without a sampling interval; a blank is missing."""
    return [_cell(row, by) for row in rows]


def _cell(row: dict[str, Any], by: tuple[str, ...]) -> Cell:
    if row["count"] is None:
        return Cell.missing(row, by, method=BLANK)
    return Cell.counted(dict(row, n=int(row["count"])), by, float(row["count"]), _PUBLISHED)


_PUBLISHED = Text(kk="жарияланған сан", ru="опубликованное число", en="published count")
