"""A milestone: whether it is reached, since when, and by what that is shown."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar

from kenes.records.chain.actions import today
from kenes.web.pages.records_names import Names
from kenes.web.pages.records_progress import MilestoneLine, milestone_line
from kenes.web.pages.records_read import RecordPage
from kenes.web.site import Site

KIND = "MLS"


@dataclass(frozen=True)
class MilestonePage(RecordPage):
    """The page of a milestone."""

    template: ClassVar[str] = "records/milestone.html"
    line: MilestoneLine


def page(site: Site, account: Any, made: RecordPage) -> MilestonePage:
    """A milestone as an account may see it."""
    common = {one.name: getattr(made, one.name) for one in fields(made)}
    line = milestone_line(made.record, Names(account), today(), made.may_amend and not made.record.withdrawn)
    return MilestonePage(**common, line=line)
