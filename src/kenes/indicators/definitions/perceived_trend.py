"""How experts see the use of a drug changing, on a five-step scale."""

from __future__ import annotations

from typing import Any

import ibis
from ibis import _

from kenes.indicators.indicator import Indicator
from kenes.indicators.row import Cell
from kenes.texts import Text

STEPS = {"large-decrease": -2, "small-decrease": -1, "stable": 0, "small-increase": 1, "large-increase": 2}
"""The scale of the UNODC questionnaire: large is more than 10 per cent, small 5 to 10, stable within 5."""

INDICATOR = Indicator(
    title=Text(
        kk="Сарапшылардың тұтыну үрдісі туралы пікірі",
        ru="Мнение экспертов о тенденции употребления",
        en="Experts' perception of trends in use",
    ),
    unit=Text(kk="саты, −2-ден +2-ге дейін", ru="ступени от −2 до +2", en="steps from −2 to +2"),
    why=Text(
        kk="Зерттеулер жоқ жерде тұтыну қалай өзгеріп жатқаны туралы жалғыз белгі.",
        ru="Где нет опросов, это единственный признак того, как меняется употребление.",
        en="Where there are no surveys, the only sign of how use is changing.",
    ),
    caveat=Text(
        kk="Бұл өлшем емес, сарапшылардың пікірі; оны сан ретінде қосуға немесе елдер арасында салыстыруға болмайды.",
        ru="Это мнение, а не измерение; его нельзя складывать или сравнивать между странами как число.",
        en="This is an opinion, not a measurement; it cannot be summed or compared between countries as a number.",
    ),
    protocol="UNODC ARQ",
    side="demand",
    breakdowns=(("drug", "age"),),
    review_by="2027-12",
    sdg_target="3.5",
    key_breakdown="drug",
    ordinal=True,
)


def table(perceived_trends: ibis.Table, by: tuple[str, ...]) -> ibis.Table:
    """One perception for each drug and age group; several names of one drug are kept apart as a list."""
    return perceived_trends.group_by(["place", "period", *by]).agg(
        perceptions=_.perception.collect(), cells=_.cell.collect(), release=_.release.max()
    )


def estimate(rows: list[dict[str, Any]], by: tuple[str, ...]) -> list[Cell]:
    """The step on the scale; where several names of a drug differ, the middle one with the span as its range."""
    return [_cell(row, by) for row in rows]


def _cell(row: dict[str, Any], by: tuple[str, ...]) -> Cell:
    steps = sorted(STEPS[perception] for perception in row["perceptions"] or () if perception is not None)
    if not steps:
        return Cell.missing(row, by, method=_NO_ANSWER)
    middle = float(steps[len(steps) // 2])
    low, high = (None, None) if len(steps) == 1 else (float(steps[0]), float(steps[-1]))
    return Cell.ranged(dict(row, n=len(steps)), by, (middle, low, high), _OPINION, zero_is_none=False)


_OPINION = Text(
    kk="ұлттық сарапшылардың сатылық пікірі; 0 — өзгеріссіз дегенді білдіреді, жоқ дегенді емес",
    ru="порядковая оценка национальных экспертов; 0 значит «без изменений», а не «нет»",
    en="ordinal opinion of national experts; 0 is stable, not absent",
)
_NO_ANSWER = Text(kk="сарапшылар жауап бермеген", ru="эксперты не ответили", en="the experts gave no answer")
