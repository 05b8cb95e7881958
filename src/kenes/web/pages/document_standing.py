"""What stands above the text of a document: whether it is in force, its days, its languages, its relations, what the text offers."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from kenes.documents.act.details import details_of
from kenes.records.chain.actions import today
from kenes.records.chain.link_kind import link_kind
from kenes.records.chain.models import Link
from kenes.records.library.confirming import RELATIONS
from kenes.records.library.editions import AUTHENTIC, current_of
from kenes.records.library.force import Force
from kenes.records.library.in_force import force_of
from kenes.records.library.models import DocumentVersion, PolicyDocument
from kenes.records.library.queries import as_read
from kenes.texts import Text
from kenes.web.pages.filters_of_kind.policy_document import day_asked
from kenes.web.pages.records_names import Named, Names
from kenes.web.wording.force import FORCE


@dataclass(frozen=True)
class RelationLine:
    """A relation in words with the documents at its other end, and the day that matters there."""

    phrase: Text
    ends: tuple[tuple[Named, datetime.date | None], ...]


@dataclass(frozen=True)
class Standing:
    """Of a document on a day."""

    day: datetime.date
    is_today: bool
    force: Force
    relations: tuple[RelationLine, ...]
    current: tuple[int, ...]
    authentic: tuple[str, ...]
    offered: int

    @property
    def words(self) -> Text:
        """The state in words."""
        return FORCE[self.force]

    @property
    def is_void(self) -> bool:
        """Whether nobody may rely on it on that day."""
        return self.force in ("repealed", "expired")


def standing_of(
    document: PolicyDocument, version: DocumentVersion, account: Any, asked: Mapping[str, str], may_write: bool
) -> Standing:
    """How a document stands on the day that was asked for, today where none was."""
    day = day_asked(asked)
    current = current_of(document.versions.order_by("number").defer("text"), day)
    return Standing(
        day,
        day == today(),
        force_of(document, day),
        relations_of(document, Names(account)),
        tuple(one.number for one in current.values()),
        tuple(code for code, one in current.items() if one.standing == AUTHENTIC),
        len(unconfirmed(document, version)) if may_write else 0,
    )


def unconfirmed(document: PolicyDocument, version: DocumentVersion) -> list[str]:
    """The fields for which the text says something that the record does not say yet."""
    stated = details_of(as_read(version)).stated
    held = {one.name: getattr(version if one.name == "stands_from" else document, one.name) for one in stated}
    issuer = document.issuer_id or document.issuer_name
    return [one.name for one in stated if not (issuer if one.name == "issuer_name" else held[one.name])]


def relations_of(document: PolicyDocument, names: Names) -> tuple[RelationLine, ...]:
    """What it amends, repeals or translates, and what does so to it, each in the order of its days."""
    links = Link.objects.visible_to(names.account).filter(
        Q(source=document.pk) | Q(target=document.pk), kind__in=RELATIONS, withdrawn=False
    )
    found: dict[tuple[str, bool], list[str]] = {}
    for link in links:
        onward = link.source_id == document.pk
        found.setdefault((link.kind, onward), []).append(link.end if onward else link.source_id)
    days = _days([ref for refs in found.values() for ref in refs], names.account)
    return tuple(
        RelationLine(
            link_kind(kind).onward if onward else link_kind(kind).back,
            tuple((one, days.get(one.address)) for one in _in_order(names.said(found[kind, onward]), days)),
        )
        for kind in RELATIONS
        for onward in (True, False)
        if (kind, onward) in found
    )


def _days(refs: list[str], account: Any) -> dict[str, datetime.date | None]:
    """When each came into force, else when it was adopted."""
    rows = PolicyDocument.objects.visible_to(account).filter(pk__in=refs).values_list("pk", "in_force_from", "adopted")
    return {ref: force or adopted for ref, force, adopted in rows}


def _in_order(ends: tuple[Named, ...], days: Mapping[str, datetime.date | None]) -> list[Named]:
    return sorted(
        (one for one in ends if not one.withdrawn),
        key=lambda one: (days.get(one.address) or datetime.date.max, one.address),
    )
