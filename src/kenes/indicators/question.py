"""What is asked of an indicator."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


@dataclass(frozen=True)
class Question:
    """What is asked of an indicator: the crossing (None: every crossing it has), as known on a day, by which engine."""

    by: tuple[str, ...] | None = None
    as_of: datetime.date | None = None
    engine: str = "duckdb"
