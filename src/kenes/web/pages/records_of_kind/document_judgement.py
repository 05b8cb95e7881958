"""A judgement: its record leads to its place in the review."""

from __future__ import annotations

from typing import Any

from kenes.web.pages.documents_records import WithText, with_text
from kenes.web.pages.records_read import RecordPage
from kenes.web.site import Site

KIND = "JUD"


def page(site: Site, account: Any, made: RecordPage) -> WithText:
    """The record with the link to what it is the record of."""
    return with_text(made)
