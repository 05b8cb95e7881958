"""How old a figure is, and whether it is too old to speak of the present."""

from __future__ import annotations

import datetime

from kenes.assessments.policy import STALE_AFTER
from kenes.texts import Plural

YEARS_OLD = Plural(
    kk={"other": "{n} жыл бұрын"},
    ru={"one": "{n} год назад", "few": "{n} года назад", "many": "{n} лет назад", "other": "{n} года назад"},
    en={"one": "{n} year ago", "other": "{n} years ago"},
)


def age_in_years(period: str, on: datetime.date) -> int:
    """Whole calendar years from the last year of a period to a day."""
    return on.year - int(period[-4:] if len(period) == 9 else period[:4])


def is_stale(period: str, on: datetime.date) -> bool:
    """Whether a figure is marked as old."""
    return age_in_years(period, on) > STALE_AFTER
