"""What a check reports, and what a check is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kenes.documents.document import Document
from kenes.texts import Severity, Text


@dataclass(frozen=True)
class Fault:
    """One fault in one document: where it stands, what is wrong, what might be meant.

    `group` names faults that are one fault many times over; from `MANY` on they are shown as one finding.
    """

    start: int
    end: int
    message: Text
    proposal: Text | None = None
    group: str | None = None
    severity: Severity | None = None


@dataclass(frozen=True)
class Check:
    """A check of a single text. `key` is the code of its findings; `run` finds the faults of a document in any order.

    `of_letters` when it looks at which of two look-alike letters was typed: it says nothing of recognised text.
    """

    key: str
    title: Text
    about: Text
    severity: Severity
    run: Callable[[Document], Iterable[Fault]]
    of_letters: bool = False


def question(words: str) -> Text:
    """A proposal that is not certain, put as a question in every language."""
    return Text.same(f"{words}?")
