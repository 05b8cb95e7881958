"""Rates of events: "In 2022, 6,351 drug-law offences were recorded in Kazakhstan: 32.4 per 100,000 people (...)."

The parts of a form: `none` for no event at all, `some` for a number of them, `question` for the clause before "is not
known", `unit` for what the rate is related to.
"""

from __future__ import annotations

from dataclasses import dataclass

from kenes.indicators.row import IndicatorRow
from kenes.reports.block import Ref, Sentence
from kenes.reports.sentences.numbers import capital, counted, digits_for, kept_together, number, span
from kenes.reports.sentences.periods import in_period
from kenes.reports.sentences.places import in_place
from kenes.reports.sentences.states import has_figure, no_figure
from kenes.texts import Plural, Text


@dataclass(frozen=True)
class Events:
    """The words for one kind of event; `some` carries its verb, because the verb agrees with the number."""

    none: Text
    some: Plural
    question: Text
    unit: Text


OFFENCES = Events(
    none=Text(
        kk="есірткіге байланысты бірде-бір құқық бұзушылық тіркелген жоқ",
        ru="не зарегистрировано ни одного правонарушения, связанного с наркотиками",
        en="no drug-law offence was recorded",
    ),
    some=Plural(
        kk={"other": "есірткіге байланысты {n} құқық бұзушылық тіркелді"},
        ru={
            "one": "зарегистрировано {n} правонарушение, связанное с наркотиками",
            "few": "зарегистрировано {n} правонарушения, связанных с наркотиками",
            "many": "зарегистрировано {n} правонарушений, связанных с наркотиками",
            "other": "зарегистрировано {n} правонарушения, связанных с наркотиками",
        },
        en={"one": "{n} drug-law offence was recorded", "other": "{n} drug-law offences were recorded"},
    ),
    question=Text(
        kk="{when} {where} есірткіге байланысты қанша құқық бұзушылық тіркелгені",
        ru="сколько правонарушений, связанных с наркотиками, зарегистрировано {where} {when}",
        en="how many drug-law offences were recorded {where} {when}",
    ),
    unit=Text(kk="100 000 тұрғынға", ru="на 100 000 человек", en="per 100,000 people"),
)
DEATHS = Events(
    none=Text(
        kk="есірткіден болған бірде-бір өлім тіркелген жоқ",
        ru="не зарегистрировано ни одной смерти, вызванной наркотиками",
        en="no drug-induced death was recorded",
    ),
    some=Plural(
        kk={"other": "есірткіден болған {n} өлім тіркелді"},
        ru={
            "one": "зарегистрирована {n} смерть, вызванная наркотиками",
            "few": "зарегистрировано {n} смерти, вызванных наркотиками",
            "many": "зарегистрировано {n} смертей, вызванных наркотиками",
            "other": "зарегистрировано {n} смерти, вызванных наркотиками",
        },
        en={"one": "{n} drug-induced death was recorded", "other": "{n} drug-induced deaths were recorded"},
    ),
    question=Text(
        kk="{when} {where} есірткіден қанша адам қайтыс болғаны",
        ru="сколько смертей, вызванных наркотиками, зарегистрировано {where} {when}",
        en="how many drug-induced deaths were recorded {where} {when}",
    ),
    unit=Text(
        kk="15–64 жастағы миллион тұрғынға", ru="на миллион человек 15–64 лет", en="per million people aged 15–64"
    ),
)


def rate(row: IndicatorRow, events: Events, digits: int = 1) -> Sentence:
    """The number of events with their rate and its interval; the words of its state where there is no figure."""
    when, where = in_period(row.period), in_place(row.place)
    if not has_figure(row) or row.estimate is None:
        return no_figure(row, events.question.fill(when=when, where=where))
    happened = events.none if row.n == 0 else counted(events.some, row.n or 0)
    said = _WITH_RATE.fill(
        when=capital(when), where=where, happened=happened, rate=rate_with_interval(row, events.unit, digits)
    )
    return Sentence(kept_together(said), (Ref.of(row),))


def rate_with_interval(row: IndicatorRow, unit: Text, digits: int = 1) -> Text:
    """ "32.4 per 100,000 people (95% confidence interval 31.6–33.2)"; without bounds, the rate alone."""
    value = row.estimate or 0.0
    said = _RATE.fill(rate=number(value, digits) if value else number(0), unit=unit)
    if row.low is None or row.high is None:
        return said
    places = digits_for(value or row.high, digits)
    return _BOUNDED.fill(rate=said, interval=span(row.low, row.high, places))


_WITH_RATE = Text(
    kk="{when} {where} {happened} — {rate}.",
    ru="{when} {where} {happened}: {rate}.",
    en="{when}, {happened} {where}: {rate}.",
)
_RATE = Text(kk="{unit} {rate}", ru="{rate} {unit}", en="{rate} {unit}")
_BOUNDED = Text(
    kk="{rate} (95 % сенім аралығы {interval})",
    ru="{rate} (95 % доверительный интервал {interval})",
    en="{rate} (95% confidence interval {interval})",
)
