"""One page at a glance: eight key figures, and what they mean in sentences, supply beside demand."""

from __future__ import annotations

from kenes.reports.block import (
    Block,
    Bullets,
    Column,
    Heading,
    KeyFigure,
    KeyFigures,
    Note,
    Number,
    Paragraph,
    Row,
    Sentence,
    SideBySide,
    Table,
)  # fmt: skip
from kenes.reports.cell_signs import MEANINGS
from kenes.reports.key_figures import SituationFigure
from kenes.reports.sentences.age_of_figure import ago
from kenes.reports.sentences.numbers import counted, kept_together
from kenes.reports.sentences.periods import dashed
from kenes.reports.situation import Situation
from kenes.texts import Plural, Text

SUPPLY = Text(kk="Ұсыныс", ru="Предложение", en="Supply")
DIRECTION_OF = ("seizures", "prevalence")
"""The figures whose direction, or the reason why none can be stated, is said on the first page."""
DEMAND = Text(kk="Сұраныс", ru="Спрос", en="Demand")


def glance(view: Situation) -> tuple[Block, ...]:
    """The chapter; without any figure it still says what is missing."""
    return (
        Heading(1, _TITLE),
        Paragraph((_lead(view),), lead=True),
        strip(view),
        SideBySide(statements_of(view.supply), statements_of(view.demand), SUPPLY, DEMAND),
        Note("missing", (_how_much_is_missing(view),)),
    )


def strip(view: Situation) -> KeyFigures:
    """Four of supply, then four of demand; what is not known keeps its place."""
    return KeyFigures(tuple(_key(view, figure) for figure in (*view.supply, *view.demand)))


def dated(view: Situation) -> tuple[Block, ...]:
    """The table of the key figures with their age and direction, or the reason why none can be stated."""
    rows: list[Row] = []
    for title, figures in ((SUPPLY, view.supply), (DEMAND, view.demand)):
        rows.append(Row((title, *[Text.same("")] * 4), "group"))
        rows += [_line(view, figure) for figure in figures]
    refs = tuple(ref for figure in (*view.supply, *view.demand) for ref in figure.sources)
    return (Heading(2, _DATED), Table(_DATED_CAPTION, _COLUMNS, tuple(rows), (), refs, sheet=_FIGURES))


def _key(view: Situation, figure: SituationFigure) -> KeyFigure:
    if figure.row is None or figure.row.state not in ("value", "zero"):
        state = figure.row.state if figure.row else "missing"
        return KeyFigure(figure.value, figure.label, MEANINGS[state], figure.sources, figure.side)
    parts = [Text.same(dashed(figure.period))]
    if figure.interval:
        parts.append(figure.interval)
    if figure.stale:
        parts.append(_OLD)
    note = Text(**{code: " · ".join(part[code] for part in parts) for code in ("kk", "ru", "en")})
    return KeyFigure(figure.value, _label(figure), note, figure.sources, figure.side)


def _label(figure: SituationFigure) -> Text:
    """Rates say what they are related to; the title of offences is too long for a strip."""
    if figure.slot not in ("offences", "deaths"):
        return figure.label
    return kept_together(_RATE.fill(label=_OFFENCES if figure.slot == "offences" else figure.label, unit=figure.unit))


def statements_of(figures: tuple[SituationFigure, ...]) -> tuple[Block, ...]:
    """One sentence a figure, once why no direction can be stated, and what is not known at all."""
    said = [sentence for figure in figures for sentence in figure.statements[:1]]
    read = [
        figure
        for figure in figures
        if figure.slot.startswith(DIRECTION_OF) and figure.reading and len(figure.statements) > 1
    ]
    said += [figure.statements[-1] for figure in read[-1:]]
    silent = [figure.label for figure in figures if figure.row is None]
    said += [Sentence(_NO_DATA.fill(label=label)) for label in dict.fromkeys(silent)]
    return (Bullets(tuple(said)),)


def _line(view: Situation, figure: SituationFigure) -> Row:
    row = figure.row
    if row is None:
        return Row((figure.label, Number(None, state="missing"), Text.same(""), Text.same(""), _NOT_HELD))
    value = figure.value if not figure.interval else _WITH_INTERVAL.fill(value=figure.value, interval=figure.interval)
    direction = Text.same("") if figure.reading is None or figure.slot == "users" else figure.reading.reason
    return Row((figure.label, value, Text.same(dashed(row.period)), ago(row.period, view.today), direction))


