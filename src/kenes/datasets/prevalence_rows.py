"""Rows of prevalence, alike for the tables of the general population, of young people and of new psychoactive substances."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from kenes.datasets.dataset import Row
from kenes.datasets.line import BadCell, Line, state_of
from kenes.datasets.number_text import is_nothing
from kenes.texts import Finding, Severity, Text

GRAIN = ("place", "period", "drug", "drug_named", "population", "age", "recall", "sex")

RECALLS = {"lifetime": "lifetime", "past_year": "past-year", "past_month": "past-month"}
SEXES = {"all": "all", "male": "male", "female": "female"}

_BELOW = re.compile(r"(?:<|@|less than)\s*([\d.,]*)", re.IGNORECASE)
_BELOW_IN_NOTE = re.compile(r"@\s*(?:=|:)?\s*less than\s*([\d.]+)", re.IGNORECASE)
_SURVEY = re.compile(r"\(?\b(HHS|SS)\b\)?")
_AGE_WORDS = re.compile(r"\b(?:ages?|aged)\b", re.IGNORECASE)
_RANGE = re.compile(r"(\d+)\s*\.?\s*[-–]\s*(\d+)")


@dataclass(frozen=True)
class Measure:
    """One figure of a line: its column, and what it is a figure of."""

    column: str
    recall: str
    sex: str


def measured(line: Line, wanted: Iterable[Measure], common: Row) -> list[Row]:
    """One row for each measure that the line gives; when it gives none, one missing row of the first measure.

    No row is made of a cell that the publisher left blank beside others. The bounds belong to the figure of both sexes. A figure "less than 0.005" has no best estimate and an upper bound.
    """
    measures = list(wanted)
    bounded = not (is_nothing(line.text("low")) and is_nothing(line.text("high")))
    given = [
        one for one in measures if not is_nothing(line.text(one.column)) or (bounded and one.sex == "all")
    ] or measures[:1]
    return [_measured(line, one, common) for one in given]


def measures_of(recalls: Iterable[str], sexes: Iterable[str], columns: str) -> list[Measure]:
    """The measures of every recall period and sex, the column of each named after a pattern such as "{recall}_{sex}"."""
    return [
        Measure(columns.format(recall=recall, sex=sex), RECALLS[recall], SEXES[sex])
        for recall in recalls
        for sex in sexes
    ]


def age_of(words: str) -> tuple[str | None, str | None]:
    """The age and the kind of survey of a coverage such as "(SS) 15 - 16" or "(HHS) age 15 - 17"."""
    survey = _SURVEY.search(words)
    rest = _AGE_WORDS.sub(" ", _SURVEY.sub(" ", words))
    age = _RANGE.sub(r"\1-\2", " ".join(rest.split())).strip(" ,;")
    return age or None, survey[1] if survey else None


def source_kind(line: Line) -> str | None:
    """Where the figure comes from ("ARQ", "Govt."), without the explanation of a sign that stands beside it."""
    return _BELOW_IN_NOTE.sub("", line.text("source")).strip(" ;") or None


def date_in_age(line: Line, key: str) -> Finding | None:
    """A warning when a spreadsheet has made a date of an age: "10 - 17" became October 2017."""
    found = re.fullmatch(r"\d{2}(\d{2})-(\d{2})-01", line.text(key))
    if found is None:
        return None
    return line.finding(
        key, "date-in-age", _DATE, _DATE_WAY_OUT.fill(age=f"{int(found[2])}-{found[1]}"), Severity.WARNING
    )


def _measured(line: Line, one: Measure, common: Row) -> Row:
    below = _upper_bound(line, one.column)
    best = _percent(line, one.column) if below is None else None
    own = one.sex == "all"
    low, high = (_percent(line, "low"), _percent(line, "high")) if own else (None, None)
    row = {
        **common,
        "recall": one.recall,
        "sex": one.sex,
        "best": best,
        "low": low,
        "high": high if below is None else below,
        "state": state_of(best),
    }
    return row | line.origin(one.column)


def _percent(line: Line, key: str) -> float | None:
    """A share in per cent; above a hundred it cannot be."""
    value = line.amount(key)
    if value is not None and value > 100:
        line.fault(key, "percentage-above-hundred", _ABOVE, None)
    return value


def _upper_bound(line: Line, key: str) -> float | None:
    """The bound of a figure that is only said to be small: "<0.1", or "@" with its meaning in the notes."""
    words = line.text(key)
    found = _BELOW.fullmatch(words)
    if found is None:
        return None
    bound = found[1] or _explained(line)
    try:
        return float(bound.replace(",", "."))
    except ValueError:
        raise BadCell(line.finding(key, "unreadable-number", _SIGN, _SIGN_WAY_OUT, Severity.ERROR)) from None


def _explained(line: Line) -> str:
    """What the sign "@" stands for: the line's own note or source says it, or else another note of the same sheet."""
    place = line.header.columns.get("notes")
    others = [] if place is None else [row[place] for row in line.header.table.rows]
    found = (_BELOW_IN_NOTE.search(words) for words in (line.text("notes"), line.text("source"), *others))
    return next((one[1] for one in found if one), "")


_DATE = Text(
    kk="Жас орнында күн тұр: {text}.",
    ru="Вместо возраста стоит дата: {text}.",
    en="A date stands where an age should: {text}.",
)
_DATE_WAY_OUT = Text(
    kk="{age} жас емес пе еді? Кесте оны күнге айналдырған болуы мүмкін.",
    ru="Имелся в виду возраст {age}? Таблица могла превратить его в дату.",
    en="Was {age} meant? The spreadsheet may have turned it into a date.",
)
_ABOVE = Text(
    kk="Үлес жүз пайыздан асады: {text}.",
    ru="Доля больше ста процентов: {text}.",
    en="A share above a hundred per cent: {text}.",
)
_SIGN = Text(
    kk="«{text}» белгісінің мәні ескертпеде жоқ.",
    ru="Значение знака «{text}» в примечании не раскрыто.",
    en="The sign “{text}” is not explained in the notes.",
)
_SIGN_WAY_OUT = Text(
    kk="Санды немесе «<0.005» түріндегі шекті жазыңыз.",
    ru="Напишите число или границу вида «<0.005».",
    en="Write a number or a bound such as “<0.005”.",
)
