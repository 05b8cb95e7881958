"""Where the trend of a rate changes, and by how many per cent a year it goes between."""

from __future__ import annotations

from itertools import pairwise

from kenes.estimations.estimation import Choice, Chosen, Column, Estimation, number_chosen
from kenes.estimations.outcome import Line, Outcome, Point, Series
from kenes.estimations.said import caution, interval, number, warning_said
from kenes.estimations.table import Table
from kenes.methods.trends import joinpoint
from kenes.texts import Finding, Text

YEAR = ("x", "time", "period", "t", "год", "жыл")
RATE = ("y", "value", "std rate", "estimate", "показатель", "значение", "коэффициент", "мән", "көрсеткіш")
ERROR = ("se", "sd", "std error", "ошибка", "стандартная ошибка", "қате")
FEW = 8


def estimate(table: Table, chosen: Chosen) -> Outcome:
    """The segments of one series, and the average over all of it."""
    years, rates = table.numbers("year", YEAR), table.numbers("rate", RATE)
    below = [n for n, rate in enumerate(rates) if rate <= 0]
    if below:
        table.refuse("rate", below, NOT_ABOVE_ZERO, RATE)
    twice = [n for n, year in enumerate(years) if year in years[:n]]
    if twice:
        table.refuse("year", twice, TWICE, YEAR)
    errors = table.numbers("standard_error", ERROR) if table.has("standard_error", ERROR) else None
    select = chosen["select"]
    found = joinpoint(
        years, rates, errors, int(number_chosen(chosen, "max_joinpoints")), int(select) if select.isdigit() else select,  # type: ignore[arg-type]
        int(number_chosen(chosen, "permutations")), int(number_chosen(chosen, "seed")), number_chosen(chosen, "level") / 100,
    )  # fmt: skip
    bounds = (min(years), *found.joinpoints, max(years))
    parts = [
        Line(SPAN.fill(start=_year(a), end=_year(b)), apc, True)
        for a, b, apc in zip(bounds[:-1], bounds[1:], found.apc, strict=True)
    ]
    whole = Line(WHOLE.fill(start=_year(bounds[0]), end=_year(bounds[-1])), found.aapc(), True)
    reading = tuple(_said(line) for line in (*parts, *((whole,) if len(parts) > 1 else ())))
    reading += tuple(
        TURN.fill(year=_year(one.estimate), low=_year(one.low), high=_year(one.high)) for one in found.places
    )
    cautions = [caution("assumption", warning_said(one)) for one in found.warnings]
    cautions += _few(years)
    reaches: list[float | None] = list(errors) if errors is not None else [None] * len(years)
    order = sorted(zip(years, rates, reaches, strict=True), key=lambda one: one[0])
    measured = tuple(Point(year, rate, *_reach(rate, error)) for year, rate, error in order)
    fitted = tuple(Point(year, rate) for (year, *_), rate in zip(order, found.fitted, strict=True))
    series = Series(measured, fitted, TIME, RATE_UNIT, found.joinpoints)
    return Outcome((*parts, whole), reading, tuple(cautions), PER_YEAR, 1, {}, series)


def _said(line: Line) -> Text:
    one = line.estimate
    words = RISES if one.low > 0 else FALLS if one.high < 0 else UNSURE
    return words.fill(span=line.label, change=interval(one, 1))


def _few(years: list[float]) -> list[Finding]:
    few = [caution("few-points", FEW_POINTS.fill(number=number(len(years)), n=FEW))] if len(years) < FEW else []
    steps = {round(b - a, 6) for a, b in pairwise(sorted(years))}
    return few + ([caution("gaps", GAPS)] if len(steps) > 1 else [])


def _reach(rate: float, error: float | None) -> tuple[float | None, float | None]:
    return (None, None) if error is None else (max(0.0, rate - 1.96 * error), rate + 1.96 * error)


def _year(value: float) -> str:
    return f"{value:g}"


