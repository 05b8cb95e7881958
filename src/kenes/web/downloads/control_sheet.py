"""The control sheet as a file: CSV and XLSX for counting, DOCX for printing, with the filters of the page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from kenes.records.chain.actions import today
from kenes.records.chain.queries import present_snapshot
from kenes.records.chain.snapshot import Snapshot
from kenes.records.control.sheet import READ, SheetLine, SheetQuestion, sheet
from kenes.reports.chapters.recorded.control_sheet import (
    CONTROL_SHEET,
    completion_of,
    control_document,
    left_of,
    origin_of,
    stage_of,
)
from kenes.reports.chapters.recorded.naming import bodies, title_of
from kenes.reports.report import leading_to_the_site, rendered
from kenes.reports.sentences.own_words import own_words
from kenes.texts import Text
from kenes.texts.spreadsheet import Value
from kenes.web.downloads.files import as_csv, as_xlsx
from kenes.web.downloads.table import PlainTable
from kenes.web.site import Site

FILES: Mapping[str, str] = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def sheet_file(site: Site, account: Any, question: SheetQuestion, kind: str, language: str) -> bytes:
    """The lines asked for, as far as the account may see them, in one language and format."""
    snapshot = present_snapshot(account, READ)
    if kind == "docx":
        marking = "official" if account.is_authenticated else "public"
        publisher = site.observatory.settings.publisher
        document = control_document(snapshot, today(), publisher, marking, question)  # type: ignore[arg-type]
        return rendered(leading_to_the_site(document, site.observatory), language, "docx")
    table = _table(snapshot, question, language)
    return as_csv(table) if kind == "csv" else as_xlsx(table, language)


def _table(snapshot: Snapshot, question: SheetQuestion, language: str) -> PlainTable:
    lines = sheet(snapshot, today(), question)
    rows = tuple(tuple(_plain(make(one, snapshot), language) for _, make in COLUMNS) for one in lines)
    about = ((_MADE[language], today().isoformat()), (_SHEET[language], CONTROL_SHEET[language]))
    return PlainTable(tuple(head[language] for head, _ in COLUMNS), rows, about)


def _plain(value: Text | Value, language: str) -> Value:
    return value[language] if isinstance(value, Text) else value


def _support(line: SheetLine, snapshot: Snapshot) -> Text:
    return bodies(snapshot, line.executors[1:] if line.lead else line.executors)


COLUMNS: tuple[tuple[Text, Callable[[SheetLine, Snapshot], Text | Value]], ...] = (
    (Text(kk="Нөмірі (ID)", ru="Идентификатор", en="Id"), lambda one, _: one.record.ref),
    (Text(kk="№", ru="№", en="No"), lambda one, _: one.number),
    (Text(kk="Түрі", ru="Вид", en="Kind"), lambda one, _: one.record.kind.name),
    (Text(kk="Мазмұны", ru="Содержание", en="What is to be done"), lambda one, snapshot: title_of(snapshot, one.record.ref)),
    (Text(kk="Орындаушы", ru="Исполнитель", en="Executor"), lambda one, snapshot: title_of(snapshot, one.lead) if one.lead else ""),
    (Text(kk="Бірлесіп орындаушылар", ru="Соисполнители", en="With the support of"), _support),
    (Text(kk="Негізі", ru="Основание", en="Origin"), origin_of),
    (Text(kk="Жол картасы", ru="Дорожная карта", en="Road map"), lambda one, _: one.road_map),
    (Text(kk="Мерзімі", ru="Срок", en="Term"), lambda one, _: own_words(one.record.words("term"))),
    (Text(kk="Соңғы күні", ru="Последний день", en="Last day"), lambda one, _: one.due.isoformat() if one.due else ""),
    (Text(kk="Қалған күн саны", ru="Дней осталось", en="Days left (number)"), lambda one, _: one.days_left),
    (Text(kk="Қалған күн", ru="Осталось", en="Days left"), lambda one, _: left_of(one)),
    (Text(kk="Кезеңі", ru="Стадия", en="Stage"), lambda one, _: stage_of(one)),
    (Text(kk="Аяқтайтын құжат", ru="Завершающий документ", en="Completing document"), lambda one, _: completion_of(one)),
)  # fmt: skip
_MADE = Text(kk="Күні", ru="По состоянию на", en="As on")
_SHEET = Text(kk="Кесте", ru="Таблица", en="Table")
