"""Saying of a finding that it was meant so, and taking that back."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log, record_change
from kenes.records.intended.models import IntendedFinding
from kenes.records.intended.queries import standing
from kenes.records.library.models import PolicyDocument


@transaction.atomic
def mean_so(*, document: PolicyDocument, code: str, words: str, by: Account, why: str) -> IntendedFinding:
    """Set a finding aside, with the reason. ValidationError without a reason, without words, or where it is set aside already."""
    if not why.strip():
        raise ValidationError({"why": _("Say why.")})
    if not words:
        raise ValidationError({"words": _("Nothing stands at this place; name the words of the other version.")})
    hold_the_log()
    if standing(document).filter(code=code, words=words).exists():
        raise ValidationError({"words": _("This finding is set aside already.")})
    made: IntendedFinding = IntendedFinding.objects.create(
        document=document, code=code, words=words, why=why.strip(), made=timezone.now(), made_by=by
    )
    _record("mean-so", made, by, made.why)
    return made


@transaction.atomic
def take_back(*, intended: IntendedFinding, by: Account, why: str = "") -> IntendedFinding:
    """Let the finding be told again; that it was once meant so stays in the log."""
    hold_the_log()
    intended.refresh_from_db()
    if intended.taken_back is not None:
        raise ValidationError(_("This was taken back already."))
    intended.taken_back, intended.taken_back_by = timezone.now(), by
    intended.save(update_fields=("taken_back", "taken_back_by"))
    _record("no-longer-mean-so", intended, by, why.strip())
    return intended


def _record(act: str, intended: IntendedFinding, by: Account, why: str) -> None:
    after = {
        "kind": "intended-finding",
        "document": intended.document_id,
        "code": intended.code,
        "words": intended.words,
        "stands": intended.taken_back is None,
    }
    record_change(by=by, act=act, subject=f"intended:{intended.pk}", after=after, why=why)
