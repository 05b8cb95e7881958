"""Weeks that stand out: the flexible algorithm of Farrington and Noufaily, EARS, CUSUM."""

from __future__ import annotations

from kenes.methods.control_charts import cusum, ears
from kenes.methods.farrington import Detection, farrington_flexible

__all__ = ["Detection", "cusum", "ears", "farrington_flexible"]
