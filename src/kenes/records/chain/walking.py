"""The part of the present chain that a walk from one address meets: asked of the database step by step, with the links of a whole step at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.db.models import Q

from kenes.records.chain.kinds import all_kinds, model_of
from kenes.records.chain.link_kind import PART_OF, link_kind
from kenes.records.chain.models import Link, Record
from kenes.records.chain.refs import is_record, kind_in
from kenes.records.chain.snapshot import LinkState, RecordState, Snapshot
from kenes.records.chain.story import FARTHEST

TOGETHER = 400
"""Addresses asked about in one question."""


def walked_snapshot(
    account: Any, address: str, open_only: bool = False, unpinned: Callable[[str], str] = str
) -> Snapshot:
    """The links met on a walk both ways from an address, between records that the account may read, none of them withdrawn.

    `open_only` leaves closed records out; `unpinned` makes one thing of the addresses of a figure in several releases.
    """
    reader, found = _Reader(account, open_only, unpinned), dict[LinkState, None]()
    for end in ("earlier", "later"):
        seen, edge = {address}, [address]
        for _ in range(FARTHEST + 1):
            links = list(reader.touching(edge))
            found |= dict.fromkeys(links)
            edge = list(dict.fromkeys(one for link in links if (one := getattr(link, end)) not in seen))
            seen |= set(edge)
    met = {ref for link in found for ref in (link.source, link.target) if is_record(ref)}
    return Snapshot(reader.states(met), tuple(found))


class _Reader:
    """Reads links as far as one account may see both their ends; the links of an address are asked for once."""

    def __init__(self, account: Any, open_only: bool, unpinned: Callable[[str], str]) -> None:
        self.account, self.open_only, self.unpinned = account, open_only, unpinned
        self._touching: dict[str, list[LinkState]] = {}

    def touching(self, addresses: Iterable[str]) -> Iterator[LinkState]:
        """Every link that begins or ends at one of them."""
        new = [one for one in addresses if one not in self._touching]
        for start in range(0, len(new), TOGETHER):
            self._ask(new[start : start + TOGETHER])
        for one in addresses:
            yield from self._touching[one]

    def states(self, refs: Iterable[str]) -> dict[str, RecordState]:
        """What a walk needs to know of records: their kinds."""
        return {ref: RecordState(ref, model_of(kind_in(ref)).KIND, {"kind": kind_in(ref)}) for ref in sorted(refs)}

    def _readable(self, model: Any = Record) -> Any:
        readable = model.objects.visible_to(self.account).filter(withdrawn=False)
        return readable.filter(closed=False) if self.open_only else readable

    def _ask(self, addresses: list[str]) -> None:
        asked: dict[str, list[LinkState]] = {one: [] for one in addresses}
        links = list(dict.fromkeys([*self._written(addresses), *self._parts(addresses)]))
        ends = {ref for link in links for ref in (link.source, link.target) if is_record(ref)}
        there = set()
        for start in range(0, len(listed := sorted(ends)), TOGETHER):
            there |= set(self._readable().filter(pk__in=listed[start : start + TOGETHER]).values_list("pk", flat=True))
        for link in links:
            if link.source in there and (link.target in there or not is_record(link.target)):
                for end in {link.source, link.target} & asked.keys():
                    asked[end].append(link)
        self._touching |= asked

    def _written(self, addresses: list[str]) -> Iterator[LinkState]:
        refs = [one for one in addresses if is_record(one)]
        wanted = Q(source__in=refs) | Q(target__in=refs)
        for one in (one for one in addresses if not is_record(one)):
            base = one.partition("?")[0]
            wanted |= Q(outside__startswith=base) if base.startswith("figure:") else Q(outside=one)
        for kind, source, target, outside in (
            Link.objects.filter(wanted, withdrawn=False).order_by("pk").values_list("kind", "source_id", "target_id", "outside")
        ):  # fmt: skip
            yield LinkState(link_kind(kind), source, target or self.unpinned(outside))

    def _parts(self, addresses: list[str]) -> Iterator[LinkState]:
        """What each is part of, and what is part of each."""
        refs = [one for one in addresses if is_record(one)]
        for code, model in all_kinds().items():
            if not model.KIND.home:
                continue
            own, home = [ref for ref in refs if kind_in(ref) == code], f"{model.KIND.home}__in"
            homes = [ref for ref in refs if _is_home(model, ref)]
            wanted = (Q(pk__in=own) if own else Q()) | (Q(**{home: homes}) if homes else Q())
            if not wanted:
                continue
            for ref, end in self._readable(model).filter(wanted).values_list("pk", model.KIND.home):
                if end:
                    yield LinkState(PART_OF, ref, str(end))


def _is_home(model: Any, ref: str) -> bool:
    """Whether a record of that kind may be what a record of this model is part of."""
    named = model._meta.get_field(model.KIND.home).related_model
    return named is None or named is Record or named is model_of(kind_in(ref))
