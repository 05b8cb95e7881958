"""Asking people to read a review, what they say, finishing a reading, and settling where two readings differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log, record_change
from kenes.records.chain.actions import amend_record
from kenes.records.library.models import Passage
from kenes.records.readings.agreeing import Pair, pairs_of
from kenes.records.readings.models import READERS, Opinion, Reading, Settled
from kenes.records.readings.unseen import sealed_digest, subject_of_reading
from kenes.records.reviews.actions import Verdict, judge
from kenes.records.reviews.frameworks import framework_of
from kenes.records.reviews.models import Judgement, Review

VERDICTS = frozenset(code for code, _words in Judgement.Verdict.choices)
REJECTED = str(Judgement.Verdict.REJECTED)


@dataclass(frozen=True)
class Said:
    """What a person says of a clause (blank: the whole document) and a requirement; no verdict takes an opinion back."""

    clause: str
    requirement: str
    verdict: str
    note: str = ""
    quote: str = ""


@transaction.atomic
def ask_to_read(*, review: Review, reader: Account, by: Account) -> Reading:
    """Let a person read a review independently. ValidationError where two read it, where it was judged openly, or the same person is asked again."""
    hold_the_log()
    held = list(review.readings.all())
    if review.withdrawn:
        raise ValidationError(_("This review was withdrawn."))
    if any(one.reader_id == reader.pk for one in held):
        raise ValidationError(_("This person reads the review already."))
    if len(held) >= READERS:
        raise ValidationError(_("Two people read this review already."))
    if not held and Judgement.objects.filter(review=review, withdrawn=False).exists():
        raise ValidationError(_("This review was judged openly; take those judgements back before it is read anew."))
    reading = Reading.objects.create(review=review, reader=reader, asked_by=by, begun=timezone.now())
    if review.state != Review.State.READING:
        amend_record(record=review, values={"state": Review.State.READING}, seen=review.version, by=by)
        review.refresh_from_db()
    _log(by, "begin-reading", reading, {"reader": reader.username})
    return reading


@transaction.atomic
def say(*, reading: Reading, said: Said, by: Account) -> Opinion | None:
    """What the reader says; said again it takes the place of what was said before. ValidationError where it fits no text.

    The log keeps a digest: whoever may read the log must not see what an unfinished reading says.
    """
    hold_the_log()
    passage = _checked(reading, said, by)
    key = {"reading": reading, "clause": said.clause, "requirement": said.requirement}
    if not said.verdict:
        Opinion.objects.filter(**key).delete()
        _log(by, "unsay", reading, {"digest": sealed_digest(said)})
        return None
    values = {
        "verdict": said.verdict,
        "passage": passage,
        "quote": said.quote,
        "note": said.note.strip(),
        "given": timezone.now(),
    }
    opinion, _new = Opinion.objects.update_or_create(**key, defaults=values)
    _log(by, "say", reading, {"digest": sealed_digest(said)})
    return opinion


@transaction.atomic
def finish_reading(*, reading: Reading, by: Account) -> None:
    """Say that a reading is done: nothing of it is changed any more. With the second one, what both say alike becomes the judgement."""
    hold_the_log()
    if reading.reader_id != by.pk or reading.finished is not None:
        raise ValidationError(_("Only the reader finishes a reading, and once."))
    if not reading.opinions.exists():
        raise ValidationError(_("This reading says nothing yet."))
    reading.finished = timezone.now()
    reading.save(update_fields=["finished"])
    review = reading.review
    opinions = [[one.clause, one.requirement, one.verdict, one.quote, one.note] for one in reading.opinions.all()]
    done = review.readings.filter(finished__isnull=False).count() >= READERS
    _log(by, "finish-reading", reading, {"digest": sealed_digest(opinions)})
    if done:
        _compare(review, by)


@transaction.atomic
def settle(*, review: Review, said: Said, by: Account) -> Settled:
    """Settle a disagreement with a verdict (blank: no judgement stands) and the reason. ValidationError where nothing is to be settled."""
    hold_the_log()
    review.refresh_from_db()
    pair = next((one for one in pairs_of(review) if one.key == (said.clause, said.requirement)), None)
    if review.state != Review.State.SETTLING or pair is None or pair.agreed or pair.settled is not None:
        raise ValidationError(_("There is no disagreement to settle here."))
    if said.verdict and said.verdict not in VERDICTS:
        raise ValidationError({"verdict": _("There is no such verdict.")})
    if not said.note.strip():
        raise ValidationError({"note": _("Say why.")})
    judgement = _judged(review, pair, said.verdict, said.note.strip(), by) if said.verdict else None
    settled = Settled.objects.create(
        review=review, clause=said.clause, requirement=said.requirement, verdict=said.verdict, note=said.note.strip(),
        settled=timezone.now(), settled_by=by, judgement=judgement,
    )  # fmt: skip
    after = {"clause": said.clause, "requirement": said.requirement, "verdict": said.verdict, "note": settled.note}
    record_change(by=by, act="settle", subject=f"settled:{review.ref}", after=after, why=settled.note)
    _count(review, by)
    return settled


def _compare(review: Review, by: Account) -> None:
    """What both readings say alike becomes the judgement; where they differ waits to be settled."""
    state = Review.State.SETTLING
    amend_record(record=review, values={"state": state}, seen=review.version, by=by)
    review.refresh_from_db()
    for pair in pairs_of(review):
        if pair.agreed:
            _judged(review, pair, pair.opinions[0].verdict, pair.notes, by)
    _count(review, by)


def _count(review: Review, by: Account) -> None:
    """Keep how many disagreements wait; with none left the review is settled."""
    left = sum(not pair.agreed and pair.settled is None for pair in pairs_of(review))
    state = Review.State.SETTLING if left else Review.State.SETTLED
    amend_record(record=review, values={"unsettled": left, "state": state}, seen=review.version, by=by)
    review.refresh_from_db()


def _judged(review: Review, pair: Pair, verdict: str, note: str, by: Account) -> Judgement:
    """The judgement that stands after two readings; it quotes the clause in the version reviewed."""
    passage = review.version_read.passages.filter(label=pair.clause).first() if pair.clause else None
    if verdict == REJECTED and (passage is None or not _suggested(review, passage, pair.requirement)):
        verdict = str(Judgement.Verdict.NOT_APPLICABLE)
    quote = next((one.quote for one in pair.opinions if one.quote and passage and one.quote in passage.text), "")
    return judge(review=review, said=Verdict(pair.requirement, verdict, passage, note, quote), by=by)


def _suggested(review: Review, passage: Passage, requirement: str) -> bool:
    return bool(review.suggestions.filter(passage=passage, requirement=requirement).exists())


def _checked(reading: Reading, said: Said, by: Account) -> Passage | None:
    """The passage that is quoted; ValidationError for a fault in any field."""
    if reading.reader_id != by.pk:
        raise ValidationError(_("Only the reader speaks in a reading."))
    if reading.finished is not None:
        raise ValidationError(_("This reading is finished."))
    faults: dict[str, Any] = {}
    if said.requirement not in framework_of(reading.review).codes:
        faults["requirement"] = _("The framework has no requirement of this number.")
    if said.verdict and said.verdict not in VERDICTS:
        faults["verdict"] = _("There is no such verdict.")
    found = passages_at(reading.review, said.clause)
    if said.clause and not found:
        faults["clause"] = _("This clause does not stand in the versions that are reviewed.")
    if said.verdict == REJECTED and not said.clause:
        faults["verdict"] = _("Only a suggestion can be rejected; none was made of this passage.")
    quoted = next((one for one in found if said.quote and said.quote in one.text), None)
    if said.quote and quoted is None:
        faults["quote"] = _("The quotation must be the very words of the passage.")
    if faults:
        raise ValidationError(faults)
    return quoted or (found[0] if found else None)


def passages_at(review: Review, clause: str) -> list[Passage]:
    """The passages of a clause in every version that is reviewed, that of the review's own version first."""
    if not clause:
        return []
    versions = [review.version_read_id, *review.read_beside.values_list("pk", flat=True)]
    found = Passage.objects.filter(version__in=versions, label=clause).select_related("version")
    return sorted(found, key=lambda one: versions.index(one.version_id))


def _log(by: Account, act: str, reading: Reading, after: Any) -> None:
    record_change(by=by, act=act, subject=subject_of_reading(reading), after=after)
