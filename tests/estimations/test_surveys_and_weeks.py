"""A survey from a file in the ways people keep one; weeks whose history, gaps and spread are told."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from kenes.estimations.estimation import all_estimations
from kenes.estimations.outcome import Outcome
from kenes.estimations.refusal_words import refusal_said
from kenes.estimations.table import read_table
from kenes.methods.detection import farrington
from kenes.methods.survey import ReplicateDesign, SurveyDesign
from kenes.texts import Refusal

PEOPLE = [(f"s{n % 3}", f"c{n // 4}", 1 + n % 5, n % 4 == 0, "AB"[n % 2], 40) for n in range(96)]
STRATA, CLUSTERS, WEIGHTS, ANSWERS, GROUPS, _ = (np.array(one) for one in zip(*PEOPLE, strict=True))


def told(key: str, folder: Path, text: str, **chosen: str) -> Outcome:
    (folder / "t.csv").write_text(text, "utf-8")
    return all_estimations()[key].run(read_table(folder / "t.csv"), chosen)


def figure(outcome: Outcome, place: int = 0) -> tuple[float, float]:
    line = outcome.lines[place]
    return round(line.estimate.estimate, 10), round(float(line.facts["standard_error"] or 0), 10)


def rows(heading: str, shape: str) -> str:
    return "\n".join([heading, *(shape.format(s=s, c=c, w=w, y=int(y), word="да" if y else "нет", g=g, f=f) for s, c, w, y, g, f in PEOPLE)])  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [rows("stratum,cluster,weight,y,region", "{s},{s}-{c},{w},{y},{g}"), rows("страта;кластер;вес;ответ;регион", "{s};{s}-{c};{w};{word};{g}")],
    ids=["English, numbers", "Russian, words"],
)  # fmt: skip
def test_a_share_by_design_and_group(text: str, tmp_path: Path) -> None:
    outcome = told("survey", tmp_path, text)
    clusters = np.array([f"{s}-{c}" for s, c in zip(STRATA, CLUSTERS, strict=True)])
    design = SurveyDesign(WEIGHTS, STRATA, clusters)
    whole, groups = design.proportion(ANSWERS.astype(float)), design.by(GROUPS, "proportion", ANSWERS.astype(float))
    expected = [whole, groups["A"], groups["B"]]
    assert [line.estimate.estimate for line in outcome.lines] == pytest.approx([one.estimate for one in expected])
    assert [figure(outcome, n)[1] for n in range(3)] == pytest.approx([one.standard_error for one in expected])


def test_who_gave_no_answer_stays_in_the_design(tmp_path: Path) -> None:
    lines = rows("stratum,weight,y,region", "{s},{w},{y},{g}").splitlines()
    silent = [n for n in range(96) if n % 7 == 0]
    for n in silent:
        lines[n + 1] = ",".join([str(STRATA[n]), str(WEIGHTS[n]), "", str(GROUPS[n])])
    outcome = told("survey", tmp_path, "\n".join(lines))
    where = np.array([n not in silent for n in range(96)])
    expected = SurveyDesign(WEIGHTS, STRATA).proportion(np.where(where, ANSWERS, 0.0), where)
    assert figure(outcome) == (round(expected.estimate, 10), round(expected.standard_error, 10))
    assert [line.label["en"] for line in outcome.lines] == ["All", "A", "B"]
    assert "no-answer" in {one.code for one in outcome.cautions}


@pytest.mark.parametrize("name", ["rw{n}", "repwt_{n}", "brr{n}", "Replicate weight {n}"])
@pytest.mark.parametrize("kind", ["jk1", "brr", "fay", "bootstrap"])
def test_replicate_weights_by_the_pattern_of_their_names(name: str, kind: str, tmp_path: Path) -> None:
    weights = np.array([[1 + (n * r) % 5 for r in range(1, 9)] for n in range(96)], float)
    heading = ",".join(["weight", "y", *(name.format(n=n) for n in range(1, 9))])
    text = "\n".join(
        [heading, *(",".join(map(str, (w, int(y), *own))) for w, y, own in zip(WEIGHTS, ANSWERS, weights, strict=True))]
    )
    expected = ReplicateDesign(WEIGHTS, weights, kind, rho=0.3 if kind == "fay" else None).proportion(
        ANSWERS.astype(float)
    )  # type: ignore[arg-type]
    outcome = told("survey", tmp_path, text, replicates=kind, rho="0.3")
    assert figure(outcome) == (round(expected.estimate, 10), round(expected.standard_error, 10))


def with_margins(rows_of: dict[str, dict[str, float]]) -> str:
    """The people with two categories each and how many of the population are in them."""
    lines = ["stratum,weight,y,age,margin1,population1,margin2,population2"]
    for n in range(96):
        first, second = ("young" if n % 3 else "old"), ("f" if n % 2 else "m")
        persons = f"{first},{rows_of['age'][first]},{second},{rows_of['sex'][second]}"
        lines.append(f"{STRATA[n]},{WEIGHTS[n]},{int(ANSWERS[n])},{20 + n % 50},{persons}")
    return "\n".join(lines)


KNOWN: dict[str, dict[str, float]] = {"age": {"young": 700, "old": 300}, "sex": {"f": 520, "m": 480}}
CATEGORIES = [np.array(["young" if n % 3 else "old" for n in range(96)]), np.array(["f" if n % 2 else "m" for n in range(96)])]  # fmt: skip


def test_margins_of_the_population_are_met(tmp_path: Path) -> None:
    outcome = told("survey", tmp_path, with_margins(KNOWN))
    design = SurveyDesign(WEIGHTS, STRATA).raked(list(zip(CATEGORIES, KNOWN.values(), strict=True)))
    expected = design.proportion(ANSWERS.astype(float))
    assert figure(outcome) == (round(expected.estimate, 10), round(expected.standard_error, 10))
    assert told("survey", tmp_path, with_margins(KNOWN), statistic="total", variable="age").lines[0].estimate == (
        design.total(20.0 + np.arange(96) % 50)
    )


@pytest.mark.parametrize(
    ("spoilt", "said"),
    [
        (lambda text: text.replace("young,700", "young,701", 1), "у одной категории две разные численности"),
        (lambda text: text.replace("young,700", ",700", 1), "нет категории"),
    ],
)
def test_margins_that_cannot_be_met_are_refused_by_row(spoilt, said: str, tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        told("survey", tmp_path, spoilt(with_margins(KNOWN)))
    finding = refused.value.findings[0]
    assert said in finding.message["ru"] and finding.row is not None


def test_a_median_and_any_quantile_by_group(tmp_path: Path) -> None:
    text = rows("stratum,weight,y,region", "{s},{w},{w},{g}")
    median = told("survey", tmp_path, text, statistic="median")
    upper = told("survey", tmp_path, text, statistic="quantile", probability="0.9")
    design = SurveyDesign(WEIGHTS, STRATA)
    for outcome, share in ((median, 0.5), (upper, 0.9)):
        expected = [design.quantile(WEIGHTS, share, where) for where in (None, GROUPS == "A", GROUPS == "B")]
        assert [line.estimate for line in outcome.lines] == expected
    assert median.lines[0].method["ru"] == "квантиль 0,5, линеаризация Тейлора, интервал Вудраффа (mean)"


def test_whether_groups_differ_and_the_effect_of_the_design(tmp_path: Path) -> None:
    outcome = told("survey", tmp_path, rows("stratum,weight,y,region", "{s},{w},{y},{g}"))
    design = SurveyDesign(WEIGHTS, STRATA)
    test = design.independence(GROUPS, ANSWERS)
    statistic = f"{test.statistic:.2f}".replace(".", ",")
    assert (
        outcome.reading[-1]["ru"] == f"Группы различаются: критерий Рао — Скотта F(1,0; 93,0) = {statistic}, p < 0,001."
    )
    effects = [line.facts["design_effect"] for line in outcome.lines]
    y = ANSWERS.astype(float)
    assert effects == [design.design_effect(y, where, replacement=True) for where in (None, GROUPS == "A")] + [
        pytest.approx(float("nan"), nan_ok=True)
    ]


LONELY = "stratum,cluster,weight,y\na,1,1,1\na,2,1,0\nb,3,1,1\nb,3,2,0\n"


def test_lonely_strata_are_refused_in_words_or_named(tmp_path: Path) -> None:
    with pytest.raises(Refusal) as refused:
        told("survey", tmp_path, LONELY)
    assert "слоёв с единственным кластером: 1" in refused.value.findings[0].message["ru"]
    [said] = [
        one.message["ru"]
        for one in told("survey", tmp_path, LONELY, lonely="adjust").cautions
        if one.code == "lonely-strata"
    ]
    assert "1 (b)" in said and "adjust" in said


def weeks(counts: list[int], label: str = "2023-W{n:02}") -> str:
    return "week,count\n" + "\n".join(f"{label.format(n=n + 1)},{one}" for n, one in enumerate(counts))


STEADY = [4, 6, 5, 3, 7, 5, 4, 6] * 5


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (weeks(STEADY), {"short-history"}),
        (weeks(STEADY[:9]), {"short-history", "few-points"}),
        (weeks([one * (20 if n % 6 == 0 else 1) for n, one in enumerate(STEADY)]), {"short-history", "over-dispersion"}),
        (weeks(STEADY).replace("2023-W20,3\n", ""), {"short-history", "gaps"}),
        (weeks(STEADY, "{n}").replace("\n20,3", "\n19,3"), {"short-history", "order"}),
        (weeks([0, 0, 0, 1] * 10), {"short-history", "sparse"}),
    ],
    ids=["steady", "few", "batches", "a gap", "twice", "sparse"],
)  # fmt: skip
def test_what_is_doubtful_of_weeks_is_told(text: str, codes: set[str], tmp_path: Path) -> None:
    assert {one.code for one in told("detection", tmp_path, text).cautions} == codes


def test_farrington_of_1996_watches_the_last_weeks(tmp_path: Path) -> None:
    counts = [*(STEADY * 8)[:300], 40]
    outcome = told("detection", tmp_path, weeks(counts, "{n}"), method="farrington-1996", weeks="3", years="5")
    expected = farrington(counts, weeks=3)
    assert [line.facts["bound"] for line in outcome.lines] == [round(float(one), 2) for one in expected.upper_bound]
    assert outcome.reading[0]["en"].startswith("Weeks watched: 3; standing out: 1 (Farrington 1996): 301.")


@pytest.mark.parametrize(
    "reason",
    ["week 53 has 52 weeks before it; 5 years and a half window of 3 need 263", "a forecast needs at least 3 points, got 2",
     "no deflator for 2020, 2021", "the lists overlap too little: no model has a finite maximum"],
)  # fmt: skip
def test_what_methods_refuse_is_said_in_three_languages(reason: str) -> None:
    said = refusal_said(reason)
    known = not reason.startswith("the lists")  # another wording stays as it is: nothing is lost
    assert (said["ru"] != reason, said["kk"] != said["ru"]) == (known, known)
