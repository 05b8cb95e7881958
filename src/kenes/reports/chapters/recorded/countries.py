"""The road maps of the countries of the observatory counted side by side: of another country only what it published."""

from __future__ import annotations

from collections.abc import Iterator

from kenes.codes.places import place
from kenes.observatory.observatory import Observatory
from kenes.records.chain.choices import Pillar
from kenes.records.roadmaps.rollup import Count, CountryCount, roll_up
from kenes.reports.block import Block, Column, Heading, Number, Paragraph, Row, Sentence, Table
from kenes.reports.chapters.recorded.naming import NOTHING
from kenes.reports.recorded import Recorded
from kenes.reports.report import Order
from kenes.reports.sentences.choices import PILLARS, SIDES, STAGES
from kenes.reports.sentences.numbers import capital
from kenes.texts import Text


def countries(observatory: Observatory, order: Order, found: Recorded) -> tuple[Block, ...]:
    """The chapter; nothing where no country but one has published a road map."""
    from kenes.records.chain.queries import everything

    own = {observatory.settings.country} if found.marking != "public" else set()
    codes = tuple(dict.fromkeys((observatory.settings.country, *observatory.settings.compared)))
    whole = everything(order.as_of).where(lambda one: not one["closed"])
    counted = [one for one in roll_up(whole, codes, own, order.today) if one.road_maps]
    if len(counted) < 2:
        return ()
    rows = tuple(row for one in counted for row in _rows(one))
    return (Heading(1, COUNTRIES), Paragraph((Sentence(_SAID),)), Table(COUNTRIES, _columns(), rows, sheet=COUNTRIES))


def _columns() -> tuple[Column, ...]:
    stages = tuple(Column(capital(words), "right", 1.0) for words in STAGES.values())
    return (
        Column(_PILLAR, share=2.2), Column(_SIDE, share=1.2), Column(_ACTIONS, "right", 1.0), *stages,
        Column(_OVERDUE, "right", 1.0), Column(_MEASURED, "right", 1.2),
    )  # fmt: skip


def _rows(one: CountryCount) -> Iterator[Row]:
    yield Row((place(one.country).name, *[NOTHING] * (len(STAGES) + 4)), "group")
    for pillar in Pillar.values:
        for side, words in SIDES.items():
            if (pillar, side) in one.cells:
                yield Row((capital(PILLARS[pillar]), words, *_numbers(one.cells[pillar, side])))
    yield Row((_TOTAL, NOTHING, *_numbers(one.whole)), "total")


def _numbers(count: Count) -> tuple[Number, ...]:
    found = (count.actions, *(count.stages.get(stage, 0) for stage in STAGES), count.overdue, count.measured)
    return tuple(Number(float(one), state="value" if one else "zero") for one in found)


COUNTRIES = Text(kk="Елдердің жол карталары", ru="Дорожные карты стран", en="Road maps of the countries")
_SAID = Text(
    kk="Өзге елдің тек жарияланған жазбалары саналған; елдер тізілген, реттеліп бағаланбаған.",
    ru="По другой стране учтены только опубликованные записи; страны перечислены, а не ранжированы.",
    en="Of another country only published records are counted; countries are listed, not ranked.",
)
_PILLAR = Text(kk="Бағыты", ru="Направление", en="Pillar")
_SIDE = Text(kk="Жағы", ru="Сторона", en="Side")
_ACTIONS = Text(kk="Іс-шаралар", ru="Мероприятий", en="Actions")
_OVERDUE = Text(kk="Мерзімі өткен", ru="Просрочено", en="Overdue")
_MEASURED = Text(kk="Көрсеткішпен өлшенеді", ru="Измеряется показателем", en="Measured by an indicator")
_TOTAL = Text(kk="Барлығы", ru="Всего", en="All together")
