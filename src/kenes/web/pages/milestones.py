"""The pages on which a milestone is said to be reached, or not to be after all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from django.http import Http404

from kenes.records.milestones.models import Milestone
from kenes.web.pages.records_lookups import known_record
from kenes.web.pages.records_names import Named, Names, named


@dataclass(frozen=True)
class ReachPage:
    """A form over a milestone; `again` takes back what was said."""

    template: ClassVar[str] = "records/milestone_reach.html"
    section: ClassVar[str] = "road-maps"
    name: Named
    action: Named | None
    form: Any
    again: bool = False


def known_milestone(ref: str, account: Any) -> Milestone:
    """The milestone of an id; 404 for anything else."""
    found = known_record(ref, account)
    if not isinstance(found, Milestone):
        raise Http404(ref)
    return found


def reach_page(account: Any, milestone: Milestone, form: Any) -> ReachPage:
    """The form in which it is said to be reached."""
    return ReachPage(named(milestone), Names(account).of(milestone.action_id), form)


def reopen_page(account: Any, milestone: Milestone, form: Any) -> ReachPage:
    """The form in which that is taken back."""
    return ReachPage(named(milestone), Names(account).of(milestone.action_id), form, again=True)
