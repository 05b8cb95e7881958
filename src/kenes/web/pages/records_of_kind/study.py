"""A study with who used it, and the way to its end."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar

from kenes.records.studies.actions import uses_of
from kenes.texts import Text
from kenes.web.pages.records_names import Named, Names
from kenes.web.pages.records_read import RecordPage
from kenes.web.site import Site

KIND = "STU"


@dataclass(frozen=True)
class StudyPage(RecordPage):
    """The page of a study."""

    template: ClassVar[str] = "records/study.html"
    users: tuple[Named, ...]
    unused_because: Text | None


def page(site: Site, account: Any, made: RecordPage) -> StudyPage:
    """A study as an account may see it."""
    common = {one.name: getattr(made, one.name) for one in fields(made)}
    reason = made.record.unused_because
    return StudyPage(
        **common, users=Names(account).said(uses_of(made.record)), unused_because=reason if reason.own else None
    )
