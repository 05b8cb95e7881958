"""The site: what was prepared, held in memory, so that a page only looks things up."""

from __future__ import annotations

import datetime
import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from threading import Lock

from django.conf import settings

from kenes.assessments.assessment import Assessment, assess
from kenes.assessments.early_warning import Watched, watched
from kenes.assessments.reading import Reading
from kenes.indicators.indicator import Definition, all_indicators
from kenes.indicators.row import IndicatorRow
from kenes.indicators.weekly import weekly
from kenes.observatory.observatory import Observatory
from kenes.observatory.release import Release
from kenes.reports.situation import Situation, situation

FigureKey = tuple[str, str, str, frozenset[tuple[str, str]]]


class NotPrepared(Exception):
    """The site was asked for a page before `prepare` had run."""


@dataclass(frozen=True)
class Site:
    """One prepared edition of an observatory."""

    observatory: Observatory
    tables: Mapping[str, list[IndicatorRow]]
    chart_folders: Mapping[str, Path]
    loaded_on: datetime.date = field(default_factory=datetime.date.today)

    @property
    def country(self) -> str:
        """The observatory's own country."""
        return self.observatory.settings.country

    @property
    def countries(self) -> tuple[str, ...]:
        """The countries shown: the observatory's own, then those compared."""
        return (self.country, *(code for code in self.observatory.settings.compared if code != self.country))

    @property
    def definitions(self) -> list[Definition]:
        """The indicators, supply and demand in turn."""
        return list(all_indicators().values())

    @cached_property
    def assessment(self) -> Assessment:
        """Readings of every series and what is missing, made once when the edition is loaded."""
        return assess(self.country, self.tables, list(self.tables), self.loaded_on)

    @cached_property
    def situation(self) -> Situation:
        """What the first page says, with its sentences; made once when the edition is loaded."""
        return situation(self.observatory, self.loaded_on)

    @cached_property
    def watched(self) -> dict[str, list[Watched]]:
        """What early warning says of each country shown; made when it is first asked for."""
        return {
            code: watched(series, self.loaded_on) for code, series in weekly(self.observatory, self.countries).items()
        }

    @cached_property
    def figures(self) -> dict[FigureKey, IndicatorRow]:
        """Every row by what it is a figure of."""
        return {figure_key(row): row for rows in self.tables.values() for row in rows}

    @cached_property
    def figures_by_source(self) -> dict[str, list[IndicatorRow]]:
        """The figures that rest on a source row, by its address."""
        found: dict[str, list[IndicatorRow]] = defaultdict(list)
        for rows in self.tables.values():
            for row in rows:
                for address in row.sources:
                    found[address].append(row)
        return found

    @cached_property
    def readings(self) -> dict[tuple[str, str, frozenset[tuple[str, str]]], Reading]:
        """The reading of each series by indicator, place and breakdown."""
        return {(one.indicator, one.place, frozenset(one.breakdown.items())): one for one in self.assessment.readings}

    @cached_property
    def places(self) -> frozenset[str]:
        """The codes of all places of which there is a row, and of the countries shown."""
        return frozenset(row.place for rows in self.tables.values() for row in rows) | set(self.countries)

    @cached_property
    def releases(self) -> dict[str, Release]:
        """Every release by its address, withdrawn ones included."""
        return {one.manifest.address_in_observatory: one for one in self.observatory.releases.all()}

    def reading_of(self, row: IndicatorRow) -> Reading | None:
        """The reading of the series that a row belongs to."""
        return self.readings.get((row.indicator, row.place, frozenset(row.breakdown.items())))


def figure_key(row: IndicatorRow) -> FigureKey:
    """What a row is a figure of: indicator, place, period, breakdown."""
    return (row.indicator, row.place, row.period, frozenset(row.breakdown.items()))


def the_site() -> Site:
    """The edition prepared last, loaded once; a newer one is taken when it is whole. NotPrepared when there is none."""
    path = Path(settings.OBSERVATORY) / "computed" / "site.json"
    try:
        stamp = (str(path), path.stat().st_mtime_ns)
    except FileNotFoundError:
        raise NotPrepared(str(path)) from None
    with _LOCK:
        if _HELD.get("stamp") != stamp:
            _HELD["site"], _HELD["stamp"] = _load(path), stamp
        site = _HELD["site"]
        assert isinstance(site, Site)
        return site


def _load(path: Path) -> Site:
    entries = json.loads(path.read_text("utf-8"))["indicators"]
    known = {key: entry for key, entry in entries.items() if key in all_indicators()}
    computed = path.parent
    tables = {key: _rows(computed / "tables" / entry["table"]) for key, entry in known.items()}
    folders = {key: computed / "charts" / entry["charts"] for key, entry in known.items()}
    site = Site(Observatory(computed.parent), tables, folders)
    site.readings, site.situation, site.figures, site.figures_by_source, site.releases  # noqa: B018  made now, not by the first reader
    return site


def _rows(path: Path) -> list[IndicatorRow]:
    return [IndicatorRow.of_kept(values) for values in json.loads(path.read_bytes())]


_LOCK = Lock()
_HELD: dict[str, object] = {}
