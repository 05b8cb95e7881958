"""The rules by which a direction is stated, each a named constant that can be discussed."""

MINIMUM_POINTS = 5
"""Fewer consecutive yearly figures than this make no trend."""

JOINPOINTS_BY_POINTS = ((7, 1), (12, 2), (17, 3))
"""From so many consecutive figures on, so many turns of the trend are looked for (the National Cancer Institute's own rule, cut off at three:
permutations for more take seconds a series, and a run of yearly drug figures with four true turns has not been seen)."""

STABLE_WITHIN = 5.0
"""A series is called stable when its whole interval lies within this many per cent a year of no change."""

REPORTING_JUMP = 2.0
"""If the number of entries that a country reports grows or shrinks by this factor between two years, they do not compare."""

STALE_AFTER = 3
"""A figure older than this many years is marked as old."""

WEEKS_WATCHED = 12
"""Early warning speaks of so many last weeks."""

YEARS_COMPARED = (5, 4, 3)
"""Farrington's method compares with as many years as there are, five at most and three at least; with fewer there is EARS."""

FALSE_ALARMS = 0.005
"""The one-sided share of false alarms a week."""

FEWEST_CASES = 5
"""With fewer cases in the last four weeks (Farrington) or in the weeks compared with (EARS) nothing is stated."""

LATE_AFTER_WEEKS = 13
"""Weeks that ended longer ago than this are told as history, no warning of today."""
