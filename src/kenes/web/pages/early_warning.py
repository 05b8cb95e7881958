"""The weeks that stand out, as the page of the indicator of the same records shows them."""

from __future__ import annotations

from dataclasses import dataclass

from kenes.assessments.early_warning import Watched
from kenes.reports.chapters.early_warning import HEADS, TITLE, alarms_of, span_of
from kenes.reports.sentences.numbers import capital
from kenes.reports.warned import CASES, name_of
from kenes.texts import Text
from kenes.web.site import Site


@dataclass(frozen=True)
class WatchedLine:
    """A series: its name, its records, the weeks that can be judged, those above their bound."""

    name: Text
    cases: int
    judged: int
    alarms: Text
    state: str


@dataclass(frozen=True)
class EarlyWarning:
    """What is said of all records, and a line for each series of which anything can be stated."""

    title: Text
    heads: tuple[Text, ...]
    span: Text
    reason: Text
    lines: tuple[WatchedLine, ...]
    silent: int


def early_warning(site: Site, indicator: str, country: str) -> EarlyWarning | None:
    """The early warning of a country; None on the page of another indicator, or where no record with a day is held."""
    found = site.watched.get(country) if indicator == CASES else None
    if not found:
        return None
    told = [one for one in found if one.judged]
    return EarlyWarning(
        TITLE, HEADS, span_of(found[0]), found[0].reason, tuple(map(_line, told)), len(found) - len(told)
    )


def _line(one: Watched) -> WatchedLine:
    return WatchedLine(capital(name_of(one)), one.cases, one.judged, alarms_of(one), one.state.replace(" ", "-"))
