"""Residue of a drug in a site's wastewater: mean daily load of the week, of its middle and of its end."""

from __future__ import annotations

from collections import defaultdict
from statistics import fmean, median
from typing import Any

import ibis
from ibis import _

from kenes.indicators.indicator import Indicator
from kenes.indicators.row import Cell
from kenes.indicators.told import joined
from kenes.texts import Text

WHOLE = "whole-week"
WEEK = {
    WHOLE: ("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
    "tue-thu": ("tue", "wed", "thu"),
    "fri-mon": ("fri", "sat", "sun", "mon"),
}
"""The parts of the week as the SCORE network defines them."""  # fmt: skip

INDICATOR = Indicator(
    title=Text(
        kk="Сарқынды судағы есірткі қалдығы", ru="Остатки наркотиков в сточных водах", en="Drug residues in wastewater"
    ),
    unit=Text(kk="1000 тұрғынға тәулігіне мг", ru="мг на 1000 жителей в сутки", en="mg per 1000 people per day"),
    why=Text(
        kk="Қалада есірткінің қанша тұтынылатынын сауалнамасыз және кідіріссіз көрсетеді; демалыс күндерінің айырмасы тұтыну түрін аңғартады.",
        ru="Показывает потребление наркотиков в городе без опросов и задержек; разница выходных и будней говорит о его характере.",
        en="Shows consumption in a city without surveys and without delay; the difference of weekend and weekdays tells its pattern.",
    ),
    caveat=Text(
        kk="Сынама орны — қала, ел емес: елдің мәні — орындардың медианасы, халық санымен өлшенбеген, орындар жылдан жылға өзгереді. Бөліп шығару үлесіне түзетілмеген; 0 — анықтау шегінен төмен.",
        ru="Место отбора — город, а не страна: значение страны — медиана мест без весов по населению, и места меняются. Без поправки на выведение; 0 — ниже предела определения.",
        en="A site is a city and no country: a country's figure is the median of its sites, unweighted, and the sites change. Not corrected for excretion; 0 is below the limit of quantification.",
    ),
    protocol="SCORE",
    side="demand",
    breakdowns=(("drug",), ("drug", "site"), ("drug", "site", "days")),
    review_by="2027-12",
    sdg_target="3.5",
    key_breakdown="drug",
    digits=1,
    no_trend={
        ("drug",): Text(
            kk="Елдегі сынама орындары жылдан жылға өзгереді; үрдіс әр орынның өзінен ғана шығарылады.",
            ru="Места отбора в стране от года к году меняются; тенденция выводится только по каждому месту.",
            en="The country's sites change from year to year; a trend is drawn for each site only.",
        )
    },
)


def table(wastewater_loads: ibis.Table, by: tuple[str, ...]) -> ibis.Table:
    """The loads of each site and residue by day."""
    return wastewater_loads.group_by(["place", "period", "drug", "site"]).agg(
        loads=ibis.struct({"day": _.day, "load": _.load, "cell": _.cell}).collect(), release=_.release.max()
    )


def estimate(rows: list[dict[str, Any]], by: tuple[str, ...]) -> list[Cell]:
    """The mean of all days of the week or of its part; where one of them is missing, so is the mean."""
    parts = [part for part in WEEK if part != WHOLE] if "days" in by else [WHOLE]
    means = [_mean(row, part) for row in rows for part in parts]
    return [_site(row, by) for row in means] if "site" in by else _countries(means, by)


def _mean(row: dict[str, Any], part: str) -> dict[str, Any]:
    """The line with the mean of a part of the week, and how many of its days were below quantification or missing."""
    given: dict[str, list[float | None]] = defaultdict(list)
    for one in row["loads"]:
        given[one["day"]].append(one["load"])
    plants = max(map(len, given.values()))
    loads = [_of_all_plants(given[day], plants) for day in WEEK[part]]
    cells = [one["cell"] for one in row["loads"] if one["day"] in WEEK[part]]
    known = [load for load in loads if load is not None]
    missing, below = len(loads) - len(known), sum(load == 0 for load in known)
    mean = None if missing else fmean(known)
    return dict(row, cells=cells, days=part, mean=mean, missing=missing, below=below, of=len(loads), plants=plants)


def _of_all_plants(loads: list[float | None], plants: int) -> float | None:
    """The plain mean of the plants that stand under one name; None unless each has a value."""
    known = [load for load in loads if load is not None]
    return fmean(known) if len(known) == plants else None


def _site(row: dict[str, Any], by: tuple[str, ...]) -> Cell:
    if row["mean"] is None:
        return Cell.missing(row, by, method=_MISSING.fill(n=row["missing"], of=row["of"]))
    below = _BELOW.fill(n=row["below"], of=row["of"]) if row["below"] else None
    plants = _PLANTS.fill(n=row["plants"]) if row["plants"] > 1 else None
    return Cell.counted(dict(row, n=row["of"]), by, row["mean"], joined(_DAILY.fill(of=row["of"]), below, plants))


def _countries(rows: list[dict[str, Any]], by: tuple[str, ...]) -> list[Cell]:
    """For each country the median of its sites, the lowest and the highest as its range."""
    found: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for row in rows:
        found.setdefault((row["place"], row["period"], row["drug"]), []).append(row)
    return [_country(sites, by) for sites in found.values()]


def _country(sites: list[dict[str, Any]], by: tuple[str, ...]) -> Cell:
    known = [site["mean"] for site in sites if site["mean"] is not None]
    line = dict(sites[0], cells=[cell for site in sites for cell in site["cells"]], n=len(known))
    if not known:
        return Cell.missing(line, by, method=_NO_SITE.fill(n=len(sites)))
    figure = (float(median(known)), min(known), max(known))
    return Cell.ranged(line, by, figure, _SITES.fill(n=len(known), all=len(sites)))


_DAILY = Text(
    kk="{of} күннің тәуліктік орташасы", ru="среднее суточное за дней: {of}", en="mean daily load of {of} days"
)
_BELOW = Text(
    kk="анықтау шегінен төмен күндер 0 деп алынған: {of} күннің {n}-і",
    ru="дни ниже предела определения взяты как 0: {n} из {of}",
    en="days below the limit of quantification were taken as 0: {n} of {of}",
)
_PLANTS = Text(
    kk="қондырғылардың қарапайым орташасы: {n}", ru="простое среднее сооружений: {n}", en="plain mean of {n} plants"
)
_MISSING = Text(
    kk="{of} күннің {n}-інде мән жоқ; толық емес аптадан орташа шығарылмайды",
    ru="нет значения за дней: {n} из {of}; по неполной неделе среднее не выводится",
    en="no value for {n} of {of} days; no mean is made of an incomplete week",
)
_SITES = Text(
    kk="сынама орындарының медианасы, ең төмені және ең жоғарысы: {all} орынның {n}-і; халық санымен өлшенбеген",
    ru="медиана, минимум и максимум по местам отбора: {n} из {all}; без весов по населению",
    en="median, lowest and highest of sampling sites: {n} of {all}; not weighted by population",
)
_NO_SITE = Text(
    kk="{n} орынның бірде-бірінде толық апта жоқ",
    ru="ни в одном из мест отбора ({n}) нет полной недели",
    en="none of the {n} sites has a complete week",
)
