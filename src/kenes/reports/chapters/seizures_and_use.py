"""Seizures beside use: quantities over the years with their gaps, and prevalence with the people it stands for."""

from __future__ import annotations

from kenes.indicators.indicator import indicator
from kenes.indicators.row import IndicatorRow
from kenes.reports.block import (
    Block,
    Bullets,
    Column,
    Figure,
    Heading,
    Note,
    Number,
    Ref,
    Row,
    Sentence,
    SideBySide,
    Table,
)  # fmt: skip
from kenes.reports.chapters.cells import OLD_MEANS, figure, quantity_digits, year
from kenes.reports.chapters.glance import DEMAND, SUPPLY
from kenes.reports.charts import LineWithGaps, Mark, Series
from kenes.reports.demand import Prevalence
from kenes.reports.seizures import DrugSeizures
from kenes.reports.sentences.groups import age_label, population_label, recall_label
from kenes.reports.sentences.numbers import capital, rounded, step_of_range
from kenes.reports.situation import Situation
from kenes.texts import Text

MOST_SENTENCES = 3


def seizures_and_use(view: Situation) -> tuple[Block, ...]:
    """The chapter: sentences side by side, then the figure of seizures and the table of prevalence."""
    left = _seizure_sentences(view)
    right = _prevalence_sentences(view)
    blocks: list[Block] = [Heading(1, _TITLE)]
    blocks.append(SideBySide(_or_nothing(left), _or_nothing(right), SUPPLY, DEMAND))
    if view.seizures.drugs:
        blocks += [_caveat("seizure_quantity"), _figure(view), _years(view)]
    if view.prevalences:
        blocks += [_caveat("prevalence_of_use"), _table(view)]
    return tuple(blocks)


def _caveat(name: str) -> Note:
    return Note("caveat", (Sentence(indicator(name).words.caveat),))


def _or_nothing(said: list[Sentence]) -> tuple[Block, ...]:
    return (Bullets(tuple(said) or (Sentence(_NOTHING),)),)


def _seizure_sentences(view: Situation) -> list[Sentence]:
    """The drugs of the key figures: the newest figure, the blank after it, and once why no direction can be stated."""
    keys = [key for key in view.supply if key.slot.startswith("seizures")]
    said = [sentence for key in keys for sentence in key.statements[:-1]]
    return said + [sentence for key in keys[-1:] for sentence in key.statements[-1:]]


def _prevalence_sentences(view: Situation) -> list[Sentence]:
    """The estimate of the key figures first, then the newest others of the general population."""
    first = {ref for key in view.demand if key.slot == "prevalence" for ref in key.sources}
    general = [one for one in view.prevalences if one.row.breakdown["population"] == "general" and one.users]
    general.sort(key=lambda one: (Ref.of(one.row) in first, one.row.period), reverse=True)
    return [one.statement for one in general[:MOST_SENTENCES]]


def _figure(view: Situation) -> Figure:
    years = view.seizures.years
    series = tuple(_series(drug) for drug in view.seizures.drugs)
    chart = LineWithGaps(
        series, indicator("seizure_quantity").words.unit, "supply", first=years[0], last=years[-1], columns=3
    )
    caption = _CAPTION.fill(first=years[0], last=years[-1])
    return Figure(chart, caption, _ALT, notes=(_entries(view),), sources=_refs(view.seizures.drugs))


def _series(drug: DrugSeizures) -> Series:
    marks = tuple((year, _mark(row)) for year, row in drug.years.items())
    return Series(drug.name, marks, drug.reading.joinpoints, drug.reading.broken_years)


def _mark(row: IndicatorRow | None) -> Mark:
    return Mark(None, state="missing") if row is None else Mark.of(row)


def _entries(view: Situation) -> Text:
    listed = ", ".join(f"{year}: {number}" for year, number in view.seizures.entries.items())
    return _ENTRIES.fill(listed=listed)


def _years(view: Situation) -> Table:
    """Every year of every drug: a blank of the source is a sign, a published 0 is 0."""
    drugs = view.seizures.drugs
    rows = [Row((Text.same(str(at)), *(_quantity(drug.years[at]) for drug in drugs))) for at in view.seizures.years]
    columns = (Column(_YEAR, share=0.7), *(Column(drug.name, "right", 1.2) for drug in drugs))
    return Table(
        _TABLE.fill(first=view.seizures.years[0], last=view.seizures.years[-1]), columns, tuple(rows), (), _refs(drugs)
    )


def _quantity(row: IndicatorRow | None) -> Number:
    return figure(row, quantity_digits(row))


def _refs(drugs: tuple[DrugSeizures, ...]) -> tuple[Ref, ...]:
    return tuple(Ref.of(row) for drug in drugs for row in drug.years.values() if row)


