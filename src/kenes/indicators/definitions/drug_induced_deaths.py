"""Drug-induced deaths per million people, after the EUDA protocol, by sex and age."""

from __future__ import annotations

from typing import Any

import ibis
from ibis import _

from kenes.indicators.denominators import population_by_age
from kenes.indicators.indicator import Indicator
from kenes.indicators.row import Cell
from kenes.indicators.told import BLANK, NO_POPULATION, joined, population_of
from kenes.methods.rates import crude_rate
from kenes.texts import Text

INDICATOR = Indicator(
    title=Text(
        kk="Есірткіден болған өлім",
        ru="Смертность, вызванная наркотиками",
        en="Drug-induced deaths",
    ),
    unit=Text(kk="миллион тұрғынға", ru="на миллион человек", en="per million people"),
    why=Text(
        kk="Есірткі зиянының ең ауыр түрі; алдын алу мен емдеудің нәтижесін көрсетеді.",
        ru="Самый тяжёлый вред от наркотиков; показывает результат профилактики и лечения.",
        en="The gravest harm of drugs; shows what prevention and treatment achieve.",
    ),
    caveat=Text(
        kk="Тіркеу толықтығы мен токсикологиялық зерттеулердің үлесі елдерде әртүрлі: төмен сан өлімнің аз екенін дәлелдемейді.",
        ru="Полнота регистрации и доля токсикологических исследований в странах разные: низкое число не доказывает малой смертности.",
        en="Completeness of registration and the share of toxicology differ between countries: a low figure does not prove few deaths.",
    ),
    protocol="EUDA DRD",
    side="demand",
    breakdowns=((), ("sex",), ("age",)),
    review_by="2027-12",
    sdg_target="3.5",
    key_breakdown="sex",
    digits=1,
)


def table(drug_induced_deaths: ibis.Table, population: ibis.Table, by: tuple[str, ...]) -> ibis.Table:
    """Deaths beside the population: aged 15-64 for totals and sexes, of the same ages for an age band."""
    reported = drug_induced_deaths.filter(_.deaths.notnull() | (_.state == "missing"))
    ages = reported.filter(_.age != "all" if "age" in by else _.age == "all")
    lines = ages.select("place", "period", "sex", "age", "deaths", "cell", "release")
    people = population_by_age(population)
    joined = lines.mutate(band=ibis.ifelse(_.age == "all", "15-64", _.age)).left_join(
        people, [("place", "place"), ("period", "period"), ("sex", "sex"), ("band", "band")]
    )
    return joined.drop("place_right", "period_right", "sex_right", "band_right")


def estimate(rows: list[dict[str, Any]], by: tuple[str, ...]) -> list[Cell]:
    """A crude rate per million with Garwood's exact interval; the total is the sum of the sexes where it is not given."""
    lines = [dict(row, cells=[row["cell"]]) for row in rows]
    if "sex" in by:
        return [_cell(line, by) for line in lines if line["sex"] != "all"]
    return [_cell(line, by) for line in _both_sexes(lines)]


def _both_sexes(lines: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The lines for both sexes together; where the source has only men and women, their sum if neither is blank."""
    found: dict[tuple[str, str, str], dict[str, dict[str, Any]]] = {}
    for line in lines:
        found.setdefault((line["place"], line["period"], line["age"]), {})[line["sex"]] = line
    both = []
    for sexes in found.values():
        if "all" in sexes:
            both.append(sexes["all"])
        elif {"male", "female"} <= set(sexes):
            both.append(_sum(sexes["male"], sexes["female"]))
    return both


def _sum(men: dict[str, Any], women: dict[str, Any]) -> dict[str, Any]:
    def added(name: str) -> Any:
        return None if men[name] is None or women[name] is None else men[name] + women[name]

    cells = [*men["cells"], *women["cells"]]
    return dict(men, sex="all", deaths=added("deaths"), people=added("people"), cells=cells)


def _cell(line: dict[str, Any], by: tuple[str, ...]) -> Cell:
    if line["deaths"] is None:
        return Cell.missing(line, by, method=BLANK)
    if not line["people"]:
        return Cell.missing(line, by, method=NO_POPULATION)
    ages = _ALL_AGES if line["age"] == "all" else _SAME_AGES
    rate = crude_rate(int(line["deaths"]), line["people"], per=1_000_000)
    return Cell.of(line, by, rate, joined(ages, population_of(line["reference"])))


_ALL_AGES = Text(
    kk="барлық жастағы өлім 15–64 жастағы халыққа шаққанда",
    ru="смерти всех возрастов на население 15–64 лет",
    en="deaths of all ages over the population aged 15–64",
)
_SAME_AGES = Text(
    kk="сол жастағы халыққа шаққанда",
    ru="на население того же возраста",
    en="over the population of the same ages",
)
