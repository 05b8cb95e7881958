"""How far a request has come. Pure: it follows from what was sent and returned and from the day, and is never typed."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from enum import StrEnum

from kenes.texts import Text

WAITING, ACCEPTED, SENT_BACK = "waiting", "accepted", "sent-back"
"""What the reviewer says of a return; nothing yet, accepted, or sent back."""


class State(StrEnum):
    """The states of a request."""

    DRAFT = "draft"
    SENT = "sent"
    OVERDUE = "overdue"
    ANSWERED = "answered"
    SENT_BACK = "sent-back"
    ACCEPTED = "accepted"


IN_WORDS = {
    State.DRAFT: Text(kk="жоба", ru="черновик", en="draft"),
    State.SENT: Text(kk="жіберілді", ru="направлен", en="sent"),
    State.OVERDUE: Text(kk="мерзімі өтті", ru="просрочен", en="overdue"),
    State.ANSWERED: Text(kk="жауап келді", ru="ответ получен", en="answered"),
    State.SENT_BACK: Text(kk="пысықтауға қайтарылды", ru="возвращён на доработку", en="sent back"),
    State.ACCEPTED: Text(kk="қабылданды", ru="принят", en="accepted"),
}


def state_of(*, sent: object, due: datetime.date, verdicts: Sequence[str], today: datetime.date) -> State:
    """The state of a request by whether it was sent, its due date, and the verdicts on its returns, the oldest first."""
    if not sent:
        return State.DRAFT
    last = verdicts[-1] if verdicts else ""
    if last == ACCEPTED:
        return State.ACCEPTED
    if last == WAITING:
        return State.ANSWERED
    if due < today:
        return State.OVERDUE
    return State.SENT_BACK if last == SENT_BACK else State.SENT


def awaits_an_answer(state: State) -> bool:
    """Whether the body has something to do."""
    return state in (State.SENT, State.SENT_BACK, State.OVERDUE)
