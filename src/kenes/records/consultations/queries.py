"""Reading consultations and rounds: comments by clause, voices of one participant, results as they may be told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from kenes.records.accounts.models import Account
from kenes.records.accounts.queries import everybody
from kenes.records.consultations.drafts import all_addresses
from kenes.records.consultations.links import passes_of
from kenes.records.consultations.models import Comment, Consultation, Position, Round, Voice
from kenes.records.consultations.opinions import Opinions, opinions
from kenes.records.consultations.results import Result, result
from kenes.records.consultations.stages import Stage
from kenes.records.consultations.voters import key_of, voter_hash
from kenes.records.passes.models import Pass

GROUPS = {"state": "state", "region": "state", "ngo": "ngo", "international": "international"}
"""The groups of bodies by which results are told; other bodies belong to none."""


def comments_of(consultation: Consultation, account: Any) -> list[Comment]:
    """The comments that an account may read, in the order of the draft; those on the whole first."""
    found = Comment.objects.visible_to(account).filter(consultation=consultation, withdrawn=False)
    places = all_addresses(consultation)
    return sorted(
        found.select_related("institution"),
        key=lambda one: (places.get(one.clause, len(places)) if one.clause else -1, one.ref),
    )


def positions_of(round: Round) -> list[Position]:
    """The statements of a round in their order."""
    found = round.positions.filter(withdrawn=False, closed=False)
    return sorted(found, key=lambda one: (one.position, one.ref))


def voices_of(
    positions: Iterable[Position], account: Account | None = None, held: Pass | None = None
) -> dict[str, str]:
    """What a participant has said so far, by statement."""
    voter = key_of(account, held)
    wanted = {voter_hash(voter, one.ref): one.ref for one in positions}
    given = Voice.objects.filter(position__in=wanted.values(), voter__in=wanted)
    return {one.position_id: str(one.choice) for one in given}


def results_are_due(round: Round) -> bool:
    """Results are told once nothing can be changed any more: else each new voice could be found by taking away."""
    return round.stage in (Stage.OVER, Stage.ENDED)


def results_of(round: Round) -> tuple[int | None, list[tuple[Position, Result]]]:
    """How many took part (None below the minimum), and what may be told of each statement; nothing before it is over."""
    if not results_are_due(round):
        return None, []
    groups, positions = _groups_of_voters(round), positions_of(round)
    told, seen = [], set()
    for one in positions:
        by_hash = {voter_hash(voter, one.ref): voter for voter in groups}
        voices = list(Voice.objects.filter(position=one).values_list("voter", "choice"))
        seen |= {by_hash[hashed] for hashed, _ in voices if hashed in by_hash}
        given = [(groups.get(by_hash.get(hashed, ""), ""), choice) for hashed, choice in voices]
        told.append((one, result(given, round.minimum)))
    return (len(seen) if len(seen) >= round.minimum else None), told


def opinions_of(round: Round) -> Opinions | None:
    """The groups of opinion of a round that is over and said beforehand that it would tell them; None of any other.

    Voices are brought together here, in memory and without a name, and are kept nowhere.
    """
    if not (round.opinion_groups and results_are_due(round)):
        return None
    spoken: dict[str, dict[int, str]] = {}
    voters, positions = list(_groups_of_voters(round)), positions_of(round)
    for number, one in enumerate(positions):
        by_hash = {voter_hash(voter, one.ref): voter for voter in voters}
        for hashed, choice in Voice.objects.filter(position=one).values_list("voter", "choice"):
            if hashed in by_hash:
                spoken.setdefault(by_hash[hashed], {})[number] = choice
    return opinions(list(spoken.values()), len(positions), round.minimum)


def _groups_of_voters(round: Round) -> dict[str, str]:
    """Everybody who could have given a voice, with the group of their body."""
    found = {key_of(held=one): _group(one.institution) for one in passes_of(round)}
    for account in everybody().prefetch_related("roles__institution"):
        bodies = [role.institution for role in account.roles.all() if role.name == "member" and role.institution]
        found[key_of(account)] = _group(bodies[0] if bodies else None)
    return found


def _group(body: Any) -> str:
    return GROUPS.get(body.category, "") if body is not None else ""
