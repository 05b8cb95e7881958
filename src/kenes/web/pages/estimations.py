"""The methods that can be used on one's own table, and one of them with its result."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import ClassVar

from django.http import Http404

from kenes.estimations.estimation import Estimation, all_estimations
from kenes.estimations.made_table import KINDS, MadeTable, file_of
from kenes.estimations.outcome import Line, Outcome
from kenes.estimations.said import interval, number
from kenes.reports.charts.draw import draw
from kenes.reports.estimation_document import Asked, estimation_document, picture_of
from kenes.reports.report import rendered
from kenes.texts import Text
from kenes.web.answering import current_language
from kenes.web.forms.estimation import EstimationForm
from kenes.web.site import Site

FORMATS = ("pdf", "docx", "xlsx", "html")
SHOWN = 40
SHOWN_ROWS = 60


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
class ShownTable:
    """A table that the method made, as words; `more` rows are not shown."""

    made: MadeTable
    rows: tuple[tuple[str, ...], ...]
    more: int
    kinds: tuple[str, ...]


@dataclass(frozen=True)
class Result:
    """What is shown of an outcome."""

    outcome: Outcome
    lines: tuple[ShownLine, ...]
    more: int
    svg: str
    tables: tuple[ShownTable, ...]


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


def wanted_file(site: Site, one: Estimation, form: EstimationForm, outcome: Outcome) -> tuple[bytes, str] | None:
    """The report or the table that a button asks for, with its name; None where the page itself is asked for."""
    language, report = current_language(), form.data.get("report", "")
    if report in FORMATS:
        asked = Asked(form.file_name, form.sha256, form.chosen, site.observatory.settings.publisher)
        document = estimation_document(one, outcome, asked, datetime.date.today())
        return rendered(document, language, report), f"{one.key}.{report}"
    key, _, kind = str(form.data.get("take", "")).partition(".")
    made = next((table for table in outcome.to_take if table.key == key and kind in KINDS), None)
    return None if made is None else (file_of(made, language, kind), f"{one.key}-{key}.{kind}")


def _result(one: Estimation, outcome: Outcome) -> Result:
    language = current_language()
    lines = tuple(_line(line, outcome) for line in outcome.lines[:SHOWN])
    words = Text.same(" ".join(said[language] for said in outcome.reading))
    svg = draw(picture_of(outcome), language, one.title, words, "web") if outcome.picture else ""
    tables = tuple(_table(made, language) for made in outcome.made)
    return Result(outcome, lines, max(0, len(outcome.lines) - SHOWN), svg, tables)


def _table(made: MadeTable, language: str) -> ShownTable:
    rows = tuple(tuple(_cell(cell) for cell in row) for row in made.said(language)[1 : SHOWN_ROWS + 1])
    return ShownTable(made, rows, max(0, len(made.rows) - SHOWN_ROWS), KINDS if made.to_take else ())


def _cell(cell: str | float | None) -> str:
    return "" if cell is None else _said(cell)


def _line(line: Line, outcome: Outcome) -> ShownLine:
    one = line.estimate
    figure = number(one.estimate, outcome.digits) if one.low != one.low else interval(one, outcome.digits)
    facts = tuple(_said(line.facts.get(name)) for name in outcome.columns)
    return ShownLine(line, figure, facts)


def _said(value: float | str | None) -> str:
    if value is None:
        return "–"
    return value if isinstance(value, str) else number(value, _digits(value))[current_language()]


def _digits(value: float) -> int:
    return 0 if value == int(value) else 2 if abs(value) >= 0.1 else 4
