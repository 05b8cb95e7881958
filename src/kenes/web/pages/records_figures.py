"""Figures in the chain: which records cite one, what it was when it was cited, and promoting it to a finding."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from django.http import Http404

from kenes.indicators.row import IndicatorRow
from kenes.observatory.release import Release
from kenes.records.chain.refs import FigureRef
from kenes.records.rules import may_write_kind
from kenes.reports.said_of_figure import said_of_figure
from kenes.texts import Text
from kenes.web.forms.choices import short_ref
from kenes.web.pages.figures import SourceLine, source_line
from kenes.web.pages.paging import LINES
from kenes.web.pages.records_links import LinkGroup, citing
from kenes.web.pages.records_names import Names, figure_title
from kenes.web.site import Site
from kenes.web.wording.labels import breakdown_label, place_title


@dataclass(frozen=True)
class InTheChain:
    """What the page of a figure says of the records: who cites it, and whether the reader may promote it."""

    address: str
    links: tuple[LinkGroup, ...]
    may_promote: bool


@dataclass(frozen=True)
class PinnedPage:
    """A figure as it was cited, where the release it was pinned to is no longer the one that counts."""

    template: ClassVar[str] = "records/pinned.html"
    section: ClassVar[str] = "indicators"
    ref: FigureRef
    title: Text
    releases: tuple[Release, ...]
    lost: tuple[str, ...]
    sources: tuple[SourceLine, ...]
    more: int
    now: IndicatorRow | None
    links: tuple[LinkGroup, ...]


@dataclass(frozen=True)
class PromotePage:
    """The form in which a figure becomes a finding."""

    template: ClassVar[str] = "records/promote.html"
    section: ClassVar[str] = "findings"
    row: IndicatorRow
    title: Text
    form: Any


def in_the_chain(account: Any, row: IndicatorRow) -> InTheChain:
    """The records that cite a figure, whatever release they pinned it to."""
    ref = FigureRef.parse(short_ref(row))
    links = tuple(_citing(ref, Names(account)))
    promotes = row.state in ("value", "zero") and may_write_kind(account, "FND", row.place.split("-")[0])
    return InTheChain(str(ref), links, promotes)


def known_ref(text: str) -> FigureRef:
    """The figure of an address; 404 where it is none, or of an indicator that there is not."""
    try:
        ref = FigureRef.parse(text)
        figure_title(ref)
    except (ValueError, KeyError):
        raise Http404(text) from None
    return ref


def row_of(site: Site, ref: FigureRef) -> IndicatorRow | None:
    """The figure as it stands now."""
    return site.figures.get((ref.indicator, ref.place, ref.period, frozenset(ref.breakdown)))


def is_current(ref: FigureRef, row: IndicatorRow | None) -> bool:
    """Whether the figure still rests on what it was pinned to; one that was never pinned is what it is now."""
    return row is not None and (not ref.release or (ref.release, ref.cells) == (row.release or "", tuple(row.sources)))


def pinned_page(site: Site, account: Any, ref: FigureRef) -> PinnedPage:
    """The figure as it was cited."""
    names = ref.release.split()
    held = [cell for cell in ref.cells if cell.partition("#")[0] in site.releases]
    return PinnedPage(
        ref=ref,
        title=figure_title(ref),
        releases=tuple(site.releases[one] for one in names if one in site.releases),
        lost=tuple(one for one in names if one not in site.releases),
        sources=tuple(source_line(site, cell) for cell in held[:LINES]),
        more=max(0, len(held) - LINES),
        now=row_of(site, ref),
        links=tuple(_citing(ref, Names(account))),
    )


def statement_of(site: Site, row: IndicatorRow) -> Text:
    """What the reports say of the figure."""
    breakdown = breakdown_label(row.breakdown) if row.breakdown else None
    return said_of_figure(row, site.reading_of(row), site.situation, place_title(row.place), breakdown)


def promote_page(row: IndicatorRow, form: Any) -> PromotePage:
    """The form over the figure."""
    return PromotePage(row, figure_title(FigureRef.parse(short_ref(row))), form)


def _citing(ref: FigureRef, names: Names) -> list[LinkGroup]:
    def same(address: str) -> bool:
        one = FigureRef.parse(address)
        return (one.indicator, one.place, one.period, one.breakdown) == (
            ref.indicator,
            ref.place,
            ref.period,
            ref.breakdown,
        )

    return citing((f"figure:{ref.indicator}/{ref.place}/{ref.period}",), same, names)
