"""What changed in the plan since it was approved: the value that the act approved beside the present one, with both days and acts."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kenes.indicators.indicator import all_indicators
from kenes.records.chain.refs import FigureRef
from kenes.records.chain.snapshot import RecordState
from kenes.records.roadmaps.plan import Moved, moved
from kenes.reports.block import Block, Column, Row, Table
from kenes.reports.chapters.recorded.naming import bodies, with_id
from kenes.reports.recorded import Recorded
from kenes.reports.sentences.days import day
from kenes.reports.sentences.numbers import number
from kenes.reports.sentences.own_words import own_words
from kenes.reports.sentences.periods import dashed
from kenes.texts import Text


def plan_against_now(found: Recorded, actions: Iterable[RecordState], sheet: Text) -> tuple[Block, ...]:
    """The table of what changed; nothing where every plan stands as it was approved."""
    rows = tuple(row for one in actions for row in _rows(found, one))
    return (Table(_CHANGED, _COLUMNS, rows, (_NOTE,), sheet=sheet),) if rows else ()


def _rows(found: Recorded, action: RecordState) -> Iterator[Row]:
    plans = found.plans.get(action.ref, ())
    if not plans:
        return
    first, last = plans[0], plans[-1]
    for one in moved(first.values, action.values):
        approved = _BY.fill(day=day(first.approved_on), act=_act(found, first.act))
        changed = _BY.fill(day=day(last.approved_on), act=_act(found, last.act))
        was, now = (_said(found, one, value) for value in (one.approved, one.now))
        yield Row((Text.same(action.ref), _FIELDS[one.field], was, approved, now, changed))


def _act(found: Recorded, ref: str) -> Text:
    return with_id(found.snapshot, ref) if ref in found.snapshot.records else Text.same(ref)


def _said(found: Recorded, one: Moved, value: Any) -> Text:
    if value in (None, "", [], {}):
        return _NOTHING
    match one.field:
        case "lead":
            return bodies(found.snapshot, [value])
        case "support":
            return bodies(found.snapshot, value)
        case "due":
            return day(datetime.date.fromisoformat(value))
        case "indicator":
            return _title(value)
        case "baseline":
            figure = FigureRef.parse(value)
            return _FIGURE.fill(title=_title(figure.indicator), period=dashed(figure.period), release=figure.release)
        case "target":
            return number(float(value))
        case "target_year":
            return Text.same(str(value))
    return own_words(_words(value))


def _title(key: str) -> Text:
    definition = all_indicators().get(key)
    return definition.words.title if definition else Text.same(key)


_CHANGED = Text(
    kk="Бекітілгеннен кейін не өзгерді", ru="Что изменено после утверждения", en="What changed since approval"
)
_NOTE = Text(
    kk="Алғаш бекітілген жоспар қазіргі жоспармен салыстырылған.",
    ru="План в первом утверждении сопоставлен с нынешним.",
    en="The plan as first approved stands beside the present one.",
)
_COLUMNS = (
    Column(Text(kk="Нөмірі", ru="Номер", en="Id"), share=1.4),
    Column(Text(kk="Өріс", ru="Поле", en="Field"), share=1.3),
    Column(Text(kk="Бекітілгені", ru="Утверждено", en="As approved"), share=2.6),
    Column(Text(kk="Қашан, қай актімен", ru="Когда и каким актом", en="When and by which act"), share=2.2),
    Column(Text(kk="Қазір", ru="Сейчас", en="Now"), share=2.6),
    Column(
        Text(kk="Қашан, қай актімен өзгерді", ru="Когда и каким актом изменено", en="When and by which act changed"),
        share=2.2,
    ),
)


def _words(value: Mapping[str, str]) -> Text:
    """Words of people as the log holds them; a language in which nothing is written is blank."""
    return Text(**{"kk": "", "ru": "", "en": ""} | dict(value))


_FIELDS = {
    "heading": Text(kk="Іс-шара", ru="Мероприятие", en="Action"),
    "form_of_completion": Text(kk="Аяқталу нысаны", ru="Форма завершения", en="Form of completion"),
    "responsible": Text(
        kk="Жауаптылар, жоспарда жазылғандай", ru="Ответственные, как в плане", en="Responsible, as the plan writes it"
    ),
    "lead": Text(kk="Жауапты орындаушы", ru="Ответственный исполнитель", en="Responsible"),
    "support": Text(kk="Бірлесіп орындаушылар", ru="Соисполнители", en="With the support of"),
    "term": Text(kk="Орындау мерзімі", ru="Срок исполнения", en="Term"),
    "due": Text(kk="Мерзімнің соңғы күні", ru="Последний день срока", en="Last day of the term"),
    "funding": Text(kk="Қаржыландыру көзі", ru="Источник финансирования", en="Funding"),
    "indicator": Text(kk="Көрсеткіш", ru="Показатель", en="Indicator"),
    "baseline": Text(kk="Бастапқы мәні", ru="Исходное значение", en="Baseline"),
    "target": Text(kk="Нысаналы мәні", ru="Целевое значение", en="Target"),
    "target_year": Text(kk="Нысаналы жыл", ru="Год целевого значения", en="Year of the target"),
}
_BY = Text(kk="{day}, {act}", ru="{day}, {act}", en="{day}, {act}")
_NOTHING = Text(kk="жазылмаған", ru="не записано", en="not written")
_FIGURE = Text(
    kk="{title}, {period}; шығарылым {release}",
    ru="{title}, {period}; выпуск {release}",
    en="{title}, {period}; release {release}",
)
