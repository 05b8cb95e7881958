"""What waits for a second person: as a page, and as the block on the page of its record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from kenes.records.four_eyes.deed import all_deeds
from kenes.records.four_eyes.models import Proposal
from kenes.records.four_eyes.queries import waiting_about, waiting_for, who_may_confirm
from kenes.records.four_eyes.rules import may_answer, may_take_back
from kenes.texts import Text
from kenes.web.pages.records_names import Named, named


@dataclass(frozen=True)
class ProposalLine:
    """A proposal in words, and what its reader may do about it; `nobody`: no second person has the right yet."""

    proposal: Proposal
    deed: Text
    name: Named
    may_answer: bool
    may_take_back: bool
    nobody: bool


@dataclass(frozen=True)
class SecondPersonPage:
    """Everything that waits, those first that the reader may answer."""

    template: ClassVar[str] = "records/second_person.html"
    section: ClassVar[str] = "open-loops"
    lines: tuple[ProposalLine, ...]


def second_person_page(account: Any) -> SecondPersonPage:
    """What waits, as an account may see it."""
    lines = [line_of(one, account) for one in waiting_for(account)]
    return SecondPersonPage(tuple(sorted(lines, key=lambda one: not one.may_answer)))


def lines_about(record: Any, account: Any) -> tuple[ProposalLine, ...]:
    """What waits about one record."""
    return tuple(line_of(one, account) for one in waiting_about(record, account))


def line_of(proposal: Proposal, account: Any) -> ProposalLine:
    """One proposal."""
    return ProposalLine(
        proposal,
        all_deeds()[proposal.deed].words,
        named(proposal.record.whole),
        may_answer(account, proposal),
        may_take_back(account, proposal),
        not who_may_confirm(proposal.deed, proposal.record, proposal.asked_by),
    )
