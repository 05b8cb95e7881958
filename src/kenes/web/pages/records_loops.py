"""Open loops: what waits for its next link, kind by kind, and the edits that wait to be settled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from django.db.models import Exists, OuterRef

from kenes.records.audit.models import ConflictingEdit
from kenes.records.chain.actions import today
from kenes.records.chain.following import Following, following_from
from kenes.records.chain.kind import Kind
from kenes.records.chain.kinds import kind_of
from kenes.records.chain.loops import LOOP_KINDS, LoopKind
from kenes.records.chain.models import Record
from kenes.records.chain.waiting import Waiting
from kenes.records.rules import may_amend
from kenes.web.pages.records_names import Named, Names
from kenes.web.pages.records_writers import writes_kind
from kenes.web.site import Site

SHOWN = 100
"""Records shown of one sort of open loop; the count says how many there are."""


@dataclass(frozen=True)
class Loops:
    """The records that wait in one way, and what may be written next."""

    kind: LoopKind
    lines: tuple[Named, ...]
    total: int
    step: tuple[Following, Kind] | None


@dataclass(frozen=True)
class OpenLoopsPage:
    """Everything that is unfinished, as far as the reader may see it."""

    template: ClassVar[str] = "records/open_loops.html"
    section: ClassVar[str] = "open-loops"
    loops: tuple[Loops, ...]
    edits: tuple[ConflictingEdit, ...]
    total: int
    public_only: bool


def open_loops_page(site: Site, account: Any) -> OpenLoopsPage:
    """What waits, kind by kind in the order of the cycle."""
    found, names = Waiting(account, today()).refs(), Names(account)
    loops = tuple(_loops(site, kind, found[kind.key], names) for kind in LOOP_KINDS if found[kind.key])
    readable = Record.objects.visible_to(account).filter(pk=OuterRef("record_id"))
    waiting = ConflictingEdit.objects.filter(Exists(readable), settled_at=None).select_related("record", "by")
    edits = tuple(one for one in waiting if may_amend(account, one.record))
    total = sum(one.total for one in loops)
    return OpenLoopsPage(loops, edits, total, not account.is_authenticated)


def _loops(site: Site, kind: LoopKind, refs: list[str], names: Names) -> Loops:
    steps = [one for one in following_from(kind.code) if one.link and kind.key.endswith(_ENDINGS.get(one.new, "-"))]
    writable = [one for one in steps if writes_kind(names.account, one.new, site)]
    step = (writable[0], kind_of(writable[0].new)) if writable else None
    return Loops(kind, names.said(refs[:SHOWN]), len(refs), step)


_ENDINGS = {"REC": "without-recommendation", "ACT": "without-action", "GAP": "without-gap"}
"""The kind of record that closes a loop, by how the loop is called."""
