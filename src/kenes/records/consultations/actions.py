"""Opening a consultation, taking in comments, answering each, ending it once every comment has its response."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log
from kenes.records.chain.actions import Origin, amend_record, write_record
from kenes.records.chain.models import Record
from kenes.records.chain.refs import is_record
from kenes.records.consultations.drafts import all_addresses, newest_versions
from kenes.records.consultations.links import end_links, examine_pass
from kenes.records.consultations.models import Comment, Consultation
from kenes.records.consultations.stages import Stage
from kenes.records.passes.models import Pass
from kenes.records.words import written
from kenes.texts import Text

NOTHING = Text.same("")


@dataclass(frozen=True)
class Given:
    """A comment as somebody gives it; `institution` None is a member of the public who is not named."""

    institution: Any
    text: Text
    way: str
    clause: str = ""
    proposed: Text = NOTHING
    level: str = str(Comment.Level.PUBLIC)
    number: str = ""
    date: datetime.date | None = None
    held: Pass | None = None


@transaction.atomic
def open_consultation(*, consultation: Consultation, by: Account) -> Consultation:
    """Open it: comments refer from now on to the versions that the draft has today."""
    current = _locked(consultation)
    if current.stage is not Stage.DRAFT or current.withdrawn:
        raise ValidationError(_("This consultation was opened before."))
    versions = [one.pk for one in newest_versions(current)]
    if current.document_id and not versions:
        raise ValidationError(_("No version of the document was received yet: there is nothing to comment on."))
    values = {"opened": timezone.now(), "versions": versions}
    return amend_record(record=current, values=values, seen=current.version, by=by)  # type: ignore[no-any-return]


@transaction.atomic
def take_comment(*, consultation: Consultation, given: Given, by: Account) -> Comment:
    """Take in a comment. It is for official use until it is answered; ValidationError says what is wrong, and nothing is stored."""
    current = _locked(consultation)
    examine_pass(given.held)
    _examine(current, given)
    comment = Comment(
        country=current.country, marking=Record.Marking.OFFICIAL, example=current.example, consultation=current,
        institution=given.institution, clause=given.clause, text=given.text, proposed=given.proposed,
        level=given.level, way=given.way, number=given.number, date=given.date,
    )  # fmt: skip
    chained = given.clause.startswith("clause:") or is_record(given.clause)
    origins = (Origin("cites", given.clause, outward=True),) if chained else ()
    return write_record(record=comment, by=by, origins=origins)  # type: ignore[no-any-return]


@transaction.atomic
def respond(*, comment: Comment, response: str, reason: Text, by: Account) -> Comment:
    """Say what was decided about a comment, and why. What may be published becomes as public as its consultation."""
    consultation = _locked(comment.consultation)
    current = Comment.objects.select_for_update().get(pk=comment.pk)
    if consultation.ended or current.withdrawn:
        raise ValidationError(_("The consultation has ended: its responses stay as they are."))
    if response not in Comment.Response.values or response == str(Comment.Response.WAITING):
        raise ValidationError({"response": _("Choose the response.")})
    if response != str(Comment.Response.ACCEPTED) and not written(reason):
        raise ValidationError({"reason": _("Say why it is not accepted as it stands.")})
    public = current.level == Comment.Level.PUBLIC
    values = {
        "response": response, "reason": reason, "answered": timezone.now(), "answered_by": by,
        "marking": consultation.marking if public else str(Record.Marking.OFFICIAL),
    }  # fmt: skip
    return amend_record(record=current, values=values, seen=current.version, by=by)  # type: ignore[no-any-return]


@transaction.atomic
def end_consultation(*, consultation: Consultation, by: Account) -> Consultation:
    """End it. ValidationError names the comments that still wait for a response."""
    current = _locked(consultation)
    if current.stage in (Stage.DRAFT, Stage.ENDED) or current.withdrawn:
        raise ValidationError(_("Only a consultation that was opened can be ended."))
    waiting = [one.ref for one in current.comments.filter(withdrawn=False).order_by("ref") if one.waits]
    if waiting:
        raise ValidationError(
            _("These comments wait for a response: %(waiting)s."), params={"waiting": ", ".join(waiting)}
        )
    ended = amend_record(record=current, values={"ended": timezone.now()}, seen=current.version, by=by)
    end_links(record=current, by=by)
    return ended  # type: ignore[no-any-return]


def _locked(consultation: Consultation) -> Consultation:
    hold_the_log()
    return Consultation.objects.select_for_update(of=("self",)).get(pk=consultation.pk)


def _examine(current: Consultation, given: Given) -> None:
    by_letter = given.way == str(Comment.Way.LETTER)
    stages = (Stage.OPEN, Stage.OVER) if by_letter else (Stage.OPEN,)
    if current.withdrawn or current.stage not in stages:
        raise ValidationError(_("The consultation is not open: no comment is taken in."))
    if not written(given.text):
        raise ValidationError({"text": _("Write the comment.")})
    if given.clause and given.clause not in all_addresses(current):
        raise ValidationError({"clause": _("Choose a clause of the draft, or the whole.")})
    if given.institution is None and not current.unnamed_public:
        raise ValidationError({"institution": _("Name the body: this consultation takes no comments without a name.")})
    if by_letter and not (given.number and given.date):
        raise ValidationError({"number": _("Write the number and the date of the letter.")})
