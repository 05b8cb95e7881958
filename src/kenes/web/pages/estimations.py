"""The methods that can be used on one's own table, and one of them with its result."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import ClassVar

from django.http import Http404

from kenes.estimations.estimation import Estimation, all_estimations
from kenes.estimations.outcome import Line, Outcome
from kenes.estimations.said import interval, number
from kenes.reports.block import Document
from kenes.reports.charts.draw import draw
from kenes.reports.estimation_document import Asked, estimation_document, picture_of
from kenes.texts import Text
from kenes.web.answering import current_language
from kenes.web.forms.estimation import EstimationForm
from kenes.web.site import Site

FORMATS = ("pdf", "docx", "xlsx", "html")
SHOWN = 40


@dataclass(frozen=True)
class EstimationsPage:
    """Every method."""

    template: ClassVar[str] = "estimations/all.html"
    section: ClassVar[str] = "methods"
    methods: tuple[Estimation, ...]


@dataclass(frozen=True)
class ShownLine:
    """A figure of the result as words, with what stands beside it."""

    line: Line
    figure: Text
    facts: tuple[str, ...]


@dataclass(frozen=True)
class Result:
    """What is shown of an outcome."""

    outcome: Outcome
    lines: tuple[ShownLine, ...]
    more: int
    svg: str


@dataclass(frozen=True)
class EstimationPage:
    """One method: what it is for, its form, and its result where one was asked for."""

    template: ClassVar[str] = "estimations/one.html"
    section: ClassVar[str] = "methods"
    one: Estimation
    form: EstimationForm
    result: Result | None = None
    formats: tuple[str, ...] = FORMATS


def estimations_page() -> EstimationsPage:
    """All methods, in the order of their names."""
    language = current_language()
    return EstimationsPage(tuple(sorted(all_estimations().values(), key=lambda one: one.title[language])))


def known_estimation(key: str) -> Estimation:
    """The method of a key."""
    if key not in all_estimations():
        raise Http404(key)
    return all_estimations()[key]


def estimation_page(one: Estimation, form: EstimationForm, outcome: Outcome | None) -> EstimationPage:
    """The method with its result."""
    return EstimationPage(one, form, None if outcome is None else _result(one, outcome))


def document_of(site: Site, one: Estimation, form: EstimationForm, outcome: Outcome) -> Document:
    """The report of a result."""
    asked = Asked(form.file_name, form.sha256, form.chosen, site.observatory.settings.publisher)
    return estimation_document(one, outcome, asked, datetime.date.today())


def _result(one: Estimation, outcome: Outcome) -> Result:
    language = current_language()
    lines = tuple(_line(line, outcome) for line in outcome.lines[:SHOWN])
    words = Text.same(" ".join(said[language] for said in outcome.reading))
    svg = draw(picture_of(outcome), language, one.title, words, "web")
    return Result(outcome, lines, max(0, len(outcome.lines) - SHOWN), svg)


def _line(line: Line, outcome: Outcome) -> ShownLine:
    one = line.estimate
    figure = number(one.estimate, outcome.digits) if one.low != one.low else interval(one, outcome.digits)
    facts = tuple(_said(line.facts.get(name)) for name in outcome.columns)
    return ShownLine(line, figure, facts)


def _said(value: float | str | None) -> str:
    if value is None:
        return "–"
    return value if isinstance(value, str) else number(value, 0 if value == int(value) else 2)[current_language()]
