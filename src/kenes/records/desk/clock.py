"""The time of day where a dialogue is held."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from zoneinfo import ZoneInfo

ZONES: Mapping[str, str] = {
    "KZ": "Asia/Almaty",
    "KG": "Asia/Bishkek",
    "TJ": "Asia/Dushanbe",
    "TM": "Asia/Ashgabat",
    "UZ": "Asia/Tashkent",
}
"""The zone of the capital; elsewhere times are those of UTC."""


def zone_of(country: str) -> datetime.tzinfo:
    """The zone in which the clocks of a country's capital go."""
    return ZoneInfo(ZONES[country]) if country in ZONES else datetime.UTC


def time_there(country: str, moment: datetime.datetime | None = None) -> datetime.time:
    """What a clock on the wall shows, to the minute."""
    shown = (moment or datetime.datetime.now(datetime.UTC)).astimezone(zone_of(country))
    return datetime.time(shown.hour, shown.minute)
