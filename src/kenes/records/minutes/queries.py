"""Where a text stands: the positions of the bodies to which it went, the remarks that wait, what may be told no more."""

from __future__ import annotations

from typing import Any

from kenes.records.chain.models import Record
from kenes.records.correspondence.models import Letter, Reply
from kenes.records.dialogues.models import Dialogue, Participation
from kenes.records.institutions.models import Institution
from kenes.records.minutes.models import Minutes, Remark
from kenes.records.minutes.paragraph import OBJECTION
from kenes.records.minutes.telling import no_longer_told
from kenes.records.minutes.way import DISAGREED, SILENT, Position, Standing, states_the_day

ANSWERS = ("agreed", "remarks", "disagreed")
"""Outcomes of a reply that say where a body stands; that it took note leaves it silent."""


def standing_of(minutes: Minutes) -> Standing:
    """What the rules of the way are asked about."""
    return Standing(
        minutes.state, minutes.sort, minutes.edition, minutes.circulated_edition, minutes.tacit_on,
        tuple(_position(letter, minutes) for letter in letters_of(minutes)),
        minutes.remarks.filter(decision=Remark.Decision.OPEN).count(),
        tuple(one.number for one in no_longer_told(minutes.listed)),
    )  # fmt: skip


def letters_of(minutes: Minutes) -> list[Letter]:
    """The letters with which the text went out last."""
    found = Letter.objects.select_related("addressee").filter(pk__in=minutes.letters_out, withdrawn=False)
    return list(found.order_by("pk"))


def bodies_to_ask(dialogue: Dialogue) -> list[Institution]:
    """The bodies that took part, or of which it is not known that they did not; each once, by id."""
    there = Participation.objects.filter(dialogue=dialogue, withdrawn=False).exclude(attended="no")
    return list(Institution.objects.filter(pk__in=there.values("institution"), withdrawn=False).order_by("pk"))


def texts_of(dialogue: Any, account: Any) -> list[Minutes]:
    """The texts of a dialogue that an account may read, those superseded by a settled one left out, the newest last."""
    found = Minutes.objects.visible_to(account).filter(dialogue=dialogue, withdrawn=False).order_by("ref")
    return [one for one in found if not is_superseded(one)]


def is_superseded(minutes: Minutes) -> bool:
    """Whether a settled correction stands in its place."""
    by = minutes.links_here.filter(kind="supersedes", withdrawn=False).values("source")
    return bool(Minutes.objects.filter(pk__in=by, state__in=("agreed", "published")).exists())


def agreed_summary(dialogue: Dialogue) -> Minutes | None:
    """The organiser's summary on which a press release may rest."""
    found = Minutes.objects.filter(dialogue=dialogue, sort="summary", state="agreed", withdrawn=False).order_by("-ref")
    return next((one for one in found if not is_superseded(one)), None)


def _position(letter: Letter, minutes: Minutes) -> Position:
    reply = _last(Reply.objects.filter(letter=letter, outcome__in=ANSWERS, withdrawn=False))
    answer = reply.outcome if reply else SILENT
    if reply is None and (earlier := _disagreed_before(letter, minutes)) is not None:
        reply, answer = earlier, DISAGREED
    recorded = any(one.sort == OBJECTION and letter.addressee_id in one.names for one in minutes.listed)
    stated = minutes.tacit_on is not None and states_the_day(letter.text, minutes.tacit_on)
    when = reply.date.isoformat() if reply and reply.date else ""
    return Position(
        letter.addressee_id,
        letter.addressee.title,
        answer,
        letter.ref,
        reply.ref if reply else "",
        when,
        stated,
        recorded,
    )


def _disagreed_before(letter: Letter, minutes: Minutes) -> Reply | None:
    """A refusal of an earlier version that the body has not taken back since: silence does not undo it."""
    earlier = Letter.objects.filter(concerns=Record(pk=minutes.pk), addressee=letter.addressee_id, withdrawn=False)
    last = _last(Reply.objects.filter(letter__in=earlier, outcome__in=ANSWERS, withdrawn=False))
    return last if last is not None and last.outcome == DISAGREED else None


def _last(replies: Any) -> Reply | None:
    found: Reply | None = replies.order_by("created", "pk").last()
    return found
