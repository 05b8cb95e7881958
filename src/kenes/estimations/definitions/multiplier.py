"""The size of a hidden population from a benchmark and the share of it that a sample says is in the benchmark."""

from __future__ import annotations

from kenes.estimations.estimation import Choice, Chosen, Column, Estimation, number_chosen
from kenes.estimations.outcome import Line, Outcome
from kenes.estimations.said import caution, cautions_of, interval, number, percent
from kenes.estimations.table import Table
from kenes.methods.estimate import Estimate
from kenes.methods.multiplier import multiplier
from kenes.texts import Text

LABEL = ("label", "name", "benchmark name", "source", "year", "place", "название", "источник", "атауы", "дереккөз")
SHARE = ("proportion", "share", "p", "доля", "үлес")
YES = ("successes", "yes", "x", "in benchmark", "да", "иә")
SIZE = ("sample size", "n", "sample", "respondents", "выборка", "іріктеме")
BENCHMARK = ("benchmark", "m", "count", "бенчмарк", "эталон", "число")
DESIGN = ("design effect", "deff", "эффект дизайна", "дизайн әсері")
ERROR = ("benchmark standard error", "se", "standard error", "ошибка")


def estimate(table: Table, chosen: Chosen) -> Outcome:
    """One size a row: benchmarks, places or years beside each other."""
    benchmarks, sizes = table.numbers("benchmark", BENCHMARK), table.whole("sample_size", SIZE)
    shares = _shares(table, sizes)
    effects = _or_default(table, "design_effect", DESIGN, 1.0)
    errors = _or_default(table, "benchmark_standard_error", ERROR, 0.0)
    labels = table.words("label", LABEL) if table.has("label", LABEL) else [str(n) for n in range(1, len(sizes) + 1)]
    how = {
        "interval": chosen["interval"],
        "draws": int(number_chosen(chosen, "draws")),
        "seed": int(number_chosen(chosen, "seed")),
    }
    found = [
        multiplier(benchmark, share, size, effect, error, level=number_chosen(chosen, "level") / 100, **how)  # type: ignore[arg-type]
        for benchmark, share, size, effect, error in zip(benchmarks, shares, sizes, effects, errors, strict=True)
    ]
    lines = tuple(
        Line(Text.same(label), one, True, {"benchmark": benchmark, "share": share})
        for label, one, benchmark, share in zip(labels, found, benchmarks, shares, strict=True)
    )
    reading = tuple(_said(line) for line in lines[:5])
    cautions = [*cautions_of(*found), caution("same-people", SAME_PEOPLE)]
    if len(found) > 1 and _apart(found):
        cautions.append(caution("apart", APART))
    return Outcome(lines, reading, tuple(cautions), PERSONS, 0, {"benchmark": COUNTED, "share": SHARE_IN})


def _shares(table: Table, sizes: list[int]) -> list[float]:
    """The share in the benchmark: as it stands, in per cent where it is above 1, or the yes answers over the sample."""
    if table.has("successes", YES) and not table.has("proportion", SHARE):
        return [
            yes / size if size else float("nan") for yes, size in zip(table.whole("successes", YES), sizes, strict=True)
        ]
    shares = table.numbers("proportion", SHARE)
    wrong = [n for n, share in enumerate(shares) if not 0 <= share <= 1]
    if wrong:
        table.refuse("proportion", wrong, NOT_A_SHARE, SHARE)
    return shares


def _or_default(table: Table, name: str, aliases: tuple[str, ...], default: float) -> list[float]:
    if not table.has(name, aliases):
        return [default] * len(table.rows)
    return [default if value is None else value for value in table.numbers_or_nothing(name, aliases)]


def _apart(found: list[Estimate]) -> bool:
    return max(one.low for one in found) > min(one.high for one in found)


def _said(line: Line) -> Text:
    share = line.facts["share"]
    return READING.fill(
        label=line.label,
        size=interval(line.estimate),
        benchmark=number(float(line.facts["benchmark"] or 0)),
        share=percent(float(share or 0)),
    )


