"""What an estimation says: figures with their intervals, what they mean in plain words, and where its assumptions fail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kenes.estimations.made_table import MadeTable
from kenes.estimations.method_words import method_said
from kenes.estimations.said import warning_said
from kenes.methods.estimate import Estimate
from kenes.texts import Finding, Text

Fact = float | str | None
"""A value beside an estimate: a number, a word, or nothing."""


@dataclass(frozen=True)
class Line:
    """One figure. `quoted` figures are those that may be cited; `facts` stand beside it in the table, by their column."""

    label: Text
    estimate: Estimate
    quoted: bool = False
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def method(self) -> Text:
        """How it was made, in words."""
        return method_said(self.estimate.method)

    def as_json(self, language: str) -> dict[str, object]:
        """The figure as the command line prints it; nothing stands where a number is not known."""
        one = self.estimate
        figures = {"estimate": one.estimate, "low": one.low, "high": one.high}
        return {
            "label": self.label[language],
            **{name: _known(value) for name, value in figures.items()},
            "n": one.n,
            "level": one.level,
            "method": self.method[language],
            "warnings": [warning_said(warning)[language] for warning in one.warnings],
            "quoted": self.quoted,
            **{name: _known(value) for name, value in self.facts.items()},
        }


@dataclass(frozen=True)
class Point:
    """A point of a series: `x` a year, a week, a number; `alarm` marks one that stands out."""

    x: float
    y: float | None
    low: float | None = None
    high: float | None = None
    alarm: bool = False


@dataclass(frozen=True)
class Series:
    """What was measured over time, and the line and band that the method lays over it."""

    measured: tuple[Point, ...]
    fitted: tuple[Point, ...]
    axis: Text
    unit: Text
    marks: tuple[float, ...] = ()


@dataclass(frozen=True)
class Outcome:
    """The result of an estimation. `columns` name the facts of the lines; without `series` the lines are drawn with their intervals.

    `made` are tables that the method made, to be read beside the figures or taken away; `picture` False: there is nothing to draw.
    """

    lines: tuple[Line, ...]
    reading: tuple[Text, ...]
    cautions: tuple[Finding, ...]
    unit: Text
    digits: int = 0
    columns: Mapping[str, Text] = field(default_factory=dict)
    series: Series | None = None
    rows_read: int = 0
    made: tuple[MadeTable, ...] = ()
    picture: bool = True

    @property
    def to_take(self) -> tuple[MadeTable, ...]:
        """The tables that are offered as files."""
        return tuple(one for one in self.made if one.to_take)

    @property
    def quoted(self) -> tuple[Line, ...]:
        """The figures that may be cited."""
        return tuple(line for line in self.lines if line.quoted)


def _known(value: Fact) -> Fact:
    """A number that is none (an open limit, no statement) is told as nothing, never as a number."""
    return None if isinstance(value, float) and (value != value or value in (float("inf"), float("-inf"))) else value
