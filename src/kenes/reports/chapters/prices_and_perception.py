"""Prices beside perception: the newest price of each drug and unit, and the direction in which experts see use going."""

from __future__ import annotations

from kenes.indicators.indicator import indicator
from kenes.indicators.row import IndicatorRow, State
from kenes.reports.block import (
    Block,
    Bullets,
    Column,
    Figure,
    Heading,
    Note,
    Ref,
    Row,
    Sentence,
    SideBySide,
    Table,
)  # fmt: skip
from kenes.reports.chapters.cells import OLD_MEANS, bound, figure, year
from kenes.reports.chapters.glance import DEMAND, SUPPLY
from kenes.reports.charts import PerceptionMatrix
from kenes.reports.demand import Perception
from kenes.reports.prices import Price
from kenes.reports.sentences.groups import age_label
from kenes.reports.sentences.numbers import capital
from kenes.reports.sentences.periods import in_period
from kenes.reports.sentences.price import price_digits
from kenes.reports.situation import Situation
from kenes.texts import Text

MOST_SENTENCES = 5


def prices_and_perception(view: Situation) -> tuple[Block, ...]:
    """The chapter; what one side lacks is said beside the other."""
    if not view.prices and view.perception is None:
        return ()
    left = [one.statement for one in view.prices if one.row.breakdown["level"] == "retail"][:MOST_SENTENCES]
    right = list(view.perception.statements[:MOST_SENTENCES]) if view.perception else []
    blocks: list[Block] = [Heading(1, _TITLE), SideBySide(_said(left), _said(right), SUPPLY, DEMAND)]
    notes = (indicator("drug_prices").words.caveat, indicator("perceived_trend").words.caveat)
    blocks.append(Note("caveat", tuple(Sentence(words) for words in notes)))
    if view.prices:
        blocks.append(_prices(view))
    if view.perception:
        blocks.append(_perceived(view.perception))
    return tuple(blocks)


def _said(sentences: list[Sentence]) -> tuple[Block, ...]:
    return (Bullets(tuple(sentences) or (Sentence(_NOTHING),)),)


def _prices(view: Situation) -> Table:
    rows = tuple(_line(view, one) for one in view.prices)
    refs = tuple(Ref.of(one.row) for one in view.prices)
    return Table(_PRICES, _COLUMNS, rows, (OLD_MEANS, _NO_TYPICAL), refs)


def _line(view: Situation, one: Price) -> Row:
    row = one.row
    digits = max(price_digits(value) for value in (row.estimate, row.low, row.high) if value is not None)
    ends = (bound(row.low, digits), bound(row.high, digits))
    return Row((one.name, capital(one.level), one.unit, year(row, view.today), figure(row, digits), *ends))


def _perceived(found: Perception) -> Figure:
    cells = {
        (at, column): _cell(found.cells.get((drug, age)))
        for at, (drug, _) in enumerate(found.drugs) for column, age in enumerate(found.ages)
    }  # fmt: skip
    matrix = PerceptionMatrix(
        tuple(name for _, name in found.drugs), tuple(age_label(age) for age in found.ages), cells
    )
    refs = tuple(Ref.of(row) for row in found.cells.values())
    return Figure(matrix, capital(_PERCEIVED.fill(when=in_period(found.period))), _ALT, sources=refs)


def _cell(row: IndicatorRow | None) -> int | State:
    if row is None:
        return "missing"
    return row.state if row.estimate is None else max(-2, min(2, round(row.estimate)))


_TITLE = Text(kk="Баға және сарапшылардың пікірі", ru="Цены и мнение экспертов", en="Prices and the opinion of experts")
_NOTHING = Text(kk="Деректер жоқ.", ru="Данных нет.", en="No figures.")
_PRICES = Text(
    kk="Есірткі бағалары, АҚШ доллары: қолда бар соңғы деректер",
    ru="Цены на наркотики, долларов США: последние имеющиеся данные",
    en="Prices of drugs, US dollars: the latest figures held",
)
_NO_TYPICAL = Text(
    kk="Дереккөз аралықты ғана берсе, әдеттегі баға жоқ.",
    ru="Где источник даёт только диапазон, обычной цены нет.",
    en="Where the source gives a range only, there is no typical price.",
)
_COLUMNS = (
    Column(Text(kk="Есірткі", ru="Наркотик", en="Drug"), share=2.6),
    Column(Text(kk="Нарық", ru="Рынок", en="Market"), share=1.3),
    Column(Text(kk="Бірлігі", ru="Единица", en="Unit"), share=1.1),
    Column(Text(kk="Жылы", ru="Год", en="Year"), "right", 0.8),
    Column(Text(kk="Әдеттегі", ru="Обычная", en="Typical"), "right", 1.0),
    Column(Text(kk="Ең төмен", ru="Низшая", en="Lowest"), "right", 1.0),
    Column(Text(kk="Ең жоғары", ru="Высшая", en="Highest"), "right", 1.0),
)
_PERCEIVED = Text(
    kk="{when} сарапшылар тұтынудың қалай өзгергенін айтады",
    ru="как изменилось употребление, по мнению экспертов, {when}",
    en="how use changed in the opinion of experts {when}",
)
_ALT = Text(
    kk="Кесте: есірткі мен жас бойынша бағыттама; жоғары қараған — артты, төмен қараған — азайды.",
    ru="Таблица стрелок по наркотикам и возрасту: вверх — рост, вниз — снижение.",
    en="A table of arrows by drug and age: upwards for growth, downwards for decline.",
)
