"""An action with its way, its next step, and its plan as approved beside the plan as it is now."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar

from kenes.web.pages.control_way import Way, way_of
from kenes.web.pages.records_read import RecordPage
from kenes.web.site import Site

KIND = "ACT"


@dataclass(frozen=True)
class ActionPage(RecordPage):
    """The page of an action."""

    template: ClassVar[str] = "records/action.html"
    way: Way


def page(site: Site, account: Any, made: RecordPage) -> ActionPage:
    """An action as an account may see it."""
    common = {one.name: getattr(made, one.name) for one in fields(made)}
    parts = tuple(one for one in made.parts if one.kind.code not in ("DSG", "CHG"))
    return ActionPage(**common | {"parts": parts}, way=way_of(account, made.record))
