"""What the reports say of one figure, in the sentences of the overview and the dossier: the words with which a finding begins."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kenes.assessments.reading import Reading
from kenes.indicators.indicator import indicator
from kenes.indicators.row import IndicatorRow
from kenes.reports.block import Sentence
from kenes.reports.cell_signs import MEANINGS
from kenes.reports.sentences import numbers
from kenes.reports.sentences.count import ENTRANTS, count
from kenes.reports.sentences.direction import direction
from kenes.reports.sentences.perception import perception
from kenes.reports.sentences.periods import dashed
from kenes.reports.sentences.prevalence import prevalence
from kenes.reports.sentences.price import price
from kenes.reports.sentences.quantity import quantity, seizures
from kenes.reports.sentences.rate import DEATHS, OFFENCES, rate
from kenes.reports.situation import Situation
from kenes.texts import Text


def said_of_figure(
    row: IndicatorRow, reading: Reading | None, situation: Situation, place: Text, breakdown: Text | None
) -> Text:
    """The sentences of a figure; `place` and `breakdown` name it where no sentence of the reports does.

    A key figure is said as the overview says it. Any other figure is said by the sentence of its indicator where that
    names the whole breakdown, and the direction of its series follows where the figure is the last of it.
    """
    for key in (*situation.supply, *situation.demand):
        if key.row == row and key.statements:
            return numbers.joined([one.text for one in key.statements])
    said = [_sentence(row).text if _is_said(row) else _plain(row, place, breakdown)]
    if reading is not None and reading.period[-4:] == row.period[-4:]:
        subject = indicator(row.indicator).words.title
        named = subject if breakdown is None else numbers.joined([subject, breakdown], ", ")
        said.append(direction(reading, named, (row,)).text)
    return numbers.joined(said)


def _is_said(row: IndicatorRow) -> bool:
    """Whether the sentence of the indicator says everything by which the figure is split."""
    names = _SAID.get(row.indicator)
    return names is not None and all(name in names or code == "all" for name, code in row.breakdown.items())


def _sentence(row: IndicatorRow) -> Sentence:
    return _SENTENCES[row.indicator](row)


def _plain(row: IndicatorRow, place: Text, breakdown: Text | None) -> Text:
    words = indicator(row.indicator).words
    named = words.title if breakdown is None else numbers.joined([words.title, breakdown], ", ")
    if row.state not in ("value", "zero") or row.estimate is None:
        return _STATE.fill(
            title=named, place=place, period=dashed(row.period), state=MEANINGS.get(row.state, Text.same(""))
        )
    value = numbers.number(row.estimate, numbers.digits_for(row.estimate, words.digits))
    return _VALUE.fill(title=named, place=place, period=dashed(row.period), value=value, unit=words.unit)


_SENTENCES: Mapping[str, Callable[[IndicatorRow], Sentence]] = {
    "drug_law_offences": lambda row: rate(row, OFFENCES),
    "drug_induced_deaths": lambda row: rate(row, DEATHS),
    "treatment_entrants": lambda row: count(row, ENTRANTS),
    "seizure_quantity": quantity,
    "seizure_number": seizures,
    "drug_prices": price,
    "prevalence_of_use": prevalence,
    "perceived_trend": perception,
}
_SAID: Mapping[str, tuple[str, ...]] = {
    "drug_law_offences": (),
    "drug_induced_deaths": (),
    "treatment_entrants": (),
    "seizure_quantity": ("drug",),
    "seizure_number": ("drug",),
    "drug_prices": ("drug", "level", "unit"),
    "prevalence_of_use": ("drug", "population", "age", "recall"),
    "perceived_trend": ("drug",),
}
"""What the sentence of each indicator says of the breakdown."""
_VALUE = Text.same("{title}: {place}, {period}: {value} ({unit}).")
_STATE = Text.same("{title}: {place}, {period}: {state}.")
