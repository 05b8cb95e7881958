"""Several estimates of one thing pooled, with how far they differ."""

from __future__ import annotations

import math

from kenes.estimations.estimation import Choice, Chosen, Column, Estimation, number_chosen
from kenes.estimations.outcome import Line, Outcome
from kenes.estimations.said import caution, cautions_of, interval, number
from kenes.estimations.table import Table
from kenes.methods.estimate import Estimate
from kenes.methods.synthesis import Pooled, pool
from kenes.texts import Text

LABEL = ("study", "source", "name", "place", "year", "исследование", "источник", "зерттеу", "дереккөз")
VALUE = ("yi", "value", "y", "оценка", "баға")
VARIANCE = ("vi", "v", "дисперсия")
ERROR = ("standard error", "se", "ошибка", "қате")
LOW, HIGH = ("lower", "ci low", "нижняя", "төменгі"), ("upper", "ci high", "верхняя", "жоғарғы")
MUCH = 75.0
Z = 1.959963984540054


def estimate(table: Table, chosen: Chosen) -> Outcome:
    """The sources one by one and their mean, on the scale chosen."""
    level = number_chosen(chosen, "level") / 100
    there, back = SCALES[chosen["scale"]]
    values = table.numbers("estimate", VALUE)
    wrong = [n for n, value in enumerate(values) if not _on_scale(value, chosen["scale"])]
    if wrong:
        table.refuse("estimate", wrong, OFF_SCALE, VALUE)
    middles, variances = _with_errors(table, values, there)
    found = pool(middles, variances, chosen["model"], chosen["interval"], level)  # type: ignore[arg-type]
    labels = table.words("label", LABEL) if table.has("label", LABEL) else [str(n) for n in range(1, len(values) + 1)]
    lines = [Line(POOLED, _back(found, back), True, {"weight": None})]
    spread = [1 / (one + found.tau2) for one in variances]
    for label, middle, variance, part in zip(labels, middles, variances, spread, strict=True):
        reach = Z * variance**0.5
        one = Estimate(back(middle), back(middle - reach), back(middle + reach), 1, level, "source as given")
        lines.append(Line(Text.same(label), one, facts={"weight": round(100 * part / sum(spread), 1)}))
    cautions = [*cautions_of(found)]
    if found.i2 > MUCH:
        cautions.append(caution("heterogeneous", DIFFER.fill(i2=number(found.i2))))
    prediction = (back(found.prediction_low), back(found.prediction_high))
    digits = _digits(lines[0].estimate.estimate)
    reading = (
        MEAN.fill(mean=interval(lines[0].estimate, digits), n=str(len(values))),
        NEXT.fill(low=number(prediction[0], digits), high=number(prediction[1], digits), i2=number(found.i2)),
    )
    return Outcome(tuple(lines), reading, tuple(cautions), UNIT, digits, {"weight": WEIGHT})


def _with_errors(table: Table, values: list[float], there) -> tuple[list[float], list[float]]:  # type: ignore[no-untyped-def]
    """Each source on the scale with its variance there: as given, from its error, or from its 95 per cent limits."""
    middles = [there(value) for value in values]
    if table.has("variance", VARIANCE):
        return middles, table.numbers("variance", VARIANCE)
    if table.has("standard_error", ERROR):
        return middles, [error**2 for error in table.numbers("standard_error", ERROR)]
    lows, highs = table.numbers("low", LOW), table.numbers("high", HIGH)
    wrong = [n for n, (low, value, high) in enumerate(zip(lows, values, highs, strict=True)) if not low < value < high]
    if wrong:
        table.refuse("low", wrong, NOT_AROUND, LOW)
    return middles, [((there(high) - there(low)) / (2 * Z)) ** 2 for low, high in zip(lows, highs, strict=True)]


def _on_scale(value: float, scale: str) -> bool:
    return scale == "plain" or (value > 0 if scale == "log" else 0 < value < 1)


def _back(found: Pooled, back) -> Estimate:  # type: ignore[no-untyped-def]
    return Estimate(
        back(found.estimate), back(found.low), back(found.high), found.n, found.level, found.method, found.warnings
    )


def _digits(value: float) -> int:
    return 0 if abs(value) >= 100 else 2 if abs(value) >= 1 else 3


def _logit(share: float) -> float:
    return math.log(share / (1 - share))


