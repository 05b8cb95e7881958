"""Populations as denominators: the middle of the year, working ages, age bands, years between two known ones."""

from __future__ import annotations

import ibis
from ibis import _

WORKING_AGES = "15-64"
"""The ages to which the European protocols relate their rates."""

_FIVE_YEAR_BANDS = [f"{age}-{age + 4}" for age in range(0, 100, 5)] + ["100+"]


def midyear_population(population: ibis.Table) -> ibis.Table:
    """Columns place, period, people, reference: persons of both sexes and all ages in the middle of each year.

    A count of 1 January speaks for the start of its year: the middle of 2022 is the mean of 1 January 2022 and
    1 January 2023 where both are known. With one of the two, that one is taken, and `reference` says which.
    """
    counts = population.filter(_.sex == "all", _.age == "all", _.state == "value")
    start = counts.select("place", "period", people=_.persons, day=_.reference_date.fill_null(""))
    after = start.filter(_.day.endswith("-01-01")).mutate(period=(_.period.cast("int64") - 1).cast("string"))
    both = start.outer_join(after, ["place", "period"])
    midyear_already = both.day.notnull() & ~both.day.fill_null("").endswith("-01-01")
    one_only = midyear_already | both.people_right.isnull()
    return both.select(
        place=ibis.coalesce(both.place, both.place_right),
        period=ibis.coalesce(both.period, both.period_right),
        people=ibis.ifelse(
            midyear_already,
            both.people,
            ibis.coalesce((both.people + both.people_right) / 2, both.people, both.people_right),
        ),
        reference=ibis.ifelse(
            one_only, both.day, ibis.ifelse(both.people.isnull(), both.day_right, both.day + "/" + both.day_right)
        ),
    )


def working_age_population(population: ibis.Table) -> ibis.Table:
    """Columns place, period, people, reference: persons aged 15-64 of both sexes."""
    return population_by_age(population).filter(_.sex == "all", _.band == WORKING_AGES).drop("sex", "band")


def population_by_age(population: ibis.Table) -> ibis.Table:
    """Columns place, period, sex, band, people, reference; bands are five-year ages, 65+ and 15-64.

    A year between two known ones is interpolated in a straight line, and `reference` names the two years.
    """
    known = population.filter(_.state == "value", _.age != "all").mutate(year=_.period.cast("int64"))
    bands = known.join(_bands(), "age")
    parts = bands.group_by(["place", "sex", "band", "year"]).agg(
        people=_.persons.sum(), found=_.age.nunique(), parts=_.parts.max()
    )
    direct = known.filter(_.age == WORKING_AGES).group_by(["place", "sex", "year"]).agg(people=_.persons.max())
    whole = parts.filter(_.found == _.parts).select("place", "sex", "band", "year", "people")
    summed = whole.anti_join(direct.mutate(band=ibis.literal(WORKING_AGES)), ["place", "sex", "band", "year"])
    given = direct.select("place", "sex", "year", "people", band=ibis.literal(WORKING_AGES)).select(summed.columns)
    return _between_known_years(summed.union(given))


def _between_known_years(known: ibis.Table) -> ibis.Table:
    """Straight-line values for the years between two neighbouring known ones."""
    window = ibis.window(group_by=["place", "sex", "band"], order_by="year")
    spans = known.mutate(until=_.year.lead().over(window), then=_.people.lead().over(window))
    years = spans.mutate(at=ibis.range(spans.year, ibis.coalesce(spans.until, spans.year + 1), 1).unnest())
    share = (_.at - _.year) / (_.until - _.year)
    year = _.year.cast("string")
    return years.select(
        "place",
        "sex",
        "band",
        period=_.at.cast("string"),
        people=ibis.ifelse(_.at == _.year, _.people, _.people + (_.then - _.people) * share),
        reference=ibis.ifelse(_.at == _.year, year, year + ".." + _.until.cast("string")),
    )


def _bands() -> ibis.Table:
    """Which five-year ages make which band, and how many a whole band needs."""
    import polars as pl  # slow to load, and a stored table never comes here

    rows = [{"age": age, "band": age, "parts": 1} for age in _FIVE_YEAR_BANDS]
    working = [f"{age}-{age + 4}" for age in range(15, 65, 5)]
    old = [age for age in _FIVE_YEAR_BANDS if int(age.rstrip("+").split("-")[0]) >= 65]
    rows += [{"age": age, "band": WORKING_AGES, "parts": len(working)} for age in working]
    rows += [{"age": age, "band": "65+", "parts": len(old)} for age in old]
    return ibis.memtable(pl.DataFrame(rows))
