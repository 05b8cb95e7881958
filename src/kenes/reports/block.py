"""The model of a document: what a report says, in every language at once, before anything is drawn or typeset.

A report builds one `Document`; `kenes.reports.render` turns it into HTML, PDF, DOCX or XLSX in one language.
Nothing here knows a language, a page size or a font. Every number carries its `Ref`, so that a reader can follow it
to the release and the row it comes from.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from kenes.indicators.row import IndicatorRow, State
from kenes.texts import Text

if TYPE_CHECKING:  # charts draw with Altair, which takes long to load and is not needed to say what a document holds
    from kenes.reports.charts.chart import Chart

Align = Literal["left", "right", "centre"]
Marking = Literal["public", "official"]


@dataclass(frozen=True)
class Ref:
    """A figure that a sentence, table or chart rests on: one row of an indicator.

    `release` is the identifier of a `Release` of the document; `breakdown` is pairs such as ("drug", "heroin");
    `cells` are addresses of rows of datasets ("DATASET/RELEASE#ROW").
    """

    indicator: str
    place: str
    period: str
    breakdown: tuple[tuple[str, str], ...] = ()
    release: str = ""
    cells: tuple[str, ...] = ()

    @classmethod
    def of(cls, row: IndicatorRow) -> Ref:
        """The reference to a row of an indicator's table."""
        breakdown = tuple(sorted(row.breakdown.items()))
        return cls(row.indicator, row.place, row.period, breakdown, row.release or "", row.sources)


@dataclass(frozen=True)
class Release:
    """A numbered source at the end of a document. `identifier` is DATASET/RELEASE, as in `Ref.release`."""

    identifier: str
    publisher: Text
    title: Text
    year: str
    address: str = ""
    received: datetime.date | None = None


@dataclass(frozen=True)
class Sentence:
    """A sentence with the figures it rests on; renderers print the footnote numbers of their releases after it."""

    text: Text
    sources: tuple[Ref, ...] = ()


@dataclass(frozen=True)
class Number:
    """A number of a table, with its state: only `value` and `zero` are written in figures, the rest by their sign.

    `low` and `high`, when given, are written behind it as an interval; `source` makes it a link in HTML.
    """

    value: float | None
    digits: int = 0
    state: State = "value"
    low: float | None = None
    high: float | None = None
    source: Ref | None = None

    @classmethod
    def of(cls, row: IndicatorRow, digits: int = 0, interval: bool = False) -> Number:
        """The estimate of a row; with `interval`, its low and high too."""
        low, high = (row.low, row.high) if interval else (None, None)
        return cls(row.estimate, digits, row.state, low, high, Ref.of(row))


@dataclass(frozen=True)
class Heading:
    """A heading: level 1 is a chapter, 2 a section, 3 a sub-section. Levels are not skipped."""

    level: Literal[1, 2, 3]
    text: Text


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of sentences; `lead` sets the opening paragraph of a chapter larger."""

    sentences: tuple[Sentence, ...]
    lead: bool = False


@dataclass(frozen=True)
class Bullets:
    """A list of sentences; `numbered` counts them."""

    items: tuple[Sentence, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Lines:
    """Lines under each other, as letters and certificates have them: at a side of the page (an addressee stands at the right)."""

    lines: tuple[Text, ...]
    side: Align = "left"
    style: Literal["plain", "strong", "small", "large"] = "plain"


@dataclass(frozen=True)
class KeyFigure:
    """One number of the strip at a glance: value large, label under it, note small (period, direction)."""

    value: Text
    label: Text
    note: Text | None = None
    sources: tuple[Ref, ...] = ()
    side: Literal["supply", "demand", ""] = ""


@dataclass(frozen=True)
class KeyFigures:
    """A strip of two to eight key figures."""

    figures: tuple[KeyFigure, ...]


@dataclass(frozen=True)
class Column:
    """A column of a table. `share` is its part of the width relative to the other columns (0: as narrow as it can be)."""

    label: Text
    align: Align = "left"
    share: float = 0.0


@dataclass(frozen=True)
class Row:
    """A row of a table: the first cell is the row's heading. `total` is set off; `group` is a heading over rows."""

    cells: tuple[Text | Number, ...]
    kind: Literal["body", "total", "group"] = "body"