PER_YEAR = Text(kk="жылына, %", ru="% в год", en="% a year")
RATE_UNIT = Text(kk="көрсеткіш", ru="показатель", en="rate")
TIME = Text(kk="жыл", ru="год", en="year")
SPAN = Text(kk="{start}–{end}", ru="{start}–{end}", en="{start}–{end}")
WHOLE = Text(kk="Барлығы {start}–{end}", ru="Всего {start}–{end}", en="Whole series {start}–{end}")
RISES = Text(
    kk="{span}: жылына {change} % өседі.",
    ru="{span}: рост на {change} % в год.",
    en="{span}: rising by {change} per cent a year.",
)
FALLS = Text(
    kk="{span}: жылына {change} % азаяды.",
    ru="{span}: снижение, {change} % в год.",
    en="{span}: falling, {change} per cent a year.",
)
UNSURE = Text(
    kk="{span}: бағытын айтуға болмайды, жылына {change} %.",
    ru="{span}: направление назвать нельзя, {change} % в год.",
    en="{span}: no direction can be stated, {change} per cent a year.",
)
TURN = Text(
    kk="Үрдіс {year} жылы өзгерген; өзгеріс {low}–{high} аралығында болуы мүмкін.",
    ru="Излом тенденции в {year} году; он может лежать между {low} и {high}.",
    en="The trend turned in {year}; the turn may lie anywhere from {low} to {high}.",
)
NOT_ABOVE_ZERO = Text(
    kk="Көрсеткіш 0-ден үлкен болуы тиіс (әдіс логарифмде): «{value}».",
    ru="Показатель должен быть больше 0 (метод на логарифмах): «{value}».",
    en="A rate must be above 0 (the method works on logarithms): “{value}”.",
)
TWICE = Text(kk="«{value}» жылы екі рет тұр.", ru="Год «{value}» стоит дважды.", en="The year “{value}” stands twice.")
FEW_POINTS = Text(
    kk="Нүктелер саны {number}: {n}-ден аз болғанда сыну нүктелері дерлік табылмайды.",
    ru="Точек {number}: когда их меньше {n}, изломы почти не обнаружить.",
    en="{number} points: with fewer than {n} changes of trend are hardly found.",
)
GAPS = Text(
    kk="Қатарда үзіліс бар: сыну нүктесі бос жылдардың арасында болуы мүмкін.",
    ru="В ряду есть пропуски: излом может лежать в пропущенные годы.",
    en="The series has gaps: a change of trend may lie in the years that are missing.",
)
EXAMPLE = "year,rate,standard_error\n" + "".join(
    f"{year},{rate},{error}\n"
    for year, rate, error in [
        (2010, 10.2, 0.5), (2011, 10.9, 0.5), (2012, 11.8, 0.5), (2013, 12.4, 0.5), (2014, 13.6, 0.6), (2015, 14.3, 0.6), (2016, 13.5, 0.6),
        (2017, 12.3, 0.5), (2018, 11.2, 0.5), (2019, 10.4, 0.5), (2020, 9.3, 0.5), (2021, 8.8, 0.4), (2022, 8.0, 0.4), (2023, 7.3, 0.4),
    ]
)  # fmt: skip
ESTIMATION = Estimation(
    key="joinpoint",
    title=Text(
        kk="Үрдістің сыну нүктелері (joinpoint)",
        ru="Точки излома тенденции (joinpoint)",
        en="Changes of trend (joinpoint)",
    ),
    purpose=Text(
        kk="Жылдық көрсеткіштің үрдісі қай жылы өзгергенін және жылына қанша пайызға өзгеретінін айту.",
        ru="Сказать, в каком году изменилась тенденция годового показателя и на сколько процентов в год он меняется.",
        en="Say in which year the trend of a yearly rate changed, and by how many per cent a year it goes.",
    ),
    not_when=Text(
        kk="Бес нүктеден аз болса, тіркеу тәртібі өзгерсе (бұл – үзіліс, үрдіс емес), мәндердің арасында 0 болса қолданбаңыз.",
        ru="Не применять при менее чем пяти точках, при смене учёта (это разрыв, а не тенденция), при нулях.",
        en="Not with fewer than five points, where recording changed (a break, no trend), or with zeros.",
    ),
    columns=(
        Column("year", Text(kk="Жыл", ru="Год", en="Year"), True, YEAR),
        Column("rate", Text(kk="Көрсеткіш, 0-ден үлкен", ru="Показатель, больше 0", en="Rate, above 0"), True, RATE),
        Column(
            "standard_error",
            Text(kk="Стандартты қатесі", ru="Стандартная ошибка", en="Its standard error"),
            False,
            ERROR,
        ),
    ),
    choices=(
        Choice(
            "select",
            Text(
                kk="Санын таңдау: permutation, bic, bic3 немесе сан",
                ru="Выбор числа изломов: permutation, bic, bic3 или число",
                en="How many: permutation, bic, bic3 or a number",
            ),
            "permutation",
            ("permutation", "bic", "bic3", *map(str, range(10))),
        ),
        Choice(
            "max_joinpoints", Text(kk="Ең көп сыну нүктесі", ru="Наибольшее число изломов", en="Most joinpoints"), "3"
        ),
        Choice("permutations", Text(kk="Алмастырулар", ru="Перестановки", en="Permutations"), "4499"),
        Choice("seed", Text(kk="Бастапқы сан", ru="Начальное число", en="Seed"), "0"),
        Choice("level", Text(kk="Сенім деңгейі, %", ru="Уровень доверия, %", en="Level of confidence, %"), "95"),
    ),
    example=EXAMPLE,
    estimate=estimate,
    aliases=("trends", "trend"),
)
