"""The releases on which a situation rests, and the methods by which its figures were made."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kenes.datasets.dataset import dataset
from kenes.datasets.live import live_releases
from kenes.indicators.indicator import Definition, indicator
from kenes.indicators.row import IndicatorRow
from kenes.observatory.observatory import Observatory
from kenes.observatory.release import Manifest
from kenes.reports.block import Release
from kenes.reports.figures import known
from kenes.texts import Text


@dataclass(frozen=True)
class Method:
    """How one indicator is made: its definition in words, and the protocol it follows."""

    indicator: str
    title: Text
    unit: Text
    why: Text
    caveat: Text
    protocol: str
    sdg_target: str
    first: str
    last: str
    held: int


def used_releases(
    observatory: Observatory, rows: Iterable[IndicatorRow], as_of: datetime.date | None
) -> tuple[Release, ...]:
    """The releases that the rows cite, and those of the denominators of their indicators, by identifier."""
    rows = list(rows)
    cited = {name for row in rows for name in (row.release or "").split()}
    definitions = [indicator(name) for name in sorted({row.indicator for row in rows})]
    denominators = {name for definition in definitions for name in definition.datasets[1:]}
    wanted = sorted({name.split("/")[0] for name in cited} | denominators)
    found = []
    for name in wanted:
        for release in live_releases(observatory, dataset(name), as_of):
            if name in denominators or release.manifest.address_in_observatory in cited:
                found.append(_release(release.manifest))
    return tuple(found)


def named_releases(observatory: Observatory, rows: Iterable[IndicatorRow]) -> tuple[Release, ...]:
    """The releases that the rows name, those that count no longer too, by identifier."""
    names = sorted({name for row in rows for name in (row.release or "").split()})
    known = {one.manifest.address_in_observatory: one.manifest for one in observatory.releases.all()}
    return tuple(_release(known[name]) for name in names if name in known)


def _release(manifest: Manifest) -> Release:
    return Release(
        manifest.address_in_observatory,
        manifest.published_by,
        Text.same(manifest.title),
        manifest.published or manifest.edition,
        manifest.address,
        manifest.committed_on,
    )


def methods_of(country: str, tables: Mapping[str, Sequence[IndicatorRow]]) -> tuple[Method, ...]:
    """Every indicator that holds a figure of the country or its regions, with the periods and the number of its figures."""
    held = {
        name: [row.period for row in rows if known(row) and row.place.split("-")[0] == country]
        for name, rows in tables.items()
    }
    return tuple(_method(indicator(name), periods) for name, periods in held.items() if periods)


def _method(definition: Definition, periods: list[str]) -> Method:
    words = definition.words
    said = (words.title, words.unit, words.why, words.caveat, words.protocol, words.sdg_target)
    return Method(definition.key, *said, first=min(periods), last=max(periods), held=len(periods))
