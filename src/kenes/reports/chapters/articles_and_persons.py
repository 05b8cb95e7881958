"""Articles of the Code and the persons under them; beside them, what would have to stand on the side of demand."""

from __future__ import annotations

from kenes.codes.offence_articles import drug_articles
from kenes.indicators.indicator import indicator
from kenes.reports.block import Block, Bullets, Column, Figure, Heading, Number, Ref, Row, Sentence, SideBySide, Table
from kenes.reports.chapters.cells import count, figure, share
from kenes.reports.chapters.glance import DEMAND, SUPPLY
from kenes.reports.charts import BarsWithIntervals, Mark, RowMark
from kenes.reports.offenders import Articles, Offenders
from kenes.reports.sentences.groups import aged
from kenes.reports.sentences.numbers import capital
from kenes.reports.sentences.periods import in_period
from kenes.reports.situation import Situation
from kenes.texts import Text


def articles_and_persons(view: Situation) -> tuple[Block, ...]:
    """Articles and persons on the side of supply; on the side of demand, what would have to stand here."""
    left: list[Block] = []
    if view.offenders:
        left.append(Bullets(view.offenders.statements))
    wanted = tuple(Sentence(_WOULD_STAND.fill(what=entry.what)) for entry in view.missing if entry.side == "demand")[:4]
    right: tuple[Block, ...] = (Bullets((Sentence(_NO_DEMAND_BY_REGION), *wanted)),)
    blocks: list[Block] = [Heading(2, _WHO), SideBySide(tuple(left), right, SUPPLY, DEMAND)] if left else []
    if view.articles:
        blocks.append(_articles(view.articles))
    if view.offenders and view.offenders.ages:
        blocks.append(_ages(view.offenders))
    return tuple(blocks)


def _articles(found: Articles) -> Table:
    short = {one.number: one.short for one in drug_articles()}
    persons = {row.breakdown["article"]: row for row in found.persons}
    rows = []
    for row in found.offences:
        number = row.breakdown["article"]
        about = capital(short.get(number, Text.same("")))
        rows.append(
            Row((Text.same(number), about, count(row), share(row.n, found.whole.n), figure(persons.get(number), 0)))
        )
    rows.append(Row((_ALL, Text.same(""), count(found.whole), Number(100.0, 0), Text.same("")), "total"))
    refs = tuple(Ref.of(row) for row in (*found.offences, *found.persons))
    return Table(
        capital(_ARTICLES.fill(when=in_period(found.period))), _ARTICLE_COLUMNS, tuple(rows), (_PERSONS_TWICE,), refs
    )


def _ages(found: Offenders) -> Figure:
    rows = tuple(RowMark(aged(row.breakdown["age"]), Mark.of(row)) for row in found.ages)
    caption = capital(_AGES.fill(when=in_period(found.period)))
    return Figure(
        BarsWithIntervals(rows, indicator("drug_law_offenders").words.unit, "supply"), caption, _AGES_ALT,
        notes=(indicator("drug_law_offenders").words.caveat,), sources=tuple(Ref.of(row) for row in found.ages),
    )  # fmt: skip


_WHO = Text(kk="Баптар мен адамдар", ru="Статьи и люди", en="Articles and persons")
_NO_DEMAND_BY_REGION = Text(
    kk="Сұраныс бойынша өңірлік деректер жоқ. Осы жерде мыналар тұруы тиіс еді:",
    ru="По спросу региональных данных нет. Здесь должны были бы стоять:",
    en="There are no regional figures of demand. These would have to stand here:",
)
_WOULD_STAND = Text(kk="{what}.", ru="{what}.", en="{what}.")
_ARTICLES = Text(
    kk="{when} Қылмыстық кодекстің баптары бойынша құқық бұзушылықтар мен адамдар",
    ru="правонарушения и лица по статьям Уголовного кодекса {when}",
    en="offences and persons by article of the Criminal Code {when}",
)
_ARTICLE_COLUMNS = (
    Column(Text(kk="Бап", ru="Статья", en="Article"), share=0.9),
    Column(Text(kk="Мазмұны", ru="О чём", en="About"), share=3.0),
    Column(Text(kk="Құқық бұзушылық", ru="Правонарушений", en="Offences"), "right", 1.8),
    Column(Text(kk="Үлесі, %", ru="Доля, %", en="Share, %"), "right", 1.0),
    Column(Text(kk="Адам", ru="Человек", en="Persons"), "right", 1.0),
)
_ALL = Text(kk="Барлығы", ru="Всего", en="Total")
_PERSONS_TWICE = Text(
    kk="Бір адам бірнеше бап бойынша есептелуі мүмкін, сондықтан адамдар қосылмайды.",
    ru="Одно лицо может быть учтено по нескольким статьям, поэтому люди не суммируются.",
    en="A person may be counted under several articles, so persons are not summed.",
)
_AGES = Text(
    kk="{when} құқық бұзушылық жасаған адамдар, жасы бойынша",
    ru="лица, совершившие правонарушения, по возрасту {when}",
    en="persons who committed drug-law offences, by age {when}",
)
_AGES_ALT = Text(
    kk="Жас топтары бойынша адамдар санының жолақтары.",
    ru="Полосы числа лиц по возрастным группам.",
    en="Bars of the number of persons by age group.",
)
