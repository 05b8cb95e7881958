"""Reaching a milestone, with the evidence; taking that back where it was said too early."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log, record_change
from kenes.records.chain.actions import link_records, today, withdraw_link
from kenes.records.chain.models import Link, Record
from kenes.records.chain.refs import is_record, scheme_of
from kenes.records.chain.values import values_of
from kenes.records.milestones.models import Milestone
from kenes.records.words import written
from kenes.texts import Text

ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s]+")


NO_WORDS = Text.same("")


@dataclass(frozen=True)
class Evidence:
    """What shows that a milestone is reached: the id of a record, a clause or an address on the web, and words."""

    address: str = ""
    words: Text = NO_WORDS


@transaction.atomic
def reach_milestone(
    *, milestone: Milestone, on: datetime.date, evidence: Evidence, by: Account, why: str = ""
) -> Milestone:
    """Say that a milestone was reached on a day, and by what that is shown; ValidationError where nothing shows it."""
    hold_the_log()
    current = Milestone.objects.select_for_update().get(pk=milestone.pk)
    _examine(current, on, evidence, by)
    before = values_of(current)
    current.reached, current.evidence, current.evidence_words = on, evidence.address.strip(), evidence.words
    return _stored(current, before, by, "reach-milestone", why)


@transaction.atomic
def reopen_milestone(*, milestone: Milestone, by: Account, why: str) -> Milestone:
    """Say that a milestone was not reached after all; the reason and what was said before stay in the history."""
    hold_the_log()
    current = Milestone.objects.select_for_update().get(pk=milestone.pk)
    if current.reached is None:
        raise ValidationError({"why": _("This milestone is not marked as reached.")})
    if not why.strip():
        raise ValidationError({"why": _("Say why.")})
    before = values_of(current)
    for link in Link.objects.filter(source=current.ref, kind="cites", withdrawn=False):
        if link.end == current.evidence:
            withdraw_link(link=link, by=by, why=why)
    current.reached, current.evidence, current.evidence_words = None, "", NO_WORDS
    return _stored(current, before, by, "reopen-milestone", why)


def _examine(milestone: Milestone, on: datetime.date, evidence: Evidence, by: Account) -> None:
    if milestone.withdrawn or milestone.reached is not None:
        raise ValidationError(_("This milestone is withdrawn or was reached before."))
    if on > today():
        raise ValidationError({"on": _("A milestone is reached on a day that has come, not on a later one.")})
    address = evidence.address.strip()
    if not address and not written(evidence.words):
        raise ValidationError({"address": _("Name the evidence: a record, an address on the web, or a few words.")})
    if address and not _leads_somewhere(address, by):
        raise ValidationError(
            {"address": _("No record of this id that you may read, and no address on the web (https://…).")}
        )


def _leads_somewhere(address: str, by: Account) -> bool:
    if address.startswith("clause:"):
        address = address.removeprefix("clause:").partition("#")[0]
    if is_record(address):
        return Record.objects.visible_to(by).filter(pk=address, withdrawn=False).exists()
    return ADDRESS.fullmatch(address) is not None


def _stored(milestone: Milestone, before: dict[str, object], by: Account, act: str, why: str) -> Milestone:
    milestone.version, milestone.changed = milestone.version + 1, timezone.now()
    milestone.full_clean(validate_unique=False, validate_constraints=False)
    milestone.save()
    record_change(by=by, act=act, subject=milestone.ref, before=before, after=values_of(milestone), why=why)
    if milestone.evidence and not ADDRESS.fullmatch(milestone.evidence) and scheme_of(milestone.evidence):
        link_records(source=milestone.ref, kind="cites", target=milestone.evidence, by=by, why=why)
    return milestone
