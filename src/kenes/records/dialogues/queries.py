"""Reading a meeting: the dialogue with its agenda, people and papers, and the dialogues before it, as a small snapshot."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Q

from kenes.records.chain.kinds import all_kinds, kind_of, model_of
from kenes.records.chain.link_kind import PART_OF, link_kind
from kenes.records.chain.models import Link, Record
from kenes.records.chain.refs import kind_in
from kenes.records.chain.snapshot import LinkState, RecordState, Snapshot
from kenes.records.chain.values import values_of
from kenes.records.dialogues.follow_up import REPORTING
from kenes.records.dialogues.meeting import Meeting, meeting_of
from kenes.records.dialogues.models import AgendaItem, Dialogue, Paper, Participation, Recommendation
from kenes.records.institutions.models import Institution, Person

ALL: Any = object()
"""In place of an account: whoever holds a pass to the meeting reads all of it that is not closed."""


def read_meeting(dialogue: Dialogue, account: Any) -> Meeting:
    """A meeting as an account may read it; `ALL` for one who takes part in it."""
    parts = [
        _seen(model, account).filter(dialogue=dialogue.pk, withdrawn=False)
        for model in (AgendaItem, Participation, Paper)
    ]
    rows = [dialogue, *(one for some in parts for one in some)]
    people = [one for one in rows if isinstance(one, Participation)]
    bodies = {
        dialogue.organiser_id,
        *(one.institution_id for one in people),
        *(one.speaker_id for one in rows if isinstance(one, AgendaItem)),
    }
    rows += _seen(Institution, account).filter(pk__in=[one for one in bodies if one])
    rows += _seen(Person, account).filter(pk__in=[one.person_id for one in people if one.person_id])
    return meeting_of(_snapshot(rows), dialogue.ref)


def read_before(dialogue: Dialogue, account: Any) -> Snapshot:
    """The dialogue, those that inform it, their recommendations, the actions and reports that these became, and the requests that name these reports."""
    links = list(_links(Q(target=dialogue.pk, kind="informs", source__kind="DLG")))
    before = [one.source_id for one in links]
    recommended = _seen(Recommendation, account).filter(dialogue__in=before, withdrawn=False)
    reached = {one.ref for one in recommended}
    rows, edge = list(recommended), set(reached)
    while edge:
        found = list(
            _links(Q(source__in=edge, kind__in=("taken-up-as", "reported-in")) | Q(target__in=edge, kind="supersedes"))
        )
        links += found
        edge = {ref for one in found for ref in (one.source_id, one.end)} - reached
        reached |= edge
        rows += _wholes(edge, account)
    rows += [
        one
        for model in _reporting()
        for one in _seen(model, account).filter(**{f"{model.KIND.home}__in": reached}, withdrawn=False)
    ]
    rows += _wholes({str(getattr(one, f"{one.KIND.home}_id")) for one in rows if one.KIND.code in REPORTING}, account)
    rows += [dialogue, *_seen(Dialogue, account).filter(pk__in=before, withdrawn=False)]
    return _snapshot(rows, links)


def _seen(model: type[Record], account: Any) -> Any:
    return (
        model.objects.filter(closed=False) if account is ALL else model.objects.visible_to(account).filter(closed=False)
    )


def _reporting() -> list[type[Record]]:
    return [model for code, model in all_kinds().items() if code in REPORTING and model.KIND.home]


def _links(where: Q) -> Any:
    return Link.objects.filter(where, withdrawn=False)


def _wholes(refs: Iterable[str], account: Any) -> list[Any]:
    """Records of any kind, with the fields of their kinds."""
    known = [ref for ref in refs if kind_in(ref) in all_kinds()]
    codes = {kind_in(ref) for ref in known}
    return [
        one for code in sorted(codes) for one in _seen(model_of(code), account).filter(pk__in=known, withdrawn=False)
    ]


def _snapshot(rows: Iterable[Any], links: Iterable[Link] = ()) -> Snapshot:
    states = {one.ref: RecordState(one.ref, kind_of(one.KIND.code), values_of(one)) for one in rows}
    parts = [LinkState(PART_OF, one.ref, one.home) for one in states.values() if one.home in states]
    written = [LinkState(link_kind(one.kind), one.source_id, one.end) for one in links]
    return Snapshot(states, (*(one for one in written if {one.source, one.target} <= states.keys()), *parts))
