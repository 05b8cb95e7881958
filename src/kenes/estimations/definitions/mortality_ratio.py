"""Deaths (or other events) in a group against those that the rates of everybody would give."""

from __future__ import annotations

from typing import Any

from kenes.estimations.estimation import LEVEL, Choice, Chosen, Column, Estimation, number_chosen
from kenes.estimations.outcome import Line, Outcome
from kenes.estimations.said import caution, cautions_of, interval, number
from kenes.estimations.table import Table
from kenes.methods.rates import standardised_mortality_ratio
from kenes.texts import Text

OBSERVED = ("deaths", "count", "o", "наблюдаемые", "умершие", "число", "бақыланған", "қайтыс болғандар", "саны")
EXPECTED = ("e", "expected deaths", "ожидаемые", "күтілетін")
PLACE = ("group", "region", "label", "name", "sex", "группа", "регион", "топ", "өңір")
FEW_EVENTS = 5


def estimate(table: Table, chosen: Chosen) -> Outcome:
    """A ratio for each group; rows of one group (ages, years) are added up first."""
    observed, expected = table.whole("observed", OBSERVED), table.numbers("expected", EXPECTED)
    if wrong := [n for n, value in enumerate(expected) if value <= 0]:
        table.refuse("expected", wrong, NOT_ABOVE_ZERO, EXPECTED)
    groups = table.words("group", PLACE) if table.has("group", PLACE) else [""] * len(observed)
    how: Any = chosen["interval"]
    level = number_chosen(chosen, "level") / 100
    lines = []
    for name in dict.fromkeys(groups):
        own = [n for n, group in enumerate(groups) if group == name]
        deaths, awaited = sum(observed[n] for n in own), sum(expected[n] for n in own)
        ratio = standardised_mortality_ratio(deaths, awaited, level, how)
        label = Text.same(name) if name else ALL
        lines.append(Line(label, ratio, True, {"observed": float(deaths), "expected": awaited}))
    reading = tuple(_said(line) for line in lines[:5])
    few = [line.label["en"] for line in lines if line.estimate.n < FEW_EVENTS]
    told = [caution("few-events", FEW.fill(n=FEW_EVENTS, groups=", ".join(few[:10])))] if few else []
    cautions = (*cautions_of(*(line.estimate for line in lines)), *told)
    return Outcome(tuple(lines), reading, cautions, UNIT, 2, COLUMNS)


def _said(line: Line) -> Text:
    one = line.estimate
    words = MORE if one.low > 1 else FEWER if one.high < 1 else UNSURE
    return words.fill(group=line.label, ratio=interval(one, 2), n=number(one.n))


ALL = Text(kk="Барлығы", ru="Все", en="All")
UNIT = Text(kk="бақыланған / күтілетін", ru="наблюдаемые / ожидаемые", en="observed / expected")
COLUMNS = {
    "observed": Text(kk="бақыланған", ru="наблюдаемые", en="observed"),
    "expected": Text(kk="күтілетін", ru="ожидаемые", en="expected"),
}
MORE = Text(
    kk="{group}: күтілгеннен көп, қатынас {ratio}; жағдай саны {n}.",
    ru="{group}: больше ожидаемого, отношение {ratio}; случаев {n}.",
    en="{group}: more than expected, ratio {ratio}; {n} events.",
)
FEWER = Text(
    kk="{group}: күтілгеннен аз, қатынас {ratio}; жағдай саны {n}.",
    ru="{group}: меньше ожидаемого, отношение {ratio}; случаев {n}.",
    en="{group}: fewer than expected, ratio {ratio}; {n} events.",
)
UNSURE = Text(
    kk="{group}: көп не аз екенін айтуға болмайды, қатынас {ratio}; жағдай саны {n}.",
    ru="{group}: больше или меньше, сказать нельзя, отношение {ratio}; случаев {n}.",
    en="{group}: whether more or fewer cannot be stated, ratio {ratio}; {n} events.",
)
NOT_ABOVE_ZERO = Text(
    kk="Күтілетін сан 0-ден үлкен болуы тиіс: «{value}».",
    ru="Ожидаемое число должно быть больше 0: «{value}».",
    en="What is expected must be above 0: “{value}”.",
)
FEW = Text(
    kk="Жағдайлар {n}-тен аз: {groups}. Аралық кең, топтарды салыстырмаңыз.",
    ru="Случаев меньше {n}: {groups}. Интервал широк, группы не сравнивайте.",
    en="Fewer than {n} events: {groups}. The interval is wide; do not compare such groups.",
)
ESTIMATION = Estimation(
    key="mortality-ratio",
    title=Text(
        kk="Өлімнің стандартталған қатынасы",
        ru="Стандартизованное отношение смертности",
        en="Standardised mortality ratio",
    ),
    purpose=Text(
        kk="Топтағы өлімді (мысалы, есепте тұрғандар арасында) бүкіл халықтың көрсеткіштері бойынша күтілетінмен салыстыру.",
        ru="Сравнить смерти в группе (например, состоящих на учёте) с ожидаемыми по показателям всего населения.",
        en="Compare deaths in a group (people in treatment, say) with those that the rates of the whole population would give.",
    ),
    not_when=Text(
        kk="Әртүрлі топтардың қатынастарын бір-бірімен салыстырмаңыз: әрқайсысының жас құрамы өзінше.",
        ru="Отношения разных групп между собой не сравнивать: у каждой свой возрастной состав.",
        en="Do not compare the ratios of several groups with each other: each has its own age structure.",
    ),
    columns=(
        Column("observed", Text(kk="Бақыланған жағдай", ru="Наблюдаемые случаи", en="Events observed"), True, OBSERVED),
        Column("expected", Text(kk="Күтілетін жағдай", ru="Ожидаемые случаи", en="Events expected"), True, EXPECTED),
        Column("group", Text(kk="Топ", ru="Группа", en="Group"), False, PLACE),
    ),
    choices=(
        Choice(
            "interval",
            Text(
                kk="Аралық: garwood (дәл), byar, byar-wide",
                ru="Интервал: garwood (точный), byar, byar-wide",
                en="Interval: garwood (exact), byar, byar-wide",
            ),
            "garwood",
            ("garwood", "byar", "byar-wide"),
        ),
        LEVEL,
    ),
    example="group,age,observed,expected\nExample women,15-34,9,1.4\nExample women,35-64,6,2.2\nExample men,15-34,31,4.1\nExample men,35-64,22,7.9\n",
    estimate=estimate,
    aliases=("smr", "standardised-mortality-ratio"),
)
