"""The records of documents, reviews and judgements: their pages lead to the text."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar

from django.urls import reverse

from kenes.web.addresses import document_address, judged_address, review_address
from kenes.web.pages.records_read import RecordPage


@dataclass(frozen=True)
class WithText(RecordPage):
    """A record with the address of the page that shows the text it speaks of."""

    template: ClassVar[str] = "documents/record.html"
    text: str
    quoted: str = ""


def with_text(made: RecordPage) -> WithText:
    """The page of a record, with the way to its text."""
    common = {one.name: getattr(made, one.name) for one in fields(made)}
    record = made.record
    quoted = judged_address(record) if record.KIND.code == "JUD" and record.quote else ""
    return WithText(**common, text=_ADDRESSES[record.KIND.code](record), quoted=quoted)


def _document(record: Any) -> str:
    return document_address(record.ref)


def _review(record: Any) -> str:
    return reverse("review", args=(record.ref,))


_ADDRESSES = {"DOC": _document, "REV": _review, "JUD": review_address}
