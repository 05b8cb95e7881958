"""The country beside its neighbours: years and obstacles to comparison stand next to every figure."""

from __future__ import annotations

from kenes.reports.block import Block, Bullets, Column, Figure, Heading, Paragraph, Ref, Row, Sentence, Table
from kenes.reports.chapters.cells import OLD_MEANS, figure, quantity_digits, year
from kenes.reports.charts import ComparisonDots, Mark, RowMark
from kenes.reports.comparison import Comparison, CountryFigure
from kenes.reports.sentences.numbers import joined, small
from kenes.reports.situation import Situation
from kenes.texts import Text


def neighbours(view: Situation) -> tuple[Block, ...]:
    """The chapter: prevalence as a figure, everything as a table, and what is not compared at all."""
    if not view.comparisons:
        return (Heading(1, _TITLE), Paragraph((Sentence(_NOTHING),)))
    drawn = max((one for one in view.comparisons if one.side == "demand"), key=_reach, default=None)
    blocks: list[Block] = [Heading(1, _TITLE), Paragraph((Sentence(_HOW), *_not_compared(view)))]
    blocks.append(_table(view))
    if drawn:
        blocks.append(_figure(drawn))
    return (*blocks, Heading(2, _OBSTACLES), Bullets(_obstacles(view)))


def _reach(one: Comparison) -> int:
    return sum(country.row is not None for country in one.countries)


def _figure(one: Comparison) -> Figure:
    rows = tuple(RowMark(country.name, _mark(country), _beside(country)) for country in one.countries)
    refs = tuple(Ref.of(country.row) for country in one.countries if country.row)
    return Figure(
        ComparisonDots(rows, one.unit, "demand" if one.side == "demand" else "supply", one.digits),
        one.title,
        _ALT,
        sources=refs,
    )


def _mark(country: CountryFigure) -> Mark:
    return Mark(None, state="missing") if country.row is None else Mark.of(country.row)


def _beside(country: CountryFigure) -> Text:
    return Text.same("…" if country.row is None else country.row.period)


def _table(view: Situation) -> Table:
    rows: list[Row] = []
    for one in view.comparisons:
        head = _GROUP.fill(title=one.title, unit=one.unit)
        rows.append(Row((head, *[Text.same("")] * 3), "group"))
        rows += [_line(view, one, country) for country in one.countries]
    refs = tuple(Ref.of(country.row) for one in view.comparisons for country in one.countries if country.row)
    return Table(_CAPTION, _COLUMNS, tuple(rows), (OLD_MEANS,), refs)


def _line(view: Situation, one: Comparison, country: CountryFigure) -> Row:
    row = country.row
    digits = one.digits if one.side == "demand" else quantity_digits(row)
    note = Text.same("") if row is None or country.in_common_year else _OTHER_YEAR
    return Row((country.name, figure(row, digits, interval=True), year(row, view.today), note))


def _not_compared(view: Situation) -> tuple[Sentence, ...]:
    return (
        (Sentence(_NOT_COMPARED.fill(listed=joined([small(title) for title in view.not_compared], "; "))),)
        if view.not_compared
        else ()
    )


def _obstacles(view: Situation) -> tuple[Sentence, ...]:
    """The caveats of the measures, each once; years and blanks are seen in the table."""
    caveats = dict.fromkeys(caveat for one in view.comparisons for caveat in one.caveats)
    return tuple(Sentence(words) for words in caveats)


_TITLE = Text(kk="Көршілермен салыстыру", ru="Рядом с соседями", en="Beside the neighbours")
_NOTHING = Text(
    kk="Салыстыруға келетін сандар жоқ: бірде-бір көрсеткіш кемінде екі елде жоқ.",
    ru="Сравнить нечего: ни по одному показателю нет данных хотя бы двух стран.",
    en="There is nothing to compare: no indicator has figures of two countries at least.",
)
_HOW = Text(
    kk="Әр көрсеткіш үшін елдердің көбінде бар соңғы жыл алынды; ол жылғы саны жоқ елдің басқа жылғы саны жылымен бірге тұр.",
    ru="Для каждого показателя взят последний год, за который данные есть у большинства стран; у страны без него стоит её последнее значение со своим годом.",
    en="For each measure the latest year that most countries have was taken; a country without it stands with its own latest year.",
)
_NOT_COMPARED = Text(
    kk="Мыналар салыстырылмайды: {listed}.",
    ru="Не сравниваются: {listed}.",
    en="Not compared: {listed}.",
)
_ALT = Text(
    kk="Әр ел бір нүкте, жанында жылы; деректері жоқ ел белгімен көрсетілген.",
    ru="Каждая страна — точка, рядом её год; страна без данных отмечена знаком.",
    en="Each country is a dot with its year beside it; a country without figures is marked by a sign.",
)
_CAPTION = Text(
    kk="Елдер бойынша салыстыруға келетін соңғы деректер",
    ru="Последние сопоставимые данные по странам",
    en="The latest comparable figures by country",
)
_GROUP = Text(kk="{title}, {unit}", ru="{title}, {unit}", en="{title}, {unit}")
_COLUMNS = (
    Column(Text(kk="Ел", ru="Страна", en="Country"), share=2.2),
    Column(Text(kk="Мәні (аралығы)", ru="Значение (диапазон)", en="Value (range)"), "right", 2.0),
    Column(Text(kk="Жылы", ru="Год", en="Year"), "right", 0.9),
    Column(Text(kk="Ескертпе", ru="Примечание", en="Note"), share=1.8),
)
_OTHER_YEAR = Text(kk="басқа жыл", ru="другой год", en="another year")
_OBSTACLES = Text(kk="Салыстыруға не кедергі", ru="Что мешает сравнению", en="What stands in the way of comparing")
