"""The size of a hidden population from the lists in which its members stand: one, two or more."""

from __future__ import annotations

from collections import Counter

import numpy as np

from kenes.estimations.estimation import Choice, Chosen, Column, Estimation, number_chosen
from kenes.estimations.outcome import Line, Outcome
from kenes.estimations.said import caution, cautions_of, interval, number, percent
from kenes.estimations.table import Table
from kenes.methods.capture_recapture import (
    LogLinear,
    Search,
    chao,
    chapman,
    loglinear,
    search,
    truncated_poisson,
    zelterman,
)
from kenes.texts import Finding, Text

COUNT = (
    "count",
    "n",
    "total",
    "freq",
    "frequency",
    "persons",
    "number",
    "число",
    "количество",
    "человек",
    "всего",
    "саны",
    "адам саны",
    "барлығы",
)
TIMES = ("times", "k", "captures", "capt", "раз", "сколько раз", "рет")
SPARSE = 5
SHOWN = 120
"""Models that stand in the table, those of least criterion first; four lists have 113 of them."""


def estimate(table: Table, chosen: Chosen) -> Outcome:
    """One list counted by how often, two lists, or more, told by the columns of the file."""
    level = number_chosen(chosen, "level") / 100
    times = _times(table)
    if times is not None:
        return _one_list(table, times, level)
    names, patterns, counts = _patterns(table)
    if len(names) == 2:
        return _two_lists(names, patterns, counts, level)
    return _several(names, patterns, counts, chosen, level)


def _patterns(table: Table) -> tuple[list[str], np.ndarray, np.ndarray]:
    """The lists, the patterns of who is in which, and how many persons each has; rows of persons are counted."""
    counted = next((one for one in COUNT if table.has(one)), None)
    places = [name for name in table.names if name and (counted is None or not _same(table, name, counted))]
    columns = {name: table.numbers(name) for name in places}
    lists = [name for name, cells in columns.items() if set(cells) <= {0.0, 1.0}]
    for name in (one for one in columns if one not in lists):
        if counted is None and len(lists) == len(columns) - 1 and len(lists) >= 2:
            counted = name
        else:
            table.refuse(name, [n for n, value in enumerate(columns[name]) if value not in (0, 1)], NOT_A_LIST)
    if len(lists) < 2:
        table.words("list 2")  # refuses, naming the columns there are
    persons = table.whole(counted) if counted is not None else [1] * len(table.rows)
    held: Counter[tuple[int, ...]] = Counter()
    for row, many in zip(zip(*(columns[name] for name in lists), strict=True), persons, strict=True):
        held[tuple(int(one) for one in row)] += many
    held.pop((0,) * len(lists), None)
    return lists, np.array(list(held), int), np.array(list(held.values()), int)


def _same(table: Table, name: str, counted: str) -> bool:
    from kenes.estimations.table import compared

    return compared(name) == compared(counted)


def _two_lists(names: list[str], patterns: np.ndarray, counts: np.ndarray, level: float) -> Outcome:
    first, second = (int(counts[patterns[:, place] == 1].sum()) for place in (0, 1))
    both = int(counts[patterns.all(axis=1)].sum())
    found = chapman(first, second, both, level)
    cautions = [*cautions_of(found), caution("independence", TWO_LISTS.fill(first=names[0], second=names[1]), THIRD)]
    facts = SEEN_TWO.fill(first=number(first), second=number(second), both=number(both), a=names[0], b=names[1])
    return Outcome(
        (Line(CHAPMAN, found, quoted=True),), (facts, _size(found), _hidden(found)), tuple(cautions), PERSONS
    )


def _several(names: list[str], patterns: np.ndarray, counts: np.ndarray, chosen: Chosen, level: float) -> Outcome:
    criterion = chosen["criterion"]
    found = search(patterns, counts, "bic" if criterion == "bic" else "aic", level)
    best = _profiled(found.models[0], patterns, counts, level)
    shown = (best, *found.models[1:SHOWN])
    lines = [Line(AVERAGE.fill(number=len([one for one in found.weights if one > 0])), found.average, quoted=True)]
    for one, weight in zip(shown, found.weights, strict=False):
        facts = {
            criterion: round(getattr(one, criterion), 2),
            "weight": round(weight, 4),
            "exists": "+" if one.exists else "–",
        }
        lines.append(Line(_model(one, names), one, facts=facts))
    columns = {criterion: Text.same(criterion.upper()), "weight": WEIGHT, "exists": EXISTS}
    reading = (_size(found.average), _hidden(found.average), _spread(found))
    cautions = (*cautions_of(found.average), *_sparse(patterns, counts, names))
    return Outcome(tuple(lines), reading, cautions, PERSONS, 0, columns)


def _profiled(one: LogLinear, patterns: np.ndarray, counts: np.ndarray, level: float) -> LogLinear:
    """The first model with the interval of its profile likelihood, where it has one."""
    return loglinear(patterns, counts, one.terms, level) if one.exists else one


