"""Circulating a text to the bodies that took part, taking their answers, deciding on their remarks, declaring it agreed."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext_lazy as _

from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log, record_change
from kenes.records.chain.actions import amend_record
from kenes.records.correspondence.actions import note_reply, write_letter
from kenes.records.correspondence.models import Letter, Reply
from kenes.records.dialogues.minutes import ended, in_languages_of
from kenes.records.institutions.models import Institution, Person
from kenes.records.minutes.canonical import fingerprint
from kenes.records.minutes.drafting import add_paragraph, refuse_settled
from kenes.records.minutes.letter_texts import AGREED_WORDS, LETTER, MESSAGE, OBJECTS, SUBJECT
from kenes.records.minutes.models import Minutes, Remark
from kenes.records.minutes.paragraph import OBJECTION
from kenes.records.minutes.queries import letters_of, standing_of
from kenes.records.minutes.way import day_in_words, hindrances, how_agreed, may, no_longer_told_words
from kenes.records.passes.actions import issue_pass, revoke_pass
from kenes.records.passes.models import Pass
from kenes.records.post.actions import write_message
from kenes.records.post.models import Message
from kenes.records.words import written
from kenes.texts import Text

PURPOSE = "minutes"
"""The purpose of a pass by which a body answers."""


@dataclass(frozen=True)
class Sending:
    """With which outgoing number to which body, on which day, until when an answer is expected, from when on silence counts."""

    bodies: Sequence[tuple[Institution, str]]
    date: datetime.date
    reply_due: datetime.date
    tacit_on: datetime.date


@dataclass(frozen=True)
class Sent:
    """A letter, and the token of the link that goes with it: told once."""

    letter: Letter
    token: str


@dataclass(frozen=True)
class Answer:
    """What a body says: the outcome, words on the whole, words on paragraphs by their numbers; number and day of its letter."""

    outcome: str
    words: Text
    on_paragraphs: Mapping[int, Text] = field(default_factory=dict)
    date: datetime.date | None = None
    number: str = ""


@transaction.atomic
def circulate(
    *, minutes: Minutes, sending: Sending, by: Account, address: Callable[[str, str], str] | None = None
) -> list[Sent]:
    """A letter and a link to every body; `address` makes the address of a link in a language, and then messages wait to be sent.

    A text that went out before goes out anew as its next version, and its older links end. ValidationError says what is wrong.
    """
    hold_the_log()
    held = Minutes.objects.select_for_update().get(pk=minutes.pk)
    _refuse_sending(held, sending)
    for old in Pass.objects.filter(purpose=PURPOSE, record=held.pk, used=None, revoked=None):
        revoke_pass(held=old, by=by, why=f"version {held.edition}")
    letters = [_letter(held, body, number, sending, by) for body, number in sending.bodies]
    values = {
        "state": Minutes.State.CIRCULATED, "circulated_edition": held.edition, "circulated_on": sending.date,
        "tacit_on": sending.tacit_on, "letters_out": [one.ref for one in letters],
    }  # fmt: skip
    held = amend_record(record=held, values=values, seen=held.version, by=by)
    sent = [Sent(letter, issue_link(minutes=held, letter=letter, by=by)) for letter in letters]
    for one in sent:
        if address is not None:
            _tell(held, one, sending, address, by)
    return sent


@transaction.atomic
def issue_link(*, minutes: Minutes, letter: Letter, by: Account) -> str:
    """A link for the body of a letter, until the end of the day of tacit agreement; an older one of the body ends."""
    refuse_settled(minutes)
    for old in Pass.objects.filter(purpose=PURPOSE, record=minutes.pk, institution=letter.addressee_id, revoked=None):
        if old.used is None:
            revoke_pass(held=old, by=by)
    last = minutes.tacit_on or letter.reply_due
    if last is None:
        raise ValidationError(_("State the day of tacit agreement."))
    expires = datetime.datetime.combine(last + datetime.timedelta(days=1), datetime.time(), datetime.UTC)
    _pass, token = issue_pass(purpose=PURPOSE, record=minutes, expires=expires, by=by, holder=letter.addressee)
    return token


@transaction.atomic
def take_answer(*, minutes: Minutes, letter: Letter, answer: Answer, by: Account) -> Reply:
    """What a body answered, by its link or by letter; each of its remarks waits for a decision."""
    held = Minutes.objects.select_for_update().get(pk=minutes.pk)
    if held.state != Minutes.State.CIRCULATED or letter.ref not in held.letters_out:
        raise ValidationError(_("The text is not open for answers."))
    words = answer.words if answer.words.own else AGREED_WORDS[answer.outcome]
    reply = note_reply(
        reply=Reply(
            country=held.country, example=held.example, letter=letter, number=answer.number, date=answer.date,
            outcome=answer.outcome, text=words,
        ),
        by=by,
    )  # fmt: skip
    numbers = {one.number for one in held.listed}
    for number, said in answer.on_paragraphs.items():
        if number in numbers and said.own:
            _remark(held, reply, number, said, by)
    if answer.outcome == "remarks" and not answer.on_paragraphs and answer.words.own:
        _remark(held, reply, None, answer.words, by)
    return reply


@transaction.atomic
def decide_remark(*, remark: Remark, decision: str, by: Account, why: str = "") -> Remark:
    """Whether the text follows a remark; what is not accepted needs a reason."""
    held = Minutes.objects.select_for_update().get(pk=remark.minutes_id)
    refuse_settled(held)
    if decision == "declined" and not why.strip():
        raise ValidationError(_("Say why the remark is not accepted."))
    remark.decision, remark.why, remark.decided_in = decision, why.strip(), held.edition
    remark.full_clean(validate_constraints=False)
    remark.save()
    record_change(by=by, act="decide-remark", subject=f"remark:{remark.pk}", after=_said(remark), why=why)
    return remark


@transaction.atomic
def record_objection(*, minutes: Minutes, letter: Letter, words: Text, by: Account) -> Minutes:
    """The objection of a body in the text, in its own words; the others need not be asked again because of it."""
    body = letter.addressee
    if not words.own:
        raise ValidationError(_("Write the objection in at least one language."))
    text = in_languages_of(words, OBJECTS, body=body.title, said=ended(words))
    asked_anew = minutes.edition != minutes.circulated_edition
    changed = add_paragraph(minutes=minutes, text=text, by=by, sort=OBJECTION, names=(body.ref,))
    if asked_anew:
        return changed
    return amend_record(  # type: ignore[no-any-return]
        record=changed, values={"circulated_edition": changed.edition}, seen=changed.version, by=by
    )


@transaction.atomic
def agree(*, minutes: Minutes, by: Account, today: datetime.date) -> Minutes:
    """Declare the text agreed: all have answered, or the day of tacit agreement has passed. From now on nothing of it changes.

    ValidationError names everything that stands in the way.
    """
    hold_the_log()
    held = Minutes.objects.select_for_update().get(pk=minutes.pk)
    standing = standing_of(held)
    refuse(hindrances(standing, today))
    held.agreement = [
        {
            "institution": one.body, "name": written(one.name), "how": how_agreed(one, standing, today),
            "on": one.answered_on or (held.tacit_on.isoformat() if held.tacit_on else ""), "letter": one.letter,
        }
        for one in standing.positions
    ]  # fmt: skip
    held.agreed_on, held.state = today, Minutes.State.AGREED
    values = {"agreement": held.agreement, "agreed_on": today, "state": held.state, "sha256": fingerprint(held)}
    for link in Pass.objects.filter(purpose=PURPOSE, record=held.pk, used=None, revoked=None):
        revoke_pass(held=link, by=by, why="agreed")
    return amend_record(record=held, values=values, seen=held.version, by=by)  # type: ignore[no-any-return]


def refuse(reasons: Sequence[Text]) -> None:
    """ValidationError with every reason, in the language of the reader."""
    if reasons:
        from django.utils.translation import get_language

        raise ValidationError([one[(get_language() or "en")[:2]] for one in reasons])


def letter_to(minutes: Minutes, institution: str) -> Letter | None:
    """The letter with which a text went last to a body."""
    return next((one for one in letters_of(minutes) if one.addressee_id == institution), None)


def _refuse_sending(held: Minutes, sending: Sending) -> None:
    refuse_settled(held)
    standing = standing_of(held)
    if not may(standing, "circulate"):
        raise ValidationError(_("This text is not circulated."))
    if not held.paragraphs or not sending.bodies:
        raise ValidationError(_("There is no text, or no body to send it to."))
    if not sending.date <= sending.reply_due <= sending.tacit_on or sending.date == sending.tacit_on:
        raise ValidationError(
            _("The answer is due on or after the day of the letter, the day of tacit agreement after it.")
        )
    if standing.no_longer_told:
        refuse([no_longer_told_words(standing.no_longer_told)])


def _letter(held: Minutes, body: Institution, number: str, sending: Sending, by: Account) -> Letter:
    words = {
        "heading": held.heading, "edition": held.edition, "ref": held.ref,
        "reply_due": day_in_words(sending.reply_due), "tacit": day_in_words(sending.tacit_on),
    }  # fmt: skip
    letter = Letter(
        country=held.country, example=held.example, subject=SUBJECT.fill(**words), text=LETTER.fill(**words),
        purpose=Letter.Purpose.CIRCULATION, addressee=body, number=number, date=sending.date, reply_due=sending.reply_due,
    )  # fmt: skip
    return write_letter(letter=letter, by=by, concerns=[held.record_ptr])


def _tell(held: Minutes, sent: Sent, sending: Sending, address: Callable[[str, str], str], by: Account) -> None:
    """A message to everybody of the body whose address is known. It names the text and holds none of it."""
    for person in Person.objects.filter(institution=sent.letter.addressee_id, withdrawn=False).exclude(email=""):
        language = str(getattr(person, "language", "") or "kk")
        filled = MESSAGE.fill(
            body=sent.letter.addressee.title, heading=held.heading, link=address(sent.token, language),
            reply_due=day_in_words(sending.reply_due), tacit=day_in_words(sending.tacit_on),
        )  # fmt: skip
        message = Message(
            address=person.email, name=person.title[language], language=language, purpose=PURPOSE, about=held.ref,
            subject=str(sent.letter.subject[language])[:300], body=filled[language],
        )  # fmt: skip
        write_message(message=message, by=by)


def _remark(held: Minutes, reply: Reply, number: int | None, said: Text, by: Account) -> None:
    remark = Remark.objects.create(minutes=held, reply=reply, paragraph=number, edition=held.edition, words=said)
    record_change(by=by, act="make-remark", subject=f"remark:{remark.pk}", after=_said(remark))


def _said(remark: Remark) -> dict[str, Any]:
    return {
        "kind": "remark", "minutes": remark.minutes_id, "reply": remark.reply_id, "paragraph": remark.paragraph,
        "edition": remark.edition, "words": written(remark.words), "decision": remark.decision, "why": remark.why,
    }  # fmt: skip
