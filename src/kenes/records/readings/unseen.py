"""What the log must not show while a review is read: how often each reader has spoken, nor anything from which it could be guessed."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import Any

from django.conf import settings
from django.db.models import Q

from kenes.records.readings.models import Reading
from kenes.records.reviews.models import Review

SPOKEN = ("say", "unsay")
"""The acts of which a reading has one for each clause that was judged."""
INFO = b"kenes independent readings"


def subject_of_reading(reading: Reading) -> str:
    """Under which name the log speaks of a reading."""
    return f"reading:{reading.review_id}.{reading.pk}"


def entries_unseen() -> Q:
    """The entries of readings that are not finished by both: their number alone would tell how much the other has judged."""
    unfinished = Reading._default_manager.filter(review__state=Review.State.READING)
    return Q(act__in=SPOKEN, subject__in=[subject_of_reading(one) for one in unfinished])


def sealed_digest(value: Any) -> str:
    """A digest that only the holder of the installation's secret can check: there are few verdicts, a bare one is soon guessed."""
    key = hmac.new(str(settings.SECRET_KEY).encode(), INFO, hashlib.sha256).digest()
    said = value if isinstance(value, list) else vars(value)
    return hmac.new(key, json.dumps(said, ensure_ascii=False, sort_keys=True).encode(), hashlib.sha256).hexdigest()
