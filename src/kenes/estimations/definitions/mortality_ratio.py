"""Deaths (or other events) in a group against those that the rates of everybody would give."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from kenes.estimations.estimation import LEVEL, Choice, Chosen, Column, Estimation, number_chosen
from kenes.estimations.outcome import Fact, Line, Outcome
from kenes.estimations.said import caution, cautions_of, interval, number
from kenes.estimations.table import NOT_WHOLE, Table
from kenes.methods.rates import expected_events, indirectly_standardised_rate, standardised_mortality_ratio
from kenes.texts import Text

OBSERVED = ("deaths", "count", "o", "наблюдаемые", "умершие", "число", "бақыланған", "қайтыс болғандар", "саны")
EXPECTED = ("e", "expected deaths", "ожидаемые", "күтілетін")
PLACE = ("group", "region", "label", "name", "sex", "группа", "регион", "топ", "өңір")
POPULATION = ("persons", "p", "person-years", "население", "халық", "халық саны")
STANDARD_COUNT = ("standard count", "standard deaths", "умершие стандарта", "случаи стандарта", "стандарт жағдайлары")
STANDARD = ("standard population", "standard persons", "стандартное население", "стандартты халық")
FEW_EVENTS = 5
Standard = tuple[list[float], list[float], list[float]]


def estimate(table: Table, chosen: Chosen) -> Outcome:
    """A ratio for each group; rows of one group (ages, years) are added up first."""
    groups = table.words("group", PLACE) if table.has("group", PLACE) else [""] * len(table.rows)
    standard = None if table.has("expected", EXPECTED) else _standard(table)
    observed = table.whole("observed", OBSERVED) if standard is None else _known(table)
    awaited = _awaited(table) if standard is None else []
    how: Any = chosen["interval"]
    level, per = number_chosen(chosen, "level") / 100, number_chosen(chosen, "per")
    lines = []
    for name in dict.fromkeys(groups):
        own = [n for n, group in enumerate(groups) if group == name]
        deaths = _deaths(table, observed, own)
        parts = None if standard is None else _of(standard, own)
        expected = sum(awaited[n] for n in own) if parts is None else expected_events(*parts)
        facts: dict[str, Fact] = {"observed": float(deaths), "expected": expected}
        if parts is not None:
            rate = indirectly_standardised_rate(deaths, *parts, per, level, how)
            facts |= {"rate": rate.estimate, "rate_low": rate.low, "rate_high": rate.high}
        ratio = standardised_mortality_ratio(deaths, expected, level, how)
        lines.append(Line(Text.same(name) if name else ALL, ratio, True, facts))
    reading = tuple(_said(line) for line in lines[:5])
    few = [line.label["en"] for line in lines if line.estimate.n < FEW_EVENTS]
    told = [caution("few-events", FEW.fill(n=FEW_EVENTS, groups=", ".join(few[:10])))] if few else []
    cautions = (*cautions_of(*(line.estimate for line in lines)), *told)
    columns = COLUMNS | {name: text.fill(per=number(per)) for name, text in RATES.items()} if standard else COLUMNS
    return Outcome(tuple(lines), reading, cautions, UNIT, 2, columns)


def _awaited(table: Table) -> list[float]:
    """The events expected, as the file tells them."""
    expected = table.numbers("expected", EXPECTED)
    if wrong := [n for n, value in enumerate(expected) if value <= 0]:
        table.refuse("expected", wrong, NOT_ABOVE_ZERO, EXPECTED)
    return expected


def _standard(table: Table) -> Standard | None:
    """Persons of the group, events and persons of the standard population by age; None where the file names none of them."""
    named = {"population": POPULATION, "standard_count": STANDARD_COUNT, "standard_population": STANDARD}
    if not any(table.has(name, aliases) for name, aliases in named.items()):
        return None
    persons, events, people = (table.numbers(name, aliases) for name, aliases in named.items())
    return persons, events, people


def _of(standard: Standard, own: list[int]) -> Standard:
    persons, events, people = standard
    return [persons[n] for n in own], [events[n] for n in own], [people[n] for n in own]


def _known(table: Table) -> list[int | None]:
    """Events by age, None where the age of the events is not known and the cell is blank."""
    found = table.numbers_or_nothing("observed", OBSERVED)
    if wrong := [n for n, value in enumerate(found) if value is not None and (value < 0 or value != int(value))]:
        table.refuse("observed", wrong, NOT_WHOLE, OBSERVED)
    return [None if value is None else int(value) for value in found]


def _deaths(table: Table, observed: Sequence[int | None], own: list[int]) -> int:
    told = [observed[n] for n in own if observed[n] is not None]
    if not told:
        table.refuse("observed", own[:1], NOT_TOLD, OBSERVED)
    return sum(one for one in told if one is not None)


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
RATES = {
    "rate": Text(kk="көрсеткіш, {per} адамға", ru="показатель на {per} человек", en="rate per {per} persons"),
    "rate_low": Text(kk="оның төменгі шегі", ru="его нижняя граница", en="its lower limit"),
    "rate_high": Text(kk="оның жоғарғы шегі", ru="его верхняя граница", en="its upper limit"),
}
NOT_TOLD = Text(
    kk="Бұл топтың бақыланған жағдайлары бірде-бір жолда жоқ.",
    ru="Наблюдаемых случаев этой группы нет ни в одной строке.",
    en="No row tells the events observed in this group.",
)
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
        Column(
            "expected",
            Text(
                kk="Күтілетін жағдай (немесе төмендегі үш баған)",
                ru="Ожидаемые случаи (или три столбца ниже)",
                en="Events expected (or the three columns below)",
            ),
            False,
            EXPECTED,
        ),
        Column(
            "population",
            Text(
                kk="Топтағы адам саны, жасы бойынша",
                ru="Человек в группе, по возрастам",
                en="Persons of the group, by age",
            ),
            False,
            POPULATION,
        ),
        Column(
            "standard_count",
            Text(kk="Стандартты халықтағы жағдайлар", ru="Случаи в стандартном населении", en="Events of the standard"),
            False,
            STANDARD_COUNT,
        ),
        Column(
            "standard_population",
            Text(kk="Стандартты халық", ru="Стандартное население", en="Persons of the standard"),
            False,
            STANDARD,
        ),
        Column("group", Text(kk="Топ", ru="Группа", en="Group"), False, PLACE),
    ),
    choices=(
        Choice(
            "interval",
            Text(
                kk="Аралық: garwood (дәл), byar, byar-wide, log",
                ru="Интервал: garwood (точный), byar, byar-wide, log",
                en="Interval: garwood (exact), byar, byar-wide, log",
            ),
            "garwood",
            ("garwood", "byar", "byar-wide", "log"),
        ),
        Choice(
            "per",
            Text(kk="Көрсеткіш қанша адамға", ru="Показатель на сколько человек", en="The rate per how many persons"),
            "100000",
        ),
        LEVEL,
    ),
    example="group,age,observed,expected\nExample women,15-34,9,1.4\nExample women,35-64,6,2.2\nExample men,15-34,31,4.1\nExample men,35-64,22,7.9\n",
    estimate=estimate,
    aliases=("smr", "indirect-rate", "standardised-mortality-ratio"),
)
