"""Blanks made visible: what a source reports in some years and is silent about in others is missing there, not zero."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

Line = dict[str, Any]


def with_silent_years(rows: list[Line], by: tuple[str, ...]) -> list[Line]:
    """The rows, and an empty one for each year of a release in which a reported series has no row.

    A release covers the years it names for any place; a series is a place and breakdown that the release reports
    in at least one of them. The empty rows have `silent` set and no cells.
    """
    years: dict[str, set[str]] = defaultdict(set)
    series: dict[tuple[str, ...], dict[str, Line]] = defaultdict(dict)
    for row in rows:
        years[row["release"]].add(row["period"])
        series[(row["release"], row["place"], *(row[name] for name in by))][row["period"]] = row
    known = {(row["place"], row["period"], *(row[name] for name in by)) for row in rows}
    silent = []
    for (release, *place_and_breakdown), reported in series.items():
        example = next(iter(reported.values()))
        for year in sorted(years[release] - set(reported)):
            if (place_and_breakdown[0], year, *place_and_breakdown[1:]) not in known:
                silent.append(dict(example, period=year, cells=[], silent=True))
    return rows + silent
