"""The order of protocol: by sort of body, within it by the place that the register gives, then by name."""

from __future__ import annotations

from collections.abc import Iterable

from kenes.records.chain.snapshot import RecordState, Snapshot

SORTS = ("state", "region", "international", "science", "ngo", "other")
LAST = 10_000


def protocol_place(one: RecordState) -> tuple[int, int, str]:
    """Where a body stands."""
    sort = one.values.get("category")
    place = one.values.get("protocol_order")
    return (SORTS.index(sort) if sort in SORTS else len(SORTS), LAST if place is None else int(place), one.ref)


def in_protocol_order(snapshot: Snapshot, refs: Iterable[str]) -> list[str]:
    """Bodies that are there, each once, in the order of protocol."""
    known = [snapshot.records[ref] for ref in dict.fromkeys(refs) if ref in snapshot.records]
    return [one.ref for one in sorted(known, key=protocol_place)]
