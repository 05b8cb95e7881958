"""Periods as they are printed."""

from __future__ import annotations


def period_text(period: str) -> str:
    """An en dash between the years of a span; a single year or a date as it is."""
    return period.replace("-", "–") if len(period) == 9 else period
