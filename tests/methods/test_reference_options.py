"""Every option of the samples and of the detection against the reference programs, on data drawn at random."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from kenes.methods.detection import cusum, ears, farrington, farrington_flexible
from kenes.methods.survey import ReplicateDesign, SurveyDesign

HERE = Path(__file__).parent / "reference"
INTERVALS = ["logit", "xlogit", "likelihood", "asin", "beta", "mean"]


def expected(name: str, words_of_key: int) -> dict[tuple[str, ...], list[float]]:
    found = {}
    for line in (HERE / name).read_text("utf-8").splitlines():
        words = line.split()
        found[tuple(words[:words_of_key])] = [float(one.replace("NA", "nan")) for one in words[words_of_key:]]
    return found


def columns(name: str) -> dict[str, np.ndarray]:
    with (HERE / name).open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {one: np.array([float(row[one]) for row in rows]) for one in rows[0]}


SAMPLE = columns("survey_sample.csv")
SAYS = expected("survey_sample_expected.txt", 3)
DESIGNS = {
    "one": {"strata": SAMPLE["strata"], "clusters": SAMPLE["psu"]},
    "nest": {"strata": SAMPLE["strata"], "clusters": SAMPLE["clu"], "nest": True},
    "fpc": {"strata": SAMPLE["strata"], "clusters": SAMPLE["psu"], "fpc": SAMPLE["fpc1"]},
    "two": {"strata": SAMPLE["strata"], "clusters": [SAMPLE["psu"], SAMPLE["ssu"]], "fpc": [SAMPLE["fpc1"], SAMPLE["fpc2"]]},
    "plain": {},
    "clus": {"clusters": SAMPLE["psu"]},
}  # fmt: skip


def told(one) -> list[float]:
    return [one.estimate, one.standard_error, one.low, one.high]


def figures(design, data: dict[str, np.ndarray], where: np.ndarray | None, mark: str) -> dict[str, list[float]]:
    mean = design.mean(data["y"], where)
    return {
        f"{mark}mean": told(mean), f"{mark}total": told(design.total(data["y"], where)),
        f"{mark}ratio": told(design.ratio(data["y"], data["x"], where)), f"{mark}df": [mean.degrees_of_freedom],
    }  # fmt: skip


def by_group(design, data: dict[str, np.ndarray]) -> list[float]:
    found = list(design.by(data["g"], "mean", data["y"]).values())
    return [*(one.estimate for one in found), *(one.standard_error for one in found), *(x for one in found for x in (one.low, one.high))]  # fmt: skip


@pytest.mark.parametrize("lonely", ["remove", "adjust", "average", "certainty"])
@pytest.mark.parametrize("name", DESIGNS)
def test_designs_domains_groups_and_lonely_strata(name: str, lonely: str):
    design, domain = SurveyDesign(SAMPLE["w"], lonely=lonely, **DESIGNS[name]), SAMPLE["dom"] == 1
    found = {
        **figures(design, SAMPLE, None, ""),
        **figures(design, SAMPLE, domain, "d"),
        "by": by_group(design, SAMPLE),
    }
    says = {key: SAYS[lonely, name, key] for key in found}
    checked = {key: value for key, value in says.items() if not np.isnan(value).any()}
    assert len(checked) == len(found) or (name, lonely) == (
        "two",
        "average",
    )  # R has none where a lone person was drawn
    for key, value in checked.items():
        assert found[key] == pytest.approx(value, rel=1e-8), key


@pytest.mark.parametrize("interval", INTERVALS)
@pytest.mark.parametrize("name", DESIGNS)
def test_limits_of_shares(name: str, interval: str):
    design, domain = SurveyDesign(SAMPLE["w"], lonely="adjust", **DESIGNS[name]), SAMPLE["dom"] == 1
    for mark, where in (("pall", None), ("pdom", domain)):
        found = design.proportion(SAMPLE["b"], where, interval)
        says = SAYS["adjust", name, mark + interval]
        assert [found.estimate, found.low, found.high] == pytest.approx(
            says, rel=5e-4 if interval == "likelihood" else 1e-8
        )


def test_replicates_of_fay():
    data, says = columns("survey_fay.csv"), expected("survey_fay_expected.txt", 1)
    weights = np.loadtxt(HERE / "survey_fay_weights.csv", delimiter=",")
    design, domain = ReplicateDesign(data["w"], weights, "fay", rho=0.3), data["dom"] == 1
    found = {**figures(design, data, None, ""), **figures(design, data, domain, "d"), "by": by_group(design, data)}
    for interval in INTERVALS:
        if (f"p{interval}",) in says:
            share = design.proportion(data["b"], interval=interval)
            found[f"p{interval}"] = [share.estimate, share.low, share.high]
    for key, value in found.items():
        assert value == pytest.approx(says[key,], rel=5e-4 if key == "plikelihood" else 1e-8), key


SERIES = [np.array(line.split(), int) for line in (HERE / "outbreak_series.txt").read_text("utf-8").splitlines()]
ALARMS = expected("outbreak_series_expected.txt", 3)
OPTIONS = {
    "base": {}, "nb": {"threshold": "nb"}, "noreweight": {"reweight": False}, "notrend": {"trend": False}, "ptrend": {"trend_p": 0.05},
    "p1": {"periods": 1}, "p5": {"periods": 5}, "ex0": {"past_weeks_excluded": 0}, "w2": {"half_window": 2}, "b3": {"years": 3},
    "b2": {"years": 2}, "a01": {"alpha": 0.01}, "l0": {"limit54": (0, 4)}, "l202": {"limit54": (20, 2)}, "none": {"power": "none"},
    "half": {"power": "1/2"}, "wt1": {"weights_threshold": 1},
}  # fmt: skip


def same(found, series: int, option: str, part: slice = slice(None)) -> None:
    bound, alarm = (np.array(ALARMS[str(series), option, one]) for one in ("ub", "al"))
    assert found.upper_bound[part] == pytest.approx(bound, rel=1e-4, nan_ok=True)
    assert (found.alarm[part] == (np.nan_to_num(alarm) == 1)).all()


@pytest.mark.parametrize("series", range(len(SERIES)))
@pytest.mark.parametrize("option", OPTIONS)
def test_options_of_farrington(series: int, option: str):
    found = farrington_flexible(SERIES[series], weeks=8, **OPTIONS[option])
    same(found, series, option)
    expect = np.array(ALARMS[str(series), option, "ex"])
    assert found.expected == pytest.approx(expect, rel=1e-4, nan_ok=True)


@pytest.mark.parametrize("series", range(len(SERIES)))
@pytest.mark.parametrize("option", ["base", "noreweight", "w2", "b3", "b2", "a01", "none", "half", "l0"])
def test_options_of_farrington_of_1996(series: int, option: str):
    """Where the reference program writes 0, it makes no statement."""
    says = expected("farrington_1996_expected.txt", 3)
    bound = np.array(says[str(series), option, "ub"])
    found = farrington(SERIES[series], weeks=8, **OPTIONS[option])
    assert found.upper_bound == pytest.approx(np.where(bound == 0, np.nan, bound), rel=1e-4, nan_ok=True)
    assert found.alarm.tolist() == [one == 1 for one in says[str(series), option, "al"]]


@pytest.mark.parametrize("series", range(len(SERIES)))
def test_control_charts(series: int):
    same(ears(SERIES[series], "C3", baseline=5), series, "C3_d_5", slice(99, None))
    same(cusum(SERIES[series]), series, "rossi")