@dataclass(frozen=True)
class Table:
    """A numbered table. The legend of the signs that occur in it is added by the renderers.

    `sheet` names its sheet in XLSX (None: the table's number); tables of one name stand below each other there.
    """

    caption: Text
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    notes: tuple[Text, ...] = ()
    sources: tuple[Ref, ...] = ()
    sheet: Text | None = None

    @property
    def states(self) -> tuple[State, ...]:
        """The states other than value and zero that occur, in the order of the legend."""
        occurring = {cell.state for row in self.rows for cell in row.cells if isinstance(cell, Number)}
        order: tuple[State, ...] = ("missing", "not-applicable", "suppressed", "confidential")
        return tuple(state for state in order if state in occurring)


@dataclass(frozen=True)
class Figure:
    """A numbered figure: a chart, its caption, its description for those who do not see it, and its numbers.

    `table` is shown under "the numbers" in HTML and as a sheet in XLSX; PDF and DOCX print it only with
    `print_table`. It takes no number of its own unless printed.
    """

    chart: Chart
    caption: Text
    alt: Text
    table: Table | None = None
    notes: tuple[Text, ...] = ()
    sources: tuple[Ref, ...] = ()
    print_table: bool = False


@dataclass(frozen=True)
class Note:
    """A box beside the text: a caveat, what is missing, or how it was done."""

    kind: Literal["caveat", "missing", "method"]
    sentences: tuple[Sentence, ...]
    title: Text | None = None


@dataclass(frozen=True)
class SideBySide:
    """Two columns of blocks of equal weight: supply on the left, demand on the right. Not nested, no headings of level 1."""

    left: tuple[Block, ...]
    right: tuple[Block, ...]
    left_title: Text | None = None
    right_title: Text | None = None


@dataclass(frozen=True)
class Wide:
    """Blocks that print sets on pages of their own in landscape: tables of many columns. Not nested, no `SideBySide` inside."""

    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class SourcesList:
    """The place where the numbered releases of the document are printed."""


@dataclass(frozen=True)
class PageBreak:
    """A new page in print; nothing on the screen."""


Block = (
    Heading
    | Paragraph
    | Bullets
    | Lines
    | KeyFigures
    | Table
    | Figure
    | Note
    | SideBySide
    | Wide
    | SourcesList
    | PageBreak
)


@dataclass(frozen=True)
class Document:
    """A whole document.

    `as_of` is the day as known on which the figures stand; `date` the day of writing. `contents` asks for a contents
    page, `series` is the small line over the title ("Drug situation report"), `marking` is printed on every page
    unless public. `landscape` turns every page in print. `bare` is a letter or a certificate: only its blocks are printed,
    without a title page, an imprint or a foot. `marked` False: the marking holds but is not printed (a certificate).
    `site` is the address under which people reach the site: ids of records and quotations then lead there from a file.
    """

    title: Text
    subtitle: Text
    publisher: Text
    date: datetime.date
    as_of: datetime.date
    blocks: tuple[Block, ...]
    releases: tuple[Release, ...] = ()
    marking: Marking = "public"
    series: Text | None = None
    contents: bool = True
    landscape: bool = False
    bare: bool = False
    marked: bool = True
    keywords: tuple[Text, ...] = field(default=())
    site: str = ""

    def all_blocks(self) -> Iterator[Block]:
        """Every block in reading order, the insides of `SideBySide` and `Wide` too."""
        for block in self.blocks:
            yield block
            if isinstance(block, SideBySide):
                yield from (*block.left, *block.right)
            elif isinstance(block, Wide):
                yield from block.blocks

    def numbered_releases(self) -> dict[str, tuple[int, Release]]:
        """Releases by identifier with their footnote number: first those cited, in order of citation, then the rest."""
        known = {release.identifier: release for release in self.releases}
        cited = [ref.release for block in self.all_blocks() for ref in references_of(block)]
        order = dict.fromkeys([identifier for identifier in cited if identifier in known] + list(known))
        return {identifier: (number, known[identifier]) for number, identifier in enumerate(order, start=1)}


def references_of(block: Block) -> tuple[Ref, ...]:
    """The references of a block in the order in which renderers print their footnotes."""
    match block:
        case Paragraph(sentences=said) | Bullets(items=said) | Note(sentences=said):
            return tuple(ref for sentence in said for ref in sentence.sources)
        case KeyFigures(figures=figures):
            return tuple(ref for figure in figures for ref in figure.sources)
        case Table() | Figure():
            return block.sources
        case _:
            return ()
