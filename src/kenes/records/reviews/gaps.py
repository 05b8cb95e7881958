"""Gaps that a judgement reveals: recorded only when a person says so, in words offered for each language."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kenes.records.accounts.models import Account
from kenes.records.findings.actions import record_gap
from kenes.records.findings.models import Gap
from kenes.records.reviews.frameworks import framework_of
from kenes.records.reviews.models import Judgement
from kenes.texts import Text

GAPS = (Judgement.Verdict.GAP, Judgement.Verdict.CONTRARY)
"""The verdicts that offer to record a gap."""


@transaction.atomic
def gap_from(*, judgement: Judgement, gap: Gap, by: Account) -> Gap:
    """A gap that a judgement reveals. ValidationError when the judgement speaks of none."""
    if judgement.verdict not in GAPS or judgement.withdrawn:
        raise ValidationError(_("This judgement does not speak of a gap."))
    review = judgement.review
    gap.country, gap.example = judgement.country, judgement.example
    gap.framework, gap.requirement = review.framework, judgement.requirement
    if judgement.marking == Judgement.Marking.OFFICIAL:
        gap.marking = Judgement.Marking.OFFICIAL
    return record_gap(gap=gap, revealed_by=judgement.ref, by=by)


def gap_words(judgement: Judgement) -> Text:
    """The heading offered for a gap, in each language: the requirement in our words, and the document."""
    review = judgement.review
    requirement = framework_of(review).requirement(judgement.requirement)
    return HEADINGS[judgement.verdict].fill(
        document=review.document.title, number=judgement.requirement, words=requirement.words
    )


HEADINGS = {
    Judgement.Verdict.GAP: Text(
        kk="{number}-талап («{words}») мына құжатта көзделмеген: {document}",
        ru="Требование {number} («{words}») не предусмотрено в документе: {document}",
        en="Requirement {number} (“{words}”) is not provided for in: {document}",
    ),
    Judgement.Verdict.CONTRARY: Text(
        kk="{number}-талапқа («{words}») мына құжат қайшы келеді: {document}",
        ru="Требованию {number} («{words}») противоречит документ: {document}",
        en="Requirement {number} (“{words}”) is contradicted by: {document}",
    ),
}
