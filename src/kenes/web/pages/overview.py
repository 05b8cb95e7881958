"""The first page: the situation at a glance, supply and demand side by side, regions, neighbours, gaps."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from itertools import count
from typing import Any, ClassVar

from django.utils.safestring import SafeString

from kenes.assessments.missing import Missing
from kenes.codes.key_indicators import all_key_indicators
from kenes.records.post.queries import oldest_waiting_for, waiting_for
from kenes.records.returns.rules import handles_post
from kenes.reports.block import Ref, Release, Sentence
from kenes.reports.comparison import Comparison
from kenes.reports.key_figures import SituationFigure
from kenes.reports.regions import Regions
from kenes.reports.sentences.missing import missing as said_missing
from kenes.reports.situation import Situation
from kenes.texts import Text
from kenes.web.charts.shelf import Shown, read_svg, shown, spark
from kenes.web.pages.reports import ReportBlock, reports_page
from kenes.web.site import Site

ON_MAP = "drug_law_offences"
MOST_COMPARED = 3
MOST_MARKS = 4


@dataclass(frozen=True)
class Footnote:
    """The mark behind a sentence: its number on the page, and the figure it leads to."""

    number: int
    ref: Ref


@dataclass(frozen=True)
class SaidSentence:
    """A sentence with the marks of the figures it rests on; of many figures the first and the last mark are shown."""

    text: Text
    notes: tuple[Footnote, ...]

    @property
    def many(self) -> bool:
        """Whether there are too many marks to print each."""
        return len(self.notes) > MOST_MARKS


@dataclass(frozen=True)
class GlanceFigure:
    """A key figure with its little line and its sentences."""

    figure: SituationFigure
    spark: SafeString
    sentences: tuple[SaidSentence, ...]

    @property
    def has_figure(self) -> bool:
        """Whether something is known, be it zero."""
        return self.figure.row is not None and self.figure.row.state in ("value", "zero")

    @property
    def bare(self) -> bool:
        """Whether the value is a bare number, to which the unit must be said."""
        return self.figure.value["en"][-1:].isdigit() and not self.figure.value["en"].startswith("$")


@dataclass(frozen=True)
class WaitingPost:
    """The messages that wait to be sent, told to whoever may send them; `by_server` where a mail server takes them."""

    count: int
    since: datetime.date
    by_server: bool


@dataclass(frozen=True)
class OverviewPage:
    """The situation of the observatory's own country; `post` where messages wait that the reader may send."""

    template: ClassVar[str] = "overview.html"
    section: ClassVar[str] = "overview"
    country: Text
    as_of: datetime.date
    supply: tuple[GlanceFigure, ...]
    demand: tuple[GlanceFigure, ...]
    map: Shown | None
    regions: Regions | None
    regions_said: tuple[SaidSentence, ...]
    caveat: Text | None
    more_supply: tuple[SaidSentence, ...]
    more_demand: tuple[SaidSentence, ...]
    compared_supply: tuple[Comparison, ...]
    compared_demand: tuple[Comparison, ...]
    not_compared: tuple[Text, ...]
    missing: tuple[Missing, ...]
    reports: tuple[ReportBlock, ...]
    releases: tuple[Release, ...]
    post: WaitingPost | None


def overview_page(site: Site, language: str, account: Any = None) -> OverviewPage:
    """The page from the situation that was prepared."""
    told, numbers = site.situation, Numbers()
    supply, more_supply = _glances(site, told.supply, numbers), numbers.said(_more_supply(told))
    demand, more_demand = _glances(site, told.demand, numbers), numbers.said(_more_demand(told))
    drawn = shown(site.chart_folders[ON_MAP], site.country, language) if ON_MAP in site.chart_folders else []
    compared = {
        side: tuple(one for one in told.comparisons if one.side == side)[:MOST_COMPARED]
        for side in ("supply", "demand")
    }
    return OverviewPage(
        country=told.name,
        as_of=told.as_of,
        supply=supply,
        demand=demand,
        map=next((one for one in drawn if one.name.startswith("map-")), None),
        regions=told.regions,
        regions_said=numbers.said(told.regions.statements) if told.regions else (),
        caveat=told.supply[0].caveat if told.supply and told.supply[0].indicator == ON_MAP else None,
        more_supply=more_supply,
        more_demand=more_demand,
        compared_supply=compared["supply"],
        compared_demand=compared["demand"],
        not_compared=told.not_compared,
        missing=told.missing,
        reports=reports_page(site).blocks,
        releases=told.releases,
        post=waiting_post(site, account),
    )


def waiting_post(site: Site, account: Any) -> WaitingPost | None:
    """How many messages wait and since when; None where none do, or the account does not send them."""
    if account is None or not account.is_authenticated or not handles_post(account):
        return None
    since = oldest_waiting_for(account)
    by_server = site.observatory.settings.mail.by == "smtp"
    return WaitingPost(waiting_for(account), since, by_server) if since else None


class Numbers:
    """Numbers the marks of a page: one figure keeps one number."""

    def __init__(self) -> None:
        self._next = count(1)
        self._known: dict[Ref, int] = {}

    def said(self, sentences: tuple[Sentence, ...]) -> tuple[SaidSentence, ...]:
        """The sentences with the marks of their figures."""
        return tuple(SaidSentence(one.text, tuple(self._note(ref) for ref in one.sources)) for one in sentences)

    def _note(self, ref: Ref) -> Footnote:
        if ref not in self._known:
            self._known[ref] = next(self._next)
        return Footnote(self._known[ref], ref)


def _glances(site: Site, figures: tuple[SituationFigure, ...], numbers: Numbers) -> tuple[GlanceFigure, ...]:
    return tuple(_glance(site, one, numbers) for one in figures)


def _glance(site: Site, one: SituationFigure, numbers: Numbers) -> GlanceFigure:
    folder = site.chart_folders.get(one.indicator)
    drawn = read_svg(spark(folder, one.slot)) if folder else SafeString("")
    return GlanceFigure(one, drawn, numbers.said(_statements(site.situation, one)))


def _statements(told: Situation, one: SituationFigure) -> tuple[Sentence, ...]:
    """What is said of a key figure: the articles of the offences beside their number, and of a gap who would fill it."""
    if one.slot == "offences" and told.articles:
        return (*one.statements[:1], *told.articles.statements, *one.statements[1:])
    if one.row is None:
        codes = {key.code for key in all_key_indicators() if one.indicator in key.indicators}
        return tuple(said_missing(gap) for gap in told.missing if gap.code in codes)
    return one.statements


def _more_supply(told: Situation) -> tuple[Sentence, ...]:
    """What is known of the persons."""
    return told.offenders.statements if told.offenders else ()


def _more_demand(told: Situation) -> tuple[Sentence, ...]:
    """What experts perceive."""
    return told.perception.statements[:4] if told.perception else ()
