"""Shares of persons or of tests, each with its interval: of so many examined so many showed it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kenes.estimations.estimation import LEVEL, Choice, Chosen, Column, Estimation, number_chosen
from kenes.estimations.outcome import Line, Outcome
from kenes.estimations.said import caution, cautions_of, interval, number
from kenes.estimations.table import Table
from kenes.methods.estimate import Estimate
from kenes.methods.rates import proportion
from kenes.texts import Text

SUCCESSES = ("yes", "count", "cases", "positive", "число", "случаи", "положительные", "саны", "оң нәтиже")
TRIALS = ("n", "tested", "examined", "total", "всего", "обследовано", "барлығы", "тексерілгені")
PLACE = ("region", "label", "name", "year", "место", "регион", "год", "орын", "өңір", "жыл")
SMALL = 30


def estimate(table: Table, chosen: Chosen) -> Outcome:
    """A share in per cent for each row."""
    successes, trials = table.whole("successes", SUCCESSES), table.whole("trials", TRIALS)
    if none := [n for n, value in enumerate(trials) if value == 0]:
        table.refuse("trials", none, NOBODY, TRIALS)
    if more := [n for n, (one, all) in enumerate(zip(successes, trials, strict=True)) if one > all]:
        table.refuse("successes", more, MORE, SUCCESSES)
    how: Any = chosen["interval"]
    labels = table.words("place", PLACE) if table.has("place", PLACE) else [str(n + 1) for n in range(len(trials))]
    level = number_chosen(chosen, "level") / 100
    lines = [
        Line(Text.same(label), _in_per_cent(proportion(one, all, level, how)), True)
        for label, one, all in zip(labels, successes, trials, strict=True)
    ]
    reading = [
        SAID.fill(label=line.label, share=interval(line.estimate, 1), n=number(line.estimate.n)) for line in lines[:5]
    ]
    few = [line.label["en"] for line in lines if line.estimate.n < SMALL]
    told = [caution("few-examined", FEW.fill(n=SMALL, places=", ".join(few[:10])))] if few else []
    return Outcome(tuple(lines), tuple(reading), (*cautions_of(*(line.estimate for line in lines)), *told), UNIT, 1)


def _in_per_cent(one: Estimate) -> Estimate:
    return replace(one, estimate=100 * one.estimate, low=100 * one.low, high=100 * one.high)


UNIT = Text(kk="%", ru="%", en="%")
SAID = Text(
    kk="{label}: {share} %, {n} адам не нысан бойынша.",
    ru="{label}: {share} %, из {n}.",
    en="{label}: {share} per cent, of {n}.",
)
NOBODY = Text(
    kk="Ешкім тексерілмесе, үлес болмайды: «{value}».",
    ru="Если никто не обследован, доли нет: «{value}».",
    en="Where nobody was examined there is no share: “{value}”.",
)
MORE = Text(
    kk="«{value}» барлығынан көп болмауы тиіс.",
    ru="«{value}» не может быть больше всех обследованных.",
    en="“{value}” cannot be more than all examined.",
)
FEW = Text(
    kk="Тексерілгендер {n}-дан аз: {places}. Мұндай үлестерді салыстырмаңыз.",
    ru="Обследовано меньше {n}: {places}. Такие доли не сравнивайте.",
    en="Fewer than {n} examined: {places}. Do not rank such shares.",
)
ESTIMATION = Estimation(
    key="shares",
    title=Text(kk="Үлестер", ru="Доли", en="Shares"),
    purpose=Text(
        kk="Тексерілгендердің қаншасында белгі барын аралығымен айту.",
        ru="Сказать, у какой доли обследованных есть признак, с интервалом.",
        en="Say what share of those examined shows something, with its interval.",
    ),
    not_when=Text(
        kk="Іріктеме салмақпен не кластермен жасалса, «survey» әдісін қолданыңыз: мұндағы аралық тым тар болады.",
        ru="Для выборки с весами или кластерами брать метод «survey»: здешний интервал слишком узок.",
        en="For a sample with weights or clusters take “survey”: the interval here is too narrow.",
    ),
    columns=(
        Column("successes", Text(kk="Белгісі бары", ru="Сколько с признаком", en="How many show it"), True, SUCCESSES),
        Column(
            "trials", Text(kk="Барлық тексерілгені", ru="Сколько обследовано", en="How many examined"), True, TRIALS
        ),
        Column("place", Text(kk="Орын немесе жыл", ru="Место или год", en="Place or year"), False, PLACE),
    ),
    choices=(
        Choice(
            "interval",
            Text(kk="Аралық: wilson не exact", ru="Интервал: wilson или exact", en="Interval: wilson or exact"),
            "wilson",
            ("wilson", "exact"),
        ),
        LEVEL,
    ),
    example="place,successes,trials\nExample North,18,120\nExample East,7,95\nExample South,31,140\n",
    estimate=estimate,
    aliases=("proportion", "share"),
)
