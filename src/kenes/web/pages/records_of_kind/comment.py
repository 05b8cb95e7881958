"""A comment: its clause, who said it, its words, the response and why."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar

from kenes.records.rules import may_amend
from kenes.web.pages.consultations import CommentLine, comment_lines
from kenes.web.pages.records_names import Names
from kenes.web.pages.records_read import RecordPage
from kenes.web.site import Site

KIND = "CMT"


@dataclass(frozen=True)
class CommentRecordPage(RecordPage):
    """The page of a comment."""

    template: ClassVar[str] = "consultations/comment_record.html"
    line: CommentLine
    may_respond: bool


def page(site: Site, account: Any, made: RecordPage) -> CommentRecordPage:
    """A comment as an account may see it. Its words are nobody's to amend; the coordinator responds."""
    common = {one.name: getattr(made, one.name) for one in fields(made)}
    common |= {"may_amend": False, "divisible": False}
    home = made.record.consultation
    responds = may_amend(account, home) and not home.ended and not made.record.withdrawn
    return CommentRecordPage(**common, line=comment_lines([made.record], Names(account))[0], may_respond=bool(responds))
