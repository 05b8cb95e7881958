"""Recorded offences: the map and table of the regions, articles, and the persons; beside them, what demand has of regions."""

from __future__ import annotations

from kenes.codes.tile_maps import tiles
from kenes.indicators.indicator import indicator
from kenes.indicators.row import IndicatorRow
from kenes.reports.block import (
    Block,
    Column,
    Figure,
    Heading,
    Note,
    Paragraph,
    Ref,
    Row,
    Sentence,
    Table,
)  # fmt: skip
from kenes.reports.chapters.articles_and_persons import articles_and_persons
from kenes.reports.chapters.cells import count, figure
from kenes.reports.charts import BarsWithIntervals, Mark, RowMark, TileMap
from kenes.reports.regions import Regions
from kenes.reports.sentences.numbers import capital
from kenes.reports.sentences.periods import in_period
from kenes.reports.sentences.places import in_place
from kenes.reports.situation import Situation
from kenes.texts import Text

CAVEAT = indicator("drug_law_offences").words.caveat
UNIT = indicator("drug_law_offences").words.unit


def offences(view: Situation) -> tuple[Block, ...]:
    """The chapter; empty where the observatory holds no offences."""
    if view.regions is None and view.articles is None and view.offenders is None:
        return ()
    blocks: list[Block] = [Heading(1, _TITLE)]
    said = [sentence for one in view.supply if one.slot == "offences" for sentence in one.statements[:1]]
    if view.regions:
        articles = view.articles.statements if view.articles else ()
        blocks += [
            Paragraph((*said, *articles)),
            Paragraph(view.regions.statements),
            Note("caveat", (Sentence(CAVEAT),)),
            _map(view, view.regions),
        ]
        blocks.append(_table(view.regions))
    elif said:
        blocks.append(Paragraph((*said, *(view.articles.statements if view.articles else ()))))
    return (*blocks, *articles_and_persons(view))


def _map(view: Situation, found: Regions) -> Block:
    marks = {region.place.code: _mark(region.row) for region in found.regions}
    caption = _MAP.fill(when=in_period(found.period), where=in_place(view.country))
    refs = tuple(Ref.of(row) for row in found.rows)
    if not tiles(view.country):
        rows = tuple(RowMark(region.place.short, marks[region.place.code]) for region in found.regions)
        return Figure(BarsWithIntervals(rows, UNIT, "supply", 1), capital(caption), _MAP_ALT, sources=refs)
    chart = TileMap.of_country(view.country, marks, UNIT, "supply", 1)
    return Figure(chart, capital(caption), _MAP_ALT, notes=(_NOT_TO_SCALE,), sources=refs)


def _mark(row: IndicatorRow | None) -> Mark:
    return Mark(None, state="missing") if row is None else Mark.of(row)


def _table(found: Regions) -> Table:
    rows = [
        Row((one.place.name, count(one.row), figure(one.row, 1, interval=True), _COMPARED[one.compared]))
        for one in found.regions
    ]
    if found.country:
        whole = found.country
        rows.append(Row((_COUNTRY, count(whole), figure(whole, 1, interval=True), Text.same("")), "total"))
    notes = (_OFFICIAL_ORDER, *([found.reference] if found.reference else []), _SUMMED)
    caption = capital(_TABLE.fill(when=in_period(found.period)))
    return Table(caption, _COLUMNS, tuple(rows), notes, tuple(Ref.of(row) for row in found.rows))


_TITLE = Text(kk="Тіркелген құқық бұзушылықтар", ru="Зарегистрированные правонарушения", en="Recorded offences")
_MAP = Text(
    kk="{when} {where} есірткіге байланысты тіркелген құқық бұзушылықтар, 100 000 тұрғынға",
    ru="зарегистрированные правонарушения, связанные с наркотиками, {where} {when}, на 100 000 человек",
    en="recorded drug-law offences {where} {when}, per 100,000 people",
)
_MAP_ALT = Text(
    kk="Сызбалық карта: әр өңір бір шаршы, түсі көрсеткіштің деңгейін білдіреді; сандары төмендегі кестеде.",
    ru="Схематическая карта: каждый регион — квадрат, цвет показывает уровень; числа в таблице ниже.",
    en="Tile map: each region is a square whose colour shows the level of the rate; the figures are in the table below.",
)
_NOT_TO_SCALE = Text(
    kk="Сызбада өңірлердің шамамен орналасуы көрсетілген, аумағы емес.",
    ru="Схема показывает примерное расположение регионов, а не их площадь.",
    en="The pattern shows roughly where regions lie, not how large they are.",
)
_TABLE = Text(
    kk="{when} өңірлерде тіркелген құқық бұзушылықтар (95 % сенім аралығымен)",
    ru="зарегистрированные правонарушения по регионам {when} (с 95 % доверительным интервалом)",
    en="recorded offences by region {when} (with 95% confidence interval)",
)
_COLUMNS = (
    Column(Text(kk="Өңір", ru="Регион", en="Region"), share=2.5),
    Column(Text(kk="Құқық бұзушылық", ru="Правонарушений", en="Offences"), "right", 1.7),
    Column(Text(kk="100 000 тұрғынға", ru="На 100 000 человек", en="Per 100,000 people"), "right", 2.0),
    Column(Text(kk="Елмен салыстырғанда", ru="По сравнению со страной", en="Beside the country"), share=1.9),
)
_COMPARED = {
    "above": Text(kk="жоғары", ru="выше", en="above"),
    "below": Text(kk="төмен", ru="ниже", en="below"),
    "alike": Text(kk="айырмасы айқын емес", ru="неразличимо", en="not distinct"),
    "unknown": Text.same("…"),
}
_COUNTRY = Text(kk="Ел бойынша", ru="По стране", en="Country")
_OFFICIAL_ORDER = Text(
    kk="Өңірлер ресми тәртіппен берілген, орын бойынша сұрыпталмаған.",
    ru="Регионы стоят в официальном порядке, это не рейтинг.",
    en="Regions stand in official order; this is not a ranking.",
)
_SUMMED = Text(
    kk="Ел бойынша сан — өңірлердің қосындысы; республикалық деңгейде тіркелген істер оған кірмеуі мүмкін.",
    ru="По стране — сумма регионов; дела, зарегистрированные на республиканском уровне, могут в неё не входить.",
    en="The country is the sum of its regions; cases recorded at the level of the republic may be missing from it.",
)
