"""Open loops as questions to the database: for each kind of loop the records that wait, without a snapshot of everything.

Each answers what its test in `loops.py` answers of the present; a test holds the two together.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from kenes.assessments.age import is_stale
from kenes.records.capacity.follow_up import follow_up_due
from kenes.records.chain.kinds import model_of
from kenes.records.chain.loops import LOOP_KINDS, LoopKind
from kenes.records.chain.models import Link, Record
from kenes.records.chain.refs import FigureRef
from kenes.records.studies.use import BY_IT, OF_IT, USERS


@dataclass(frozen=True)
class Waiting:
    """The records that wait as far as an account may read them, on a day; `open_only` leaves closed records out of everything."""

    account: Any
    today: datetime.date
    open_only: bool = False

    def of(self, kind: LoopKind) -> QuerySet[Any]:
        """The records that wait in one way, by id."""
        return _QUESTIONS[kind.key](self, self.readable(model_of(kind.code))).order_by("ref")

    def refs(self) -> dict[str, list[str]]:
        """The ids of all of them, by the key of the kind of loop."""
        return {kind.key: list(self.of(kind).values_list("pk", flat=True)) for kind in LOOP_KINDS}

    def readable(self, model: Any = Record) -> QuerySet[Any]:
        """What there is for this account."""
        there: QuerySet[Any] = model.objects.visible_to(self.account).filter(withdrawn=False)
        return there.filter(closed=False) if self.open_only else there

    def to(self, link: str, *codes: str) -> Exists:
        """Whether a link of a kind leads from the record to one of some kinds (none named: to anything)."""
        ends = self.readable().filter(pk=OuterRef("target_id"))
        there = Exists(ends.filter(kind__in=codes) if codes else ends)
        written = Link.objects.filter(source=OuterRef("pk"), kind=link, withdrawn=False)
        return Exists(written.filter(there if codes else Q(there) | Q(target__isnull=True)))

    def here(self, link: str, *codes: str) -> Exists:
        """Whether a link of a kind leads to the record from one of some kinds."""
        ends = self.readable().filter(pk=OuterRef("source_id"))
        there = Exists(ends.filter(kind__in=codes) if codes else ends)
        return Exists(Link.objects.filter(there, target=OuterRef("pk"), kind=link, withdrawn=False))

    def part(self, code: str, **values: Any) -> Exists:
        """Whether a record of a kind, with values, is part of the record."""
        model = model_of(code)
        return Exists(self.readable(model).filter(**{model.KIND.home: OuterRef("pk")}, **values))

    def reaches(self, link: str, code: str) -> Q:
        """Whether a link joins the record to one of a kind in either direction."""
        return Q(self.to(link, code)) | Q(self.here(link, code))


def _unreviewed(asked: Waiting, there: QuerySet[Any]) -> QuerySet[Any]:
    reviews = asked.readable(model_of("REV")).filter(document=OuterRef("pk"))
    return there.filter(~Exists(reviews))


def _without_gap(asked: Waiting, there: QuerySet[Any]) -> QuerySet[Any]:
    return there.filter(~asked.to("reveals"), verdict__in=("gap", "contrary"))


def _without_recommendation(asked: Waiting, there: QuerySet[Any]) -> QuerySet[Any]:
    followed = asked.reaches("motivates", "REC") | asked.reaches("addresses", "REC") | asked.reaches("motivates", "ACT")
    return there.filter(~asked.here("supersedes")).exclude(followed)


def _mandate(asked: Waiting, there: QuerySet[Any]) -> QuerySet[Any]:
    served = Q(asked.here("mandated-by")) | Q(asked.here("institutionalised-by")) | Q(asked.part("ASG"))
    return there.exclude(served)


def _request(asked: Waiting, there: QuerySet[Any]) -> QuerySet[Any]:
    answered = asked.part("RTN", verdict__in=("waiting", "accepted"))
    return there.filter(~answered, sent__isnull=False, due__lt=asked.today)


def _deliverable(asked: Waiting, there: QuerySet[Any]) -> QuerySet[Any]:
    cancelled = asked.readable(model_of("ATV")).filter(pk=OuterRef("activity_id"), state="cancelled")
    return there.filter(~Exists(cancelled), due__lt=asked.today, delivered__isnull=True)


def _study(asked: Waiting, there: QuerySet[Any]) -> QuerySet[Any]:
    used = Q(asked.to(BY_IT, *USERS)) | Q(asked.here(OF_IT, *USERS))
    return there.filter(state="open", delivered__isnull=False).exclude(used)


def _event(asked: Waiting, there: QuerySet[Any]) -> QuerySet[Any]:
    bare = there.filter(~asked.part("FUP")).values_list("pk", "starts", "ends")
    return there.filter(pk__in=[ref for ref, starts, ends in bare if follow_up_due(ends or starts) <= asked.today])


def _evidence(asked: Waiting, there: QuerySet[Any]) -> QuerySet[Any]:
    resting = there.values_list("pk", "figure")
    old = [ref for ref, figure in resting if is_stale(FigureRef.parse(figure).period, asked.today)]
    return there.filter(pk__in=old)


_QUESTIONS: Mapping[str, Callable[[Waiting, QuerySet[Any]], QuerySet[Any]]] = {
    "document-not-reviewed": _unreviewed,
    "clause-link-broken": lambda asked, there: there.filter(broken_links__gt=0),
    "readings-unsettled": lambda asked, there: there.filter(state="settling"),
    "judgement-without-gap": _without_gap,
    "gap-without-recommendation": _without_recommendation,
    "finding-without-recommendation": _without_recommendation,
    "statement-without-recommendation": lambda asked, there: there.exclude(asked.reaches("informs", "REC")),
    "recommendation-without-action": lambda asked, there: there.filter(~asked.here("supersedes")).exclude(
        asked.reaches("taken-up-as", "ACT")
    ),
    "mandate-without-action": _mandate,
    "action-without-indicator": lambda asked, there: there.filter(~asked.to("measured-by"), indicator=""),
    "action-overdue": lambda asked, there: there.filter(due__lt=asked.today).exclude(stage="removed"),
    "milestone-overdue": lambda asked, there: there.filter(due__lt=asked.today, reached__isnull=True),
    "request-overdue": _request,
    "return-waits": lambda asked, there: there.filter(verdict="waiting"),
    "letter-unanswered": lambda asked, there: there.filter(~asked.part("RPL"), reply_due__lt=asked.today),
    "disagreement-open": lambda asked, there: there.filter(resolved_on__isnull=True),
    "agreed-without-act": lambda asked, there: there.filter(stage="agreed"),
    "change-undecided": lambda asked, there: there.filter(state="proposed"),
    "assignment-overdue": lambda asked, there: there.filter(due__lt=asked.today).exclude(state="removed"),
    "dialogue-without-minutes": lambda asked, there: there.filter(
        ~asked.part("MIN", sort__in=("minutes", "summary")), state="held"
    ),
    "minutes-not-agreed": lambda asked, there: there.filter(state="circulated", tacit_on__lt=asked.today),
    "comment-unanswered": lambda asked, there: there.filter(response="waiting"),
    "deliverable-overdue": _deliverable,
    "study-unused": _study,
    "follow-up-due": _event,
    "evidence-old": _evidence,
}
