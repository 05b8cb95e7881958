"""The notes of a dialogue after the meeting: item by item, with the recommendations to which each led."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import Any, ClassVar

from kenes.records.chain.following import following
from kenes.records.chain.models import Link
from kenes.records.desk.queries import agenda_of
from kenes.records.dialogues.models import AgendaItem, Dialogue, Recommendation
from kenes.records.rules import may_amend
from kenes.texts import Text
from kenes.web.forms.choices import record_label
from kenes.web.pages.desk import NoteLine, note_groups
from kenes.web.pages.records_names import Named, Names, named
from kenes.web.site import Site


@dataclass(frozen=True)
class FollowedLine:
    """A note, what came of it, and the recommendations that it may be joined to."""

    note: NoteLine
    became: tuple[Named, ...]
    invites: Text | None
    choices: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class FollowedGroup:
    """The notes under one point of the agenda."""

    item: AgendaItem | None
    lines: tuple[FollowedLine, ...]


@dataclass(frozen=True)
class NotesPage:
    """The notes that the reader may see."""

    template: ClassVar[str] = "desk/notes.html"
    section: ClassVar[str] = "dialogues"
    name: Named
    dialogue: Dialogue
    groups: tuple[FollowedGroup, ...]
    may_amend: bool


def notes_page(site: Site, account: Any, dialogue: Dialogue) -> NotesPage:
    """The notes of a dialogue as an account may see them."""
    amends, names = may_amend(account, dialogue), Names(account)
    groups = note_groups(dialogue, account, agenda_of(dialogue, account))
    refs = [line.record.ref for group in groups for line in group.lines]
    became: dict[str, list[str]] = defaultdict(list)
    for link in Link.objects.visible_to(account).filter(kind="informs", source__in=refs, withdrawn=False):
        became[link.source_id].append(link.end)
    names.load([end for some in became.values() for end in some])
    offered = _recommendations(dialogue, account) if amends else []
    made = tuple(
        FollowedGroup(
            group.item,
            tuple(_followed(line, became[line.record.ref], names, offered) for line in group.lines),
        )
        for group in groups
    )
    return NotesPage(named(dialogue), dialogue, made, amends)


def _followed(line: NoteLine, became: list[str], names: Names, offered: list[tuple[str, str]]) -> FollowedLine:
    way = following(line.record.KIND.code, "REC") if line.record.KIND.code != "REC" else None
    left = tuple(one for one in offered if one[0] not in became and one[0] != line.record.ref)
    return FollowedLine(line, names.said(became), way.label if way else None, left if way else ())


def _recommendations(dialogue: Dialogue, account: Any) -> list[tuple[str, str]]:
    """The recommendations of the dialogue in their order."""
    found = Recommendation.objects.visible_to(account).filter(dialogue=dialogue, withdrawn=False)
    ordered = sorted(found, key=lambda one: (one.position or 0, one.ref))
    return [(one.ref, record_label(one)) for one in ordered]
