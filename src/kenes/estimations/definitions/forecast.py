"""How a yearly series may go on, and the chance of reaching a target by its year."""

from __future__ import annotations

from kenes.estimations.estimation import Choice, Chosen, Column, Estimation, number_chosen
from kenes.estimations.outcome import Line, Outcome, Point, Series
from kenes.estimations.said import caution, cautions_of, interval, number, percent
from kenes.estimations.table import Table
from kenes.methods.forecast import forecast, probability_of_reaching
from kenes.texts import Text

YEAR = ("t", "time", "period", "x", "год", "жыл")
VALUE = ("y", "rate", "estimate", "значение", "показатель", "мән", "көрсеткіш")


def estimate(table: Table, chosen: Chosen) -> Outcome:
    """The years ahead with their intervals; with a target, the chance of it."""
    years, values = table.whole("year", YEAR), table.numbers("value", VALUE)
    twice = [n for n, year in enumerate(years) if year in years[:n]]
    if twice:
        table.refuse("year", twice, TWICE, YEAR)
    series = dict(sorted(zip(years, values, strict=True)))
    level, last = number_chosen(chosen, "level") / 100, max(series)
    found = forecast(series, int(number_chosen(chosen, "horizon")), int(number_chosen(chosen, "season")), level)
    ahead = [last + step for step in range(1, len(found) + 1)]
    lines = tuple(Line(Text.same(str(year)), one, True) for year, one in zip(ahead, found, strict=True))
    digits = 0 if max(map(abs, values)) >= 100 else 2
    reading = [SAID.fill(year=str(ahead[-1]), value=interval(found[-1], digits))]
    if chosen["target"]:
        target, year = float(chosen["target"].replace(",", ".")), int(number_chosen(chosen, "target_year") or ahead[-1])
        chance = probability_of_reaching(series, target, year, chosen["direction"])  # type: ignore[arg-type]
        words = AT_MOST if chosen["direction"] == "at_most" else AT_LEAST
        reading.append(words.fill(year=str(year), target=number(target, digits), chance=percent(chance, 0)))
    drawn = Series(
        tuple(Point(year, value) for year, value in series.items()),
        tuple(Point(year, one.estimate, one.low, one.high) for year, one in zip(ahead, found, strict=True)),
        TIME,
        UNIT,
    )
    return Outcome(
        lines, tuple(reading), (*cautions_of(*found), caution("no-knowledge", KNOWS_NOTHING)), UNIT, digits, {}, drawn
    )


UNIT = Text(kk="мән", ru="значение", en="value")
TIME = Text(kk="жыл", ru="год", en="year")
SAID = Text(
    kk="Бұрынғыдай жалғасса, {year} жылы {value}.",
    ru="Если всё пойдёт как прежде, в {year} году будет {value}.",
    en="If it goes on as before, {year} brings {value}.",
)
AT_MOST = Text(
    kk="{year} жылға дейін {target} немесе одан аз болу ықтималдығы {chance}.",
    ru="Вероятность, что к {year} году будет не больше {target}: {chance}.",
    en="The chance of {target} or less by {year} is {chance}.",
)
AT_LEAST = Text(
    kk="{year} жылға дейін {target} немесе одан көп болу ықтималдығы {chance}.",
    ru="Вероятность, что к {year} году будет не меньше {target}: {chance}.",
    en="The chance of {target} or more by {year} is {chance}.",
)
TWICE = Text(kk="«{value}» жылы екі рет тұр.", ru="Год «{value}» стоит дважды.", en="The year “{value}” stands twice.")
KNOWS_NOTHING = Text(
    kk="Болжам болашақтағы заңды, індетті, тіркеудің өзгеруін білмейді.",
    ru="Прогноз не знает о будущих законах, эпидемиях, смене учёта.",
    en="A forecast knows nothing of laws, epidemics or changes of recording to come.",
)
EXAMPLE = "year,value\n" + "".join(f"{2012 + n},{round(120 - 4.5 * n + (n * 37) % 9, 1)}\n" for n in range(13))
ESTIMATION = Estimation(
    key="forecast",
    title=Text(
        kk="Болжам және мақсатқа жету ықтималдығы",
        ru="Прогноз и вероятность достичь цели",
        en="Forecast and chance of reaching a target",
    ),
    purpose=Text(
        kk="Жылдық қатардың жалғасын және мақсатқа мерзімінде жету ықтималдығын айту.",
        ru="Сказать, как ряд пойдёт дальше и какова вероятность достичь цели к сроку.",
        en="Say how a yearly series may go on, and how likely a target is by its date.",
    ),
    not_when=Text(
        kk="Бес нүктеден аз, бос жыл немесе тіркеудің өзгеруі болса қолданбаңыз.",
        ru="Не применять при менее чем пяти точках, пропусках или смене учёта.",
        en="Not with fewer than five points, a gap, or a change of recording.",
    ),
    columns=(
        Column("year", Text(kk="Жыл", ru="Год", en="Year"), True, YEAR),
        Column("value", Text(kk="Мән", ru="Значение", en="Value"), True, VALUE),
    ),
    choices=(
        Choice("horizon", Text(kk="Қанша жыл алға", ru="На сколько лет вперёд", en="Years ahead"), "5"),
        Choice(
            "season",
            Text(kk="Маусым ұзындығы (1: жоқ)", ru="Длина сезона (1: нет)", en="Length of the season (1: none)"),
            "1",
        ),
        Choice("target", Text(kk="Мақсат", ru="Цель", en="Target"), "", ("*",)),
        Choice("target_year", Text(kk="Мақсат жылы", ru="Год цели", en="Year of the target"), "0"),
        Choice(
            "direction",
            Text(kk="Мақсат бағыты", ru="Направление цели", en="Direction of the target"),
            "at_most",
            ("at_most", "at_least"),
        ),
        Choice("level", Text(kk="Сенім деңгейі, %", ru="Уровень доверия, %", en="Level of confidence, %"), "95"),
    ),
    example=EXAMPLE,
    estimate=estimate,
)
