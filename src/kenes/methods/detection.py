"""Weeks that stand out: Farrington's algorithm of 1996 and the flexible one, EARS, CUSUM."""

from __future__ import annotations

from kenes.methods.control_charts import cusum, ears
from kenes.methods.farrington import farrington_flexible
from kenes.methods.farrington_original import farrington
from kenes.methods.watched_weeks import Detection

__all__ = ["Detection", "cusum", "ears", "farrington", "farrington_flexible"]
