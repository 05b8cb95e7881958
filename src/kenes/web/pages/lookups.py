"""Looking things up by the names in an address; what is not known is no page (404)."""

from __future__ import annotations

from collections.abc import Mapping

from django.http import Http404

from kenes.indicators.indicator import Definition, all_indicators
from kenes.indicators.row import IndicatorRow
from kenes.observatory.release import Release
from kenes.web.site import Site


def known_indicator(site: Site, key: str) -> Definition:
    """The indicator of a key."""
    if key not in site.tables:
        raise Http404(key)
    return all_indicators()[key]


def known_country(site: Site, code: str | None) -> str:
    """The country of a code, by default the observatory's own."""
    if code is None:
        return site.country
    if code not in site.countries:
        raise Http404(code)
    return code


def known_release(site: Site, dataset: str, name: str) -> Release:
    """The release of an address."""
    found = site.releases.get(f"{dataset}/{name}")
    if found is None:
        raise Http404(name)
    return found


def known_figure(site: Site, key: str, place: str, period: str, breakdown: Mapping[str, str]) -> IndicatorRow:
    """The row of a figure's address."""
    found = site.figures.get((key, place, period, frozenset(breakdown.items())))
    if found is None:
        raise Http404(key)
    return found


def page_number(value: str | None, pages: int) -> int:
    """The page asked for, counted from 1; anything but a page that exists is no page."""
    if value is None:
        return 1
    if not value.isdigit() or not 1 <= int(value) <= max(1, pages):
        raise Http404(value)
    return int(value)
