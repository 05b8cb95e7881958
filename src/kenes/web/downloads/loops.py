"""The open loops as a plain table and as a document: what the reader may see, closed records left out."""

from __future__ import annotations

import datetime
from typing import Any

from kenes.records.chain.actions import today
from kenes.records.chain.loops import OpenLoop, open_loops
from kenes.records.chain.queries import visible_snapshot
from kenes.records.chain.snapshot import Snapshot
from kenes.reports.block import Document, Marking
from kenes.reports.chapters.recorded.loops_document import loops_document
from kenes.reports.chapters.recorded.naming import title_of
from kenes.reports.recorded import Recorded
from kenes.reports.report import Order
from kenes.texts import Text
from kenes.texts.spreadsheet import Value
from kenes.web.downloads.table import PlainTable
from kenes.web.site import Site


def loops_to_export(account: Any) -> Snapshot:
    """What the account may read, without what is closed: that leaves by no export, whoever asks."""
    return visible_snapshot(account).where(lambda one: not one["closed"])


def loops_table(account: Any, language: str) -> PlainTable:
    """One row an open loop: what is open, the record, its body and last day, when it was written."""
    snapshot = loops_to_export(account)
    rows = tuple(_row(snapshot, one, language) for one in open_loops(snapshot, today()))
    return PlainTable(tuple(head[language] for head in _HEADS), rows, ((_MADE[language], today().isoformat()),))


def loops_file(site: Site, account: Any) -> Document:
    """The same as a document, marked for official use where the reader sees more than the public."""
    snapshot, day = loops_to_export(account), today()
    public = all(one.is_public for one in snapshot.records.values())
    marking: Marking = "public" if public else "official"
    order = Order(today=day, marking=marking)
    return loops_document(site.observatory, order, Recorded(snapshot, day, marking))


def _row(snapshot: Snapshot, loop: OpenLoop, language: str) -> tuple[Value, ...]:
    record, values = loop.record, loop.record.values
    lead = values.get("lead")
    written = datetime.datetime.fromisoformat(record["created"]).date().isoformat()
    return (
        loop.kind.key,
        loop.kind.title[language],
        record.ref,
        record.kind.name[language],
        title_of(snapshot, record.ref)[language],
        title_of(snapshot, lead)[language] if lead else "",
        values.get("due") or "",
        written,
        record["country"],
    )


_HEADS = (
    Text(kk="түрінің коды", ru="код вида", en="code"),
    Text(kk="не аяқталмаған", ru="что не завершено", en="what is open"),
    Text(kk="нөмірі", ru="номер", en="id"),
    Text(kk="жазба түрі", ru="вид записи", en="kind of record"),
    Text(kk="атауы", ru="название", en="title"),
    Text(kk="жауапты орган", ru="ответственный орган", en="responsible body"),
    Text(kk="соңғы күні", ru="последний день срока", en="last day"),
    Text(kk="жазылған күні", ru="дата записи", en="written"),
    Text(kk="ел", ru="страна", en="country"),
)
_MADE = Text(kk="Жасалған күні", ru="Дата составления", en="Made on")
