"""Persons who committed drug-law offences, by sex, age and article of the Criminal Code."""

from __future__ import annotations

from typing import Any

import ibis
from ibis import _

from kenes.indicators.indicator import Indicator
from kenes.indicators.national import with_country
from kenes.indicators.row import Cell
from kenes.indicators.told import BLANK, REGISTER, joined, sum_of_regions
from kenes.texts import Text

INDICATOR = Indicator(
    title=Text(
        kk="Есірткіге байланысты құқық бұзушылық жасаған адамдар",
        ru="Лица, совершившие правонарушения, связанные с наркотиками",
        en="Persons who committed drug-law offences",
    ),
    unit=Text(kk="адам", ru="человек", en="persons"),
    why=Text(
        kk="Қылмыстық қудалауға кімдер ілігетінін жынысы мен жасы бойынша көрсетеді; жауап шараларын жоспарлауға керек.",
        ru="Показывает, кто попадает в уголовное преследование, по полу и возрасту; нужно для планирования мер.",
        en="Shows who enters criminal proceedings, by sex and age; needed to plan responses, alternatives to punishment among them.",
    ),
    caveat=Text(
        kk="Ісі аяқталған адамдар ғана есептелген; бір адам бірнеше бап бойынша есептелуі мүмкін.",
        ru="Учтены только лица, чьи дела завершены; одно лицо может быть учтено по нескольким статьям.",
        en="Only persons whose cases were completed are counted; one person may be counted under several articles.",
    ),
    protocol="EUDA DLO",
    side="supply",
    breakdowns=((), ("article",), ("sex",), ("age",), ("article", "sex"), ("article", "age")),
    review_by="2027-12",
    sdg_target="16.3",
    key_breakdown="age",
)


def table(drug_law_offenders: ibis.Table, by: tuple[str, ...]) -> ibis.Table:
    """Persons under the drug articles; the form gives women and each age band, and the total."""
    counted = drug_law_offenders.filter(_.article != "ALL", _.citizenship == "all")
    wanted = [_.sex != "all" if "sex" in by else _.sex == "all", _.age != "all" if "age" in by else _.age == "all"]
    if "sex" in by:
        wanted = [_.age == "all"]
    keys = list(dict.fromkeys(["place", "period", *by]))
    return (
        counted.filter(*wanted)
        .group_by(keys)
        .agg(count=_.persons.sum(), blank=_.persons.isnull().sum(), cells=_.cell.collect(), release=_.release.max())
    )


def estimate(rows: list[dict[str, Any]], by: tuple[str, ...]) -> list[Cell]:
    """Counts of a complete register: no sampling interval. Men are all persons less women."""
    return [_cell(row, by) for row in with_country(_with_men(rows, by), by)]


def _with_men(rows: list[dict[str, Any]], by: tuple[str, ...]) -> list[dict[str, Any]]:
    """Replace the sex "all" by "male" = all less female, where both are given and male is not."""
    if "sex" not in by:
        return rows
    found = {(row["place"], row["period"], row.get("article"), row["sex"]): row for row in rows}
    kept = [row for row in rows if row["sex"] != "all"]
    for (place, period, article, sex), whole in found.items():
        women = found.get((place, period, article, "female"))
        if sex == "all" and women and (place, period, article, "male") not in found:
            blank = whole["blank"] + women["blank"]
            count = None if blank else whole["count"] - women["count"]
            cells = [*whole["cells"], *women["cells"]]
            kept.append(dict(whole, sex="male", count=count, blank=blank, cells=cells, derived=True))
    return kept


def _cell(row: dict[str, Any], by: tuple[str, ...]) -> Cell:
    if row["blank"]:
        return Cell.missing(row, by, method=BLANK)
    method = joined(REGISTER, _DERIVED if row.get("derived") else None, sum_of_regions(row))
    return Cell.counted(dict(row, n=int(row["count"])), by, float(row["count"]), method)


_DERIVED = Text(kk="барлық адамнан әйелдер шегерілген", ru="все лица за вычетом женщин", en="all persons less women")
