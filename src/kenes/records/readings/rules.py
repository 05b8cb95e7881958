"""Who asks people to read a review, who reads, who settles."""

from __future__ import annotations

from typing import Any

from kenes.records.accounts.rules import plays
from kenes.records.readings.models import READERS
from kenes.records.reviews.models import Review
from kenes.records.rules import may_read, may_write_kind


def may_ask_readers(account: Any, review: Review) -> bool:
    """Coordinators of the country, while the review counts."""
    return not review.withdrawn and may_read(account, review) and plays(account, ("coordinator",), review.country)


def may_begin_reading(account: Any, review: Review) -> bool:
    """Whoever writes judgements in the country, while fewer than two people read it."""
    free = review.readings.count() < READERS and review.state in (Review.State.OPEN, Review.State.READING)
    return (
        free and not review.withdrawn and may_read(account, review) and may_write_kind(account, "JUD", review.country)
    )


def may_settle(account: Any, review: Review) -> bool:
    """Whoever writes judgements in the country, once both readings are finished."""
    settling = review.state == Review.State.SETTLING
    return (
        settling
        and not review.withdrawn
        and may_read(account, review)
        and may_write_kind(account, "JUD", review.country)
    )
