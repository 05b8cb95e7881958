"""Reviewing: the software suggests, a person judges and may take a judgement back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kenes.documents.framework import Framework
from kenes.documents.review import review as look_at
from kenes.documents.suggestion import Suggestion as Suggested
from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log, record_change
from kenes.records.chain.actions import Origin, amend_record, withdraw_record, write_record
from kenes.records.chain.models import Record
from kenes.records.library.editions import authentic_versions
from kenes.records.library.models import DocumentVersion, Passage, PolicyDocument
from kenes.records.library.queries import as_read, passage_at
from kenes.records.reviews.frameworks import framework_of, known_frameworks
from kenes.records.reviews.models import Judgement, Review, Suggestion
from kenes.records.reviews.weaker import keep_candidates


@dataclass(frozen=True)
class Verdict:
    """What a person says: of a passage (None: of the document as a whole), to a requirement."""

    requirement: str
    verdict: str
    passage: Passage | None = None
    note: str = ""
    quote: str = ""


def start_review(*, version: DocumentVersion, framework: str, by: Account) -> Review:
    """Hold a version against a framework and keep what the software suggests; the same review twice is one.

    KeyError for a framework that does not exist.
    """
    against = known_frameworks()[framework]
    document = version.document
    beside = [] if _held(version, against) else _beside(version)
    found = {one: look_at(as_read(one), against) for one in (version, *beside)} if not _held(version, against) else {}
    with transaction.atomic():
        hold_the_log()
        if held := _held(version, against):
            return held
        review: Review = write_record(
            record=Review(
                country=document.country,
                marking=document.marking,
                example=document.example,
                document=document,
                version_read=version,
                framework=against.key,
                edition=against.edition,
            ),
            by=by,
            many={"read_beside": beside},
        )
        _keep(review, against, {one: looked.suggestions for one, looked in found.items()}, by)
        keep_candidates(review, {one: looked.candidates for one, looked in found.items()})
    return review


@transaction.atomic
def judge(*, review: Review, said: Verdict, by: Account, why: str = "") -> Judgement:
    """What a person says, with the very words of the passage; it cites the clause. ValidationError where it fits no text."""
    hold_the_log()
    _check(review, said)
    judgement = Judgement(
        country=review.country,
        marking=review.marking,
        example=review.example,
        review=review,
        passage=said.passage,
        requirement=said.requirement,
        verdict=said.verdict,
        quote=(said.quote or said.passage.text) if said.passage else "",
        note=said.note,
    )
    cited = clause_address(review, said.passage) if said.passage else review.document_id
    return write_record(record=judgement, by=by, origins=(Origin("cites", cited, outward=True),), why=why)  # type: ignore[no-any-return]


@transaction.atomic
def undo(*, judgement: Judgement, by: Account, why: str) -> Judgement:
    """Take a judgement back: it stays readable with the reason, and the suggestion waits for a person again."""
    if not why.strip():
        raise ValidationError({"why": _("Say why.")})
    return withdraw_record(record=judgement, by=by, why=why.strip())  # type: ignore[no-any-return]


@transaction.atomic
def close_with_document(*, document: PolicyDocument, by: Account) -> None:
    """Let the reviews and judgements of a document that is no longer public be for official use too."""
    if document.marking == Record.Marking.PUBLIC:
        return
    for model, path in ((Judgement, "review__document"), (Review, "document")):
        for one in model.objects.filter(**{path: document, "marking": Record.Marking.PUBLIC}):
            amend_record(record=one, values={"marking": "official"}, seen=one.version, by=by, why=document.ref)


def clause_address(review: Review, passage: Passage) -> str:
    """The address of a clause of the document: it outlives the version."""
    return f"clause:{review.document_id}#{passage.label}"


def _held(version: DocumentVersion, framework: Framework) -> Review | None:
    """The review of this version against this edition that holds."""
    same = Review.objects.filter(version_read=version, framework=framework.key, edition=framework.edition)
    return same.filter(withdrawn=False).first()


def _beside(version: DocumentVersion) -> list[DocumentVersion]:
    """The versions in the other languages that bind as this one does: one review holds them all."""
    binding = authentic_versions(version.document)
    return [one for one in binding.values() if version in binding.values() and one != version]


def _keep(
    review: Review,
    framework: Framework,
    found: Mapping[DocumentVersion, tuple[Suggested, ...]],
    by: Account,
) -> None:
    """Store the suggestions with the passages as they are held; the library's own ids may differ from the kept ones."""
    made: dict[tuple[int, str], Suggestion] = {}
    for version, suggestions in found.items():
        held = list(version.passages.order_by("position"))
        for one in suggestions:
            passage = passage_at(held, one.matched[0].start)
            if passage is not None:
                made.setdefault((passage.pk, one.requirement), _suggestion(review, passage, one))
    Suggestion.objects.bulk_create(made.values())
    record_change(
        by=by,
        act="suggest",
        subject=f"suggestions:{review.ref}",
        after={"kind": "suggestions", "review": review.ref, "framework": framework.key, "number": len(made)},
    )


def _suggestion(review: Review, passage: Passage, found: Suggested) -> Suggestion:
    return Suggestion(
        review=review,
        passage=passage,
        requirement=found.requirement,
        score=found.score,
        modality=str(found.modality),
        matched=[one.as_json() for one in found.matched],
        told=found.said.as_json(),
    )


def _check(review: Review, said: Verdict) -> None:
    faults: dict[str, Any] = {}
    if review.state == Review.State.READING:
        faults["requirement"] = _("Two people read this review independently; it is not judged openly meanwhile.")
    elif said.requirement not in framework_of(review).codes:
        faults["requirement"] = _("The framework has no requirement of this number.")
    elif _stands_already(review, said):
        faults["requirement"] = _("A judgement of this passage and requirement stands already; take it back first.")
    if said.passage is not None and said.passage.version_id != review.version_read_id:
        faults["passage"] = _("This passage does not stand in the version that is reviewed.")
    if said.verdict == str(Judgement.Verdict.REJECTED) and not _is_suggested(review, said):
        faults["verdict"] = _("Only a suggestion can be rejected; none was made of this passage.")
    if review.withdrawn:
        faults["requirement"] = _("This review was withdrawn.")
    if faults:
        raise ValidationError(faults)


def _stands_already(review: Review, said: Verdict) -> bool:
    return Judgement.objects.filter(
        review=review, passage=said.passage, requirement=said.requirement, withdrawn=False
    ).exists()


def _is_suggested(review: Review, said: Verdict) -> bool:
    return (
        said.passage is not None
        and Suggestion.objects.filter(review=review, passage=said.passage, requirement=said.requirement).exists()
    )
