"""The verbs of a round: open, propose a statement, moderate it, give voices, end. Voices leave nothing in the log but themselves."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from kenes.records.accounts.models import Account
from kenes.records.audit.log import hold_the_log, record_change
from kenes.records.chain.actions import amend_record, write_record
from kenes.records.consultations.links import end_links, examine_pass
from kenes.records.consultations.models import Position, Proposed, Round, Voice
from kenes.records.consultations.moderation import REASONS
from kenes.records.consultations.stages import Stage
from kenes.records.consultations.voters import key_of, voter_hash
from kenes.records.passes.models import Pass
from kenes.records.words import words

LONGEST = 280
"""Letters of a proposed statement."""
MOST = 20
"""Statements that one participant may propose in a round."""


@transaction.atomic
def open_round(*, round: Round, by: Account) -> Round:
    """Open it; it needs a statement to begin with."""
    current = _locked(round)
    if current.stage is not Stage.DRAFT or current.withdrawn:
        raise ValidationError(_("This round was opened before."))
    if not current.positions.filter(withdrawn=False).exists():
        raise ValidationError(_("Write at least one statement first."))
    return amend_record(record=current, values={"opened": timezone.now()}, seen=current.version, by=by)  # type: ignore[no-any-return]


@transaction.atomic
def end_round(*, round: Round, by: Account) -> Round:
    """End it: nothing more is said or changed, and results may be told where enough took part."""
    current = _locked(round)
    if current.stage in (Stage.DRAFT, Stage.ENDED) or current.withdrawn:
        raise ValidationError(_("Only a round that was opened can be ended."))
    ended = amend_record(record=current, values={"ended": timezone.now()}, seen=current.version, by=by)
    end_links(record=current, by=by)
    return ended  # type: ignore[no-any-return]


@transaction.atomic
def propose_position(*, round: Round, text: str, language: str, by: Account, held: Pass | None = None) -> Proposed:
    """A statement that a participant proposes; it waits for a moderator, who alone reads it until then."""
    current = _open(round)
    examine_pass(held)
    said = " ".join(text.split())
    if not current.proposals_open:
        raise ValidationError(_("No statements are proposed in this round."))
    if not said or len(said) > LONGEST:
        raise ValidationError({"text": _("Write one statement of at most %(most)d letters.") % {"most": LONGEST}})
    if Proposed.objects.filter(round=current, by=by, held=held).count() >= MOST:
        raise ValidationError({"text": _("You have proposed enough statements in this round.")})
    made = Proposed.objects.create(
        round=current, text=said, language=language, proposed=timezone.now(), by=by, held=held
    )
    record_change(by=by, act="propose-position", subject=f"proposed:{made.pk}", why=current.ref)
    return made


@transaction.atomic
def accept_proposed(*, proposed: Proposed, by: Account) -> Position:
    """Accept it: it becomes a statement of the round, without saying whose it was."""
    current = _undecided(proposed)
    last = current.round.positions.aggregate(last=Max("position"))["last"] or 0
    position: Position = write_record(
        record=Position(
            country=current.round.country, marking=current.round.marking, example=current.round.example,
            round=current.round, position=last + 1, text=words({current.language: current.text}), from_participant=True,
        ),
        by=by,
    )  # fmt: skip
    _decide(current, str(Proposed.Verdict.ACCEPTED), by, became=position)
    return position


@transaction.atomic
def reject_proposed(*, proposed: Proposed, reason: str, said: str, by: Account) -> Proposed:
    """Reject it, for a reason of the list and with words. Neither its words nor the explanation reach the log."""
    current = _undecided(proposed)
    if reason not in REASONS:
        raise ValidationError({"reason": _("Choose the reason from the list.")})
    if not said.strip():
        raise ValidationError({"said": _("Explain the reason in a few words.")})
    return _decide(current, str(Proposed.Verdict.REJECTED), by, reason=reason, said=said.strip())


@transaction.atomic
def give_voices(
    *, round: Round, choices: Mapping[str, str], account: Account | None = None, held: Pass | None = None
) -> int:
    """What a participant says of statements, by id; a second voice on a statement takes the place of the first. How many were given."""
    current = _open(round)
    examine_pass(held)
    voter = key_of(account, held)
    positions = {one.ref: one for one in current.positions.filter(withdrawn=False, closed=False)}
    unknown = [ref for ref, choice in choices.items() if ref not in positions or choice not in Voice.Choice.values]
    if unknown:
        raise ValidationError(_("This round has no such statement or answer: look at it once more."))
    for ref, choice in choices.items():
        hashed = voter_hash(voter, ref)
        Voice.objects.update_or_create(position=positions[ref], voter=hashed, defaults={"choice": choice})
    return len(choices)


def _locked(round: Round) -> Round:
    hold_the_log()
    return Round.objects.select_for_update(of=("self",)).get(pk=round.pk)


def _open(round: Round) -> Round:
    current = _locked(round)
    if current.withdrawn or current.stage is not Stage.OPEN:
        raise ValidationError(_("The round is not open."))
    return current


def _undecided(proposed: Proposed) -> Proposed:
    current_round = _locked(proposed.round)
    current = Proposed.objects.select_for_update().get(pk=proposed.pk)
    if current.verdict != Proposed.Verdict.WAITING:
        raise ValidationError(_("This proposal was decided already."))
    if current_round.ended:
        raise ValidationError(_("The round has ended: its statements stay as they are."))
    return current


def _decide(current: Proposed, verdict: str, by: Account, **values: Any) -> Proposed:
    for name, value in ({"verdict": verdict, "decided": timezone.now(), "decided_by": by} | values).items():
        setattr(current, name, value)
    current.save()
    act = "accept-position" if verdict == str(Proposed.Verdict.ACCEPTED) else "reject-position"
    record_change(by=by, act=act, subject=f"proposed:{current.pk}", why=current.reason or current.round_id)
    return current
