"""The story of a record, a figure, an indicator or a clause: both directions, drawn and as a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django.http import Http404
from django.utils.safestring import SafeString

from kenes.records.chain.link_kind import PART_OF, LinkKind
from kenes.records.chain.queries import visible_snapshot
from kenes.records.chain.refs import FigureRef, is_record, scheme_of
from kenes.records.chain.snapshot import LinkState, Snapshot
from kenes.records.chain.story import Step, Story, story
from kenes.records.chain.walking import walked_snapshot
from kenes.reports.charts.story import Box, draw_story
from kenes.texts import Text
from kenes.web.answering import current_language
from kenes.web.pages.records_names import Named, Names
from kenes.web.wording.said import spoken

DRAWN = 40
"""Things that a drawing shows: the nearest; the list has them all."""
WIDE, NARROW = 720, 340


@dataclass(frozen=True)
class StoryLine:
    """One thing of the story in words: what it is, and how it is joined to the thing from which it was reached."""

    name: Named
    depth: int
    phrase: Text | None
    to: Named | None


@dataclass(frozen=True)
class StoryPage:
    """A story both ways."""

    template: ClassVar[str] = "records/story.html"
    section: ClassVar[str] = ""
    of: Named
    before: tuple[StoryLine, ...]
    after: tuple[StoryLine, ...]
    wide: str
    narrow: str
    all_drawn: bool


def story_page(account: Any, address: str) -> StoryPage:
    """The story as far as the account may read it; 404 for an address that leads nowhere."""
    names = Names(account)
    try:
        address = _unpinned(address) if scheme_of(address) == "figure" else address
    except ValueError:
        raise Http404(address) from None
    of = names.of(address)
    if of is None:
        raise Http404(address)
    told = story(address, _around(account, address))
    names.load(step.address for step in told.steps)
    before, after = (tuple(_lines(steps, names)) for steps in (reversed(told.before), told.after))
    drawn = _drawn(told, names)
    return StoryPage(of, before, after, drawn[0], drawn[1], len(told.steps) <= DRAWN)


def _around(account: Any, address: str) -> Snapshot:
    """What the walk meets; the figures of an indicator are many and found by what they are called, so all is read for it."""
    if address.startswith("indicator:"):
        return _with_figures(visible_snapshot(account))
    return walked_snapshot(account, address, unpinned=_unpinned)


def _with_figures(snapshot: Snapshot) -> Snapshot:
    """A figure is one thing whatever release it was pinned to; an indicator's story goes on with its figures."""
    links = [LinkState(link.kind, link.source, _unpinned(link.target)) for link in snapshot.links]
    figures = dict.fromkeys(link.target for link in links if link.target.startswith("figure:"))
    links += [LinkState(FIGURE_OF, one, f"indicator:{FigureRef.parse(one).indicator}") for one in figures]
    return Snapshot(snapshot.records, tuple(dict.fromkeys(links)))


def _unpinned(address: str) -> str:
    if is_record(address) or not address.startswith("figure:"):
        return address
    one = FigureRef.parse(address)
    return str(FigureRef(one.indicator, one.place, one.period, one.breakdown))


def _lines(steps: Any, names: Names) -> Iterator[StoryLine]:
    for step in steps:
        name = names.of(step.address)
        if name is not None:
            yield StoryLine(name, step.depth, _phrase(step), names.of(step.reached_from))


def _phrase(step: Step) -> Text | None:
    """What is said of the thing towards the one from which it was reached."""
    if step.link is None:
        return None
    return step.link.kind.onward if step.link.source == step.address else step.link.kind.back


def _drawn(told: Story, names: Names) -> tuple[str, str]:
    """The drawing for a laptop and for a phone."""
    nearest = sorted(told.steps, key=lambda one: abs(one.depth))[:DRAWN]
    boxes = [_box(step, name) for step in nearest if (name := names.of(step.address)) is not None]
    if len(boxes) < 2:
        return "", ""
    links = list(dict.fromkeys((link.earlier, link.later) for link in told.links))
    name = _NAME.fill(ref=told.of.address if is_record(told.of.address) else "")[current_language()].strip()
    return tuple(SafeString(draw_story(boxes, links, name, width)) for width in (WIDE, NARROW))  # type: ignore[return-value]


def _box(step: Step, name: Named) -> Box:
    code = current_language()
    kind = f"{name.kind[code][:1].upper()}{name.kind[code][1:]}"
    phrase, arrow = _phrase(step), "↓" if step.depth < 0 else "↑"
    link = f"{arrow} {phrase[code]}" if phrase else ""
    kind = f"{kind} · {name.address}" if name.is_record else kind
    return Box(step.address, step.depth, kind, spoken(name.title, code).words, link, name.href)


FIGURE_OF = LinkKind(
    "figure-of",
    Text(kk="көрсеткіштің мәні", ru="значение показателя", en="is a figure of"),
    Text(kk="мәні", ru="имеет значение", en="has the figure"),
    PART_OF.weight,
)
_NAME = Text(kk="{ref} тізбегі", ru="Цепочка {ref}", en="The story of {ref}")
