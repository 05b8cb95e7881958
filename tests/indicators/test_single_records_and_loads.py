"""Counts of single records with what may be counted twice, and mean loads of complete weeks."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest

from kenes.assessments.trend import readings
from kenes.datasets.current import schema_of
from kenes.datasets.dataset import dataset
from kenes.indicators.engine import DuckDB
from kenes.indicators.indicator import all_indicators, indicator
from kenes.indicators.row import Cell, IndicatorRow

RELEASE = "individual_seizures/2018-a"


def computed(key: str, source: str, rows: list[dict[str, Any]], by: tuple[str, ...]) -> list[Cell]:
    """An indicator of a small table, by the engine that everyone uses."""
    schema = schema_of(dataset(source)) | {"release": pl.String, "edition": pl.String, "cell": pl.String}
    told = [{"release": RELEASE, "cell": f"{RELEASE}#{at}", **row} for at, row in enumerate(rows)]
    frame = pl.DataFrame([{name: row.get(name) for name in schema} for row in told], schema=schema)
    engine, one = DuckDB(), indicator(key)
    return one.estimate(engine.lines(one.table(engine.table(source, frame), by=by)), by)


def record(drug: str = "heroin", amount: float = 1.0, unit: str = "kg", **more: Any) -> dict[str, Any]:
    mass = {"kg": amount, "g": amount / 1000}.get(unit)
    return {"place": "KZ", "period": "2014", "date": "2014-05-31", "drug": drug, "drug_named": drug, "amount": amount,
            "unit": unit, "kilograms": mass, "copy": 1, "state": "value", "part": 1, **more}  # fmt: skip


def figures(cells: list[Cell]) -> list[tuple[object, ...]]:
    return [(cell.estimate, cell.low, cell.high, cell.n, cell.state, len(cell.cells)) for cell in cells]


class TestRecords:
    def test_records_that_differ_are_counted(self) -> None:
        cells = computed("individual_seizure_cases", "individual_seizures", [record(amount=1), record(amount=2)], ())
        assert figures(cells) == [(2.0, None, None, 2, "value", 2)]

    def test_copies_raise_the_upper_bound_and_the_same_case_in_other_words_lowers_the_lower(self) -> None:
        rows = [record(amount=152, unit="g", locality="Example"), record(amount=0.152), record(amount=0.152, copy=2), record(amount=3)]  # fmt: skip
        [cell] = computed("individual_seizure_cases", "individual_seizures", rows, ())
        assert figures([cell]) == [(3.0, 2.0, 4.0, 3, "value", 4)]
        assert all("1" in cell.method[code] for code in ("kk", "ru", "en"))

    def test_amounts_that_are_no_mass_still_tell_cases_apart(self) -> None:
        rows = [record("ecstasy", 10, "tablet"), record("ecstasy", 10, "dose"), record("ecstasy", 20, "tablet")]
        assert figures(computed("individual_seizure_cases", "individual_seizures", rows, ())) == [(3.0, None, None, 3, "value", 3)]  # fmt: skip

    def test_of_cannabis_nothing_is_said_where_the_release_has_next_to_none(self) -> None:
        rows = [record(amount=n) for n in range(1, 40)] + [record("cannabis-other")]
        cells = computed("individual_seizure_cases", "individual_seizures", rows, ("drug",))
        assert {cell.breakdown["drug"]: (cell.estimate, cell.state) for cell in cells} == {
            "heroin": (39.0, "value"),
            "cannabis-other": (None, "missing"),
        }
        enough = computed("individual_seizure_cases", "individual_seizures", rows + rows[-1:] * 9, ("drug",))
        assert {cell.breakdown["drug"]: cell.state for cell in enough} == {"heroin": "value", "cannabis-other": "value"}

    def test_each_record_stands_once_in_every_direction(self) -> None:
        rows = [record(amount=1, origin="AF", departure="unknown"), record(amount=2, origin="AF", destination="KZ")]
        cells = computed("seizure_routes", "individual_seizures", rows, ("direction", "country"))
        assert {tuple(cell.breakdown.values()): cell.estimate for cell in cells} == {
            ("origin", "AF"): 2.0,
            ("departure", "unknown"): 1.0,
            ("departure", "not-said"): 1.0,
            ("destination", "KZ"): 1.0,
            ("destination", "not-said"): 1.0,
        }

    def test_kazakhstan_has_its_336_records_beside_its_totals(self, tables: dict[str, list[IndicatorRow]]) -> None:
        years = {
            row.period: (row.estimate, row.low, row.high)
            for row in tables["individual_seizure_cases"]
            if row.place == "KZ" and not row.breakdown
        }
        assert years == {
            "2011": (149.0, 124.0, 149.0),
            "2012": (35.0, 34.0, 35.0),
            "2014": (85.0, None, None),
            "2015": (67.0, None, None),
        }
        afghan = [
            row.estimate for row in tables["seizure_routes"] if row.place == "KZ" and row.breakdown["country"] == "AF"
        ]
        assert sum(afghan) == 147  # type: ignore[arg-type]
        assert not any("individual_seizures" in str(row.release) for row in tables["seizure_number"])

    def test_no_direction_is_ever_drawn_from_them(self) -> None:
        rows = [
            IndicatorRow(
                "individual_seizure_cases", "KZ", str(year), {}, 2.0**n, None, None, 2**n, "value", "x", RELEASE
            )
            for n, year in enumerate(range(2010, 2020))
        ]
        [reading] = readings(indicator("individual_seizure_cases"), rows)
        assert (reading.direction, reading.estimate) == ("cannot be stated", None)
        assert "discretion" in reading.reason["en"]


WEEK = dict(
    zip(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), (2.93, 2.72, 2.5, 1.75, 1.81, 3.52, 3.26), strict=True)
)


def loads(site: str = "Example", site_code: str = "KZ001", **days: float | None) -> list[dict[str, Any]]:
    """A week of amphetamine at a site; days named replace those of Adana in 2021."""
    return [
        {"place": "KZ", "period": "2021", "site": site, "site_code": site_code, "drug": "amphetamine", "drug_named": "amphetamine",
         "day": day, "load": load, "state": "missing" if load is None else "value", "cell": f"{site}-{site_code}#{day}"}
        for day, load in (WEEK | days).items()
    ]  # fmt: skip


def load_of(rows: list[dict[str, Any]], *by: str) -> list[Cell]:
    return computed("wastewater_load", "wastewater_loads", rows, ("drug", *by))


class TestLoads:
    def test_the_week_its_middle_and_its_end(self) -> None:
        [week] = load_of(loads(), "site")
        assert (week.estimate, week.n, len(week.cells)) == (pytest.approx(18.49 / 7), 7, 7)
        parts = {cell.breakdown["days"]: cell for cell in load_of(loads(), "site", "days")}
        assert set(parts) == {"tue-thu", "fri-mon"}
        assert parts["tue-thu"].estimate == pytest.approx((2.72 + 2.5 + 1.75) / 3)
        assert parts["fri-mon"].estimate == pytest.approx((1.81 + 3.52 + 3.26 + 2.93) / 4)
        assert [len(parts[part].cells) for part in ("tue-thu", "fri-mon")] == [3, 4]

    def test_below_quantification_counts_as_nought_and_is_told(self) -> None:
        [week] = load_of(loads(mon=0.0), "site")
        assert week.estimate == pytest.approx((18.49 - 2.93) / 7)
        assert "1 of 7" in week.method["en"]
        [nothing] = load_of(loads(**dict.fromkeys(WEEK, 0.0)), "site")
        assert (nothing.estimate, nothing.state) == (0.0, "zero")

    def test_a_missing_day_leaves_the_week_missing_and_the_other_part_known(self) -> None:
        [week] = load_of(loads(sat=None), "site")
        assert (week.estimate, week.state) == (None, "missing")
        states = {cell.breakdown["days"]: cell.state for cell in load_of(loads(sat=None), "site", "days")}
        assert states == {"tue-thu": "value", "fri-mon": "missing"}

    def test_a_day_without_a_row_is_missing_too(self) -> None:
        [week] = load_of(loads()[:-1], "site")
        assert week.state == "missing"

    def test_two_plants_under_one_name_are_averaged_only_where_both_have_a_value(self) -> None:
        two = loads() + loads(site_code="KZ002", mon=4.93)
        [week] = load_of(two, "site")
        assert week.estimate == pytest.approx((18.49 + 1) / 7)
        assert "2 plants" in week.method["en"]
        [partly] = load_of(loads() + loads(site_code="KZ002", mon=None), "site")
        assert partly.state == "missing"

    def test_a_country_is_the_median_of_its_complete_sites_with_their_range(self) -> None:
        sites = loads("A") + loads("B", mon=9.93) + loads("C", mon=16.93) + loads("D", mon=None)
        [country] = load_of(sites)
        assert (country.estimate, country.low, country.high) == pytest.approx((25.49 / 7, 18.49 / 7, 32.49 / 7))
        assert (country.n, len(country.cells)) == (3, 28)
        assert "3 of 4" in country.method["en"]
        [none] = load_of(loads("A", mon=None) + loads("B", sun=None))
        assert (none.state, none.estimate) == ("missing", None)


def test_reasons_against_a_trend_belong_to_crossings_of_the_indicator_and_are_said_in_each_language() -> None:
    for one in all_indicators().values():
        assert set(one.words.no_trend) <= set(one.words.breakdowns), one.key
        assert all(len(set(dict(reason).values())) == 3 for reason in one.words.no_trend.values()), one.key
