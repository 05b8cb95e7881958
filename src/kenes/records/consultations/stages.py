"""How far a consultation or a round has come. Pure: it follows from its days and from what was done, and is never typed."""

from __future__ import annotations

import datetime
from enum import StrEnum

from kenes.texts import Text


class Stage(StrEnum):
    """Draft, announced (opened, its first day still to come), open, over (its last day has passed), ended (everything is answered)."""

    DRAFT = "draft"
    ANNOUNCED = "announced"
    OPEN = "open"
    OVER = "over"
    ENDED = "ended"


IN_WORDS = {
    Stage.DRAFT: Text(kk="дайындалуда", ru="готовится", en="being prepared"),
    Stage.ANNOUNCED: Text(kk="жарияланды", ru="объявлено", en="announced"),
    Stage.OPEN: Text(kk="жүріп жатыр", ru="идёт", en="open"),
    Stage.OVER: Text(kk="қабылдау мерзімі өтті", ru="приём окончен", en="no longer open"),
    Stage.ENDED: Text(kk="аяқталды", ru="завершено", en="ended"),
}


def stage_of(*, opened: bool, ended: bool, opens: datetime.date, closes: datetime.date, today: datetime.date) -> Stage:
    """The stage on a day."""
    if ended:
        return Stage.ENDED
    if not opened:
        return Stage.DRAFT
    if today < opens:
        return Stage.ANNOUNCED
    return Stage.OPEN if today <= closes else Stage.OVER
