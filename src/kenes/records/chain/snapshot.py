"""All records and links at once as plain values, as known on a day: what stories, open loops and reports read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from kenes.records.chain.kind import Kind
from kenes.records.chain.link_kind import PART_OF, LinkKind, link_kind
from kenes.texts import Text


@dataclass(frozen=True)
class RecordState:
    """A record as it was: its id, its kind, the value of every field by name."""

    ref: str
    kind: Kind
    values: Mapping[str, Any]

    def __getitem__(self, name: str) -> Any:
        return self.values[name]

    def words(self, name: str) -> Text:
        """A field written in several languages."""
        return Text(**{"kk": "", "ru": "", "en": ""} | dict(self.values.get(name) or {}))

    @property
    def home(self) -> str:
        """The id of what it is part of; empty where it stands alone."""
        return str(self.values.get(self.kind.home) or "") if self.kind.home else ""

    @property
    def is_public(self) -> bool:
        """Whether everybody may read it."""
        return self["marking"] == "public" and not self["closed"]


@dataclass(frozen=True)
class LinkState:
    """A link as it was; `kind` is of the closed list, or the link from a part to what it is part of."""

    kind: LinkKind
    source: str
    target: str

    @property
    def earlier(self) -> str:
        """The end that comes first in the cycle."""
        return self.source if self.kind.weight > 0 else self.target

    @property
    def later(self) -> str:
        """The end that follows from the other."""
        return self.target if self.kind.weight > 0 else self.source


@dataclass(frozen=True)
class Snapshot:
    """Records by id, those withdrawn left out, and the links whose ends are there."""

    records: Mapping[str, RecordState]
    links: tuple[LinkState, ...] = field(default=())

    def of_kind(self, code: str) -> list[RecordState]:
        """The records of a kind, by id."""
        return [one for ref, one in sorted(self.records.items()) if one.kind.code == code]

    def parts_of(self, ref: str, code: str) -> list[RecordState]:
        """The records of a kind that are part of another, in their order."""
        parts = [one for one in self.of_kind(code) if one.home == ref]
        return sorted(parts, key=lambda one: (one.values.get("position") or 0, one.ref))

    def title(self, ref: str) -> Text:
        """What a record is called; its id where it is not there."""
        one = self.records.get(ref)
        if one is None:
            return Text.same(ref)
        value = one.values.get(one.kind.title)
        if isinstance(value, Mapping):
            return one.words(one.kind.title)
        return self.title(value) if isinstance(value, str) and value in self.records else Text.same(str(value))

    def linked(self, ref: str, kind: str) -> list[str]:
        """What a record is linked to by a kind of link."""
        return [link.target for link in self._from.get(ref, ()) if link.kind.key == kind]

    def linked_here(self, ref: str, kind: str) -> list[str]:
        """What is linked to a record by a kind of link."""
        return [link.source for link in self._to.get(ref, ()) if link.kind.key == kind]

    def touching(self, ref: str) -> list[LinkState]:
        """Every link that begins or ends at an address."""
        return [*self._from.get(ref, ()), *self._to.get(ref, ())]

    def where(self, keep: Callable[[RecordState], bool]) -> Snapshot:
        """The part of it that passes a test, with the links between what is left."""
        records = {ref: one for ref, one in self.records.items() if keep(one)}
        return Snapshot(records, tuple(_between(self.links, records)))

    @cached_property
    def _from(self) -> dict[str, list[LinkState]]:
        return _by(self.links, lambda link: link.source)

    @cached_property
    def _to(self) -> dict[str, list[LinkState]]:
        return _by(self.links, lambda link: link.target)


def snapshot_of(states: Mapping[str, Mapping[str, Any]], kinds: Mapping[str, Kind]) -> Snapshot:
    """A snapshot of the states that the log gives, by subject."""
    records = {
        subject: RecordState(subject, kinds[values["kind"]], values)
        for subject, values in states.items()
        if values.get("kind") in kinds and not values.get("withdrawn")
    }
    written = [
        LinkState(link_kind(values["link"]), values["source"], values["target"])
        for values in states.values()
        if values.get("kind") == "link" and not values["withdrawn"]
    ]
    parts = [LinkState(PART_OF, one.ref, one.home) for one in records.values() if one.home]
    return Snapshot(records, tuple(_between([*written, *parts], records)))


def _between(links: Iterable[LinkState], records: Mapping[str, RecordState]) -> Iterator[LinkState]:
    from kenes.records.chain.refs import is_record

    for link in links:
        if link.source in records and (link.target in records or not is_record(link.target)):
            yield link


def _by(links: Iterable[LinkState], key: Callable[[LinkState], str]) -> dict[str, list[LinkState]]:
    found: dict[str, list[LinkState]] = {}
    for link in links:
        found.setdefault(key(link), []).append(link)
    return found
