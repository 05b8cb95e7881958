"""The datasets and releases, one release with its manifest in words, one source row with every column."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import ClassVar

from kenes.codes.places import place
from kenes.datasets.dataset import Dataset, all_datasets
from kenes.datasets.source_row import source_row, source_rows
from kenes.indicators.indicator import indicator
from kenes.indicators.row import IndicatorRow
from kenes.observatory.release import Release
from kenes.texts import Text
from kenes.web.pages.figures import said_values
from kenes.web.pages.paging import LINES, Paging, paging
from kenes.web.site import Site

MOST_FIGURES = 40


@dataclass(frozen=True)
class DatasetBlock:
    """A dataset and its releases, the newest edition first."""

    dataset: Dataset
    releases: tuple[Release, ...]


@dataclass(frozen=True)
class DataPage:
    """Everything that is held."""

    template: ClassVar[str] = "data.html"
    section: ClassVar[str] = "data"
    blocks: tuple[DatasetBlock, ...]
    releases: int
    rows: int


@dataclass(frozen=True)
class NumberedRow:
    """A row of a release with its number and its values in the order of the columns."""

    number: int
    values: tuple[object, ...]


@dataclass(frozen=True)
class ReleasePage:
    """One release: its manifest, what was assumed when it was read, and its rows."""

    template: ClassVar[str] = "release.html"
    section: ClassVar[str] = "data"
    release: Release
    dataset: Dataset
    country: Text
    received: datetime.date
    withdrawn: datetime.date | None
    assumptions: tuple[Text, ...]
    columns: tuple[Text, ...]
    rows: tuple[NumberedRow, ...]
    paging: Paging
    closed: Text | None

    @property
    def link(self) -> str:
        """The publisher's address when it is one that a browser may open."""
        address = self.release.manifest.address
        return address if address.startswith(("https://", "http://")) else ""


@dataclass(frozen=True)
class SourceRowPage:
    """One row of a release: every column, where it stood in the publisher's file, and the figures that rest on it."""

    template: ClassVar[str] = "source_row.html"
    section: ClassVar[str] = "data"
    release: Release
    dataset: Dataset
    number: int
    values: tuple[tuple[Text, object], ...]
    file: str
    sheet: str
    row: object
    column: str
    figures: tuple[tuple[Text, IndicatorRow], ...]
    more: int
    before: int | None
    after: int | None


def data_page(site: Site) -> DataPage:
    """The datasets with their releases."""
    held = list(site.releases.values())
    blocks = tuple(
        DatasetBlock(one, tuple(reversed([release for release in held if release.manifest.dataset == key])))
        for key, one in all_datasets().items()
    )
    return DataPage(tuple(one for one in blocks if one.releases), len(held), sum(one.manifest.rows for one in held))


def is_protected(site: Site, release: Release) -> bool:
    """Whether the rows of a release may not be shown one by one, since small counts of it are hidden."""
    return release.manifest.dataset in site.observatory.settings.disclosure.datasets


def release_page(site: Site, release: Release, asked: str | None) -> ReleasePage:
    """A release with the page of its rows that was asked for."""
    manifest = release.manifest
    kind, shown = all_datasets()[manifest.dataset], paging(manifest.rows, asked)
    rows = [] if is_protected(site, release) else source_rows(release, shown.start, LINES)
    return ReleasePage(
        release=release,
        dataset=kind,
        country=place(manifest.country).name,
        received=manifest.committed_on,
        withdrawn=release.withdrawn_on(),
        assumptions=tuple(Text(**dict(one)) for one in manifest.assumptions),
        columns=tuple(column.title for column in kind.columns),
        rows=tuple(
            NumberedRow(shown.start + place, tuple(value for _, value in said_values(kind, row)))
            for place, row in enumerate(rows)
        ),
        paging=shown,
        closed=_CLOSED if is_protected(site, release) else None,
    )


def source_row_page(site: Site, release: Release, number: int) -> SourceRowPage:
    """A row by its number; IndexError when the release has no such row."""
    values, manifest = source_row(release, number), release.manifest
    figures = site.figures_by_source.get(f"{manifest.address_in_observatory}#{number}", [])
    kind = all_datasets()[manifest.dataset]
    return SourceRowPage(
        release=release,
        dataset=kind,
        number=number,
        values=tuple(said_values(kind, values)),
        file=str(values["origin_file"] or ""),
        sheet=str(values["origin_sheet"] or ""),
        row=values["origin_row"],
        column=str(values["origin_column"] or ""),
        figures=tuple((indicator(one.indicator).words.title, one) for one in figures[:MOST_FIGURES]),
        more=max(0, len(figures) - MOST_FIGURES),
        before=number - 1 if number else None,
        after=number + 1 if number + 1 < manifest.rows else None,
    )


_CLOSED = Text(
    kk="Бұл деректер жиынының шағын сандары жасырылады, сондықтан жолдары көрсетілмейді; көрсеткіштер кестелерінде оларды қосу мен азайту арқылы табу "
    "мүмкін емес.",
    ru="Малые числа этого набора данных скрываются, поэтому его строки не показываются; в таблицах показателей их нельзя вычислить сложением и "
    "вычитанием.",
    en="Small counts of this dataset are hidden, so its rows are not shown; in the tables of indicators they cannot be worked out by adding and "
    "subtracting.",
)
