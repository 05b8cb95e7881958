"""The size of a hidden population from how many of its members people know."""

from __future__ import annotations

import re

from kenes.datasets.number_text import number_of
from kenes.estimations.estimation import LEVEL, Chosen, Column, Estimation, number_chosen
from kenes.estimations.outcome import Line, Outcome
from kenes.estimations.said import caution, cautions_of, interval, number, percent
from kenes.estimations.table import Table
from kenes.methods.scale_up import scale_up
from kenes.texts import Finding, Refusal, Severity, Text

CONTACTS = ("hidden", "knows", "контакты", "знакомые", "таныстары")
SIZED = re.compile(r"\s*(?P<name>.*?)\s*[(\[](?P<size>[\d\s\u00a0\u202f.,]+)[)\]]\s*")
"""A known population with its size: nurses (12 000)."""
FEW, STRANGE = 100, 2.0


def estimate(table: Table, chosen: Chosen) -> Outcome:
    """One size; the check beside it takes each known population in turn for the unknown one."""
    contacts = table.numbers("contacts", CONTACTS)
    sized = {name: match for name in table.names if (match := SIZED.fullmatch(name))}
    if not sized:
        raise Refusal(
            Finding("column-missing", Severity.ERROR, NO_SIZES, file=table.file, sheet=table.sheet, row=table.first - 1)
        )
    known = [table.numbers(name) for name in sized]
    sizes = [number_of(match["size"]) or 0.0 for match in sized.values()]
    level = number_chosen(chosen, "level") / 100
    whole = scale_up(contacts, list(zip(*known, strict=True)), sizes, level)
    lines = [Line(HIDDEN_SIZE, whole, True)]
    for place, match in enumerate(sized.values()):
        others = [one for n, one in enumerate(known) if n != place]
        if others and any(map(any, others)) and any(known[place]):
            rest = [size for n, size in enumerate(sizes) if n != place]
            back = scale_up(known[place], list(zip(*others, strict=True)), rest, level)
            lines.append(Line(Text.same(match["name"]), back, False, {"size": sizes[place]}))
    told = [] if len(contacts) >= FEW else [caution("few-respondents", FEW_ASKED.fill(n=FEW))]
    off = [
        line
        for line in lines[1:]
        if not 1 / STRANGE < line.estimate.estimate / float(line.facts["size"] or 0) < STRANGE
    ]
    if off:
        told.append(caution("known-are-missed", MISSED.fill(names=", ".join(line.label["en"] for line in off))))
    share = sum(one > 0 for one in contacts) / len(contacts)
    reading = (
        SAID.fill(size=interval(whole), n=number(whole.n)),
        KNOW.fill(share=percent(share, 0), n=number(len(sizes))),
    )
    return Outcome(tuple(lines), reading, (*cautions_of(whole), *told), UNIT, 0, {"size": TRUE_SIZE})


UNIT = Text(kk="адам", ru="человек", en="persons")
TRUE_SIZE = Text(kk="шын саны", ru="настоящая численность", en="its true size")
HIDDEN_SIZE = Text(kk="Жасырын топ", ru="Скрытая группа", en="The hidden population")
SAID = Text(
    kk="Жасырын топта {size} адам, {n} жауап берушінің таныстары бойынша.",
    ru="В скрытой группе {size} человек, по знакомым {n} опрошенных.",
    en="The hidden population has {size} persons, by the acquaintances of {n} respondents.",
)
KNOW = Text(
    kk="Жауап бергендердің {share} топ мүшесін таниды; саны белгілі топтар: {n}.",
    ru="Кого-либо из группы знают {share} опрошенных; групп известной численности: {n}.",
    en="{share} of the respondents know a member; populations of known size: {n}.",
)
NO_SIZES = Text(
    kk="Саны белгілі топтардың бағандары жоқ: баған атын «мұғалімдер (12000)» деп жазыңыз.",
    ru="Нет столбцов групп известной численности: назовите столбец так: «учителя (12000)».",
    en="There are no columns of populations of known size: name a column “teachers (12000)”.",
)
FEW_ASKED = Text(
    kk="Жауап берушілер {n}-ден аз: баға тұрақсыз.",
    ru="Опрошенных меньше {n}: оценка неустойчива.",
    en="Fewer than {n} respondents: the estimate is unstable.",
)
MISSED = Text(
    kk="Әдіс саны белгілі топтардың өзін екі еседен астам қателеседі ({names}): жасырын топтың бағасына да сенуге болмайды.",
    ru="Метод ошибается больше чем вдвое на самих известных группах ({names}): и оценке скрытой верить нельзя.",
    en="The method misses the known populations themselves by more than a factor of two ({names}): the hidden one cannot be trusted either.",
)
ESTIMATION = Estimation(
    key="scale-up",
    title=Text(
        kk="Таныстар арқылы бағалау (network scale-up)",
        ru="Оценка по кругу знакомств (network scale-up)",
        en="Network scale-up",
    ),
    purpose=Text(
        kk="Жауап берушілер танитын адамдар бойынша жасырын топтың санын бағалау.",
        ru="Оценить численность скрытой группы по тому, скольких её членов знают опрошенные.",
        en="The size of a hidden population from how many of its members respondents know.",
    ),
    not_when=Text(
        kk="Топ мүшелері өзін жасырса немесе таныстары басқаша болса, түзетусіз қолданбаңыз: баға төмен шығады.",
        ru="Без поправок не применять, если члены группы скрываются или круг их знакомств иной: оценка занижена.",
        en="Not without corrections where members hide what they are or know other people than most: the estimate is too low.",
    ),
    columns=(
        Column(
            "contacts",
            Text(
                kk="Топтың қанша мүшесін таниды; қалған бағандар – саны белгілі топтар: «мұғалімдер (12000)»",
                ru="Скольких из группы знает; прочие столбцы – группы известной численности: «учителя (12000)»",
                en="How many members the respondent knows; the other columns are populations of known size: “teachers (12000)”",
            ),
            True,
            CONTACTS,
        ),
    ),
    choices=(LEVEL,),
    example="contacts,teachers (12000),nurses (9000),twins (4000)\n"
    + "".join(
        f"{a},{b},{c},{d}\n"
        for a, b, c, d in zip(
            "00102001031000201001" * 6,
            "23142312243120331242" * 6,
            "12031221132012221131" * 6,
            "01110100110101101010" * 6,
            strict=True,
        )
    ),
    estimate=estimate,
    aliases=("network-scale-up", "nsum"),
)