def _lead(view: Situation) -> Sentence:
    held = [figure for figure in (*view.supply, *view.demand) if figure.row]
    old = [figure for figure in held if figure.stale]
    return Sentence(
        _LEAD.fill(known=len(held), all=len(view.supply) + len(view.demand), old=counted(_OLD_ONES, len(old)))
    )


def _how_much_is_missing(view: Situation) -> Sentence:
    demand = [entry for entry in view.missing if entry.side == "demand"]
    if not view.missing:
        return Sentence(_NOTHING_MISSING)
    return Sentence(_MISSING.fill(all=counted(_INDICATORS, len(view.missing)), demand=len(demand)))


_TITLE = Text(kk="Бір бетте", ru="Коротко", en="At a glance")
_DATED = Text(
    kk="Негізгі сандардың жасы мен бағыты",
    ru="Возраст и направление главных показателей",
    en="Age and direction of the key figures",
)
_FIGURES = Text(kk="Көрсеткіштер", ru="Показатели", en="Figures")
_DATED_CAPTION = Text(
    kk="Негізгі сандар, олардың жасы және бағытын неге айтуға болмайтыны",
    ru="Главные показатели, их возраст и направление или причина, по которой его нельзя установить",
    en="Key figures, their age, and their direction or the reason why none can be stated",
)
_COLUMNS = (
    Column(Text(kk="Көрсеткіш", ru="Показатель", en="Figure"), share=2.4),
    Column(Text(kk="Мәні", ru="Значение", en="Value"), "right", 2.1),
    Column(Text(kk="Жылы", ru="Год", en="Year"), "right", 0.8),
    Column(Text(kk="Жасы", ru="Возраст", en="Age"), share=1.2),
    Column(Text(kk="Бағыты", ru="Направление", en="Direction"), share=3.2),
)
_OLD = Text(kk="ескі дерек", ru="данные старые", en="old figure")
_OFFENCES = Text(
    kk="Есірткіге байланысты құқық бұзушылықтар",
    ru="Правонарушения, связанные с наркотиками",
    en="Recorded drug-law offences",
)
_RATE = Text(kk="{label}, {unit}", ru="{label}, {unit}", en="{label}, {unit}")
_WITH_INTERVAL = Text(kk="{value} ({interval})", ru="{value} ({interval})", en="{value} ({interval})")
_NO_DATA = Text(kk="{label}: деректер жоқ.", ru="{label}: данных нет.", en="{label}: no figures.")
_NOT_HELD = Text(kk="обсерваторияда дерек жоқ", ru="в обсерватории данных нет", en="the observatory holds no figures")
_LEAD = Text(
    kk="Ұсыныс пен сұраныстың негізгі {all} көрсеткішінен белгілісі — {known}; {old}.",
    ru="Из {all} главных показателей предложения и спроса известно {known}; {old}.",
    en="Of {all} key figures of supply and demand, {known} are known; {old}.",
)
_OLD_ONES = Plural(
    kk={"other": "үш жылдан ескісі — {n}"},
    ru={
        "one": "{n} старше трёх лет",
        "few": "{n} старше трёх лет",
        "many": "{n} старше трёх лет",
        "other": "{n} старше трёх лет",
    },
    en={"one": "{n} is more than three years old", "other": "{n} are more than three years old"},
)
_MISSING = Text(
    kk="Халықаралық хаттамалар сұрайтын {all} бойынша деректер жоқ, оның {demand} көрсеткіші сұранысқа қатысты.",
    ru="Нет данных по {all}, которые запрашивают международные протоколы; из них к спросу относятся {demand}.",
    en="There are no figures for {all} that international protocols ask for; {demand} of them concern demand.",
)
_INDICATORS = Plural(
    kk={"other": "{n} көрсеткіш"},
    ru={"one": "{n} показателю", "few": "{n} показателям", "many": "{n} показателям", "other": "{n} показателя"},
    en={"one": "{n} indicator", "other": "{n} indicators"},
)
_NOTHING_MISSING = Text(
    kk="Хаттамалар сұрайтын көрсеткіштердің бәрі бойынша дерек бар.",
    ru="По всем показателям, которые запрашивают протоколы, данные есть.",
    en="There are figures for every indicator that the protocols ask for.",
)
