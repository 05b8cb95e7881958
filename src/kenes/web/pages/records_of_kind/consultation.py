"""A consultation: what is asked, the draft clause by clause, the next step, links and messages."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar

from kenes.records.consultations.links import passes_of
from kenes.records.consultations.queries import comments_of
from kenes.records.consultations.rules import bodies_commenting
from kenes.records.consultations.stages import IN_WORDS, Stage
from kenes.records.passes.models import Pass
from kenes.texts import Text
from kenes.web.pages.consultations import Draft, readable_draft
from kenes.web.pages.records_read import RecordPage
from kenes.web.site import Site

KIND = "CNS"
ELSEWHERE = frozenset({"CMT"})


@dataclass(frozen=True)
class ConsultationPage(RecordPage):
    """The page of a consultation."""

    template: ClassVar[str] = "consultations/consultation.html"
    stage: str
    stage_said: Text
    draft: Draft | None
    comments: int
    waiting_comments: int
    may_comment: bool
    passes: tuple[Pass, ...]
    bodies: tuple[Any, ...]

    @property
    def takes_letters(self) -> bool:
        """Whether a comment that came by letter may be written down."""
        return self.may_amend and self.stage in (Stage.OPEN, Stage.OVER)


def page(site: Site, account: Any, made: RecordPage) -> ConsultationPage:
    """A consultation as an account may see it."""
    record = made.record
    common = {one.name: getattr(made, one.name) for one in fields(made)}
    common["parts"] = tuple(part for part in made.parts if part.kind.code not in ELSEWHERE)
    comments = comments_of(record, account)
    return ConsultationPage(
        **common,
        stage=str(record.stage),
        stage_said=IN_WORDS[record.stage],
        draft=readable_draft(record, account, comments),
        comments=len(comments),
        waiting_comments=sum(one.waits for one in comments),
        may_comment=record.stage is Stage.OPEN and bool(bodies_commenting(account, record)),
        passes=tuple(passes_of(record)) if made.may_amend else (),
        bodies=tuple(record.invited.order_by("ref")) if made.may_amend else (),
    )
