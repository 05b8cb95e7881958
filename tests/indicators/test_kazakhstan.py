"""The published figures of Kazakhstan through the whole chain: source row, release, indicator, interval, state."""

from __future__ import annotations

import datetime

import pytest

from kenes.datasets.source_row import source_row
from kenes.indicators.indicator import indicator
from kenes.indicators.question import Question
from kenes.indicators.row import IndicatorRow
from kenes.indicators.stored import table_of
from kenes.observatory.observatory import Observatory
from kenes.texts import Refusal

Tables = dict[str, list[IndicatorRow]]


def one(tables: Tables, key: str, place: str, period: str, **breakdown: str) -> IndicatorRow:
    [row] = [row for row in tables[key] if (row.place, row.period, row.breakdown) == (place, period, breakdown)]
    return row


@pytest.mark.parametrize(
    "article, count",
    [("296", 4232), ("297", 1619), ("300", 273), ("299-1", 147)],
)
def test_offences_of_the_country_by_article(tables: Tables, article: str, count: int) -> None:
    row = one(tables, "drug_law_offences", "KZ", "2022", article=article)
    assert (row.n, row.state, len(row.sources)) == (count, "value", 20)


def test_a_regional_rate_has_its_exact_interval_and_names_its_population(tables: Tables) -> None:
    row = one(tables, "drug_law_offences", "KZ-71", "2022")
    assert (row.n, round(row.estimate, 1), round(row.low, 1), round(row.high, 1)) == (778, 58.7, 54.7, 63.0)
    assert (
        row.method["en"]
        == "crude rate, Garwood exact interval; population: the mean of 1 January 2022 and 1 January 2023"
    )
    assert (
        row.method["kk"].replace("\u202f", " ").replace("\u00a0", " ")
        == "жалпы коэффициент, Гарвудтың дәл аралығы; халық саны: 2022 ж. 1 қаңтар және 2023 ж. 1 қаңтар күндерінің орташасы"
    )
    assert row.denominator == "2022-01-01/2023-01-01"


def test_the_regions_sum_to_the_country(tables: Tables) -> None:
    regions = [row for row in tables["drug_law_offences"] if "-" in row.place and row.breakdown == {}]
    country = one(tables, "drug_law_offences", "KZ", "2022")
    assert (len(regions), sum(row.n for row in regions), country.n) == (20, 6294, 6294)


def test_persons_by_sex_and_age(tables: Tables) -> None:
    women = one(tables, "drug_law_offenders", "KZ", "2022", article="296", sex="female")
    men = one(tables, "drug_law_offenders", "KZ", "2022", article="296", sex="male")
    everyone = one(tables, "drug_law_offenders", "KZ", "2022", article="296")
    assert (women.n, men.n, everyone.n) == (78, 2738, 2816)
    ages = [row for row in tables["drug_law_offenders"] if row.place == "KZ" and set(row.breakdown) == {"age"}]
    assert sum(row.n for row in ages) == one(tables, "drug_law_offenders", "KZ", "2022").n


@pytest.mark.parametrize(
    "period, estimate, state",
    [
        ("2016", 197.0, "value"),
        ("2018", 59.0, "value"),
        ("2019", 1152.0, "value"),
        ("2020", 70.08828811, "value"),
        ("2022", 102.064, "value"),
        ("2023", None, "missing"),
    ],
)
def test_heroin_is_missing_in_2023_and_not_zero(
    tables: Tables, period: str, estimate: float | None, state: str
) -> None:
    row = one(tables, "seizure_quantity", "KZ", period, drug="heroin")
    assert (row.estimate, row.state) == (estimate, state)


def test_a_published_zero_is_a_zero(tables: Tables) -> None:
    row = one(tables, "seizure_quantity", "KZ", "2019", drug="cannabis-oil")
    assert (row.estimate, row.state) == (0.0, "zero")


def test_no_edition_speaks_of_2017(tables: Tables) -> None:
    assert [row for row in tables["seizure_quantity"] if row.period == "2017"] == []


def test_the_number_of_seizures_is_missing_where_only_quantities_are_published(tables: Tables) -> None:
    assert {row.state for row in tables["seizure_number"]} == {"missing"}


def test_people_who_use_opiates_with_the_range_of_the_estimate(tables: Tables) -> None:
    share = one(
        tables,
        "prevalence_of_use",
        "KZ",
        "2015",
        drug="opiates",
        population="general",
        age="15-64",
        recall="past-year",
        sex="all",
    )
    assert (share.estimate, share.low, share.high) == (1.03, 0.97, 1.08)
    people = one(tables, "estimated_users", "KZ", "2015", drug="opiates")
    assert (people.low < people.estimate < people.high, round(people.estimate, -3)) == (True, 122000)


def test_a_price_given_as_a_range_has_no_typical_value(tables: Tables) -> None:
    row = one(tables, "drug_prices", "KZ", "2020", drug="cannabis-resin", level="wholesale", unit="kg")
    assert (row.estimate, round(row.low), round(row.high), row.state) == (None, 601, 1202, "value")


def test_every_figure_leads_to_its_source_row(tables: Tables, kazakhstan: Observatory) -> None:
    row = one(tables, "seizure_quantity", "KZ", "2019", drug="heroin")
    [address] = row.sources
    release, _, number = address.partition("#")
    source = source_row(kazakhstan.releases.get(release), int(number))
    assert release == row.release
    assert (source["quantity_kg"], source["drug_named"], source["origin_file"], source["origin_row"]) == (
        1152.0,
        "Heroin",
        "wdr2025_7_1_drug_seizures_2019_2023.xlsx",
        3267,
    )


@pytest.mark.parametrize(
    "key",
    [
        "drug_law_offences",
        "drug_law_offenders",
        "seizure_quantity",
        "drug_prices",
        "prevalence_of_use",
        "estimated_users",
        "perceived_trend",
    ],
)
def test_every_value_has_release_sources_and_method(tables: Tables, key: str) -> None:
    values = [row for row in tables[key] if row.state in ("value", "zero")]
    assert values
    assert [row for row in values if not (row.release and row.sources and row.method["en"])] == []
    hollow = [row for row in tables[key] if row.state not in ("value", "zero")]
    assert [row for row in hollow if (row.estimate, row.low, row.high, row.n) != (None, None, None, None)] == []


def test_a_breakdown_is_asked_for_by_name(kazakhstan: Observatory) -> None:
    definition = indicator("drug_law_offenders")
    rows = table_of(kazakhstan, definition, Question(by=("sex", "article")))
    assert {tuple(row.breakdown) for row in rows} == {("article", "sex")}
    with pytest.raises(Refusal) as refused:
        table_of(kazakhstan, definition, Question(by=("weather",)))
    assert refused.value.findings[0].code == "unknown-breakdown"


def test_as_known_before_anything_was_received_there_is_nothing(kazakhstan: Observatory) -> None:
    question = Question(as_of=datetime.date(2026, 11, 1))
    assert table_of(kazakhstan, indicator("seizure_quantity"), question) == []
