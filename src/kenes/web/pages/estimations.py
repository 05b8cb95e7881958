"""The methods that can be used on one's own table, and one of them with its result."""

from __future__ import annotations

import base64
import datetime
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from django.http import Http404

from kenes.estimations.estimation import Estimation, all_estimations
from kenes.estimations.made_table import HIDDEN, MadeTable, file_of
from kenes.estimations.method_words import method_said
from kenes.estimations.outcome import Line, Outcome
from kenes.estimations.said import number, percent
from kenes.reports.charts.draw import draw
from kenes.reports.estimation_document import Asked, estimation_document, picture_of
from kenes.reports.report import rendered
from kenes.texts import Text
from kenes.web.answering import current_language
from kenes.web.forms.estimation import EstimationForm
from kenes.web.site import Site

FORMATS = ("pdf", "docx", "xlsx", "html")
SHOWN = 40
SHOWN_ROWS = 25
MEDIA = {
    "csv": "text/csv;charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


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
class ShownCell:
    """A cell as words; numbers, and counts that are hidden, stand at the right."""

    words: str
    number: bool


@dataclass(frozen=True)
class TableFile:
    """A table as a file within the page: what is to be taken away needs no second asking, nor the table it was made of."""

    kind: str
    name: str
    address: str


@dataclass(frozen=True)
class ShownTable:
    """A table that the method made, as words; `more` rows are not shown."""

    made: MadeTable
    rows: tuple[tuple[ShownCell, ...], ...]
    more: int
    files: tuple[TableFile, ...]

    @property
    def heading(self) -> list[tuple[Text, bool]]:
        """The heads, and whether numbers stand below."""
        numbers = [
            bool(self.rows) and n > 0 and all(row[n].number or not row[n].words for row in self.rows)
            for n in range(len(self.made.heading))
        ]
        return list(zip(self.made.heading, numbers, strict=True))


@dataclass(frozen=True)
class Result:
    """What is shown of an outcome."""

    outcome: Outcome
    lines: tuple[ShownLine, ...]
    more: int
    svg: str
    tables: tuple[ShownTable, ...]

    @property
    def heading(self) -> Text:
        """The unit, and the level of the intervals where there are any."""
        levels = {line.estimate.level for line in self.outcome.lines if not math.isnan(line.estimate.low)}
        unit = self.outcome.unit
        return WITH_LEVEL.fill(unit=unit, level=percent(max(levels), 0)) if levels else unit

    @property
    def one_method(self) -> Text | None:
        """The method of all lines, told once below them; nothing where they differ."""
        methods = {line.estimate.method for line in self.outcome.lines}
        return method_said(methods.pop()) if len(methods) == 1 else None


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
    """The report that a button asks for, with its name; None where the page itself is asked for."""
    language, report = current_language(), form.data.get("report", "")
    if report in FORMATS:
        asked = Asked(form.file_name, form.sha256, form.chosen, site.observatory.settings.publisher)
        document = estimation_document(one, outcome, asked, datetime.date.today())
        return rendered(document, language, report), f"{one.key}.{report}"
    return None


def _result(one: Estimation, outcome: Outcome) -> Result:
    language = current_language()
    digits = {name: max((_digits(one) for one in _numbers(outcome, name)), default=0) for name in outcome.columns}
    lines = tuple(_line(line, outcome, digits) for line in outcome.lines[:SHOWN])
    words = Text.same(" ".join(said[language] for said in outcome.reading))
    svg = draw(picture_of(outcome), language, one.title, words, "web") if outcome.picture else ""
    tables = tuple(_table(one, made, language) for made in outcome.made)
    return Result(outcome, lines, max(0, len(outcome.lines) - SHOWN), svg, tables)


def _table(one: Estimation, made: MadeTable, language: str) -> ShownTable:
    rows = tuple(tuple(_cell(cell) for cell in row) for row in made.said(language)[1 : SHOWN_ROWS + 1])
    return ShownTable(made, rows, max(0, len(made.rows) - SHOWN_ROWS), _files(one, made, language))


def _files(one: Estimation, made: MadeTable, language: str) -> tuple[TableFile, ...]:
    kinds = MEDIA if made.to_take else {}
    packed = {kind: base64.b64encode(file_of(made, language, kind)).decode() for kind in kinds}
    return tuple(
        TableFile(kind, f"{one.key}-{made.key}.{kind}", f"data:{kinds[kind]};base64,{content}")
        for kind, content in packed.items()
    )


def _cell(cell: str | float | None) -> ShownCell:
    return ShownCell("" if cell is None else _said(cell), cell == HIDDEN or isinstance(cell, int | float))


def _numbers(outcome: Outcome, name: str) -> list[float]:
    """The numbers of a column: all are told with as many digits as one of them needs."""
    facts = [line.facts.get(name) for line in outcome.lines[:SHOWN]]
    return [one for one in facts if isinstance(one, int | float) and math.isfinite(one)]


def _line(line: Line, outcome: Outcome, digits: Mapping[str, int]) -> ShownLine:
    one = line.estimate
    parts = {"estimate": one.estimate, "low": one.low, "high": one.high}
    told = {name: number(value, outcome.digits) for name, value in parts.items()}
    figure = told["estimate"] if math.isnan(one.low) else (APART if one.low < 0 else RANGE).fill(**told)
    facts = tuple(_said(line.facts.get(name), digits[name]) for name in outcome.columns)
    return ShownLine(line, figure, facts)


def _said(value: float | str | None, digits: int | None = None) -> str:
    if value is None:
        return "–"
    if isinstance(value, str):
        return value
    return number(value, _digits(value) if digits is None else digits)[current_language()]


def _digits(value: float) -> int:
    return 0 if value == int(value) else 2 if abs(value) >= 0.1 else 4


RANGE = Text.same("{estimate} ({low}–{high})")
APART = Text.same("{estimate} ({low} … {high})")
WITH_LEVEL = Text(
    kk="{unit} ({level} сенім аралығы)",
    ru="{unit} ({level} доверительный интервал)",
    en="{unit} ({level} interval)",
)
