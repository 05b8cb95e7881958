"""Days in words, in every language."""

from __future__ import annotations

import datetime

from kenes.texts import Text, all_languages


def day(one: datetime.date) -> Text:
    """ "2026 ж. 14 қазан", "14 октября 2026 г.", "14 October 2026"."""
    return Text(**{tongue.code: tongue.date(one) for tongue in all_languages()})