def _times(table: Table) -> str | None:
    """The column that says how often a person was counted: by its name, or the first of two that runs 1, 2, 3 and so on."""
    named = next((one for one in ("times", *TIMES) if table.has(one)), None)
    if named is not None or len([one for one in table.names if one]) != 2:
        return named
    first = table.numbers_or_nothing(table.names[0])
    return table.names[0] if first == list(range(1, len(first) + 1)) else None


def _one_list(table: Table, times: str, level: float) -> Outcome:
    persons = next(one for one in (*(name for name in table.names if name and name != times), "count"))
    often_by_row, many_by_row = table.whole(times), table.whole(persons)
    frequencies = [0] * max(often_by_row)
    for often, many in zip(often_by_row, many_by_row, strict=True):
        if often:
            frequencies[often - 1] += many
    lines = [Line(CHAO, chao(frequencies, level=level), quoted=True)]
    for label, method in ((ZELTERMAN, zelterman), (POISSON, truncated_poisson)):
        try:
            lines.append(Line(label, method(frequencies, level=level)))
        except ValueError:
            continue  # nobody counted twice: Chao's bound alone can be told, and says so
    first = lines[0].estimate
    cautions = (*cautions_of(*(one.estimate for one in lines)), caution("one-list", ONE_LIST))
    return Outcome(tuple(lines), (AT_LEAST.fill(size=interval(first)), _hidden(first)), cautions, PERSONS)


def _sparse(patterns: np.ndarray, counts: np.ndarray, names: list[str]) -> list[Finding]:
    """Pairs of lists with few persons in common: what the interactions rest on."""
    pairs = [(a, b) for a in range(len(names)) for b in range(a)]
    few = [
        f"{names[b]} × {names[a]}"
        for a, b in pairs
        if int(counts[(patterns[:, a] == 1) & (patterns[:, b] == 1)].sum()) < SPARSE
    ]
    return [caution("sparse-lists", SPARSE_LISTS.fill(n=SPARSE, pairs="; ".join(few)))] if few else []


def _spread(found: Search) -> Text:
    """How far the usable models lie apart: never one winner alone."""
    sizes = [one.estimate for one, weight in zip(found.models, found.weights, strict=True) if weight > 0.01]
    if len(sizes) == 1:
        return ALONE
    return SPREAD.fill(number=len(sizes), low=number(min(sizes)), high=number(max(sizes)))


def _size(found: object) -> Text:
    return SIZE.fill(size=interval(found))  # type: ignore[arg-type]


def _hidden(found: object) -> Text:
    size, seen = found.estimate, found.n  # type: ignore[attr-defined]
    share = seen / size if size else 1.0
    return HIDDEN.fill(seen=number(seen), share=percent(share, 0), hidden=number(size - seen))


def _model(one: LogLinear, names: list[str]) -> Text:
    terms = [" × ".join(names[place] for place in term) for term in one.terms]
    return Text.same(" + ".join(terms)) if terms else INDEPENDENT