def _table(view: Situation) -> Table:
    general = [one for one in view.prevalences if one.row.breakdown["population"] == "general"]
    youth = _one_a_drug([one for one in view.prevalences if one.row.breakdown["population"] != "general"])
    rows: list[Row] = []
    for title, found in ((population_label("general"), general), (population_label("youth"), youth)):
        if found:
            rows.append(Row((capital(title), *[Text.same("")] * 5), "group"))
            rows += [_line(view, one) for one in found]
    refs = tuple(ref for one in view.prevalences for ref in one.statement.sources)
    return Table(
        _PREVALENCE, _COLUMNS, tuple(rows), (OLD_MEANS, _ONE_A_DRUG, indicator("estimated_users").words.caveat), refs
    )


def _one_a_drug(found: list[Prevalence]) -> list[Prevalence]:
    """The newest estimate of each drug, of the past year where there is one: surveys of the young have many."""
    best: dict[str, Prevalence] = {}
    for one in sorted(found, key=lambda one: (one.row.period, one.row.breakdown["recall"] == "past-year")):
        best[one.row.breakdown["drug"]] = one
    return [one for one in found if best[one.row.breakdown["drug"]] is one]


def _line(view: Situation, one: Prevalence) -> Row:
    at = one.row.breakdown
    users = Number(None, state="not-applicable") if one.users is None else _people(one.users)
    digits = (
        1
        if all(
            value is None or abs(round(value, 1) - value) < 1e-9
            for value in (one.row.estimate, one.row.low, one.row.high)
        )
        else 2
    )
    share = figure(one.row, digits, interval=one.row.low != one.row.high)
    return Row((one.name, age_label(at["age"]), recall_label(at["recall"]), year(one.row, view.today), share, users))


def _people(row: IndicatorRow) -> Number:
    """Rounded as the sentences round it."""
    if row.estimate is None:
        return Number(None, state="missing", source=Ref.of(row))
    step = step_of_range(row.estimate, row.low, row.high)
    if step is None or row.low is None or row.high is None:
        return Number(rounded(row.estimate), 0, row.state, source=Ref.of(row))
    best, low, high = (round(value / step) * step for value in (row.estimate, row.low, row.high))
    return Number(best, 0, row.state, low, high, Ref.of(row))


_TITLE = Text(kk="Алып қою және тұтыну", ru="Изъятия и употребление", en="Seizures and use")
_NOTHING = Text(kk="Деректер жоқ.", ru="Данных нет.", en="No figures.")
_YEAR = Text(kk="Жыл", ru="Год", en="Year")
_CAPTION = Text(
    kk="Негізгі есірткілерді алып қою, {first}–{last}",
    ru="Изъятия главных наркотиков, {first}–{last}",
    en="Seizures of the main drugs, {first}–{last}",
)
_ALT = Text(
    kk="Әр есірткіге жеке сызық: жылдар бойынша килограмм; деректері жоқ жылдар бос қалдырылып, белгіленген.",
    ru="Отдельная линия для каждого наркотика: килограммы по годам; годы без данных оставлены пустыми и отмечены.",
    en="A line for each drug: kilograms by year; years without figures are left empty and marked.",
)
_ENTRIES = Text(
    kk="Дереккөздегі жолдар саны жыл бойынша: {listed}.",
    ru="Число строк источника по годам: {listed}.",
    en="Rows of the source by year: {listed}.",
)
_TABLE = Text(
    kk="Алып қойылған есірткі, килограмм, {first}–{last}",
    ru="Изъято наркотиков, килограммов, {first}–{last}",
    en="Drugs seized, kilograms, {first}–{last}",
)
_PREVALENCE = Text(
    kk="Есірткі тұтынудың таралуы: қолда бар соңғы бағалар",
    ru="Распространённость употребления: последние имеющиеся оценки",
    en="Prevalence of use: the latest estimates held",
)
_ONE_A_DRUG = Text(
    kk="Жастар бойынша әр есірткіге бір баға берілген: соңғы, мүмкіндігінше соңғы бір жылдағысы.",
    ru="Для молодёжи — по одной оценке на наркотик: новейшая, по возможности за последний год.",
    en="For young people, one estimate a drug: the newest, of past-year use where there is one.",
)
_COLUMNS = (
    Column(Text(kk="Есірткі", ru="Наркотик", en="Drug"), share=2.3),
    Column(Text(kk="Жасы", ru="Возраст", en="Age"), share=1.2),
    Column(Text(kk="Кезең", ru="Период", en="Span"), share=1.5),
    Column(Text(kk="Жылы", ru="Год", en="Year"), "right", 0.8),
    Column(Text(kk="% (аралығы)", ru="% (диапазон)", en="% (range)"), "right", 1.5),
    Column(Text(kk="Адам, шамамен", ru="Человек, примерно", en="People, about"), "right", 1.9),
)
