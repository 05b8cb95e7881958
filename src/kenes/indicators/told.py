"""What rows tell of how they were made, in every language: phrases that several indicators share, and how they are joined."""

from __future__ import annotations

import datetime
import re

from kenes.methods.estimate import Estimate
from kenes.texts import Text, all_languages

BLANK = Text(kk="дереккөзде мәні бос", ru="в источнике значение не указано", en="the source leaves it blank")
SILENT = Text(
    kk="дереккөзде бұл есірткі туралы осы жылы жазба жоқ",
    ru="в источнике нет записи об этом наркотике за этот год",
    en="the source has no entry for this drug in this year",
)
NO_POPULATION = Text(
    kk="бұл орын, жыл, жыныс және жас бойынша халық саны жоқ",
    ru="численности населения этого места, года, пола и возраста нет",
    en="no population of this place, year, sex and age is held",
)
REGISTER = Text(kk="тіркелім бойынша санақ", ru="подсчёт по регистру", en="count of a register")
SUM_OF_REGIONS = Text(kk="{n} өңірдің қосындысы", ru="сумма по регионам: {n}", en="sum of {n} regions")

STATISTICS = {
    "crude rate, Garwood exact interval": Text(
        kk="жалпы коэффициент, Гарвудтың дәл аралығы",
        ru="общий коэффициент, точный интервал Гарвуда",
        en="crude rate, Garwood exact interval",
    ),
    "proportion, Wilson interval": Text(kk="үлес, Уилсон аралығы", ru="доля, интервал Уилсона", en="proportion, Wilson interval"),
    "proportion, exact binomial interval": Text(
        kk="үлес, дәл биномдық аралық", ru="доля, точный биномиальный интервал", en="proportion, exact binomial interval",
    ),
}  # fmt: skip
"""The names by which `kenes.methods` calls its results, which knows no language but English."""


def joined(*parts: Text | None) -> Text:
    """Several phrases as one, a semicolon between them."""
    said = [part for part in parts if part is not None]
    return Text(**{tongue.code: "; ".join(part[tongue.code] for part in said) for tongue in all_languages()})


def statistic(result: Estimate) -> Text:
    """The name of a statistical method; one that is not listed keeps its English name."""
    return STATISTICS.get(result.method, Text.same(result.method))


def sum_of_regions(line: dict[str, object]) -> Text | None:
    """That a country's line is the sum of its regions, where it is."""
    return SUM_OF_REGIONS.fill(n=line["summed"]) if "summed" in line else None


def population_of(reference: str) -> Text:
    """Which population a figure is over: "2022-01-01/2023-01-01" is the mean of two days, "2010..2015" a year between two."""
    if between := re.fullmatch(r"(\d{4})\.\.(\d{4})", reference):
        return _BETWEEN.fill(first=between[1], last=between[2])
    days = reference.split("/")
    if all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in days):
        dated = [_dated(day) for day in days]
        return (_MEAN if len(dated) > 1 else _POPULATION).fill(day=dated[0], first=dated[0], last=dated[-1])
    return _POPULATION.fill(day=reference) if reference else _UNDATED


def _dated(day: str) -> Text:
    return Text(**{tongue.code: tongue.date(datetime.date.fromisoformat(day)) for tongue in all_languages()})


_POPULATION = Text(kk="халық саны: {day}", ru="численность населения: {day}", en="population of {day}")
_MEAN = Text(
    kk="халық саны: {first} және {last} күндерінің орташасы",
    ru="численность населения: среднее на {first} и {last}",
    en="population: the mean of {first} and {last}",
)
_BETWEEN = Text(
    kk="халық саны {first} және {last} жылдардың арасынан есептелген",
    ru="численность населения вычислена между {first} и {last} годами",
    en="population interpolated between {first} and {last}",
)
_UNDATED = Text(
    kk="халық саны, күні көрсетілмеген", ru="численность населения, дата не указана", en="population, date not stated"
)
