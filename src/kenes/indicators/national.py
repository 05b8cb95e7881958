"""The country as the sum of its regions, only where every region is there."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from kenes.codes.places import regions_of

Line = dict[str, Any]
SUMMED = ("count", "blank", "people")


def with_country(rows: list[Line], by: tuple[str, ...]) -> list[Line]:
    """The rows, and for each country, period and breakdown the sum of its regions' count, blank and people.

    A sum is made only when every region that existed in that year is present and the source has no row for the
    country itself. What bodies recorded at the level of the republic may be missing from it.
    """
    own = {_key(row, row["place"], by) for row in rows}
    groups: dict[tuple[str, ...], list[Line]] = defaultdict(list)
    for row in rows:
        if "-" in row["place"]:
            groups[_key(row, row["place"].split("-")[0], by)].append(row)
    sums = [_sum(key, members) for key, members in groups.items() if key not in own and _whole(key, members)]
    return rows + sums


def _key(row: Line, place: str, by: tuple[str, ...]) -> tuple[str, ...]:
    return (place, row["period"], *(row[name] for name in by))


def _whole(key: tuple[str, ...], members: list[Line]) -> bool:
    regions = {region.code for region in regions_of(key[0], int(key[1][:4]))}
    return {member["place"] for member in members} == regions


def _sum(key: tuple[str, ...], members: list[Line]) -> Line:
    """One line for the country; a region without a population leaves the country without one."""
    total = dict(members[0], place=key[0], cells=[cell for member in members for cell in member["cells"]])
    for name in SUMMED:
        values = [member[name] for member in members if name in member]
        if values:
            total[name] = None if None in values else sum(values)
    return total | {"summed": len(members)}
