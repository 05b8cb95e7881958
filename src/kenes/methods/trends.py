"""Trends: joinpoints, the Mann-Kendall test, Sen's slope."""

from __future__ import annotations

from kenes.methods.joinpoint import Joinpoint, joinpoint
from kenes.methods.rank_trends import MannKendall, mann_kendall, sen_slope

__all__ = ["Joinpoint", "MannKendall", "joinpoint", "mann_kendall", "sen_slope"]
