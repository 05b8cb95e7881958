"""Sizes in all regions from the few where they are known and indicators that are known everywhere."""

from __future__ import annotations

import math

from kenes.datasets.number_text import NotANumber, is_nothing, number_of
from kenes.estimations.estimation import LEVEL, Chosen, Column, Estimation, number_chosen
from kenes.estimations.outcome import Line, Outcome
from kenes.estimations.said import caution, cautions_of, interval, number, percent
from kenes.estimations.table import Table, compared
from kenes.methods.multiple_indicator import multiple_indicator
from kenes.texts import Finding, Refusal, Severity, Text

REGION = ("place", "name", "label", "регион", "область", "место", "өңір", "облыс", "орын")
POPULATION = ("persons", "население", "халық", "халық саны")
SIZE = ("known", "estimate", "численность", "известная численность", "саны", "белгілі саны")
WEAK = 0.5


def estimate(table: Table, chosen: Chosen) -> Outcome:
    """The total, and each region: those known as they are, the others from the line."""
    regions, persons = table.words("region", REGION), table.numbers("population", POPULATION)
    sizes = [math.nan if one is None else one for one in table.numbers_or_nothing("size", SIZE)]
    indicators = _indicators(table)
    rates = [table.numbers(name) for name in indicators]
    found = multiple_indicator(list(zip(*rates, strict=True)), sizes, persons, number_chosen(chosen, "level") / 100)
    known = [not math.isnan(size) for size in sizes]
    lines = [Line(TOTAL, found.total, True)] + [
        Line(Text.same(region), one, False, {"rate": 1000 * one.estimate / people})
        for region, one, people in zip(regions, found.regions, persons, strict=True)
    ]
    reading = (
        SAID.fill(size=interval(found.total), n=number(len(regions)), known=number(sum(known))),
        AXIS.fill(share=percent(found.explained, 0), names=", ".join(indicators)),
    )
    told = (
        [caution("indicators-disagree", WEAKLY.fill(share=percent(found.explained, 0)))]
        if found.explained < WEAK
        else []
    )
    if against := [name for name, one in zip(indicators, found.loadings, strict=True) if one < 0]:
        told.append(caution("indicator-runs-against", AGAINST.fill(names=", ".join(against))))
    cautions = (*cautions_of(found.total, *found.regions), *told)
    return Outcome(tuple(lines), reading, cautions, UNIT, 0, {"rate": PER_THOUSAND})


def _indicators(table: Table) -> list[str]:
    """The other columns that hold numbers alone."""
    taken = {compared(one) for one in ("region", "population", "size", *REGION, *POPULATION, *SIZE)}
    found = [
        name for place, name in enumerate(table.names)
        if name and compared(name) not in taken and all(_is_number(row[place]) for row in table.rows)
    ]  # fmt: skip
    if not found:
        raise Refusal(
            Finding("column-missing", Severity.ERROR, NONE, file=table.file, sheet=table.sheet, row=table.first - 1)
        )
    return found


def _is_number(cell: str) -> bool:
    try:
        return not is_nothing(cell) and number_of(cell) is not None
    except NotANumber:
        return False


TOTAL = Text(kk="Барлық өңірлер", ru="Все регионы", en="All regions")
UNIT = Text(kk="адам", ru="человек", en="persons")
PER_THOUSAND = Text(kk="1000 адамға", ru="на 1000 человек", en="per 1,000 persons")
SAID = Text(
    kk="Барлық өңірлерде ({n}) {size} адам; саны белгілі өңірлер: {known}.",
    ru="Во всех регионах ({n}) {size} человек; численность известна в {known}.",
    en="All regions ({n}) have {size} persons; the size is known in {known}.",
)
AXIS = Text(
    kk="Бір ортақ ось көрсеткіштер айырмасының {share} бөлігін түсіндіреді: {names}.",
    ru="Одна общая ось объясняет {share} различий показателей: {names}.",
    en="One common axis explains {share} of how the indicators differ: {names}.",
)
WEAKLY = Text(
    kk="Көрсеткіштер бір нәрсені өлшемейді: ортақ ось айырманың {share} бөлігін ғана түсіндіреді.",
    ru="Показатели измеряют не одно и то же: общая ось объясняет лишь {share} различий.",
    en="The indicators do not measure one thing: the common axis explains only {share} of their differences.",
)
AGAINST = Text(
    kk="Басқаларына қарсы бағытталған көрсеткіш: {names}. Ол шынымен де сол мәселені өлшей ме, тексеріңіз.",
    ru="Идёт против остальных: {names}. Проверьте, измеряет ли показатель то же самое.",
    en="Runs against the others: {names}. See whether it measures the same problem.",
)
NONE = Text(
    kk="Көрсеткіш бағандары жоқ: өңір, халық, саны бағандарынан басқа, әр өңірде толтырылған сандар бағаны керек.",
    ru="Нет столбцов показателей: кроме региона, населения и численности нужен столбец чисел, заполненный для всех регионов.",
    en="There are no columns of indicators: besides region, population and size a column of numbers filled for every region is needed.",
)
ESTIMATION = Estimation(
    key="multiple-indicator",
    title=Text(
        kk="Көп көрсеткіш әдісі (өңірлер бойынша)",
        ru="Метод нескольких показателей (по регионам)",
        en="Multiple indicator method (by region)",
    ),
    purpose=Text(
        kk="Бірнеше өңірдегі белгілі сан мен барлық өңірдегі көрсеткіштер бойынша қалған өңірлердің санын бағалау.",
        ru="По известной численности в нескольких регионах и показателям во всех оценить остальные регионы.",
        en="From regions where the size is known and indicators of all regions, the sizes of the others.",
    ),
    not_when=Text(
        kk="Көрсеткіштер тұтынуды емес, қызметтердің белсенділігін өлшесе қолданбаңыз; белгілі өңір төртеуден аз болса, әдіс бас тартады.",
        ru="Не применять, если показатели измеряют активность служб, а не потребление; при менее чем четырёх известных регионах метод отказывает.",
        en="Not where the indicators measure how active services are rather than use; with fewer than four known regions the method refuses.",
    ),
    columns=(
        Column("region", Text(kk="Өңір", ru="Регион", en="Region"), True, REGION),
        Column("population", Text(kk="Халық саны", ru="Население", en="Persons living there"), True, POPULATION),
        Column(
            "size",
            Text(
                kk="Топтың белгілі саны (белгісіз болса – бос); қалған сан бағандары – көрсеткіштер",
                ru="Известная численность группы (пусто, если неизвестна); прочие числовые столбцы – показатели",
                en="The known size of the group (blank where it is not known); the other columns of numbers are indicators",
            ),
            True,
            SIZE,
        ),
    ),
    choices=(LEVEL,),
    example="region,population,size,treatment_rate,offence_rate\n"
    "Example A,310000,1900,41,120\nExample B,250000,980,24,83\nExample C,540000,4100,52,139\nExample D,180000,520,17,70\n"
    "Example E,420000,2300,38,101\nExample F,270000,1600,40,117\nExample G,350000,,33,95\nExample H,210000,,21,76\nExample I,480000,,47,128\n",
    estimate=estimate,
    aliases=("synthetic", "multivariate-indicator"),
)