PERSONS = Text(kk="адам", ru="человек", en="persons")
COUNTED = Text(kk="тізімдегі адам", ru="в списке, человек", en="in the benchmark")
SHARE_IN = Text(kk="іріктемедегі үлесі", ru="доля в выборке", en="share of the sample")
READING = Text(
    kk="{label}: {size} адам; тізімде {benchmark} адам, ал сұралғандардың {share} осы тізімде болғанын айтты.",
    ru="{label}: {size} человек; в списке {benchmark}, и {share} опрошенных сказали, что состоят в нём.",
    en="{label}: {size} persons; the benchmark holds {benchmark}, and {share} of the sample say they are in it.",
)
NOT_A_SHARE = Text(
    kk="Үлес 0 мен 1 аралығында болады: «{value}».",
    ru="Доля лежит между 0 и 1: «{value}».",
    en="A share lies between 0 and 1: “{value}”.",
)
SAME_PEOPLE = Text(
    kk="Тізім мен сұралғандар бір топқа, бір жер мен кезеңге жатуы тиіс; сұралғандар тізімге кіргендерден тәуелсіз іріктелуі керек.",
    ru="Список и выборка должны быть об одной группе, месте и времени; выборка не должна зависеть от того, кто в списке.",
    en="The benchmark and the sample must speak of one group, place and time; the sample must not depend on who is in the benchmark.",
)
APART = Text(
    kk="Жолдардың аралықтары қиылыспайды: олардың орташасын шығармаңыз, себебін іздеңіз.",
    ru="Интервалы строк не пересекаются: не усредняйте их, ищите причину.",
    en="The intervals of the rows do not meet: look for the reason before you average them.",
)
EXAMPLE = """label,benchmark,successes,sample_size,design_effect
Example treatment register 2025,1200,96,400,1.8
Example needle exchange 2025,2100,170,400,1.8
"""
ESTIMATION = Estimation(
    key="multiplier",
    title=Text(kk="Көбейткіш әдісі", ru="Метод умножения (мультипликатор)", en="Multiplier (benchmark) method"),
    purpose=Text(
        kk="Жасырын топтың санын белгілі тізім мен сұралғандардың сол тізімдегі үлесі бойынша бағалау.",
        ru="Оценить численность скрытой группы по известному списку и доле выборки, которая в нём состоит.",
        en="Estimate the size of a hidden group from a known count and the share of a sample that is in it.",
    ),
    not_when=Text(
        kk="Іріктеме тізімнің өзінен алынса, кезеңдер бөлек болса қолданбаңыз; үлес 0 болса interval=monte-carlo алыңыз.",
        ru="Не применять, если выборка взята из самого списка или время разное; при доле 0 берите interval=monte-carlo.",
        en="Not where the sample was drawn from the benchmark or the times differ; with a share of 0 take interval=monte-carlo.",
    ),
    columns=(
        Column(
            "benchmark",
            Text(kk="Тізімдегі адам саны", ru="Число людей в списке", en="Persons counted in the benchmark"),
            True,
            BENCHMARK,
        ),
        Column(
            "sample_size", Text(kk="Сұралғандар саны", ru="Число опрошенных", en="Persons in the sample"), True, SIZE
        ),
        Column(
            "successes",
            Text(
                kk="Тізімде болғанын айтқандар (немесе proportion: үлесі)",
                ru="Сколько сказали, что в списке (или proportion: доля)",
                en="How many say they are in it (or proportion: the share)",
            ),
            True,
            (*YES, *SHARE),
        ),
        Column("design_effect", Text(kk="Дизайн әсері", ru="Эффект дизайна", en="Design effect"), False, DESIGN),
        Column(
            "benchmark_standard_error",
            Text(kk="Тізім санының қатесі", ru="Ошибка числа в списке", en="Standard error of the benchmark"),
            False,
            ERROR,
        ),
        Column("label", Text(kk="Жолдың атауы", ru="Название строки", en="What the row is"), False, LABEL),
    ),
    choices=(
        Choice("interval", Text(kk="Аралық", ru="Интервал", en="Interval"), "delta", ("delta", "monte-carlo")),
        Choice("draws", Text(kk="Модельдеу саны", ru="Число розыгрышей", en="Draws"), "100000"),
        Choice("seed", Text(kk="Бастапқы сан", ru="Начальное число", en="Seed"), "0"),
        Choice("level", Text(kk="Сенім деңгейі, %", ru="Уровень доверия, %", en="Level of confidence, %"), "95"),
    ),
    example=EXAMPLE,
    estimate=estimate,
    aliases=("benchmark",),
)
