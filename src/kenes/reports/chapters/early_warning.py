"""Weeks that stand out: what the last weeks are held against, and those above their bound."""

from __future__ import annotations

from kenes.assessments.early_warning import Watched
from kenes.assessments.warning_words import said_of
from kenes.indicators.indicator import indicator
from kenes.reports.block import Block, Column, Heading, Note, Number, Paragraph, Ref, Row, Sentence, Table
from kenes.reports.sentences.numbers import capital, joined
from kenes.reports.situation import Situation
from kenes.reports.warned import CASES, name_of
from kenes.texts import Text


def early_warning(view: Situation) -> tuple[Block, ...]:
    """The chapter; nothing where the observatory holds no records with a day."""
    found = view.warned
    if found is None:
        return ()
    refs = tuple(Ref.of(row) for row in found.rows)
    series = (found.whole, *found.drugs)
    notes = (_SILENT.fill(n=found.silent),) if found.silent else ()
    table = Table(_CAPTION.fill(span=span_of(found.whole)), _COLUMNS, tuple(map(_line, series)), notes, refs)
    caveat = Note("caveat", (Sentence(indicator(CASES).words.caveat),))
    said = Paragraph((Sentence(found.whole.reason, refs),))
    return (Heading(1, TITLE), said, *([table] if found.whole.weeks else []), caveat)


def span_of(one: Watched) -> Text:
    """The first and the last week watched."""
    return Text.same(f"{one.weeks[0].label} \N{EN DASH} {one.weeks[-1].label}" if one.weeks else "")


def alarms_of(one: Watched) -> Text:
    """The weeks above their bound with number, expectation and bound; that none is, or that nothing can be stated."""
    if one.state == "no statement":
        return _NO_STATEMENT
    if not one.alarms:
        return _NONE
    return joined([said_of(week) for week in one.alarms], "; ")


def _line(one: Watched) -> Row:
    return Row((capital(name_of(one)), Number(one.cases), Number(one.judged), alarms_of(one)))


TITLE = Text(
    kk="Ерте ескерту: ерекшеленген апталар",
    ru="Раннее предупреждение: недели, которые выделяются",
    en="Early warning: weeks that stand out",
)
_CAPTION = Text(
    kk="Соңғы апталар ({span}), жеке хабарланған істер",
    ru="Последние недели ({span}), случаи, сообщённые по одному",
    en="The last weeks ({span}), cases reported one by one",
)
HEADS = (
    Text(kk="Есірткі", ru="Наркотик", en="Drug"),
    Text(kk="Жазбалар", ru="Записей", en="Records"),
    Text(kk="Айтуға болатын апталар", ru="Недель, о которых можно судить", en="Weeks that can be judged"),
    Text(kk="Шектен жоғары апталар", ru="Недели выше границы", en="Weeks above their bound"),
)
_COLUMNS = (
    Column(HEADS[0], share=2.0),
    Column(HEADS[1], "right", 1.0),
    Column(HEADS[2], "right", 1.4),
    Column(HEADS[3], share=3.0),
)
_SILENT = Text(
    kk="Жазбасы тым аз болғандықтан ештеңе айтылмайтын есірткілер: {n}.",
    ru="Наркотиков, о которых ничего сказать нельзя, потому что записей слишком мало: {n}.",
    en="Drugs of which nothing can be stated, for there are too few records: {n}.",
)
_NONE = Text(kk="жоқ", ru="нет", en="none")
_NO_STATEMENT = Text(kk="айту мүмкін емес", ru="сказать нельзя", en="cannot be stated")
