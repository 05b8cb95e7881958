"""Shares, mortality ratios, network scale-up, multiple indicator and rank trends on an analyst's table."""

from __future__ import annotations

from pathlib import Path

import pytest

from kenes.estimations.estimation import all_estimations, estimation_named
from kenes.estimations.table import read_table
from kenes.methods.multiplier import multiple_indicator, scale_up
from kenes.methods.rates import expected_events, indirectly_standardised_rate, proportion, standardised_mortality_ratio
from kenes.methods.trends import mann_kendall, sen_slope
from kenes.texts import Refusal


def outcome(folder: Path, key: str, text: str, **chosen: str):
    path = folder / "table.csv"
    path.write_text(text, "utf-8")
    return all_estimations()[key].run(read_table(path), chosen)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("proportion", "shares"),
        ("smr", "mortality-ratio"),
        ("indirect_rate", "mortality-ratio"),
        ("scale_up", "scale-up"),
        ("multiple_indicator", "multiple-indicator"),
        ("mann-kendall", "rank-trend"),
    ],
)
def test_each_goes_by_the_name_of_its_method(name: str, key: str) -> None:
    found = estimation_named(name)
    assert found is not None and found.key == key


def test_a_share_is_told_in_per_cent_with_the_interval_chosen(tmp_path: Path) -> None:
    found = outcome(tmp_path, "shares", "место,число,всего\nСевер,18,120\n", interval="exact")
    exact = proportion(18, 120, interval="exact")
    [line] = found.lines
    assert (line.label["ru"], line.estimate.estimate, line.estimate.low) == ("Север", 15.0, 100 * exact.low)
    assert found.reading[0]["ru"] == "Север: 15,0 (95\u00a0% доверительный интервал от 9,1 до 22,7) %, из 120."


def test_rows_of_one_group_are_added_before_the_ratio(tmp_path: Path) -> None:
    found = outcome(tmp_path, "mortality-ratio", "group,observed,expected\na,9,1.5\na,6,2.5\nb,3,4\n")
    assert [line.estimate for line in found.lines] == [
        standardised_mortality_ratio(15, 4.0),
        standardised_mortality_ratio(3, 4.0),
    ]
    assert found.reading[1]["en"].startswith("b: whether more or fewer cannot be stated")


BY_AGE = "group,observed,population,standard_count,standard_population\n"


@pytest.mark.parametrize(
    "observed", [("6", "9"), ("15", ""), ("", "15")], ids=["by age", "all in one row", "in another"]
)
def test_events_of_unknown_age_are_held_against_the_rates_of_a_standard(
    observed: tuple[str, str], tmp_path: Path
) -> None:
    text = BY_AGE + f"a,{observed[0]},2000,40,90000\na,{observed[1]},1500,120,80000\n"
    [line] = outcome(tmp_path, "mortality-ratio", text, interval="log").lines
    held = ([2000, 1500], [40, 120], [90000, 80000])
    assert line.estimate == standardised_mortality_ratio(15, expected_events(*held), interval="log")
    rate = indirectly_standardised_rate(15, *held, interval="log")
    assert [line.facts[name] for name in ("rate", "rate_low", "rate_high")] == [rate.estimate, rate.low, rate.high]


def test_a_number_that_is_no_count_is_named_by_its_own_row(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        outcome(tmp_path, "mortality-ratio", BY_AGE + "a,,2000,40,90000\na,3,1500,120,80000\na,2.5,900,50,60000\n")
    assert [(one.row, one.text) for one in refused.value.findings] == [(4, "2.5")]


def test_a_group_whose_events_no_row_tells_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        outcome(tmp_path, "mortality-ratio", BY_AGE + "a,3,2000,40,90000\nb,,1500,120,80000\n")
    assert (refused.value.findings[0].row, refused.value.findings[0].message["ru"][:20]) == (3, "Наблюдаемых случаев ")


def test_known_populations_are_estimated_back_and_what_is_missed_is_said(tmp_path: Path) -> None:
    rows = [(0, 2, 1), (1, 3, 2), (0, 1, 0), (2, 4, 1), (1, 2, 1)]
    text = "contacts,teachers (12 000),twins (400)\n" + "".join(f"{a},{b},{c}\n" for a, b, c in rows)
    found = outcome(tmp_path, "scale-up", text)
    whole = scale_up([row[0] for row in rows], [row[1:] for row in rows], [12000, 400])
    assert found.lines[0].estimate == whole
    assert [line.label["en"] for line in found.lines[1:]] == ["teachers", "twins"]
    assert [one.code for one in found.cautions] == ["assumption", "few-respondents", "known-are-missed"]


def test_populations_without_their_size_are_refused_with_the_way_to_write_it(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        outcome(tmp_path, "scale-up", "contacts,teachers\n1,2\n0,1\n")
    assert "учителя (12000)" in refused.value.findings[0].message["ru"]


def test_regions_that_are_known_stay_and_the_others_come_from_the_line(tmp_path: Path) -> None:
    example = all_estimations()["multiple-indicator"].example
    found = outcome(tmp_path, "multiple-indicator", example)
    cells = [line.split(",") for line in example.splitlines()[1:]]
    method = multiple_indicator(
        [[float(a), float(b)] for *_, a, b in cells],
        [float(one[2] or "nan") for one in cells],
        [float(one[1]) for one in cells],
    )
    assert [line.estimate for line in found.lines] == [method.total, *method.regions]
    assert found.lines[1].estimate.estimate == 1900


def test_too_few_known_regions_are_refused(tmp_path: Path) -> None:
    text = "region,population,size,rate\na,1000,10,1\nb,1000,20,2\nc,1000,30,3\nd,1000,,4\n"
    with pytest.raises(Refusal):
        outcome(tmp_path, "multiple-indicator", text)


def test_a_rank_trend_says_the_direction_or_that_none_can_be_stated(tmp_path: Path) -> None:
    years, values = range(2012, 2020), [0, 2, 1, 3, 4, 4, 6, 7]
    text = "год,число\n" + "".join(f"{year},{value}\n" for year, value in zip(years, values, strict=True))
    found = outcome(tmp_path, "rank-trend", text)
    assert found.lines[0].estimate == sen_slope(list(years), values)
    assert found.lines[0].facts["p"] == mann_kendall(list(years), values).p_value
    assert found.reading[0]["en"].startswith("The series rises: 1.00")
    flat = outcome(tmp_path, "rank-trend", "year,value\n2019,5\n2020,4\n2021,6\n2022,5\n")
    assert flat.reading[0]["ru"].startswith("Направление назвать нельзя")
