"""Weeks that stand out among the records of a country, with the figures that they are records of."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from kenes.assessments.early_warning import Watched, watched
from kenes.codes.substances import substance
from kenes.indicators.row import IndicatorRow
from kenes.indicators.weekly import ALL, weekly
from kenes.observatory.observatory import Observatory
from kenes.reports.figures import Figures
from kenes.texts import Text

CASES = "individual_seizure_cases"


@dataclass(frozen=True)
class Warned:
    """The series of all records first, then those of drugs of which anything can be stated; `silent` counts the others.

    `rows` are the yearly figures of the same records.
    """

    whole: Watched
    drugs: tuple[Watched, ...]
    silent: int
    rows: tuple[IndicatorRow, ...]


def warned(
    observatory: Observatory, figures: Figures, country: str, days: tuple[datetime.date, datetime.date | None]
) -> Warned | None:
    """What early warning says of a country on a day (today, as of); None where no record with a day is held."""
    today, as_of = days
    found = watched(weekly(observatory, (country,), as_of)[country], as_of or today)
    if not found:
        return None
    drugs = [one for one in found[1:] if one.judged]
    rows = figures.rows(CASES, country)[-1:]
    return Warned(found[0], tuple(drugs), len(found) - 1 - len(drugs), tuple(rows))


def name_of(one: Watched) -> Text:
    """The name of a series: all records, or those of a drug."""
    return _ALL if one.drug == ALL else substance(one.drug).name


_ALL = Text(kk="барлық жазбалар", ru="все записи", en="all records")
