"""The size of a hidden population from the lists in which its members stand: one, two or more."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from kenes.estimations.codes import CODE
from kenes.estimations.estimation import Choice, Chosen, Column, Estimation, number_chosen
from kenes.estimations.lists import COUNT, Lists, lists_of
from kenes.estimations.made_table import MadeTable
from kenes.estimations.outcome import Line, Outcome
from kenes.estimations.said import caution, cautions_of, interval, number, percent
from kenes.estimations.sensitivity import seen_by_two, sensitivity, sensitivity_said
from kenes.estimations.table import Table
from kenes.methods.capture_recapture import (
    LogLinear,
    Search,
    chao,
    chapman,
    heterogeneity,
    loglinear,
    search,
    truncated_poisson,
    zelterman,
)
from kenes.texts import Finding, Text

TIMES = ("times", "k", "captures", "capt", "раз", "сколько раз", "рет")
SPARSE = 5
CLEARLY_BETTER = 2.0
"""By how much a criterion must be lower; less may be chance."""
SHOWN = 120
"""Models that stand in the table, those of least criterion first; four lists have 113 of them."""


def estimate(table: Table, chosen: Chosen) -> Outcome:
    """One list counted by how often, two lists, or more, told by the shape of the file."""
    level = number_chosen(chosen, "level") / 100
    times = None if table.others else _times(table)
    if times is not None:
        return _one_list(_often(table, times), level)
    lists = lists_of(table)
    if lists.often:
        return _one_list(list(lists.often), level)
    told = _two_lists(lists, level) if len(lists.names) == 2 else _several(lists, chosen, level)
    return replace(told, cautions=(*told.cautions, *lists.notes))


def _two_lists(lists: Lists, level: float) -> Outcome:
    names = lists.names
    first, second, both = seen_by_two(lists.held, (0, 1))
    found = chapman(first, second, both, level)
    cautions = [*cautions_of(found), caution("independence", TWO_LISTS.fill(first=names[0], second=names[1]), THIRD)]
    facts = SEEN_TWO.fill(first=number(first), second=number(second), both=number(both), a=names[0], b=names[1])
    return Outcome(
        (Line(CHAPMAN, found, quoted=True),),
        (facts, _size(found), _hidden(found)),
        tuple(cautions),
        PERSONS,
        made=_sensitivity(lists, level),
    )


def _several(lists: Lists, chosen: Chosen, level: float) -> Outcome:
    names, patterns, counts = lists.names, lists.patterns, lists.counts
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
    cautions = (*cautions_of(found.average), *_sparse(patterns, counts, names), *_differing(patterns, counts, found))
    made = _sensitivity(lists, level)
    return Outcome(tuple(lines), (*reading, *sensitivity_said(made)), cautions, PERSONS, 0, columns, made=made)


def _sensitivity(lists: Lists, level: float) -> tuple[MadeTable, ...]:
    made = sensitivity(lists, level)
    return (made,) if made.rows else ()


def _profiled(one: LogLinear, patterns: np.ndarray, counts: np.ndarray, level: float) -> LogLinear:
    """The first model with the interval of its profile likelihood, where it has one."""
    return loglinear(patterns, counts, one.terms, level) if one.exists else one


def _times(table: Table) -> str | None:
    """The column that says how often a person was counted: by its name, or the first of two that runs 1, 2, 3 and so on."""
    named = next((one for one in ("times", *TIMES) if table.has(one)), None)
    if named is not None or len([one for one in table.names if one]) != 2:
        return named
    first = table.words(table.names[0])
    return table.names[0] if first == [str(n + 1) for n in range(len(first))] else None


def _often(table: Table, times: str) -> list[int]:
    """How many persons were counted once, twice, and so on."""
    persons = next(one for one in (*(name for name in table.names if name and name != times), "count"))
    often_by_row, many_by_row = table.whole(times), table.whole(persons)
    frequencies = [0] * max(often_by_row)
    for often, many in zip(often_by_row, many_by_row, strict=True):
        if often:
            frequencies[often - 1] += many
    return frequencies


def _one_list(frequencies: list[int], level: float) -> Outcome:
    lines = [Line(CHAO, chao(frequencies, level=level), quoted=True)]
    for label, method in ((ZELTERMAN, zelterman), (POISSON, truncated_poisson)):
        try:
            lines.append(Line(label, method(frequencies, level=level)))
        except ValueError:
            continue  # nobody counted twice: Chao's bound alone can be told, and says so
    first = lines[0].estimate
    cautions = (*cautions_of(*(one.estimate for one in lines)), caution("one-list", ONE_LIST))
    return Outcome(tuple(lines), (AT_LEAST.fill(size=interval(first)), _hidden(first)), cautions, PERSONS)


def _sparse(patterns: np.ndarray, counts: np.ndarray, names: tuple[str, ...]) -> list[Finding]:
    """Pairs of lists with few persons in common: what the interactions rest on."""
    pairs = [(a, b) for a in range(len(names)) for b in range(a)]
    few = [
        f"{names[b]} × {names[a]}"
        for a, b in pairs
        if int(counts[(patterns[:, a] == 1) & (patterns[:, b] == 1)].sum()) < SPARSE
    ]
    return [caution("sparse-lists", SPARSE_LISTS.fill(n=SPARSE, pairs="; ".join(few)))] if few else []


def _differing(patterns: np.ndarray, counts: np.ndarray, found: Search) -> list[Finding]:
    """Where a model in which people differ describes the lists clearly better than any of lists that go together."""
    try:
        one = heterogeneity(patterns, counts, "darroch")
    except ValueError:  # it cannot be told of so few; the sizes themselves can
        return []
    better = one.exists and one.aic < min(model.aic for model in found.models) - CLEARLY_BETTER
    return [caution("people-differ", PEOPLE_DIFFER.fill(size=interval(one)))] if better else []


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


def _model(one: LogLinear, names: tuple[str, ...]) -> Text:
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
PEOPLE_DIFFER = Text(
    kk="Тізімдерді адамдардың тізімге іліну мүмкіндігі әртүрлі деген модель анағұрлым дәл сипаттайды: ол бойынша {size} адам. Орташаны осы санмен бірге келтіріңіз.",
    ru="Списки заметно лучше описывает модель, в которой люди попадают в них с разной вероятностью: по ней {size} человек. Приводите среднее вместе с этим числом.",
    en="A model in which people differ in how likely a list holds them describes the lists clearly better: by it {size} persons. Cite the average together with this size.",
)
ONE_LIST = Text(
    kk="Бір тізім ғана бар: адамдардың әр жолы бірдей ықтималдықпен тіркелгенін тексеру мүмкін емес.",
    ru="Список один: проверить, что людей регистрируют с одинаковой вероятностью, нельзя.",
    en="There is but one list: whether everybody is as likely to be counted cannot be tested.",
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

STEPS = (
    Text(
        kk="Бір жердің бір кезеңдегі (әдетте бір жыл), бірдей анықтамамен алынған кемінде үш тізімін жинаңыз.",
        ru="Соберите не меньше трёх списков одного места за один период (обычно год) с одним определением случая.",
        en="Gather three lists or more of one place and one period (a year, as a rule) with one definition of a case.",
    ),
    Text(
        kk="Адамды атымен емес, барлық тізімде бірдей құрылған кодпен белгілеңіз.",
        ru="Обозначьте людей не именами, а кодом, составленным одинаково во всех списках.",
        en="Mark people not by name but by a code that is made alike in every list.",
    ),
    Text(
        kk="Тізімдерді бір файлға салыңыз: әр тізімге бір баған немесе бір парақ; не файлдарды бірге таңдаңыз.",
        ru="Сложите списки в один файл: столбец или лист на список; или выберите файлы вместе.",
        en="Put the lists into one file, a column or a sheet each; or choose the files together.",
    ),
    Text(
        kk="Нәтижеде барлық модельдің орташасын аралығымен келтіріңіз, бір модельді емес; сезімталдық кестесін қараңыз.",
        ru="Приводите среднее по всем моделям с интервалом, а не одну модель; посмотрите таблицу чувствительности.",
        en="Cite the average over all models with its interval, not one model; look at the table of sensitivity.",
    ),
)
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
                kk="Әр тізімге бір баған: 1 – бар, 0 – жоқ (екі не одан көп); немесе әр тізімнің кодтары өз бағанында, парағында не файлында",
                ru="Столбец на каждый список: 1 – есть, 0 – нет (два или больше); или коды каждого списка в своём столбце, листе или файле",
                en="One column a list: 1 in it, 0 not (two or more); or the codes of each list in a column, sheet or file of its own",
            ),
        ),
        Column(
            "code",
            Text(
                kk="Тізімдер бөлек болса: адамның коды (атын жазбаңыз)",
                ru="Если списки отдельные: код человека (имён не давайте)",
                en="Where lists are apart: the code of the person (give no names)",
            ),
            False,
            CODE,
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
    steps=STEPS,
)
