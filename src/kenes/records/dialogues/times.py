"""When a meeting is, in its own time zone: moments, days and hours in words."""

from __future__ import annotations

import datetime
from zoneinfo import ZoneInfo, available_timezones

from babel.dates import format_date, get_timezone_name

from kenes.texts import Text, all_languages

ZONES = {
    "KZ": "Asia/Almaty",
    "KG": "Asia/Bishkek",
    "TJ": "Asia/Dushanbe",
    "TM": "Asia/Ashgabat",
    "UZ": "Asia/Tashkent",
}
"""The time zone of a country that has one."""
CHOICES = (*ZONES.values(), "UTC", "Europe/Vienna", "Europe/Brussels", "Europe/Lisbon", "Europe/Moscow", "Asia/Baku")
"""Zones in which meetings of the region are usually set."""
WHOLE_DAY = datetime.timedelta(days=1)


def zone_named(name: str, country: str) -> str:
    """The zone that a dialogue names, else that of its country."""
    return name if name in available_timezones() else ZONES.get(country, "UTC")


def moment(day: datetime.date, at: datetime.time, zone: str) -> datetime.datetime:
    """A day and an hour in a zone."""
    return datetime.datetime.combine(day, at, ZoneInfo(zone))


def clock(at: datetime.datetime | datetime.time | None) -> str:
    """ "09:30"; nothing where no time is set."""
    return f"{at:%H:%M}" if at is not None else ""


def zone_words(zone: str, day: datetime.date) -> Text:
    """ "Kazakhstan Time, UTC+5", as it holds on that day."""
    noon = moment(day, datetime.time(12), zone)
    offset = noon.utcoffset() or datetime.timedelta()
    hours, minutes = divmod(abs(int(offset.total_seconds())) // 60, 60)
    written = f"UTC{'-' if offset < datetime.timedelta() else '+'}{hours}" + (f":{minutes:02d}" if minutes else "")
    if zone == "UTC":
        return Text.same("UTC")
    return Text(**{one.code: f"{get_timezone_name(noon, locale=one.locale)}, {written}" for one in all_languages()})


def day_words(day: datetime.date) -> Text:
    """A day with its day of the week: "Tuesday, 1 December 2026"."""
    return Text(
        **{
            one.code: _WEEKDAY[one.code].format(weekday=format_date(day, "EEEE", locale=one.locale), day=one.date(day))
            for one in all_languages()
        }
    )


def days_words(first: datetime.date, last: datetime.date) -> Text:
    """The days of a meeting."""
    if first == last:
        return day_words(first)
    return _DAYS.fill(first=day_words(first), last=day_words(last))


def hours_words(starts: datetime.time | None, ends: datetime.time | None) -> Text:
    """ "10:00–13:00"; only the beginning where no end is set; nothing where neither is."""
    return Text.same("–".join(clock(one) for one in (starts, ends) if one is not None))


_WEEKDAY = {"kk": "{day}, {weekday}", "ru": "{weekday}, {day}", "en": "{weekday}, {day}"}
_DAYS = Text(kk="{first} — {last}", ru="{first} — {last}", en="{first} to {last}")
