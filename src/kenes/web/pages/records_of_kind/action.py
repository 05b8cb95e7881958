"""An action with its way, its next step, its plan as approved beside the plan as it is now, and how far it has come."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar

from kenes.records.chain.actions import today
from kenes.web.pages.control_way import Way, way_of
from kenes.web.pages.records_progress import ProgressBlock, progress_block
from kenes.web.pages.records_read import RecordPage
from kenes.web.site import Site

KIND = "ACT"


@dataclass(frozen=True)
class ActionPage(RecordPage):
    """The page of an action."""

    template: ClassVar[str] = "records/action.html"
    way: Way
    progress: ProgressBlock


def page(site: Site, account: Any, made: RecordPage) -> ActionPage:
    """An action as an account may see it; its milestones stand with its progress, its disagreements and changes with its way."""
    common = {one.name: getattr(made, one.name) for one in fields(made)}
    parts = tuple(one for one in made.parts if one.kind.code not in ("DSG", "CHG", "MLS"))
    progress = progress_block(site, account, made.record, today())
    return ActionPage(**common | {"parts": parts}, way=way_of(account, made.record), progress=progress)
