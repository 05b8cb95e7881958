"""The links of a record in both directions, in words; what may follow from it; what is part of it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from kenes.records.chain.following import Following, following_from
from kenes.records.chain.kind import Kind
from kenes.records.chain.kinds import all_kinds, kind_of
from kenes.records.chain.link_kind import LINK_KINDS, link_kind
from kenes.records.chain.models import Link, Record
from kenes.records.rules import unnamed_to
from kenes.texts import Text
from kenes.web.pages.records_names import Named, Names, named
from kenes.web.pages.records_writers import writes_kind
from kenes.web.site import Site
from kenes.web.wording.fields import label_of


@dataclass(frozen=True)
class LinkLine:
    """One link as it is said of this record; `number` names it where it can be withdrawn."""

    number: int
    end: Named


@dataclass(frozen=True)
class LinkGroup:
    """What a record is joined to by one kind of link read in one direction."""

    phrase: Text
    lines: tuple[LinkLine, ...]


@dataclass(frozen=True)
class Parts:
    """The records of a kind that are part of this one."""

    kind: Kind
    lines: tuple[Named, ...]


@dataclass(frozen=True)
class Mentions:
    """The records of a kind that name this one in a field (the actions that a body leads)."""

    kind: Kind
    label: str
    lines: tuple[Named, ...]
    total: int


MENTIONED = 25
"""Mentions shown of one kind; the list of the kind has the rest."""


def link_groups(record: Record, names: Names) -> list[LinkGroup]:
    """The links of a record, those it begins first, each kind in the order of the closed list."""
    touching = Link.objects.visible_to(names.account).filter(Q(source=record.pk) | Q(target=record.pk), withdrawn=False)
    links = list(touching)
    names.load([link.end if link.source_id == record.ref else link.source_id for link in links])
    grouped: dict[tuple[str, bool], list[LinkLine]] = defaultdict(list)
    for link in links:
        onward = link.source_id == record.ref
        end = names.of(link.end if onward else link.source_id)
        if end is not None:
            grouped[(link.kind, onward)].append(LinkLine(link.pk, end))
    order = [(one.key, onward) for onward in (True, False) for one in LINK_KINDS]
    return [
        LinkGroup(link_kind(key).onward if onward else link_kind(key).back, tuple(grouped[(key, onward)]))
        for key, onward in order
        if grouped[(key, onward)]
    ]


def successors_of(record: Record, names: Names) -> tuple[Named, ...]:
    """What has taken the place of a record."""
    links = Link.objects.visible_to(names.account).filter(kind="supersedes", target=record.pk, withdrawn=False)
    return tuple(one for one in names.said(link.source_id for link in links) if not one.withdrawn)


def parts_of(record: Record, names: Names) -> list[Parts]:
    """What is part of a record, kind by kind."""
    found = []
    for model in all_kinds().values():
        if model.KIND.home and model._meta.get_field(model.KIND.home).related_model is type(record):
            inside = model.objects.visible_to(names.account).filter(**{model.KIND.home: record.pk}, withdrawn=False)
            found.append(Parts(model.KIND, tuple(named(one) for one in in_order(inside))))
    return [one for one in found if one.lines]


def in_order(records: Any) -> list[Any]:
    """Siblings in their order."""
    return sorted(records, key=lambda one: (getattr(one, "position", 0) or 0, one.ref))


def mentions_of(record: Record, names: Names) -> list[Mentions]:
    """What names a record in a field other than its home."""
    found = []
    for model in all_kinds().values():
        for field in (*model._meta.concrete_fields, *model._meta.many_to_many):
            if field.remote_field and field.related_model is type(record) and field.name != model.KIND.home:
                naming = model.objects.visible_to(names.account).filter(**{field.name: record.pk}, withdrawn=False)
                hidden = unnamed_to(names.account, model)
                known = naming.exclude(hidden) if hidden is not None else naming
                shown = tuple(named(one) for one in known[:MENTIONED])
                found.append(Mentions(model.KIND, label_of(field), shown, known.count() if shown else 0))
    return [one for one in found if one.lines]


def next_steps(record: Record, account: Any, site: Site) -> list[tuple[Following, Kind]]:
    """What the account may write from here."""
    if record.withdrawn:
        return []
    return [(one, kind_of(one.new)) for one in following_from(record.KIND.code) if writes_kind(account, one.new, site)]


def citing(prefixes: tuple[str, ...], fits: Any, names: Names) -> list[LinkGroup]:
    """The records that are joined to something outside (a figure, an indicator, a clause), in the words of that thing."""
    wanted = Q()
    for prefix in prefixes:
        wanted |= Q(outside__startswith=prefix)
    links = [
        link for link in Link.objects.visible_to(names.account).filter(wanted, withdrawn=False) if fits(link.outside)
    ]
    names.load([link.source_id for link in links])
    grouped: dict[str, dict[str, LinkLine]] = defaultdict(dict)
    for link in links:
        end = names.of(link.source_id)
        if end is not None and not end.withdrawn:
            grouped[link.kind][link.source_id] = LinkLine(link.pk, end)
    return [LinkGroup(one.back, tuple(grouped[one.key].values())) for one in LINK_KINDS if grouped[one.key]]
