"""Two readings side by side: how far they agree, the disagreements, and how each was settled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from kenes.documents.framework import Framework, Requirement
from kenes.records.readings.actions import passages_at
from kenes.records.readings.agreeing import Agreement, Pair, agreement_of, readings_of
from kenes.records.readings.models import READERS, Reading
from kenes.records.readings.rules import may_ask_readers, may_begin_reading, may_settle
from kenes.records.reviews.frameworks import framework_of
from kenes.records.reviews.models import Judgement, Review
from kenes.reports.sentences.clauses import clause_words
from kenes.reports.sentences.readings import agreement_words
from kenes.texts import Text
from kenes.web.addresses import quote_address
from kenes.web.pages.documents import SECTION
from kenes.web.wording.verdicts import VerdictWords, verdict_words


@dataclass(frozen=True)
class Quoted:
    """The words of a clause in one language, and the address that leads to them."""

    language: str
    text: str
    address: str


@dataclass(frozen=True)
class Line:
    """A pair as the page shows it."""

    pair: Pair
    requirement: Requirement
    quotes: tuple[Quoted, ...]
    readings: tuple[int, ...]

    @property
    def place(self) -> Text:
        """The clause in words."""
        return clause_words(self.pair.clause) if self.pair.clause else Text.same("")

    @property
    def verdicts(self) -> tuple[VerdictWords | None, ...]:
        """What each reading says, in their order; nothing where one does not speak of it."""
        by_reading = {one.reading_id: one.verdict for one in self.pair.opinions}
        return tuple(verdict_words(by_reading[one]) if one in by_reading else None for one in self.readings)

    @property
    def notes(self) -> tuple[str, ...]:
        """The notes of the readings."""
        return tuple(one.note for one in self.pair.opinions if one.note)

    @property
    def settled(self) -> VerdictWords | None:
        """How it was settled; nothing where no judgement stands or it waits."""
        one = self.pair.settled
        return verdict_words(one.verdict) if one is not None and one.verdict else None


@dataclass(frozen=True)
class ComparedPage:
    """The readings of a review: how far each is, and once both are finished, how far they agree."""

    template: ClassVar[str] = "documents/readings.html"
    section: ClassVar[str] = SECTION
    review: Review
    framework: Framework
    progress: tuple[tuple[str, bool], ...]
    own: Reading | None
    agreement: Agreement | None
    words: tuple[Text, ...]
    disagreements: tuple[Line, ...]
    agreed: tuple[Line, ...]
    verdicts: tuple[VerdictWords, ...]
    may_ask: bool
    may_begin: bool
    may_settle: bool
    free: int
    form: Any


def compared_page(review: Review, account: Any, form: Any) -> ComparedPage:
    """What an account is shown of the readings of a review."""
    framework, found = framework_of(review), agreement_of(review)
    held = readings_of(review)
    order = tuple(one.pk for one in held)
    lines = [_line(review, framework, one, order) for one in found.pairs] if found else []
    asks = may_ask_readers(account, review)
    return ComparedPage(
        review, framework, tuple((str(one.reader), one.finished is not None) for one in held) if asks or found else (),
        next((one for one in held if one.reader_id == getattr(account, "pk", None)), None),
        found, agreement_words(found) if found else (),
        tuple(one for one in lines if not one.pair.agreed), tuple(one for one in lines if one.pair.agreed),
        tuple(verdict_words(one) for one in Judgement.Verdict),
        asks, may_begin_reading(account, review), found is not None and may_settle(account, review), READERS - len(held), form,
    )  # fmt: skip


def _line(review: Review, framework: Framework, pair: Pair, readings: tuple[int, ...]) -> Line:
    quotes = tuple(
        Quoted(one.language or one.version.language, one.text, quote_address(one.version, one.start, one.end))
        for one in passages_at(review, pair.clause)
    )
    return Line(pair, framework.requirement(pair.requirement), quotes, readings)
