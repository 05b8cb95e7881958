"""A round: what is asked, its statements, the next step, the policy of moderation, links."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar

from kenes.records.consultations.links import passes_of
from kenes.records.consultations.models import Proposed
from kenes.records.consultations.moderation import POLICY, REASONS
from kenes.records.consultations.queries import results_are_due
from kenes.records.consultations.rules import bodies_commenting
from kenes.records.consultations.stages import IN_WORDS, Stage
from kenes.records.passes.models import Pass
from kenes.texts import Text
from kenes.web.pages.records_read import RecordPage
from kenes.web.site import Site

KIND = "RND"


@dataclass(frozen=True)
class RoundPage(RecordPage):
    """The page of a round."""

    template: ClassVar[str] = "consultations/round.html"
    stage: str
    stage_said: Text
    may_give_a_voice: bool
    results_due: bool
    proposals_waiting: int
    passes: tuple[Pass, ...]
    bodies: tuple[Any, ...]
    policy: Text = POLICY
    reasons: tuple[Text, ...] = tuple(REASONS.values())


def page(site: Site, account: Any, made: RecordPage) -> RoundPage:
    """A round as an account may see it."""
    record = made.record
    waiting = Proposed.objects.filter(round=record, verdict=Proposed.Verdict.WAITING)
    return RoundPage(
        **{one.name: getattr(made, one.name) for one in fields(made)},
        stage=str(record.stage),
        stage_said=IN_WORDS[record.stage],
        may_give_a_voice=record.stage is Stage.OPEN and bool(bodies_commenting(account, record)),
        results_due=results_are_due(record),
        proposals_waiting=waiting.count() if made.may_amend else 0,
        passes=tuple(passes_of(record)) if made.may_amend else (),
        bodies=tuple(record.invited.order_by("ref")) if made.may_amend else (),
    )