PERSONS = Text(kk="адам", ru="человек", en="persons")
CHAPMAN = Text(kk="Чепмен бағасы, екі тізім", ru="Оценка Чепмена, два списка", en="Chapman, two lists")
AVERAGE = Text(kk="{number} модельдің орташасы", ru="Среднее по моделям: {number}", en="Average of {number} models")
CHAO = Text(kk="Чао төменгі шегі", ru="Нижняя граница Чао", en="Chao's lower bound")
ZELTERMAN = Text.same("Zelterman")
POISSON = Text(kk="Нөлсіз Пуассон", ru="Усечённый Пуассон", en="Truncated Poisson")
INDEPENDENT = Text(kk="тәуелсіз тізімдер", ru="независимые списки", en="independent lists")
WEIGHT = Text(kk="салмағы", ru="вес", en="weight")
EXISTS = Text(kk="жарамды", ru="пригодна", en="usable")
SIZE = Text(
    kk="Популяция саны: {size} адам.", ru="Численность: {size} человек.", en="Size of the population: {size} persons."
)
AT_LEAST = Text(kk="Кемінде {size} адам.", ru="Не меньше {size} человек.", en="At least {size} persons.")
HIDDEN = Text(
    kk="Тізімдерде {seen} адам бар ({share}); тіркелмегендер шамамен {hidden}.",
    ru="В списках {seen} ({share}); неучтённых около {hidden}.",
    en="The lists hold {seen} of them ({share}); about {hidden} are not seen.",
)
SPREAD = Text(
    kk="Ескерілетін {number} модель бойынша саны {low} мен {high} аралығында: бір ғана модельге сүйенуге болмайды.",
    ru="По учитываемым моделям ({number}) численность от {low} до {high}: на одну модель опираться нельзя.",
    en="Over the {number} models that count the size runs from {low} to {high}: no single model should be cited alone.",
)
ALONE = Text(
    kk="Деректер бір ғана модельді қолдайды; басқа модельдер дерлік ескерілмейді, бірақ олар кестеде тұр.",
    ru="Данные поддерживают одну модель; остальные почти не учитываются, но стоят в таблице.",
    en="The data speak for one model; the others hardly count, but stand in the table.",
)
SEEN_TWO = Text(
    kk="«{a}» тізімінде {first}, «{b}» тізімінде {second}, екеуінде де {both} адам.",
    ru="В списке «{a}» {first}, в списке «{b}» {second}, в обоих {both}.",
    en="{first} persons stand in “{a}”, {second} in “{b}”, {both} in both.",
)
TWO_LISTS = Text(
    kk="Екі тізім тәуелсіз деп алынды; «{first}» мен «{second}» байланысты болса (бірі екіншісіне жолдаса), баға жалған болады және мұны екі тізімнен тексеру мүмкін емес.",
    ru="Два списка считаются независимыми; если «{first}» и «{second}» связаны (один направляет в другой), оценка неверна, и по двум спискам этого не проверить.",
    en="The two lists are taken to be independent; where “{first}” and “{second}” are linked (one refers to the other) the size is wrong, and two lists cannot show it.",
)
THIRD = Text(kk="Үшінші тізім қосыңыз.", ru="Добавьте третий список.", en="Add a third list.")
SPARSE_LISTS = Text(
    kk="Мына тізімдердің ортақ адамдары {n}-тен аз: {pairs}. Модельдер аз дерекке сүйенеді.",
    ru="Общих людей меньше {n} у списков: {pairs}. Модели опираются на малое.",
    en="Fewer than {n} persons are common to: {pairs}. The models rest on little.",
)
ONE_LIST = Text(
    kk="Бір тізім ғана бар: адамдардың әр жолы бірдей ықтималдықпен тіркелгенін тексеру мүмкін емес.",
    ru="Список один: проверить, что людей регистрируют с одинаковой вероятностью, нельзя.",
    en="There is but one list: whether everybody is as likely to be counted cannot be tested.",
)
NOT_A_LIST = Text(
    kk="«{column}» тізім бағанында тек 0 немесе 1 болады: «{value}».",
    ru="В столбце-списке «{column}» стоят только 0 и 1: «{value}».",
    en="A column that is a list holds only 0 and 1: “{value}” in “{column}”.",
)
EXAMPLE = """treatment,police,needle_exchange,count
1,1,1,12
1,1,0,40
1,0,1,25
0,1,1,18
1,0,0,210
0,1,0,330
0,0,1,140
"""

ESTIMATION = Estimation(
    key="capture-recapture",
    title=Text(
        kk="Тізімдер бойынша сан (capture–recapture)",
        ru="Численность по спискам (capture–recapture)",
        en="Size from lists (capture–recapture)",
    ),
    purpose=Text(
        kk="Жасырын топтың (мысалы, есірткіні инъекциямен тұтынатындардың) санын бірнеше мекеменің тізімдеріндегі қайталаулар бойынша бағалау.",
        ru="Оценить численность скрытой группы (например, употребляющих наркотики инъекционно) по повторам в списках разных служб.",
        en="Estimate the size of a hidden group (people who inject drugs, say) from the overlap of lists of different services.",
    ),
    not_when=Text(
        kk="Тізімдер әр кезеңге немесе жерге жатса, адамдар қате байланыстырылса, топ ашық болса (келіп-кетсе) қолданбаңыз.",
        ru="Не применять, если списки разных лет или мест, люди связаны с ошибками, группа открыта (приходят и уходят).",
        en="Not where the lists are of different years or places, persons are linked with errors, or people come and go.",
    ),
    columns=(
        Column(
            "list",
            Text(
                kk="Әр тізімге бір баған: 1 – бар, 0 – жоқ (екі не одан көп)",
                ru="Столбец на каждый список: 1 – есть, 0 – нет (два или больше)",
                en="One column a list: 1 in it, 0 not (two or more)",
            ),
        ),
        Column(
            "count",
            Text(
                kk="Осындай үйлесімдегі адам саны; болмаса, әр жол – бір адам",
                ru="Сколько человек с таким сочетанием; нет столбца – строка это человек",
                en="How many persons have this pattern; without it every row is a person",
            ),
            False,
            COUNT,
        ),
        Column(
            "times",
            Text(
                kk="Бір ғана тізім болса: неше рет тіркелді",
                ru="Если список один: сколько раз учтён",
                en="Where there is one list: how often a person was counted",
            ),
            False,
            TIMES,
        ),
    ),
    choices=(
        Choice(
            "criterion",
            Text(kk="Модельдерді салыстыру өлшемі", ru="Критерий сравнения моделей", en="How models are compared"),
            "aic",
            ("aic", "bic"),
        ),
        Choice("level", Text(kk="Сенім деңгейі, %", ru="Уровень доверия, %", en="Level of confidence, %"), "95"),
    ),
    example=EXAMPLE,
    estimate=estimate,
    aliases=("capture", "lists", "loglinear", "chapman", "chao"),
)
