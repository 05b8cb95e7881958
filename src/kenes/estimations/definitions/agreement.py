"""How far people who judged the same things agree beyond chance."""

from __future__ import annotations

import numpy as np

from kenes.estimations.estimation import Choice, Chosen, Column, Estimation, number_chosen
from kenes.estimations.outcome import Line, Outcome
from kenes.estimations.said import caution, cautions_of, interval, percent
from kenes.estimations.table import Table
from kenes.methods.agreement import cohen_kappa, krippendorff_alpha
from kenes.methods.estimate import Estimate
from kenes.texts import Finding, Text

ITEM = ("id", "passage", "случай", "единица", "нысан")
BANDS = ((0.8, "good"), (0.6, "fair"), (0.0, "weak"))


def estimate(table: Table, chosen: Chosen) -> Outcome:
    """Kappa of each pair of people, and alpha over all of them: a column a person, a row an item, a blank where somebody did not judge."""
    level = number_chosen(chosen, "level") / 100
    people = [name for name in table.names if name and not _is_item(table, name)]
    if len(people) < 2:
        table.words("judge 2")  # refuses, naming the columns there are
    said = {name: table.words(name) for name in people}
    lines = (
        [Line(ALPHA, _alpha(list(said.values()), chosen, level), True)] if len(people) > 2 or _has_blanks(said) else []
    )
    for place, first in enumerate(people):
        for second in people[place + 1 :]:
            pairs = [(a, b) for a, b in zip(said[first], said[second], strict=True) if a and b]
            kappa = cohen_kappa([a for a, _ in pairs], [b for _, b in pairs], level)
            agreed = sum(a == b for a, b in pairs) / len(pairs)
            lines.append(Line(Text.same(f"{first} × {second}"), kappa, not lines, {"agreed": round(agreed, 4)}))
    head = lines[0].estimate
    cautions = (*cautions_of(head), *_rare(said))
    return Outcome(tuple(lines), _reading(lines), cautions, UNIT, 2, {"agreed": AGREED})


def _is_item(table: Table, name: str) -> bool:
    from kenes.estimations.table import compared

    return compared(name) in {compared(one) for one in ("item", *ITEM)}


def _has_blanks(said: dict[str, list[str]]) -> bool:
    return any(not one for words in said.values() for one in words)


def _alpha(columns: list[list[str]], chosen: Chosen, level: float) -> Estimate:
    codes = {word: float(n) for n, word in enumerate(sorted({word for words in columns for word in words if word}))}
    if chosen["metric"] != "nominal":
        codes = {word: float(word.replace(",", ".")) for word in codes}
    ratings = np.array([[codes[word] if word else np.nan for word in words] for words in columns])
    return krippendorff_alpha(ratings, chosen["metric"], level)  # type: ignore[arg-type]


def _reading(lines: list[Line]) -> tuple[Text, ...]:
    one = lines[0].estimate
    band = next((name for least, name in BANDS if one.low >= least), "weak")
    said = [SAID.fill(label=lines[0].label, figure=interval(one, 2)), MEANING[band]]
    agreed = lines[0].facts.get("agreed")
    if isinstance(agreed, float):
        said.insert(1, SAME.fill(share=percent(agreed, 0), n=str(one.n)))
    return tuple(said)


def _rare(said: dict[str, list[str]]) -> list[Finding]:
    words = [word for column in said.values() for word in column if word]
    commonest = max((words.count(one) for one in set(words)), default=0)
    return [caution("one-category", RARE)] if words and commonest > 0.9 * len(words) else []


UNIT = Text(kk="келісім", ru="согласие", en="agreement")
ALPHA = Text(kk="Криппендорф альфасы", ru="Альфа Криппендорфа", en="Krippendorff's alpha")
AGREED = Text(kk="бірдей бағалар", ru="совпало", en="judged alike")
SAID = Text(kk="{label}: {figure}.", ru="{label}: {figure}.", en="{label}: {figure}.")
SAME = Text(
    kk="{n} нысанның {share} бірдей бағаланған.",
    ru="Из {n} случаев совпало {share}.",
    en="{share} of {n} items were judged alike.",
)
MEANING = {
    "good": Text(
        kk="Аралықтың төменгі шегі 0,8-ден кем емес: бағаларға сүйенуге болады.",
        ru="Нижняя граница не ниже 0,8: на оценки можно опираться.",
        en="The lower limit is 0.8 or more: the judgements can be relied on.",
    ),
    "fair": Text(
        kk="Аралықтың төменгі шегі 0,6 мен 0,8 арасында: тек алдын ала қорытынды.",
        ru="Нижняя граница между 0,6 и 0,8: годится для предварительных выводов.",
        en="The lower limit lies between 0.6 and 0.8: tentative conclusions only.",
    ),
    "weak": Text(
        kk="Аралықтың төменгі шегі 0,6-дан төмен: ережелерді нақтылап, қайта бағалаңыз.",
        ru="Нижняя граница ниже 0,6: уточните правила и оцените заново.",
        en="The lower limit is below 0.6: make the rules clearer and judge anew.",
    ),
}
RARE = Text(
    kk="Бағалардың 90 %-ы бір санатта: каппа мұнда тұрақсыз.",
    ru="90 % оценок в одной категории: каппа здесь неустойчива.",
    en="Nine in ten judgements are in one category: kappa is unstable here.",
)
EXAMPLE = "item,first,second\n" + "".join(
    f"{n},{'aligned' if n % 3 else 'gap'},{'gap' if n % 3 == 0 or n % 11 == 0 else 'aligned'}\n" for n in range(1, 41)
)
ESTIMATION = Estimation(
    key="agreement",
    title=Text(kk="Бағалаушылардың келісімі", ru="Согласие оценщиков", en="Agreement of judges"),
    purpose=Text(
        kk="Бір нысандарды бағалаған адамдардың кездейсоқтан тыс келісімін өлшеу.",
        ru="Измерить согласие людей, оценивших одно и то же, сверх случайного.",
        en="Measure how far people who judged the same things agree beyond chance.",
    ),
    not_when=Text(
        kk="Адамдар бірін-бірі көріп бағаласа, каппа ештеңе айтпайды.",
        ru="Если люди видели оценки друг друга, каппа ничего не говорит.",
        en="Where people saw each other's judgements, kappa says nothing.",
    ),
    columns=(
        Column(
            "person",
            Text(
                kk="Әр адамға бір баған: оның бағасы",
                ru="Столбец на человека: его оценки",
                en="One column a person: what they judged",
            ),
            True,
        ),
        Column("item", Text(kk="Нысан", ru="Случай", en="The item"), False, ITEM),
    ),
    choices=(
        Choice(
            "metric",
            Text(kk="Шкала (альфа үшін)", ru="Шкала (для альфы)", en="Scale (for alpha)"),
            "nominal",
            ("nominal", "ordinal", "interval", "ratio"),
        ),
        Choice("level", Text(kk="Сенім деңгейі, %", ru="Уровень доверия, %", en="Level of confidence, %"), "95"),
    ),
    example=EXAMPLE,
    estimate=estimate,
    aliases=("kappa",),
)
