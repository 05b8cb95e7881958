"""The texts that the example dialogue ended in: its minutes and the organiser's summary, both agreed, and one consent to a quotation."""

from __future__ import annotations

import datetime
from typing import Any

from kenes.records.chain.models import Record
from kenes.records.example.bodies import Bodies
from kenes.records.example.pen import Pen
from kenes.records.minutes.circulation import Answer, Sending, agree, circulate, take_answer
from kenes.records.minutes.drafting import draft
from kenes.records.minutes.models import Consent
from kenes.records.minutes.queries import bodies_to_ask
from kenes.records.models import Statement
from kenes.texts import Text

DAYS_AFTER = {"sent": 7, "answered": 12, "due": 17, "tacit": 21, "agreed": 22}
"""Days after the dialogue."""


def write_minutes(pen: Pen, bodies: Bodies, dialogue: Any) -> None:
    """Body A agrees in words, the others in silence."""
    on = {name: dialogue.date + datetime.timedelta(days=days) for name, days in DAYS_AFTER.items()}
    for sort in ("minutes", "summary"):
        text = draft(dialogue=dialogue, sort=sort, by=pen.by)
        asked = [(body, f"0-{place}") for place, body in enumerate(bodies_to_ask(dialogue), start=1)]
        sent = circulate(minutes=text, sending=Sending(asked, on["sent"], on["due"], on["tacit"]), by=pen.by)
        first = next(one.letter for one in sent if one.letter.addressee_id == bodies.a.ref)
        take_answer(
            minutes=text,
            letter=first,
            answer=Answer("agreed", Text.same(""), date=on["answered"], number="0"),
            by=pen.by,
        )
        if sort == "summary":
            _open(text, pen)
        agree(minutes=text, by=pen.by, today=on["agreed"])
    _consent(pen, dialogue, on["agreed"])


def _open(text: Any, pen: Pen) -> None:
    """The summary of the example is for everybody to read."""
    from kenes.records.chain.actions import amend_record

    text.refresh_from_db()
    amend_record(record=text, values={"marking": Record.Marking.PUBLIC}, seen=text.version, by=pen.by)


def _consent(pen: Pen, dialogue: Any, day: datetime.date) -> None:
    statement = Statement.objects.filter(dialogue=dialogue, level="public").order_by("ref").first()
    if statement is not None:
        pen.write(
            Consent, statement=statement, press_service=True, quotation=statement.said, date=day, given_in="0 (example)"
        )
