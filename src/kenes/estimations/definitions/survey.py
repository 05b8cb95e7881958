"""Figures of a population from a sample with weights, strata and clusters: shares, means, totals, ratios, by group."""

from __future__ import annotations

import re

import numpy as np

from kenes.estimations.estimation import Choice, Chosen, Column, Estimation, number_chosen
from kenes.estimations.outcome import Line, Outcome
from kenes.estimations.said import caution, cautions_of, interval, percent
from kenes.estimations.table import Table
from kenes.methods.survey import ReplicateDesign, SurveyDesign
from kenes.methods.survey_estimate import SurveyEstimate
from kenes.texts import Finding, Text

WEIGHT = ("weights", "w", "pw", "wt", "вес", "веса", "салмақ")
STRATUM = ("strata", "stype", "страта", "слой", "страт")
CLUSTER = ("clusters", "psu", "cluster id", "кластер", "пкв")
FPC = ("fpc", "population of stratum", "поправка")
ANSWER = ("y", "value", "answer", "ответ", "значение", "жауап", "мән")
DIVISOR = ("x", "denominator", "знаменатель", "бөлгіш")
GROUP = ("domain", "region", "by", "группа", "регион", "топ", "өңір")
REPLICATE = re.compile(
    r"(rw|rwt|rep|repl|replicate|replicate[\W_]?weight|repwt|bsw|bw|wrep|w_rep|brr|jk|wt|вес)[\W_]*\d+", re.IGNORECASE
)
YES, NO = frozenset(["да", "yes", "иә", "true"]), frozenset(["нет", "no", "жоқ", "false"])
SMALL = 30
LARGE_ERROR = 0.3
SILENT_ROWS = "\x00silent"


def estimate(table: Table, chosen: Chosen) -> Outcome:
    """One figure, or one for each group and one for all."""
    statistic, level = chosen["statistic"], number_chosen(chosen, "level") / 100
    answers, divisor, used = _answers(table, chosen, statistic)
    design = _design(table, chosen)
    whole = _figure(design, statistic, (answers, divisor, used), level)
    lines = [Line(WHOLE, whole, True, {"standard_error": whole.standard_error})]
    group = chosen["group"] or next((one for one in ("group", *GROUP) if table.has(one)), "")
    if group:
        labels = np.where(used, np.array(table.words(group), dtype=object), SILENT_ROWS)
        found = design.by(labels, statistic, answers, divisor, level)  # type: ignore[arg-type]
        lines += [
            Line(Text.same(str(name)), one, True, {"standard_error": one.standard_error})
            for name, one in found.items()
            if name != SILENT_ROWS
        ]
    share = statistic == "proportion"
    digits = 3 if share else 1
    reading = tuple(_said(line, share, digits) for line in lines[:6])
    cautions = (
        *cautions_of(*(line.estimate for line in lines)),
        *_weak(lines, len(table.rows) - int(used.sum())),
        *_alone(table, chosen),
    )
    unit = SHARE if share else UNIT
    return Outcome(tuple(lines), reading, cautions, unit, digits, {"standard_error": ERROR})


def _answers(table: Table, chosen: Chosen, statistic: str) -> tuple[np.ndarray, np.ndarray | None, np.ndarray]:
    """The answers, what they are divided by, and which rows have them: those without stay in the design, and in no figure."""
    name = chosen["variable"] or "y"
    values = _numbers(table, name, ANSWER if name == "y" else ())
    used = np.isfinite(values)
    divisor = None
    if statistic == "ratio":
        below = np.array(
            [np.nan if one is None else one for one in table.numbers_or_nothing(chosen["divisor"] or "x", DIVISOR)]
        )
        used &= np.isfinite(below)
        divisor = np.where(used, below, 1.0)
    if statistic == "proportion":
        wrong = [n for n, value in enumerate(values) if used[n] and value not in (0, 1)]
        if wrong:
            table.refuse(name, wrong, NOT_YES_OR_NO, ANSWER if name == "y" else ())
    if not used.any():
        table.refuse(name, list(range(min(3, len(values)))), NO_ANSWER, ANSWER if name == "y" else ())
    return np.where(used, values, 0.0), divisor, used


def _numbers(table: Table, name: str, aliases: tuple[str, ...]) -> np.ndarray:
    """Answers as numbers, nan where there is none; a column of yes and no is 1 and 0."""
    words = [cell.casefold() for cell in table.words(name, aliases)]
    if (YES | NO) & set(words) and set(words) <= YES | NO | {""}:
        return np.array([np.nan if not cell else float(cell in YES) for cell in words])
    return np.array([np.nan if one is None else one for one in table.numbers_or_nothing(name, aliases)])


def _alone(table: Table, chosen: Chosen) -> list[Finding]:
    """Strata with one cluster, named, where the analyst chose how they count."""
    if chosen["lonely"] == "fail" or not table.has("stratum", STRATUM):
        return []
    strata = table.words("stratum", STRATUM)
    units = table.words("cluster", CLUSTER) if table.has("cluster", CLUSTER) else list(map(str, range(len(strata))))
    held: dict[str, set[str]] = {}
    for stratum, unit in zip(strata, units, strict=True):
        held.setdefault(stratum, set()).add(unit)
    alone = [name for name, clusters in held.items() if len(clusters) == 1]
    said = LONELY.fill(n=str(len(alone)), strata=", ".join(alone[:10]), way=chosen["lonely"])
    return [caution("lonely-strata", said)] if alone else []


