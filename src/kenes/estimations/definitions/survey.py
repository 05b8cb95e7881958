"""Figures of a population from a sample with weights, strata and clusters: shares, means, totals, ratios, medians, by group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from kenes.estimations.drawn_sample import Drawn, drawn_sample, strata_of_one
from kenes.estimations.estimation import Chosen, Estimation, number_chosen
from kenes.estimations.outcome import Line, Outcome
from kenes.estimations.refusal_words import refusal_said
from kenes.estimations.said import caution, cautions_of, interval, number, percent
from kenes.estimations.table import Table
from kenes.estimations.words import survey as words
from kenes.methods.survey_estimate import SurveyEstimate
from kenes.texts import Finding, Text

YES, NO = frozenset(["да", "yes", "иә", "true"]), frozenset(["нет", "no", "жоқ", "false"])
SMALL = 30
LARGE_ERROR = 0.3
SURE = 0.05
SILENT_ROWS = "\x00silent"


@dataclass(frozen=True)
class Answers:
    """What was answered: y, what it is divided by, and which rows hold an answer; the others stay in the design, and in no figure."""

    y: np.ndarray
    x: np.ndarray | None
    used: np.ndarray

    @property
    def where(self) -> np.ndarray | None:
        """The domain of those who answered, None where all did."""
        return None if self.used.all() else self.used


@dataclass(frozen=True)
class Wanted:
    """Which figure, at which level."""

    statistic: str
    level: float
    probability: float

    @property
    def share(self) -> bool:
        return self.statistic == "proportion"


def estimate(table: Table, chosen: Chosen) -> Outcome:
    """One figure, or one for each group and one for all."""
    wanted = _wanted(chosen)
    answers = _answers(table, chosen, wanted.statistic)
    sample = drawn_sample(table, chosen)
    lines = [_line(words.WHOLE, _figure(sample, wanted, answers), sample, wanted, answers)]
    reading: list[Text] = []
    doubts: list[Finding] = []
    group = chosen["group"] or next((one for one in ("group", *words.GROUP) if table.has(one)), "")
    if group:
        labels = np.where(answers.used, np.array(table.words(group), dtype=object), SILENT_ROWS)
        found, doubts = _by_group(sample, wanted, answers, labels)
        lines += [
            _line(Text.same(str(name)), one, sample, wanted, answers, labels == name) for name, one in found.items()
        ]
        if wanted.share and len(found) > 1:
            told = _whether_groups_differ(sample, labels, answers)
            reading, doubts = ([told], doubts) if isinstance(told, Text) else ([], [*doubts, told])
    digits = 3 if wanted.share else 1
    reading = [*(_said(line, wanted.share, digits) for line in lines[:6]), *reading]
    cautions = (
        *cautions_of(*(line.estimate for line in lines)), *_weak(lines, len(table.rows) - int(answers.used.sum())),
        *_alone(table, chosen), *doubts,
    )  # fmt: skip
    unit = words.SHARE_WORD if wanted.share else words.UNIT
    columns = {"standard_error": words.ERROR, **({"design_effect": words.EFFECT} if _has_effect(wanted) else {})}
    return Outcome(tuple(lines), tuple(reading), cautions, unit, digits, columns)


def _wanted(chosen: Chosen) -> Wanted:
    statistic = chosen["statistic"]
    probability = number_chosen(chosen, "probability") if statistic == "quantile" else 0.5
    name = "quantile" if statistic == "median" else statistic
    return Wanted(name, number_chosen(chosen, "level") / 100, probability)


def _answers(table: Table, chosen: Chosen, statistic: str) -> Answers:
    name = chosen["variable"] or "y"
    aliases = words.ANSWER if name == "y" else ()
    values = _numbers(table, name, aliases)
    used = np.isfinite(values)
    divisor = None
    if statistic == "ratio":
        below = np.array(
            [
                np.nan if one is None else one
                for one in table.numbers_or_nothing(chosen["divisor"] or "x", words.DIVISOR)
            ]
        )
        used &= np.isfinite(below)
        divisor = np.where(used, below, 1.0)
    if statistic == "proportion":
        wrong = [n for n, value in enumerate(values) if used[n] and value not in (0, 1)]
        if wrong:
            table.refuse(name, wrong, words.NOT_YES_OR_NO, aliases)
    if not used.any():
        table.refuse(name, list(range(min(3, len(values)))), words.NO_ANSWER, aliases)
    return Answers(np.where(used, values, 0.0), divisor, used)


def _numbers(table: Table, name: str, aliases: tuple[str, ...]) -> np.ndarray:
    """Answers as numbers, nan where there is none; a column of yes and no is 1 and 0."""
    cells = [cell.casefold() for cell in table.words(name, aliases)]
    if (YES | NO) & set(cells) and set(cells) <= YES | NO | {""}:
        return np.array([np.nan if not cell else float(cell in YES) for cell in cells])
    return np.array([np.nan if one is None else one for one in table.numbers_or_nothing(name, aliases)])


def _figure(sample: Drawn, wanted: Wanted, answers: Answers, part: np.ndarray | None = None) -> SurveyEstimate:
    """The figure of all who answered, or of a part of them."""
    where = answers.where if part is None else part
    if wanted.statistic == "quantile":
        return sample.quantile(answers.y, wanted.probability, where, level=wanted.level)
    if wanted.statistic == "ratio":
        return sample.ratio(answers.y, answers.x, where, level=wanted.level)  # type: ignore[arg-type]
    return getattr(sample, wanted.statistic)(answers.y, where, level=wanted.level)  # type: ignore[no-any-return]


def _by_group(
    sample: Drawn, wanted: Wanted, answers: Answers, labels: np.ndarray
) -> tuple[Mapping[str, SurveyEstimate], list[Finding]]:
    """The figure of each group; of quantiles those that cannot be told are named, with the reason."""
    if wanted.statistic != "quantile":
        found = sample.by(labels, wanted.statistic, answers.y, answers.x, wanted.level)  # type: ignore[arg-type]
        return {str(name): one for name, one in found.items() if name != SILENT_ROWS}, []
    told, untold = {}, []
    for name in sorted(set(labels[answers.used].tolist())):
        try:
            told[name] = _figure(sample, wanted, answers, labels == name)
        except ValueError as fault:
            untold.append(caution("no-figure", words.NOT_TOLD.fill(group=name, reason=refusal_said(str(fault)))))
    return told, untold


def _line(
    label: Text, one: SurveyEstimate, sample: Drawn, wanted: Wanted, answers: Answers, part: np.ndarray | None = None
) -> Line:
    facts = {"standard_error": one.standard_error}
    if _has_effect(wanted):
        facts["design_effect"] = _effect(sample, answers, answers.where if part is None else part)
    return Line(label, one, True, facts)


def _has_effect(wanted: Wanted) -> bool:
    return wanted.statistic in ("proportion", "mean")


def _effect(sample: Drawn, answers: Answers, where: np.ndarray | None) -> float:
    """Against a simple sample drawn with replacement; nan where all answered alike, as there is nothing to compare."""
    among = answers.y if where is None else answers.y[where]
    if among.size < 2 or (among == among[0]).all():
        return float("nan")
    return sample.design_effect(answers.y, where, replacement=True)


def _whether_groups_differ(sample: Drawn, labels: np.ndarray, answers: Answers) -> Text | Finding:
    """Rao and Scott's test in words, or why it could not be made."""
    try:
        found = sample.independence(labels, answers.y, answers.where)
    except ValueError as fault:
        return caution("no-test", words.NOT_TESTED.fill(reason=refusal_said(str(fault))))
    said = words.DIFFER if found.p_value < SURE else words.MAY_BE_ALIKE
    p = words.BELOW if found.p_value < 0.001 else words.EQUAL.fill(p=number(found.p_value, 3))
    return said.fill(f=number(found.statistic, 2), n=number(found.numerator, 1), d=number(found.denominator, 1), p=p)


