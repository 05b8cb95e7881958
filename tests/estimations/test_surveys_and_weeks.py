"""A survey from a file in the ways people keep one; weeks whose history, gaps and spread are told."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from kenes.estimations.estimation import all_estimations
from kenes.estimations.outcome import Outcome
from kenes.estimations.refusal_words import refusal_said
from kenes.estimations.table import read_table
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


@pytest.mark.parametrize(
    "reason",
    ["week 53 has 52 weeks before it; 5 years and a half window of 3 need 263", "a forecast needs at least 3 points, got 2",
     "no deflator for 2020, 2021", "the lists overlap too little: no model has a finite maximum"],
)  # fmt: skip
def test_what_methods_refuse_is_said_in_three_languages(reason: str) -> None:
    said = refusal_said(reason)
    known = not reason.startswith("the lists")  # another wording stays as it is: nothing is lost
    assert (said["ru"] != reason, said["kk"] != said["ru"]) == (known, known)
