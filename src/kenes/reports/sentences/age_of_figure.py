"""How old a figure is, said in words: "for 2012, 14 years ago"."""

from __future__ import annotations

import datetime

from kenes.assessments.age import YEARS_OLD, age_in_years, is_stale
from kenes.indicators.row import IndicatorRow
from kenes.reports.block import Ref, Sentence
from kenes.reports.sentences.numbers import counted
from kenes.reports.sentences.periods import dashed
from kenes.texts import Text


def age_of_figure(row: IndicatorRow, today: datetime.date) -> Sentence:
    """The year of the figure, how long ago that is, and whether it is marked as old."""
    form = _OLD if is_stale(row.period, today) else _RECENT
    return Sentence(form.fill(period=dashed(row.period), ago=ago(row.period, today)), (Ref.of(row),))


def ago(period: str, today: datetime.date) -> Text:
    """ "14 years ago"; "this year" for the year that runs."""
    years = age_in_years(period, today)
    return _THIS_YEAR if years <= 0 else counted(YEARS_OLD, years)


_RECENT = Text(
    kk="Дерек {period} жылғы ({ago}).", ru="Данные за {period} год ({ago}).", en="The figure is for {period} ({ago})."
)
_OLD = Text(
    kk="Дерек {period} жылғы ({ago}) және ескірген деп белгіленген.",
    ru="Данные за {period} год ({ago}) и отмечены как устаревшие.",
    en="The figure is for {period} ({ago}) and is marked as old.",
)
_THIS_YEAR = Text(kk="биыл", ru="в этом году", en="this year")
