"""The reviewer's word on a return: accepted, so that it counts as the last report, or sent back with a comment."""

from __future__ import annotations

import datetime

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log
from kenes.records.chain.actions import amend_record, link_records, today
from kenes.records.chain.models import Record
from kenes.records.returns.links import Link, issue_link, notice_of, post_letter, recipient
from kenes.records.returns.messages import accepted_letter, mending_letter
from kenes.records.returns.models import Request, Return
from kenes.records.returns.queries import answers_of
from kenes.records.returns.states import ACCEPTED, SENT_BACK, WAITING


@transaction.atomic
def accept_return(*, given: Return, by: Account) -> Return:
    """Let a return count: each action that it speaks of is from now on reported in it. Nothing is removed from control by this."""
    accepted = _decide(given, by, {"verdict": ACCEPTED})
    there = set(Record.objects.filter(pk__in=[one.record for one in answers_of(accepted)]).values_list("pk", flat=True))
    for one in answers_of(accepted):
        if one.record in there:
            link_records(source=one.record, kind="reported-in", target=accepted.ref, by=by)
    if to := recipient(accepted.request):
        letter = accepted_letter(notice_of(accepted.request), accepted.ref, to[2])
        post_letter(request=accepted.request, letter=letter, to=to, purpose="return-accepted", by=by)
    return accepted


@transaction.atomic
def send_back(*, given: Return, comment: str, due: datetime.date, by: Account, site: str) -> Link:
    """Send a return back: the comment goes to the body with a new link and a new date; what was said stays in the record."""
    if not comment.strip():
        raise ValidationError({"comment": _("Say what is to be mended.")})
    if due < today():
        raise ValidationError({"due": _("Choose a day that is still to come.")})
    returned = _decide(given, by, {"verdict": SENT_BACK, "comment": comment.strip()})
    request = Request.objects.get(pk=returned.request_id)
    if request.due != due:
        amend_record(record=request, values={"due": due}, seen=request.version, by=by, why=comment.strip())
        request.refresh_from_db()
    link = issue_link(request=request, site=site, by=by)
    to = recipient(request)
    if to is None:
        return link
    letter = mending_letter(notice_of(request), comment.strip(), link.address, link.until, to[2])
    message = post_letter(request=request, letter=letter, to=to, purpose="return-sent-back", by=by)
    return Link(link.held, link.address, message)


def _decide(given: Return, by: Account, values: dict[str, object]) -> Return:
    hold_the_log()
    current = Return.objects.select_for_update().get(pk=given.pk)
    if current.verdict != WAITING or current.withdrawn:
        raise ValidationError(_("This return was decided already."))
    values["decided"] = timezone.now()
    return amend_record(record=current, values=values, seen=current.version, by=by, why=str(values.get("comment", "")))  # type: ignore[no-any-return]
