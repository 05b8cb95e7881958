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
        subject=capital(subject), period=dashed(reading.period), direction=DIRECTIONS[reading.direction], reason=reading.reason,
    )
    return Sentence(kept_together(said), tuple(Ref.of(row) for row in rows))


_NONE = Text(
    kk="{subject}: {period} жылдардағы өзгеріс бағытын айту мүмкін емес. {reason}",
    ru="{subject}: направление за {period} установить нельзя. {reason}",
    en="{subject}: no direction can be stated for {period}. {reason}",
)
_STATED = Text(
    kk="{subject}: {period} жылдары {direction}. {reason}",
    ru="{subject}: за {period} — {direction}. {reason}",
    en="{subject}: {direction} in {period}. {reason}",
)
