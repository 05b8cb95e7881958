"""Whether a series rises or falls, and by how much a step, without supposing a shape: Mann-Kendall and Sen."""

from __future__ import annotations

from kenes.estimations.estimation import LEVEL, Chosen, Column, Estimation, number_chosen
from kenes.estimations.outcome import Line, Outcome, Point, Series
from kenes.estimations.said import cautions_of, interval, number
from kenes.estimations.table import Table
from kenes.methods.estimate import Estimate
from kenes.methods.trends import mann_kendall, sen_slope
from kenes.texts import Text

YEAR = ("x", "time", "period", "t", "год", "жыл")
VALUE = ("y", "rate", "count", "показатель", "значение", "число", "мән", "көрсеткіш", "саны")
SURE = 0.05


def estimate(table: Table, chosen: Chosen) -> Outcome:
    """The change a year, and how likely so steady a series would be by chance."""
    years, values = table.numbers("year", YEAR), table.numbers("value", VALUE)
    slope = sen_slope(years, values, number_chosen(chosen, "level") / 100)
    test = mann_kendall(years, values)
    words = UNSURE if test.p_value > SURE else RISES if test.s > 0 else FALLS
    digits = 2 if abs(slope.estimate) < 10 else 1
    reading = (
        words.fill(change=interval(slope, digits), n=number(test.n)),
        CHANCE.fill(p=number(test.p_value, 3), tau=number(test.tau, 2)),
    )
    line = Line(A_YEAR, slope, True, {"p": test.p_value, "tau": test.tau})
    order = sorted(zip(years, values, strict=True))
    return Outcome(
        (line,), reading, cautions_of(slope), UNIT, digits, COLUMNS,
        Series(tuple(Point(*one) for one in order), _line(order, slope), TIME, VALUES),
    )  # fmt: skip


def _line(order: list[tuple[float, float]], slope: Estimate) -> tuple[Point, ...]:
    """Sen's line through the medians."""
    beyond = sorted(value - slope.estimate * year for year, value in order)
    middle = (beyond[(len(beyond) - 1) // 2] + beyond[len(beyond) // 2]) / 2
    return tuple(Point(year, middle + slope.estimate * year) for year, _ in order)


A_YEAR = Text(kk="Жыл сайынғы өзгеріс", ru="Изменение за год", en="Change a year")
UNIT = Text(kk="мән бірлігі", ru="единиц показателя", en="units of the value")
TIME = Text(kk="жыл", ru="год", en="year")
VALUES = Text(kk="мән", ru="значение", en="value")
COLUMNS = {"p": Text(kk="p", ru="p", en="p"), "tau": Text(kk="тау", ru="тау", en="tau")}
RISES = Text(
    kk="Қатар өседі: жылына {change}; нүктелер саны {n}.",
    ru="Ряд растёт: за год {change}; точек {n}.",
    en="The series rises: {change} a year; {n} points.",
)
FALLS = Text(
    kk="Қатар төмендейді: жылына {change}; нүктелер саны {n}.",
    ru="Ряд снижается: за год {change}; точек {n}.",
    en="The series falls: {change} a year; {n} points.",
)
UNSURE = Text(
    kk="Бағытын айтуға болмайды: жылына {change}; нүктелер саны {n}.",
    ru="Направление назвать нельзя: за год {change}; точек {n}.",
    en="No direction can be stated: {change} a year; {n} points.",
)
CHANCE = Text(
    kk="Мұндай бірізділіктің кездейсоқ болу ықтималдығы p = {p} (тау {tau}).",
    ru="Вероятность такой последовательности случайно: p = {p} (тау {tau}).",
    en="So steady a series would come by chance with p = {p} (tau {tau}).",
)
ESTIMATION = Estimation(
    key="rank-trend",
    title=Text(
        kk="Пішінсіз үрдіс (Манн — Кендалл, Сен)",
        ru="Тенденция без формы (Манн — Кендалл, Сен)",
        en="Trend without a shape (Mann–Kendall, Sen)",
    ),
    purpose=Text(
        kk="Қатардың өсетінін не төмендейтінін, жылына қаншаға өзгеретінін, пішінін болжамай айту; нөл мәндер де болады.",
        ru="Сказать, растёт или снижается ряд и на сколько в год, не предполагая формы; нули допустимы.",
        en="Say whether a series rises or falls and by how much a year, supposing no shape; zeros are allowed.",
    ),
    not_when=Text(
        kk="Тіркеу тәртібі өзгерсе не жылдар бір-біріне тәуелді болса қолданбаңыз; бұрылатын қатарға «joinpoint» керек.",
        ru="Не применять при смене учёта и при зависимых соседних годах; для ряда с изломом нужен «joinpoint».",
        en="Not where recording changed or years depend on each other; a series that turns needs “joinpoint”.",
    ),
    columns=(
        Column("year", Text(kk="Жыл", ru="Год", en="Year"), True, YEAR),
        Column("value", Text(kk="Мәні", ru="Значение", en="Value"), True, VALUE),
    ),
    choices=(LEVEL,),
    example="year,value\n2012,14\n2013,15\n2014,13\n2015,17\n2016,18\n2017,16\n2018,20\n2019,22\n2020,19\n2021,24\n2022,25\n2023,23\n",
    estimate=estimate,
    aliases=("mann-kendall", "sen-slope", "sen"),
)
