"""Two readings of the example's document against the Sustainable Development Goals, and how their disagreements were settled.

The two readers are accounts of the example that nobody can sign in with.
"""

from __future__ import annotations

from secrets import token_urlsafe

from kenes.records.accounts.actions import close_account, open_account
from kenes.records.accounts.models import Account
from kenes.records.example.pen import Pen
from kenes.records.library.models import DocumentVersion
from kenes.records.readings.actions import Said, ask_to_read, finish_reading, say, settle
from kenes.records.reviews.actions import start_review

FRAMEWORK = "sdg"
READERS = ("example-reviewer-1", "example-reviewer-2")
PAIRS = (
    ("art-2/p-1", "10.2", "partial", "partial"),
    ("art-3/p-1", "3.5", "aligned", "aligned"),
    ("art-3/p-1", "4.7", "aligned", "partial"),
    ("art-3/p-2", "3.5", "aligned", "aligned"),
    ("art-4/p-1", "3.5", "aligned", "aligned"),
    ("art-4/p-2", "3.5", "aligned", "aligned"),
    ("art-4/p-3", "3.3", "aligned", "aligned"),
    ("art-5/p-1", "16.4", "aligned", "aligned"),
    ("art-5/p-2", "3.d", "partial", "partial"),
    ("", "5.1", "gap", "gap"),
    ("", "5.2", "gap", "gap"),
    ("", "16.5", "not-applicable", "gap"),
    ("", "17.18", "gap", "gap"),
    ("", "3.8", "gap", ""),
)
"""Clause (blank: the whole document), requirement, what the first says, what the second says (blank: nothing)."""
SETTLED = {
    ("art-3/p-1", "4.7"): ("partial", "Мысал: дағдылар туралы айтылмаған."),
    ("", "16.5"): ("gap", "Мысал: талап бағдарламаға да қатысты."),
    ("", "3.8"): ("", "Мысал: бағдарлама қаржыландыру туралы емес."),
}
"""How each was settled: the verdict (blank: no judgement stands) and why, in one language as a person writes it."""


def read_by_two(pen: Pen, version: DocumentVersion) -> None:
    """One review, two readings unseen by each other, every disagreement settled."""
    review = start_review(version=version, framework=FRAMEWORK, by=pen.by)
    readers = [_reader(pen, name) for name in READERS]
    readings = [ask_to_read(review=review, reader=one, by=pen.by) for one in readers]
    for place, (reading, reader) in enumerate(zip(readings, readers, strict=True)):
        for clause, requirement, *verdicts in PAIRS:
            if verdicts[place]:
                say(reading=reading, said=Said(clause, requirement, verdicts[place]), by=reader)
        finish_reading(reading=reading, by=reader)
    review.refresh_from_db()
    for (clause, requirement), (verdict, why) in SETTLED.items():
        settle(review=review, said=Said(clause, requirement, verdict, why), by=pen.by)
    for one in readers:
        close_account(account=one, by=pen.by, why=_WHY)


def _reader(pen: Pen, name: str) -> Account:
    """An account of the example with a password that nobody knows."""
    held = Account.objects.filter(username=name).first()
    return held or open_account(username=name, password=token_urlsafe(24), by=pen.by, full_name=_NAME)


_NAME = "(мысал / пример / example)"
_WHY = "мысал / пример / example"
