"""Letters to the lead body about its actions, and what it answered."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction

from kenes.records.accounts.models import Account
from kenes.records.chain.models import Record
from kenes.records.correspondence.actions import note_reply, write_letter
from kenes.records.correspondence.models import Letter, Reply
from kenes.records.roadmaps.models import Action
from kenes.records.roadmaps.moving import move
from kenes.texts import Finding, Refusal, Severity, Text

AGREES = ("agreed", "remarks")


@transaction.atomic
def send_letter(*, letter: Letter, actions: Iterable[Action], by: Account) -> Letter:
    """Ask a body in one letter to agree to actions that it leads. Refusal for an action that another body leads."""
    chosen = list(actions)

    def of_the_body(action: Action) -> Finding | None:
        if action.lead_id in (None, letter.addressee_id):
            return None
        said = _OTHER_BODY.fill(ref=action.ref, title=action.title)
        return Finding("another-body", Severity.ERROR, said, text=action.ref)

    letter.purpose = Letter.Purpose.AGREEMENT
    records = Record.objects.filter(pk__in=[one.pk for one in chosen])
    written = write_letter(letter=letter, by=by, concerns=records)
    move(actions=chosen, verb="letter", by=by, values={"letter": written, "reply": None}, check=of_the_body)
    return written


@transaction.atomic
def answer(*, reply: Reply, by: Account, actions: Iterable[Action] | None = None) -> Reply:
    """Note the reply of a body to a letter; the actions it speaks of (all that wait, where none are named) go on by it.

    A body that does not agree is answered by a protocol of disagreements.
    """
    written = note_reply(reply=reply, by=by)
    chosen = list(waiting_of(reply.letter) if actions is None else actions)
    if reply.letter.purpose == Letter.Purpose.AGREEMENT and reply.outcome in (*AGREES, "disagreed") and chosen:
        verb = "agree" if reply.outcome in AGREES else "disagree"
        move(actions=chosen, verb=verb, by=by, values={"reply": written}, check=lambda one: _of_the_letter(one, reply))
    elif actions is not None:
        raise Refusal(Finding("no-answer", Severity.ERROR, _NO_ANSWER))
    return written


def waiting_of(letter: Letter) -> list[Action]:
    """The actions of a letter of which the body has not answered yet."""
    return list(Action.objects.filter(letter=letter, stage=Action.Stage.SENT, withdrawn=False))


def _of_the_letter(action: Action, reply: Reply) -> Finding | None:
    if action.letter_id == reply.letter_id:
        return None
    return Finding("another-letter", Severity.ERROR, _OTHER_LETTER.fill(ref=action.ref), text=action.ref)


_OTHER_BODY = Text(
    kk="{ref}: бұл іс-шараға басқа орган жауапты. {title}",
    ru="{ref}: за это мероприятие отвечает другой орган. {title}",
    en="{ref}: another body is responsible for this action. {title}",
)
_OTHER_LETTER = Text(
    kk="{ref}: бұл іс-шара басқа хатпен жолданған.",
    ru="{ref}: это мероприятие направлено другим письмом.",
    en="{ref}: this action was sent by another letter.",
)
_NO_ANSWER = Text(
    kk="Органның келіскенін немесе келіспегенін көрсетіңіз.",
    ru="Укажите, согласен ли орган.",
    en="Say whether the body agrees.",
)
