"""The panel in which a dialogue is prepared: what is ready, what is missing, what comes from the last one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kenes.records.dialogues.invitations import to_tell
from kenes.records.dialogues.meeting import Meeting
from kenes.records.dialogues.models import Dialogue
from kenes.records.dialogues.queries import read_meeting
from kenes.records.dialogues.readiness import Point, readiness
from kenes.records.rules import may_amend
from kenes.texts import Text
from kenes.web.pages.dialogue_meeting import BeforeLine, before_lines
from kenes.web.pages.records_names import Named, Names
from kenes.web.site import Site

MENDED = 8
"""Records named behind a point that is missing; the rest are counted."""


@dataclass(frozen=True)
class PointLine:
    """A point, and where it is mended."""

    words: Text
    ready: bool
    where: tuple[Named, ...]
    more: int


@dataclass(frozen=True)
class Preparation:
    """What stands over the page of a dialogue; the points are for those who prepare it, and only until it is held."""

    points: tuple[PointLine, ...]
    to_tell: int
    before: tuple[BeforeLine, ...]

    @property
    def missing(self) -> tuple[PointLine, ...]:
        """What is not ready."""
        return tuple(one for one in self.points if not one.ready)

    @property
    def ready(self) -> tuple[PointLine, ...]:
        """What is."""
        return tuple(one for one in self.points if one.ready)


def preparation(site: Site, account: Any, dialogue: Dialogue) -> Preparation:
    """The panel for an account."""
    before = before_lines(dialogue, account)
    if dialogue.withdrawn or not may_amend(account, dialogue):
        return Preparation((), 0, before)
    meeting = read_meeting(dialogue, account)
    waiting = len(to_tell(meeting)) if dialogue.state != Dialogue.State.HELD else 0
    return Preparation(tuple(_points(site, account, meeting)), waiting, before)


def _points(site: Site, account: Any, meeting: Meeting) -> Any:
    if meeting["state"] != Dialogue.State.PLANNED:
        return
    names = Names(account)
    found: list[Point] = readiness(meeting, site.observatory.settings.languages)
    names.load([ref for one in found for ref in one.refs])
    for one in found:
        elsewhere = [ref for ref in one.refs if ref != meeting.ref]
        yield PointLine(one.words, one.ready, names.said(elsewhere[:MENDED]), max(0, len(elsewhere) - MENDED))
