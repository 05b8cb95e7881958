"""The words of a document that a record was read from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import template

from kenes.records.library.models import Passage
from kenes.records.meeting_reports.items import KINDS
from kenes.records.meeting_reports.queries import words_behind as rows_behind
from kenes.reports.sentences.clauses import clause_words
from kenes.texts import Text
from kenes.web.addresses import quote_address

register = template.Library()
CODES = {code for codes in KINDS.values() for code in codes}


@dataclass(frozen=True)
class Place:
    """A place of a text: the document, the version, the clause, the address that marks the words."""

    document: Any
    number: int
    clause: Text | None
    href: str


@register.inclusion_tag("records/words_behind.html")
def words_behind(record: Any, account: Any) -> dict[str, Any]:
    """Where a record was read, for whoever may read the document and learn who said it."""
    rows = rows_behind(record, account) if record.KIND.code in CODES else []
    return {"places": [_place(one, account) for one in rows if one.end]}


def _place(row: Any, account: Any) -> Place:
    passages = Passage.objects.visible_to(account).filter(version=row.version, start__lte=row.start, end__gt=row.start)
    passage = passages.first()
    clause = clause_words(passage.label) if passage is not None else None
    return Place(row.version.document, row.version.number, clause, quote_address(row.version, row.start, row.end))
