"""An action with how far it has come."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar

from kenes.records.chain.actions import today
from kenes.web.pages.records_progress import ProgressBlock, progress_block
from kenes.web.pages.records_read import RecordPage
from kenes.web.site import Site

KIND = "ACT"


@dataclass(frozen=True)
class ActionPage(RecordPage):
    """The page of an action."""

    template: ClassVar[str] = "records/action.html"
    progress: ProgressBlock


def page(site: Site, account: Any, made: RecordPage) -> ActionPage:
    """An action as an account may see it; its milestones stand with its progress."""
    common = {one.name: getattr(made, one.name) for one in fields(made)}
    common["parts"] = tuple(one for one in made.parts if one.kind.code != "MLS")
    return ActionPage(**common, progress=progress_block(site, account, made.record, today()))
