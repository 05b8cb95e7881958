"""The key figures of a country: four of supply and four of demand, side by side; what is not known is shown as not known."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from kenes.assessments.age import age_in_years, is_stale
from kenes.assessments.reading import Reading
from kenes.assessments.trend import readings
from kenes.indicators.indicator import indicator
from kenes.indicators.row import IndicatorRow
from kenes.reports.block import Ref, Sentence
from kenes.reports.cell_signs import SIGNS
from kenes.reports.demand import Prevalence
from kenes.reports.figures import Figures, known, latest
from kenes.reports.key_slots import (
    Slot,
    best_estimate,
    count_slot,
    empty_slot,
    of_two_groups,
    prevalence_slot,
    price_slot,
    rate_slot,
    seizure_slot,
    users_slot,
)  # fmt: skip
from kenes.reports.prices import Price
from kenes.reports.seizures import Seizures
from kenes.reports.sentences.direction import direction
from kenes.texts import Text

Side = Literal["supply", "demand"]


@dataclass(frozen=True)
class SituationFigure:
    """One key figure as it is shown.

    `value` is written with its sign or unit and is the sign of its state where there is no figure; `row` is None where
    the observatory holds nothing at all; `age` counts years to the day of the report; `reading` is its direction, or
    the reason why none can be stated; `statements` say the same in sentences.
    """

    slot: str
    side: Side
    indicator: str
    label: Text
    unit: Text
    value: Text
    interval: Text | None
    row: IndicatorRow | None
    age: int | None
    stale: bool
    caveat: Text
    reading: Reading | None
    statements: tuple[Sentence, ...]

    @property
    def period(self) -> str:
        """The period that the figure speaks of; nothing where there is none."""
        return self.row.period if self.row else ""

    @property
    def sources(self) -> tuple[Ref, ...]:
        """The figure's reference, as sentences and tables carry it."""
        return (Ref.of(self.row),) if self.row else ()


def supply_figures(
    figures: Figures, country: str, seized: Seizures, priced: tuple[Price, ...], today: datetime.date
) -> tuple[SituationFigure, ...]:
    """Offences per 100,000, the best reported drug of two groups, a retail price."""
    drugs = of_two_groups(seized)
    slots = [rate_slot("offences", "drug_law_offences", figures.latest("drug_law_offences", country))]
    slots += [seizure_slot(number, drug) for number, drug in enumerate(drugs, start=1)]
    unknown = [empty_slot("seizures-1", "seizure_quantity"), empty_slot("seizures-2", "seizure_number")]
    slots += unknown[len(drugs) :]
    slots.append(price_slot(priced, [drug.drug for drug in drugs]))
    return tuple(_shown(figures, slot, today) for slot in slots)


def demand_figures(
    figures: Figures, country: str, estimates: tuple[Prevalence, ...], today: datetime.date
) -> tuple[SituationFigure, ...]:
    """Prevalence, the people it stands for, entrants into treatment, drug-induced deaths."""
    chosen = best_estimate(estimates)
    slots = [
        prevalence_slot(chosen),
        users_slot(chosen),
        count_slot("treatment", "treatment_entrants", latest(figures.rows("treatment_entrants", country))),
        rate_slot("deaths", "drug_induced_deaths", figures.latest("drug_induced_deaths", country)),
    ]
    return tuple(_shown(figures, slot, today) for slot in slots)


def _shown(figures: Figures, slot: Slot, today: datetime.date) -> SituationFigure:
    words = indicator(slot.indicator).words
    reading = None if slot.row is None else read(figures, slot.row)
    row = slot.row
    said = slot.statements
    if reading and row and known(row) and slot.key != "users":
        said += (direction(reading, slot.label, (row,)),)
    return SituationFigure(
        slot=slot.key, side=words.side, indicator=slot.indicator, label=slot.label, unit=slot.unit,
        value=slot.value or Text.same(SIGNS["missing" if row is None or known(row) else row.state]),
        interval=slot.interval, row=row,
        age=age_in_years(row.period, today) if row else None, stale=row is not None and is_stale(row.period, today),
        caveat=words.caveat, reading=reading, statements=said,
    )  # fmt: skip


def read(figures: Figures, row: IndicatorRow) -> Reading | None:
    """The reading of the series to which a row belongs."""
    series = figures.rows(row.indicator, row.place, *row.breakdown)
    found = readings(indicator(row.indicator), series)
    return next((one for one in found if dict(one.breakdown) == dict(row.breakdown)), None)