def _design(table: Table, chosen: Chosen) -> SurveyDesign | ReplicateDesign:
    """The sample as it was drawn, with the rows that hold no answer: without them its variance would be another."""
    weights = np.array(table.numbers("weight", WEIGHT)) if table.has("weight", WEIGHT) else np.ones(len(table.rows))
    replicates = [name for name in table.names if REPLICATE.fullmatch(name)]
    if replicates:
        matrix = np.column_stack([np.array(table.numbers(name)) for name in replicates])
        rho = number_chosen(chosen, "rho") if chosen["replicates"] == "fay" else None
        return ReplicateDesign(weights, matrix, chosen["replicates"], rho=rho)  # type: ignore[arg-type]
    strata, clusters = (
        np.array(table.words(name, aliases), dtype=object) if table.has(name, aliases) else None
        for name, aliases in (("stratum", STRATUM), ("cluster", CLUSTER))
    )
    fpc = np.array(table.numbers("fpc", FPC)) if table.has("fpc", FPC) else None
    lonely = chosen["lonely"]
    return SurveyDesign(weights, strata, clusters, fpc, nest=chosen["nest"] == "yes", lonely=lonely)  # type: ignore[arg-type]


def _figure(
    design: SurveyDesign | ReplicateDesign,
    statistic: str,
    values: tuple[np.ndarray, np.ndarray | None, np.ndarray],
    level: float,
) -> SurveyEstimate:
    y, x, used = values
    where = None if used.all() else used
    if statistic == "ratio":
        return design.ratio(y, x, where, level=level)  # type: ignore[arg-type]
    return getattr(design, statistic)(y, where, level=level)  # type: ignore[no-any-return]


def _said(line: Line, share: bool, digits: int) -> Text:
    one = line.estimate
    if not share:
        return FIGURE.fill(label=line.label, figure=interval(one, digits), n=str(one.n))
    return OF_ALL.fill(
        label=line.label, share=percent(one.estimate), low=percent(one.low), high=percent(one.high), n=str(one.n)
    )


def _weak(lines: list[Line], silent: int) -> list[Finding]:
    found = []
    small = [line.label for line in lines if line.estimate.n < SMALL]
    if small:
        found.append(caution("small-groups", SMALL_GROUPS.fill(n=SMALL, groups=_listed(small))))
    unsure = [line.label for line in lines if _relative_error(line) > LARGE_ERROR]
    if unsure:
        found.append(caution("large-error", UNSURE.fill(groups=_listed(unsure))))
    if silent:
        found.append(caution("no-answer", SILENT.fill(n=silent)))
    return found


def _listed(labels: list[Text]) -> Text:
    return Text(**{code: ", ".join(one[code] for one in labels[:10]) for code in labels[0]})


def _relative_error(line: Line) -> float:
    error = line.facts["standard_error"]
    return float(error) / abs(line.estimate.estimate) if isinstance(error, float) and line.estimate.estimate else 0.0


