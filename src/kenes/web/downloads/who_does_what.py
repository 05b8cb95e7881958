"""Who funds and does what where as a plain table: one row an activity, with what it overlaps; closed records left out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from kenes.records.chain.actions import today
from kenes.records.chain.snapshot import Snapshot
from kenes.records.workplans.matrix import ActivityLine, activities, overlaps
from kenes.reports.sentences.choices import PILLARS, choice
from kenes.reports.sentences.own_words import own_words
from kenes.texts import Text
from kenes.texts.spreadsheet import Value
from kenes.web.downloads.loops import loops_to_export
from kenes.web.downloads.table import PlainTable
from kenes.web.pages.who_does_what import asked_of
from kenes.web.wording.labels import place_title


def who_does_what_table(account: Any, given: Mapping[str, str], language: str) -> PlainTable:
    """The activities that the page would show, row by row."""
    snapshot, asked = loops_to_export(account), asked_of(given)
    lines = activities(snapshot, asked.programme, asked.year)
    beside: dict[str, list[str]] = defaultdict(list)
    for one in overlaps(lines):
        beside[one.first.ref].append(one.second.ref)
        beside[one.second.ref].append(one.first.ref)
    rows = tuple(_row(snapshot, one, beside[one.ref], language) for one in lines)
    return PlainTable(tuple(head[language] for head in _HEADS), rows, ((_MADE[language], today().isoformat()),))


def _row(snapshot: Snapshot, one: ActivityLine, beside: list[str], language: str) -> tuple[Value, ...]:
    def title(ref: str) -> str:
        return own_words(snapshot.title(ref))[language] if ref in snapshot.records else ""

    state = snapshot.records[one.ref]
    return (
        one.ref, title(one.ref), title(one.programme), title(one.plan), one.year, one.place,
        place_title(one.place)[language], choice(PILLARS, one.pillar)[language], title(one.result), title(one.funder),
        title(one.implementer), "; ".join(title(ref) for ref in one.partners if ref in snapshot.records),
        state["starts"] or "", state["ends"] or "", choice(_STATES, one.state)[language], " ".join(beside),
    )  # fmt: skip


_STATES = {
    "planned": Text(kk="жоспарланған", ru="запланировано", en="planned"),
    "under-way": Text(kk="орындалуда", ru="выполняется", en="under way"),
    "done": Text(kk="орындалды", ru="выполнено", en="done"),
}
_HEADS = (
    Text(kk="нөмірі", ru="номер", en="id"),
    Text(kk="жұмыс", ru="работа", en="activity"),
    Text(kk="бағдарлама", ru="программа", en="programme"),
    Text(kk="жұмыс жоспары", ru="план работы", en="work plan"),
    Text(kk="жыл", ru="год", en="year"),
    Text(kk="орнының коды", ru="код места", en="place code"),
    Text(kk="орны", ru="место", en="place"),
    Text(kk="бағыт", ru="направление", en="pillar"),
    Text(kk="нәтиже", ru="результат", en="result"),
    Text(kk="қаржыландырады", ru="финансирует", en="funded by"),
    Text(kk="орындайды", ru="выполняет", en="carried out by"),
    Text(kk="серіктестер", ru="партнёры", en="partners"),
    Text(kk="басталады", ru="начало", en="begins"),
    Text(kk="аяқталады", ru="окончание", en="ends"),
    Text(kk="күйі", ru="состояние", en="state"),
    Text(kk="қатар жүретіндер", ru="идут одновременно", en="overlaps with"),
)
_MADE = Text(kk="Жасалған күні", ru="Дата составления", en="Made on")
