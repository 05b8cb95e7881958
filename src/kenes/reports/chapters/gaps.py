"""What is missing: each thing with the protocol that asks for it and the body that might own it, supply beside demand."""

from __future__ import annotations

from kenes.assessments.missing import Missing
from kenes.reports.block import Block, Column, Heading, Note, Paragraph, Row, Sentence, Table
from kenes.reports.chapters.glance import DEMAND, SUPPLY, dated
from kenes.reports.sentences.missing import owner
from kenes.reports.situation import Situation
from kenes.texts import Text


def gaps(view: Situation) -> tuple[Block, ...]:
    """The chapter, with the age and direction of what is there."""
    if not view.missing:
        return (Heading(1, _TITLE), Paragraph((Sentence(_NOTHING),)), *dated(view))
    note = Note("missing", (Sentence(_NOT_ZERO),))
    return (Heading(1, _TITLE), Paragraph((Sentence(_HOW),)), _table(view), note, *dated(view))


def _table(view: Situation) -> Table:
    rows: list[Row] = []
    for side, title in (("supply", SUPPLY), ("demand", DEMAND)):
        found = [entry for entry in view.missing if entry.side == side]
        if found:
            rows += [Row((title, Text.same(""), Text.same("")), "group"), *(_line(entry) for entry in found)]
    return Table(_CAPTION, _COLUMNS, tuple(rows), (_POSSIBLE,))


def _line(entry: Missing) -> Row:
    return Row((entry.what, Text.same(entry.protocol), owner(entry)))


_TITLE = Text(kk="Не жетіспейді", ru="Чего не хватает", en="What is missing")
_HOW = Text(
    kk="Халықаралық хаттамалар сұрайтын, бірақ обсерваторияда бірде-бір саны жоқ көрсеткіштер.",
    ru="Показатели, которые запрашивают международные протоколы и по которым в обсерватории нет ни одного числа.",
    en="Indicators that international protocols ask for and of which the observatory holds not a single figure.",
)
_NOTHING = Text(
    kk="Хаттамалар сұрайтын көрсеткіштердің бәрі бойынша дерек бар.",
    ru="По всем показателям, которые запрашивают протоколы, данные есть.",
    en="There are figures for every indicator that the protocols ask for.",
)
_NOT_ZERO = Text(
    kk="Дерек жоқ деген — құбылыс жоқ деген сөз емес.",
    ru="Отсутствие данных не означает отсутствия явления.",
    en="That there are no figures does not mean that there is nothing to count.",
)
_CAPTION = Text(
    kk="Деректері жоқ көрсеткіштер", ru="Показатели, по которым данных нет", en="Indicators without figures"
)
_COLUMNS = (
    Column(Text(kk="Көрсеткіш", ru="Показатель", en="Indicator"), share=2.2),
    Column(Text(kk="Хаттама", ru="Протокол", en="Protocol"), share=1.2),
    Column(
        Text(kk="Деректердің ықтимал иесі", ru="Возможный владелец данных", en="Possible owner of the figures"),
        share=3.0,
    ),
)
_POSSIBLE = Text(
    kk="Ықтимал иесі — қызметінің түріне қарай жасалған болжам; оның келісімі алынбаған.",
    ru="Возможный владелец назван по роду деятельности; его согласие не получено.",
    en="The possible owner is named by its field of work; its consent has not been asked.",
)
