"""What an indicator is, and how the files of the folder `definitions/` are found."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import ModuleType
from typing import Any, Literal

import kenes.indicators.definitions as folder
from kenes.indicators.row import Cell
from kenes.texts import Text


@dataclass(frozen=True)
class Indicator:
    """The words of an indicator; the two functions `table` and `estimate` stand beside it in its file.

    `breakdowns` lists the crossings that the data allow, the empty one being the total; `side` is what keeps supply and
    demand side by side; `complete_by` names the breakdown whose number of reported categories tells whether a
    country's reporting changed between years; `key_breakdown` is the one shown first; `ordinal` marks
    opinions on a scale, which are no measured series. `no_trend` gives the reason, for each crossing, why no direction
    may be drawn from its figures, whatever their number. `counts` is False where `n` is how many rows of the source
    a figure rests on, and not how many people or cases it stands for.
    """

    title: Text
    unit: Text
    why: Text
    caveat: Text
    protocol: str
    side: Literal["supply", "demand"]
    breakdowns: tuple[tuple[str, ...], ...]
    review_by: str
    sdg_target: str = ""
    complete_by: str = ""
    key_breakdown: str = ""
    digits: int = 0
    ordinal: bool = False
    counts: bool = True
    no_trend: Mapping[tuple[str, ...], Text] = field(default_factory=dict)


@dataclass(frozen=True)
class Definition:
    """An indicator with its key and its two functions, as found in its file."""

    key: str
    words: Indicator
    table: Callable[..., Any]
    estimate: Callable[[list[dict[str, Any]], tuple[str, ...]], list[Cell]]
    module: ModuleType

    @property
    def datasets(self) -> tuple[str, ...]:
        """The datasets it rests on: the parameters of `table`, without the breakdown asked for; the first is counted."""
        return tuple(name for name in inspect.signature(self.table).parameters if name != "by")

    @property
    def all_breakdowns(self) -> tuple[str, ...]:
        """Every breakdown that occurs in some crossing."""
        return tuple(dict.fromkeys(name for crossing in self.words.breakdowns for name in crossing))


@cache
def all_indicators() -> dict[str, Definition]:
    """Every indicator by key, supply and demand in turn so that neither side comes first as a block."""
    found = [_definition(module.name) for module in pkgutil.iter_modules(folder.__path__)]
    supply = [one for one in found if one.words.side == "supply"]
    demand = [one for one in found if one.words.side == "demand"]
    paired = [one for pair in zip(supply, demand, strict=False) for one in pair]
    rest = supply[len(demand) :] + demand[len(supply) :]
    return {one.key: one for one in paired + rest}


def indicator(key: str) -> Definition:
    """The indicator of a key; KeyError names the known ones."""
    try:
        return all_indicators()[key]
    except KeyError:
        raise KeyError(f"unknown indicator {key!r}; known: {', '.join(all_indicators())}") from None


def _definition(name: str) -> Definition:
    module = importlib.import_module(f"{folder.__name__}.{name}")
    return Definition(name, module.INDICATOR, module.table, module.estimate, module)
