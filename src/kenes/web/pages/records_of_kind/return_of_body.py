"""A return: what was said of each action beside what was said the time before, and the reviewer's word."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, fields, replace
from typing import Any, ClassVar

from kenes.records.chain.actions import today
from kenes.records.returns.answers import DOCUMENTS, REACHED, Answer
from kenes.records.returns.asked import asked_about
from kenes.records.returns.queries import answers_of, last_said
from kenes.records.returns.rules import may_review
from kenes.records.returns.states import WAITING
from kenes.records.returns.task import Item, Said
from kenes.texts import Text
from kenes.web.forms.returns import SendBackForm
from kenes.web.pages.records_names import Named, Names
from kenes.web.pages.records_read import RecordPage
from kenes.web.site import Site

KIND = "RTN"
TIME_TO_MEND = 7
"""Days that are proposed for mending."""


@dataclass(frozen=True)
class AnswerLine:
    """What was said of one action: now, in the return that was sent back before, and in the last report that counts."""

    name: Named | None
    item: Item | None
    now: AnswerSaid
    returned: AnswerSaid | None
    last: Said | None


@dataclass(frozen=True)
class AnswerSaid:
    """An answer with its choices in words; `place` is the number of its file in the return."""

    answer: Answer
    place: int

    @property
    def reached(self) -> Text:
        """Whether the form of completion is reached."""
        return REACHED.get(self.answer.reached, Text.same(self.answer.reached))

    @property
    def kind(self) -> Text:
        """The sort of document."""
        return DOCUMENTS.get(self.answer.kind, Text.same(self.answer.kind))


@dataclass(frozen=True)
class ReturnPage(RecordPage):
    """The page of a return."""

    template: ClassVar[str] = "returns/return.html"
    answers: tuple[AnswerLine, ...]
    earlier: Named | None
    form: SendBackForm | None

    @property
    def waits(self) -> bool:
        """Whether the reader is to decide."""
        return self.form is not None


def page(site: Site, account: Any, made: RecordPage) -> ReturnPage:
    """A return as an account may see it."""
    record, names = made.record, Names(account)
    common = {one.name: getattr(made, one.name) for one in fields(made)}
    earlier = _earlier(record)
    return ReturnPage(
        **common,
        answers=tuple(_lines(record, earlier, names)),
        earlier=names.of(earlier.ref) if earlier else None,
        form=decision_form() if record.verdict == WAITING and may_review(account, record) else None,
    )


def sending_back(page: Any, form: SendBackForm) -> ReturnPage:
    """The page with the form as somebody filled it in; without one where nothing is to be decided any more."""
    return replace(page, form=form if page.form is not None else None)


def decision_form(data: Any = None) -> SendBackForm:
    """The form in which a return is sent back."""
    return SendBackForm(data, initial={"due": today() + datetime.timedelta(days=TIME_TO_MEND)})


def _earlier(record: Any) -> Any:
    """The return before this one, of the same request."""
    before = [one for one in record.request.counting if one.received < record.received]
    return before[-1] if before else None


def _lines(record: Any, earlier: Any, names: Names) -> list[AnswerLine]:
    answers = answers_of(record)
    items = {one.ref: one for one in asked_about(record.request.asked.all())}
    last = last_said([one.record for one in answers], names.account, but=record.ref)
    before = {one.record: AnswerSaid(one, place) for place, one in enumerate(answers_of(earlier))} if earlier else {}
    return [
        AnswerLine(
            names.of(one.record), items.get(one.record), AnswerSaid(one, place), before.get(one.record), last.get(one.record)
        )
        for place, one in enumerate(answers)
    ]  # fmt: skip