UNIT = Text(kk="мән", ru="значение", en="value")
SHARE = Text(kk="үлес", ru="доля", en="share")
WHOLE = Text(kk="Барлығы", ru="Всего", en="All")
ERROR = Text(kk="стандартты қате", ru="стандартная ошибка", en="standard error")
OF_ALL = Text(
    kk="{label}: {share} (аралық {low} … {high}), сұралғандар {n}.",
    ru="{label}: {share} (интервал от {low} до {high}), опрошено {n}.",
    en="{label}: {share} (interval {low} to {high}), {n} respondents.",
)
FIGURE = Text(
    kk="{label}: {figure}, сұралғандар {n}.",
    ru="{label}: {figure}, опрошено {n}.",
    en="{label}: {figure}, {n} respondents.",
)
NOT_YES_OR_NO = Text(
    kk="Үлес үшін жауап 0 немесе 1: «{value}». Басқасы үшін statistic=mean алыңыз.",
    ru="Для доли ответ 0 или 1: «{value}». Для другого возьмите statistic=mean.",
    en="For a share an answer is 0 or 1: “{value}”. For other values take statistic=mean.",
)
SMALL_GROUPS = Text(
    kk="Сұралғандар {n}-дан аз: {groups}.",
    ru="Опрошено меньше {n}: {groups}.",
    en="Fewer than {n} respondents: {groups}.",
)
UNSURE = Text(
    kk="Қатесі мәннің 30 %-ынан асады, жарияламаған жөн: {groups}.",
    ru="Ошибка больше 30 % значения, публиковать не стоит: {groups}.",
    en="The error is above 30 per cent of the figure, better not published: {groups}.",
)
LONELY = Text(
    kk="Бір ғана кластері бар страталар: {n} ({strata}); олар {way} тәсілімен есепке алынды, қатесі шамамен ғана.",
    ru="Слоёв с единственным кластером: {n} ({strata}); учтены способом {way}, ошибка приблизительна.",
    en="Strata of one cluster: {n} ({strata}); they count by the way {way}, and the error is rough.",
)
NO_ANSWER = Text(
    kk="«{column}» бағанында бірде-бір жауап жоқ.",
    ru="В столбце «{column}» нет ни одного ответа.",
    en="“{column}” holds no answer at all.",
)
SILENT = Text(
    kk="{n} жолда жауап жоқ; олар есепке алынбады.",
    ru="В {n} строках нет ответа; они не учтены.",
    en="{n} rows hold no answer; they were left out.",
)
EXAMPLE = "region,stratum,cluster,weight,y\n" + "".join(
    f"Example {'AB'[n % 2]},{n % 2},{n % 2}-{n // 8},{100 + 5 * (n % 3)},{int(n % 5 == 0 or n % 7 == 0)}\n"
    for n in range(48)
)
ESTIMATION = Estimation(
    key="survey",
    title=Text(kk="Іріктемелік зерттеу", ru="Выборочное обследование", en="Sample survey"),
    purpose=Text(
        kk="Салмақ, страта және кластерлері бар сауалнамадан халыққа жататын үлес, орташа, жиынтық немесе қатынасты бағалау.",
        ru="По опросу с весами, слоями и кластерами оценить долю, среднее, сумму или отношение для населения.",
        en="From a survey with weights, strata and clusters: a share, mean, total or ratio for the population.",
    ),
    not_when=Text(
        kk="Ықтималдық іріктемесі болмаса (ерікті онлайн сауалнама) қолданбаңыз; бір кластерлі страта болса lonely таңдаңыз.",
        ru="Не применять к выборке без вероятностей (добровольный онлайн-опрос); при слое с одним кластером выберите lonely.",
        en="Not for samples without known probabilities (volunteers online); with a stratum of one cluster choose lonely.",
    ),
    columns=(
        Column(
            "y",
            Text(
                kk="Жауап: 0/1 немесе сан (немесе variable=баған)",
                ru="Ответ: 0/1 или число (или variable=столбец)",
                en="The answer: 0/1 or a number (or variable=COLUMN)",
            ),
            True,
            ANSWER,
        ),
        Column("weight", Text(kk="Салмағы", ru="Вес", en="Weight"), False, WEIGHT),
        Column("stratum", Text(kk="Страта", ru="Слой (страта)", en="Stratum"), False, STRATUM),
        Column(
            "cluster",
            Text(kk="Кластер (бастапқы бірлік)", ru="Кластер (первичная единица)", en="Cluster (primary unit)"),
            False,
            CLUSTER,
        ),
        Column(
            "fpc", Text(kk="Стратадағы бірліктер саны", ru="Число единиц в слое", en="Units in the stratum"), False, FPC
        ),
        Column(
            "group",
            Text(kk="Топ (немесе group=баған)", ru="Группа (или group=столбец)", en="Group (or group=COLUMN)"),
            False,
            GROUP,
        ),
        Column(
            "x",
            Text(kk="Бөлгіш (ratio үшін)", ru="Знаменатель (для ratio)", en="What y is divided by (for ratio)"),
            False,
            DIVISOR,
        ),
        Column("rw1, rw2, …", Text(kk="Қайталама салмақтар", ru="Повторные веса", en="Replicate weights"), False),
    ),
    choices=(
        Choice(
            "statistic",
            Text(kk="Не есептеледі", ru="Что считать", en="What to compute"),
            "proportion",
            ("proportion", "mean", "total", "ratio"),
        ),
        Choice("variable", Text(kk="Жауап бағаны", ru="Столбец ответа", en="The column of the answer"), "", ("*",)),
        Choice(
            "divisor", Text(kk="Бөлгіш бағаны", ru="Столбец знаменателя", en="The column of the divisor"), "", ("*",)
        ),
        Choice("group", Text(kk="Топ бағаны", ru="Столбец группы", en="The column of the group"), "", ("*",)),
        Choice(
            "lonely",
            Text(kk="Бір кластерлі страта", ru="Слой с одним кластером", en="A stratum of one cluster"),
            "fail",
            ("fail", "remove", "adjust", "average", "certainty"),
        ),
        Choice(
            "nest",
            Text(
                kk="Кластер нөмірлері әр стратада басынан",
                ru="Номера кластеров в каждом слое заново",
                en="Clusters numbered anew in each stratum",
            ),
            "no",
            ("no", "yes"),
        ),
        Choice(
            "replicates",
            Text(kk="Қайталама салмақтар түрі", ru="Вид повторных весов", en="Kind of replicate weights"),
            "bootstrap",
            ("bootstrap", "jk1", "brr", "fay"),
        ),
        Choice("rho", Text(kk="fay үшін rho", ru="rho для fay", en="rho of fay"), "0.5"),
        Choice("level", Text(kk="Сенім деңгейі, %", ru="Уровень доверия, %", en="Level of confidence, %"), "95"),
    ),
    example=EXAMPLE,
    estimate=estimate,
)