def _said(line: Line, share: bool, digits: int) -> Text:
    one = line.estimate
    if not share:
        return words.FIGURE.fill(label=line.label, figure=interval(one, digits), n=str(one.n))
    return words.OF_ALL.fill(
        label=line.label, share=percent(one.estimate), low=percent(one.low), high=percent(one.high), n=str(one.n)
    )


def _alone(table: Table, chosen: Chosen) -> list[Finding]:
    """Strata with one cluster, named, where the analyst chose how they count."""
    alone = [] if chosen["lonely"] == "fail" else strata_of_one(table)
    said = words.LONELY.fill(n=str(len(alone)), strata=", ".join(alone[:10]), way=chosen["lonely"])
    return [caution("lonely-strata", said)] if alone else []


def _weak(lines: list[Line], silent: int) -> list[Finding]:
    found = []
    small = [line.label for line in lines if line.estimate.n < SMALL]
    if small:
        found.append(caution("small-groups", words.SMALL_GROUPS.fill(n=SMALL, groups=_listed(small))))
    unsure = [line.label for line in lines if _relative_error(line) > LARGE_ERROR]
    if unsure:
        found.append(caution("large-error", words.UNSURE.fill(groups=_listed(unsure))))
    if silent:
        found.append(caution("no-answer", words.SILENT.fill(n=silent)))
    return found


def _listed(labels: list[Text]) -> Text:
    return Text(**{code: ", ".join(one[code] for one in labels[:10]) for code in labels[0]})


def _relative_error(line: Line) -> float:
    error = line.facts["standard_error"]
    return float(error) / abs(line.estimate.estimate) if isinstance(error, float) and line.estimate.estimate else 0.0


EXAMPLE = "region,stratum,cluster,weight,y\n" + "".join(
    f"Example {'AB'[n % 2]},{n % 2},{n % 2}-{n // 8},{100 + 5 * (n % 3)},{int(n % 5 == 0 or n % 7 == 0)}\n"
    for n in range(48)
)
ESTIMATION = Estimation(
    key="survey", title=words.TITLE, purpose=words.PURPOSE, not_when=words.NOT_WHEN, columns=words.COLUMNS,
    choices=words.CHOICES, example=EXAMPLE, estimate=estimate,
)  # fmt: skip
