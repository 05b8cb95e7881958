"""Rates of events in a population: crude for each row, standardised where there are age groups and a standard."""

from __future__ import annotations

from collections import defaultdict

from kenes.estimations.estimation import Choice, Chosen, Column, Estimation, number_chosen
from kenes.estimations.outcome import Line, Outcome
from kenes.estimations.said import caution, cautions_of, interval, number
from kenes.estimations.table import Table
from kenes.methods.rates import crude_rate, standardised_rate
from kenes.texts import Text

COUNT = ("events", "deaths", "cases", "n", "d", "число", "случаи", "умершие", "саны", "жағдай")
POPULATION = ("persons", "p", "person-years", "население", "халық", "халық саны")
STANDARD = ("standard population", "weight", "стандарт", "стандартное население", "стандартты халық")
PLACE = ("region", "label", "name", "year", "место", "регион", "год", "орын", "өңір", "жыл")
SMALL = 20


def estimate(table: Table, chosen: Chosen) -> Outcome:
    """A rate for each place (or row); directly standardised ones where the file names a standard population."""
    counts, persons = table.whole("count", COUNT), table.numbers("population", POPULATION)
    wrong = [n for n, value in enumerate(persons) if value <= 0]
    if wrong:
        table.refuse("population", wrong, NOT_ABOVE_ZERO, POPULATION)
    per, level = number_chosen(chosen, "per"), number_chosen(chosen, "level") / 100
    standardised = table.has("standard", STANDARD)
    places = table.words("place", PLACE) if table.has("place", PLACE) else None
    if standardised:
        lines = _standardised(table, (counts, persons), places, per, level)
    else:
        labels = places or [str(n) for n in range(1, len(counts) + 1)]
        lines = [
            Line(Text.same(label), crude_rate(count, people, per, level), True)
            for label, count, people in zip(labels, counts, persons, strict=True)
        ]
    digits = 1 if all(line.estimate.estimate >= 1 for line in lines) else 2
    reading = tuple(
        SAID.fill(label=line.label, rate=interval(line.estimate, digits), per=number(per), n=number(line.estimate.n))
        for line in lines[:5]
    )
    few = [line.label["en"] for line in lines if line.estimate.n < SMALL]
    cautions = [*cautions_of(*(line.estimate for line in lines))]
    if few:
        cautions.append(caution("few-events", FEW.fill(n=SMALL, places=", ".join(few[:10]))))
    if not standardised and len(lines) > 1:
        cautions.append(caution("not-standardised", CRUDE))
    return Outcome(tuple(lines), reading, tuple(cautions), UNIT.fill(per=number(per)), digits)


def _standardised(
    table: Table, events: tuple[list[int], list[float]], places: list[str] | None, per: float, level: float
) -> list[Line]:
    counts, persons = events
    parts = table.numbers("standard", STANDARD)
    rows: dict[str, list[int]] = defaultdict(list)
    for n in range(len(counts)):
        rows[places[n] if places else table.file].append(n)
    lines = []
    for place, numbers in rows.items():
        events_of, people, standard = ([one[n] for n in numbers] for one in (counts, persons, parts))
        lines.append(Line(Text.same(place), standardised_rate(events_of, people, standard, per, level), True))
    return lines


UNIT = Text(kk="{per} адамға", ru="на {per} человек", en="per {per} persons")
SAID = Text(
    kk="{label}: {per} адамға {rate}, {n} жағдай бойынша.",
    ru="{label}: {rate} на {per} человек, по числу случаев {n}.",
    en="{label}: {rate} per {per} persons, from {n} events.",
)
NOT_ABOVE_ZERO = Text(
    kk="Халық саны 0-ден үлкен болуы тиіс: «{value}».",
    ru="Население должно быть больше 0: «{value}».",
    en="A population must be above 0: “{value}”.",
)
FEW = Text(
    kk="Жағдайлар {n}-дан аз: {places}. Мұндай көрсеткіштерді салыстырмаңыз.",
    ru="Случаев меньше {n}: {places}. Такие показатели не сравнивайте.",
    en="Fewer than {n} events: {places}. Do not rank such rates.",
)
CRUDE = Text(
    kk="Бұл – стандартталмаған көрсеткіштер: жас құрамы әртүрлі өңірлерді салыстыру үшін «standard» бағанын қосыңыз.",
    ru="Показатели не стандартизованы: чтобы сравнивать места с разным возрастным составом, добавьте столбец «standard».",
    en="These are crude rates: to compare places of different age structure add a column “standard”.",
)
EXAMPLE = """place,age,count,population,standard
Example A,15-34,12,52000,30000
Example A,35-64,20,61000,36000
Example B,15-34,9,18000,30000
Example B,35-64,7,23000,36000
"""
ESTIMATION = Estimation(
    key="rates",
    title=Text(
        kk="Көрсеткіштер (жалпы және стандартталған)",
        ru="Показатели (общие и стандартизованные)",
        en="Rates (crude and standardised)",
    ),
    purpose=Text(
        kk="Халыққа шаққандағы жағдайлар көрсеткішін дәл аралығымен есептеу.",
        ru="Показатель числа случаев на население с точным интервалом.",
        en="A rate of events in a population with its exact interval.",
    ),
    not_when=Text(
        kk="Бір жағдай бірнеше рет тіркелсе немесе жағдайлар топпен келсе (бір операция – көп іс), аралық тым тар болады.",
        ru="Если один случай учтён несколько раз или случаи идут группами (одна операция – много дел), интервал слишком узок.",
        en="Where one case is counted several times or cases come in clusters, the interval is too narrow.",
    ),
    columns=(
        Column("count", Text(kk="Жағдай саны", ru="Число случаев", en="Events"), True, COUNT),
        Column("population", Text(kk="Халық саны", ru="Население", en="Persons"), True, POPULATION),
        Column("place", Text(kk="Орын немесе жыл", ru="Место или год", en="Place or year"), False, PLACE),
        Column(
            "standard",
            Text(
                kk="Стандартты халық (жас топтары бойынша)",
                ru="Стандартное население (по возрастным группам)",
                en="Standard population (by age group)",
            ),
            False,
            STANDARD,
        ),
    ),
    choices=(
        Choice("per", Text(kk="Қанша адамға", ru="На сколько человек", en="Per how many persons"), "100000"),
        Choice("level", Text(kk="Сенім деңгейі, %", ru="Уровень доверия, %", en="Level of confidence, %"), "95"),
    ),
    example=EXAMPLE,
    estimate=estimate,
    aliases=("rate", "standardised-rate", "crude-rate"),
)
