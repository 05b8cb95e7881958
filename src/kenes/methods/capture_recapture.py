"""The size of a population from lists in which its members stand: two lists, more lists, one list."""

from __future__ import annotations

from kenes.methods.chapman import chapman
from kenes.methods.heterogeneity import heterogeneity
from kenes.methods.loglinear import LogLinear, loglinear
from kenes.methods.model_search import Search, search
from kenes.methods.single_list import chao, truncated_poisson, zelterman

__all__ = [
    "LogLinear",
    "Search",
    "chao",
    "chapman",
    "heterogeneity",
    "loglinear",
    "search",
    "truncated_poisson",
    "zelterman",
]