def _expit(value: float) -> float:
    return 1 / (1 + math.exp(-value))


def _same(value: float) -> float:
    return value


SCALES = {"plain": (_same, _same), "log": (math.log, math.exp), "logit": (_logit, _expit)}
UNIT = Text(kk="мән", ru="значение", en="value")
POOLED = Text(kk="Біріктірілген", ru="Сводная оценка", en="Pooled")
WEIGHT = Text(kk="салмағы, %", ru="вес, %", en="weight, %")
MEAN = Text(
    kk="{n} дереккөз бойынша орташа: {mean}.",
    ru="Среднее по {n} источникам: {mean}.",
    en="The mean of {n} sources: {mean}.",
)
NEXT = Text(
    kk="Тағы бір дереккөз {low} мен {high} аралығында болар еді; айырмалардың {i2} %-ы кездейсоқтықпен түсіндірілмейді.",
    ru="Ещё один источник дал бы от {low} до {high}; {i2} % различий не объясняется случаем.",
    en="One more source would lie between {low} and {high}; {i2} per cent of the differences are more than chance.",
)
DIFFER = Text(
    kk="Дереккөздер қатты өзгеше ({i2} %): орташаны емес, айырмалардың себебін хабарлаңыз.",
    ru="Источники сильно различаются ({i2} %): сообщайте не среднее, а причины различий.",
    en="The sources differ much ({i2} per cent): tell why they differ rather than their mean.",
)
OFF_SCALE = Text(
    kk="«{value}» бұл шкалада болмайды (log: 0-ден үлкен; logit: 0 мен 1 арасы).",
    ru="Значения «{value}» на этой шкале не бывает (log: больше 0; logit: между 0 и 1).",
    en="“{value}” cannot stand on this scale (log: above 0; logit: between 0 and 1).",
)
NOT_AROUND = Text(
    kk="Шектер бағаны қамтымайды: «{value}».",
    ru="Границы не охватывают оценку: «{value}».",
    en="The limits do not lie around the estimate: “{value}”.",
)
EXAMPLE = """label,estimate,low,high
Example capture-recapture,5200,3900,7100
Example multiplier treatment,6400,5000,8200
Example multiplier exchange,4800,4100,5700
Example scale-up,7100,4700,10500
"""
ESTIMATION = Estimation(
    key="synthesis",
    title=Text(kk="Бағаларды біріктіру", ru="Сведение оценок", en="Pooling of estimates"),
    purpose=Text(
        kk="Бір шаманың бірнеше бағасын біріктіріп, олардың қаншалықты өзгеше екенін көрсету.",
        ru="Свести несколько оценок одной величины и показать, насколько они различаются.",
        en="Pool several estimates of one thing and show how far they differ.",
    ),
    not_when=Text(
        kk="Бағалар әртүрлі топтар, орындар немесе жылдар туралы болса біріктірмеңіз.",
        ru="Не сводить оценки о разных группах, местах или годах.",
        en="Not estimates of different groups, places or years.",
    ),
    columns=(
        Column("estimate", Text(kk="Баға", ru="Оценка", en="The estimate"), True, VALUE),
        Column(
            "low, high",
            Text(
                kk="95 % шектері (немесе standard_error, variance – шкала бойынша)",
                ru="Границы 95 % (или standard_error, variance на шкале)",
                en="Its 95% limits (or standard_error, variance on the scale)",
            ),
            True,
        ),
        Column("label", Text(kk="Дереккөз", ru="Источник", en="The source"), False, LABEL),
    ),
    choices=(
        Choice(
            "scale",
            Text(
                kk="Шкала: сан үшін log, үлес үшін logit",
                ru="Шкала: log для численности, logit для доли",
                en="Scale: log for sizes, logit for shares",
            ),
            "plain",
            ("plain", "log", "logit"),
        ),
        Choice("model", Text(kk="Модель", ru="Модель", en="Model"), "reml", ("reml", "dersimonian-laird")),
        Choice(
            "interval", Text(kk="Аралық", ru="Интервал", en="Interval"), "hartung-knapp", ("hartung-knapp", "normal")
        ),
        Choice("level", Text(kk="Сенім деңгейі, %", ru="Уровень доверия, %", en="Level of confidence, %"), "95"),
    ),
    example=EXAMPLE,
    estimate=estimate,
    aliases=("pool", "meta-analysis"),
)
