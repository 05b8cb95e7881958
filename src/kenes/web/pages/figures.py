"""One figure: what it is, its interval and method, and every source row it rests on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar
from urllib.parse import urlencode

from kenes.assessments.reading import Reading
from kenes.datasets.dataset import Dataset, all_datasets
from kenes.datasets.source_row import source_row
from kenes.indicators.indicator import Definition, indicator
from kenes.indicators.row import IndicatorRow
from kenes.observatory.release import Release
from kenes.texts import Text
from kenes.web.pages.indicators import Age, age_of, releases_of
from kenes.web.pages.paging import LINES, Paging, paging
from kenes.web.prepare import same_series
from kenes.web.site import Site
from kenes.web.wording.labels import breakdown_title, code_title, place_title
from kenes.web.wording.states import STATE_NOTES, STATE_WORDS


@dataclass(frozen=True)
class SourceLine:
    """A source row: its address, its dataset's name, its values by column title, and where it stood."""

    cell: str
    number: int
    dataset: Text
    values: tuple[tuple[Text, object], ...]
    file: str
    sheet: str
    row: int | None
    column: str


@dataclass(frozen=True)
class FigurePage:
    """A figure and what it rests on."""

    template: ClassVar[str] = "figure.html"
    section: ClassVar[str] = "indicators"
    definition: Definition
    row: IndicatorRow
    place: Text
    breakdown: tuple[tuple[Text, Text], ...]
    state: Text
    state_note: Text
    method: Text
    age: Age | None
    reading: Reading | None
    series: tuple[IndicatorRow, ...]
    sources: tuple[SourceLine, ...]
    paging: Paging
    releases: tuple[Release, ...]
    chain: Any = None
    """The records that cite it (`InTheChain`)."""

    @property
    def query(self) -> str:
        """The breakdown as it stands in the address, before the number of the page."""
        return "".join(f"{pair}&" for pair in urlencode(sorted(self.row.breakdown.items())).split("&") if pair)


def figure_page(site: Site, row: IndicatorRow, asked: str | None, chain: Any = None) -> FigurePage:
    """A figure with the page of its source rows that was asked for, and its place in the chain."""
    shown = paging(len(row.sources), asked)
    return FigurePage(
        definition=indicator(row.indicator),
        row=row,
        place=place_title(row.place),
        breakdown=tuple((breakdown_title(name), code_title(name, code)) for name, code in row.breakdown.items()),
        state=STATE_WORDS[row.state],
        state_note=STATE_NOTES[row.state],
        method=row.method,
        age=age_of([row], site),
        reading=site.reading_of(row),
        series=tuple(same_series(site.tables[row.indicator], row)),
        sources=tuple(source_line(site, cell) for cell in _in_order(row)[shown.start : shown.start + LINES]),
        paging=shown,
        releases=releases_of(site, [row]),
        chain=chain,
    )


def source_line(site: Site, cell: str) -> SourceLine:
    """A source row by its address."""
    address, _, number = cell.partition("#")
    values = source_row(site.releases[address], int(number))
    kind = all_datasets()[address.split("/")[0]]
    return SourceLine(
        cell=cell,
        number=int(number),
        dataset=kind.title,
        values=tuple(said_values(kind, values)),
        file=str(values["origin_file"] or ""),
        sheet=str(values["origin_sheet"] or ""),
        row=values["origin_row"] if isinstance(values["origin_row"], int) else None,
        column=str(values["origin_column"] or ""),
    )


def said_values(kind: Dataset, values: dict[str, object]) -> list[tuple[Text, object]]:
    """The columns of a row with their titles; codes are said in words, a blank is None."""
    return [(column.title, _said(column.name, values.get(column.name))) for column in kind.columns]


def _said(column: str, value: object) -> object:
    return code_title(column, value) if isinstance(value, str) else value


def _in_order(row: IndicatorRow) -> list[str]:
    """Addresses by release, then by the row's number."""
    return sorted(row.sources, key=lambda cell: (cell.partition("#")[0], int(cell.partition("#")[2])))
