"""Directions: rising, falling, stable with the change a year; or why no direction can be stated."""

from __future__ import annotations

from collections.abc import Sequence

from kenes.assessments.reading import DIRECTIONS, Reading
from kenes.indicators.row import IndicatorRow
from kenes.reports.block import Ref, Sentence
from kenes.reports.sentences.numbers import capital, kept_together
from kenes.reports.sentences.periods import dashed
from kenes.texts import Text


def direction(reading: Reading, subject: Text, rows: Sequence[IndicatorRow] = ()) -> Sentence:
    """`subject` names the series ("heroin seized"); `rows` are the figures that the reading rests on."""
    form = _NONE if reading.direction == "cannot be stated" else _STATED
    said = form.fill(
        subject=capital(subject), period=_of_years(reading.period), direction=DIRECTIONS[reading.direction], reason=reading.reason,
    )  # fmt: skip
    return Sentence(kept_together(said), tuple(Ref.of(row) for row in rows))


def _of_years(period: str) -> Text:
    form = _ONE_YEAR if len(period) == 4 else _YEARS
    return form.fill(period=dashed(period))


_ONE_YEAR = Text(kk="{period} жылғы", ru="за {period} год", en="for {period}")
_YEARS = Text(kk="{period} жылдардағы", ru="за {period} годы", en="for {period}")
_NONE = Text(
    kk="{subject}: {period} өзгеріс бағытын айту мүмкін емес. {reason}",
    ru="{subject}: направление {period} установить нельзя. {reason}",
    en="{subject}: no direction can be stated {period}. {reason}",
)
_STATED = Text(
    kk="{subject}: {period} өзгеріс бағыты — {direction}. {reason}",
    ru="{subject}: {period} — {direction}. {reason}",
    en="{subject}: {direction} {period}. {reason}",
)
