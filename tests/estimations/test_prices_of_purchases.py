"""Prices from records of purchases: medians, weights, pure substance, money of one year, the trend."""

from __future__ import annotations

from pathlib import Path

import pytest

from kenes.estimations.estimation import all_estimations
from kenes.estimations.outcome import Outcome
from kenes.estimations.table import read_table
from kenes.texts import Refusal

PRICES = all_estimations()["prices"]


def told(folder: Path, *texts: str, **chosen: str) -> Outcome:
    for place, text in enumerate(texts):
        (folder / f"{place}.csv").write_text(text, "utf-8")
    return PRICES.run(read_table(*(folder / f"{place}.csv" for place in range(len(texts)))), chosen)


def figures(outcome: Outcome) -> dict[str, float]:
    return {line.label["en"]: round(line.estimate.estimate, 6) for line in outcome.lines}


BOUGHT = "price;amount\n10;1\n20;1\n30;6\n"


@pytest.mark.parametrize(
    ("text", "chosen", "median"),
    [
        (BOUGHT, {}, 30),  # six of eight grams cost 30
        (BOUGHT, {"amount": "ignore"}, 20),
        (BOUGHT, {"amount": "divide"}, 5),
        ("Цена;Чистота\n10;50\n20;50\n30;25\n", {}, 40),
        ("цена;чистота\n10;0,5\n20;0,5\n30;0,25\n", {}, 40),
        ("price;drug\n10;a\n30;a\n20;a\n900;b\n", {"drug": "a"}, 20),
    ],
    ids=["weighted", "unweighted", "of the whole amount", "purity in per cent", "purity as a share", "one substance"],
)
def test_the_median(text: str, chosen: dict[str, str], median: float, tmp_path: Path) -> None:
    outcome = told(tmp_path, text, **chosen)
    assert list(figures(outcome).values()) == [median]
    assert outcome.quoted == outcome.lines


RISING = "год;цена\n2019;10\n2020;12\n2021;14\n2022;16\n2023;18\n"
INDEX = "год;индекс\n2019;100\n2020;120\n2021;140\n2022;160\n2023;180\n"


def test_a_price_that_rises_with_all_prices_does_not_rise_in_money_of_one_year(tmp_path: Path) -> None:
    nominal, real = told(tmp_path, RISING), told(tmp_path, RISING, INDEX, base="2019")
    assert figures(nominal) == {"2019": 10, "2020": 12, "2021": 14, "2022": 16, "2023": 18, "change a year": 2}
    assert figures(real) == {**dict.fromkeys(map(str, range(2019, 2024)), 10), "change a year": 0}
    assert real.reading[-1]["en"] == "Prices are in money of 2019."
    assert figures(told(tmp_path, RISING, INDEX))["2019"] == 18  # money of the last year


def test_the_year_may_stand_in_a_date_and_three_years_state_no_direction(tmp_path: Path) -> None:
    outcome = told(tmp_path, "date,price\n01.03.2021,10\n2022-05-01,11\n5/6/2023,12\n")
    assert figures(outcome) == {"2021": 10, "2022": 11, "2023": 12}
    assert "few-years" in {one.code for one in outcome.cautions}


@pytest.mark.parametrize(
    ("texts", "chosen", "code"),
    [
        (("price\n-1\n2\n",), {}, "wrong-cell"),
        (("price,amount\n1,0\n2,1\n",), {}, "wrong-cell"),
        (("price,purity\n1,0\n2,1\n",), {}, "wrong-cell"),
        (("year,price,deflator\n2020,1,100\n2020,2,101\n",), {}, "wrong-cell"),
        ((RISING, INDEX), {"base": "last"}, "unknown-choice"),
        ((RISING, "год;индекс\n2019;100\n2020;120\n"), {}, "method-refuses"),
    ],
)
def test_what_is_wrong_is_refused(texts: tuple[str, ...], chosen: dict[str, str], code: str, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        told(tmp_path, *texts, **chosen)
    assert {one.code for one in refused.value.findings} == {code}
