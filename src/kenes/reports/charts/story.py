"""The story of a record as a drawing: what it rests on above it, what came of it below, and the links between them.

Laid out by hand as plain SVG: no drawing library is loaded, so that a page can draw it when it is asked for. On a phone
everything stands in one column and the links run in lanes beside it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from kenes.reports.charts.lettering import wide, wrapped
from kenes.reports.charts.palette import FONT, HAIR, INK, QUIET, TEXT, WHITE

OCHRE = "#b5894a"
LINE, SMALL = 12.5, 10.5
PAD, GAP_BETWEEN, GAP_BELOW = 9, 12, 34
BESIDE = 72.0
"""Pixels that the lanes of a phone take together, however many there are."""
LINES = 3
"""Lines of a title that a box shows; the list beside the drawing has the whole."""


@dataclass(frozen=True)
class Box:
    """One thing of the story; `depth` counts steps before (-) or after (+) the one that it is the story of."""

    key: str
    depth: int
    kind: str
    title: str
    link: str = ""
    href: str = ""


@dataclass(frozen=True)
class Place:
    """Where a box stands."""

    box: Box
    kind: tuple[str, ...]
    lines: tuple[str, ...]
    x: float
    y: float
    width: float
    height: float


def draw_story(boxes: Sequence[Box], links: Sequence[tuple[str, str]], name: str, width: int = 720) -> str:
    """The SVG of a story in one language: `links` lead from the earlier thing to the later, `name` says what is drawn."""
    narrow = width < 480
    lanes = _lanes(boxes, links) if narrow else {}
    apart = min(8.0, BESIDE / (max(lanes.values(), default=0) + 1))
    gutter = 14 + apart * (max(lanes.values(), default=-1) + 1) if narrow else 0
    places, height = _laid(boxes, width, gutter, 1 if narrow else _columns(boxes))
    lines = [
        _beside(places[one], places[two], gutter - 12 - apart * lane)
        if (lane := lanes.get((one, two))) is not None
        else _between(places[one], places[two])
        for one, two in links
        if one in places and two in places
    ]
    drawn = "".join((*lines, *(_box(one) for one in places.values())))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="group" aria-label="{escape(name)}" width="{width}" '
        f'height="{height:.0f}" viewBox="0 0 {width} {height:.0f}" font-family="{FONT}, sans-serif">{drawn}</svg>'
    )


def _columns(boxes: Sequence[Box]) -> int:
    """Three boxes beside each other, four where some step has that many."""
    steps = [box.depth for box in boxes]
    return 4 if any(steps.count(depth) > 3 for depth in set(steps)) else 3


def _laid(boxes: Sequence[Box], width: int, gutter: float, columns: int) -> tuple[dict[str, Place], float]:
    """A place for each box: rows by depth, as many beside each other as there are columns."""
    room = (width - gutter - 2 - GAP_BETWEEN * (columns - 1)) / columns
    levels: dict[int, list[Box]] = defaultdict(list)
    for box in boxes:
        levels[box.depth].append(box)
    places: dict[str, Place] = {}
    top = 1.0
    for depth in sorted(levels):
        for start in range(0, len(levels[depth]), columns):
            row = levels[depth][start : start + columns]
            kinds = [_kind(box.kind, room - 2 * PAD) for box in row]
            titles = [_lines(box.title, room - 2 * PAD) for box in row]
            tall = max(_height(box, len(kind), len(lines)) for box, kind, lines in zip(row, kinds, titles, strict=True))
            left = gutter + 1 + (width - gutter - 2 - len(row) * room - (len(row) - 1) * GAP_BETWEEN) / 2
            for number, (box, kind, lines) in enumerate(zip(row, kinds, titles, strict=True)):
                places[box.key] = Place(box, kind, lines, left + number * (room + GAP_BETWEEN), top, room, tall)
            top += tall + (GAP_BELOW if columns > 1 else GAP_BETWEEN + 4)
    return places, top


def _height(box: Box, kinds: int, lines: int) -> float:
    return 2 * PAD + 13 * kinds + 16 * lines + (15 if box.link else 0)


def _kind(words: str, room: float) -> tuple[str, ...]:
    """The kind and the id on one line, or on two where they take more room."""
    return (words,) if wide(words, SMALL) <= room else tuple(words.split(" · "))


def _lines(title: str, room: float) -> tuple[str, ...]:
    lines = wrapped(title, room, LINE) or [""]
    return tuple(lines) if len(lines) <= LINES else (*lines[: LINES - 1], f"{lines[LINES - 1].rstrip(' ,;')} …")


def _lanes(boxes: Sequence[Box], links: Sequence[tuple[str, str]]) -> Mapping[tuple[str, str], int]:
    """A lane for each link, so that none runs over another: short links nearest to the boxes."""
    order = {box.key: number for number, box in enumerate(sorted(boxes, key=lambda one: one.depth))}
    known = [link for link in links if link[0] in order and link[1] in order]
    taken: list[list[tuple[int, int]]] = []
    lanes: dict[tuple[str, str], int] = {}
    for link in sorted(known, key=lambda one: abs(order[one[0]] - order[one[1]])):
        first, last = sorted((order[link[0]], order[link[1]]))
        free = (number for number, spans in enumerate(taken) if all(last <= a or first >= b for a, b in spans))
        lanes[link] = next(free, len(taken))
        if lanes[link] == len(taken):
            taken.append([])
        taken[lanes[link]].append((first, last))
    return lanes


def _between(one: Place, two: Place) -> str:
    """From the foot of the earlier box to the head of the later one."""
    x1, y1, x2, y2 = one.x + one.width / 2, one.y + one.height, two.x + two.width / 2, two.y - 5
    if y2 < y1:  # beside each other in one step: over the heads of both
        return _line(
            f"M{x1:.1f},{one.y:.1f}C{x1:.1f},{one.y - 24:.1f} {x2:.1f},{two.y - 24:.1f} {x2:.1f},{y2:.1f}"
        ) + _head(x2, y2 + 5)
    bend = max(12.0, (y2 - y1) / 2)
    return _line(f"M{x1:.1f},{y1:.1f}C{x1:.1f},{y1 + bend:.1f} {x2:.1f},{y2 - bend:.1f} {x2:.1f},{y2:.1f}") + _head(
        x2, y2 + 5
    )


def _beside(one: Place, two: Place, x: float) -> str:
    """In a lane to the left, from the middle of the earlier box to the middle of the later one."""
    y1, y2 = one.y + one.height / 2 + 4, two.y + two.height / 2 - 4
    end = two.x - 5
    tip = f'<path d="M{end + 5:.1f},{y2:.1f}l-6,-3.5v7z" fill="{OCHRE}"/>'
    return _line(f"M{one.x:.1f},{y1:.1f}H{x:.1f}V{y2:.1f}H{end:.1f}") + tip


def _line(path: str) -> str:
    return f'<path d="{path}" fill="none" stroke="{OCHRE}" stroke-width="1.5"/>'


def _head(x: float, y: float) -> str:
    return f'<path d="M{x:.1f},{y:.1f}l-4,-7h8z" fill="{OCHRE}"/>'


def _box(one: Place) -> str:
    of_it = one.box.depth == 0
    ink = WHITE if of_it else TEXT
    shape = (
        f'<rect x="{one.x:.1f}" y="{one.y:.1f}" width="{one.width:.1f}" height="{one.height:.1f}" '
        f'fill="{INK if of_it else WHITE}" stroke="{INK if of_it else HAIR}"/>'
    )
    x, y = one.x + PAD, one.y + PAD + 9
    words = [_words(x, y + 13 * n, SMALL, WHITE if of_it else QUIET, line) for n, line in enumerate(one.kind)]
    y += 13 * (len(one.kind) - 1) + 17
    words += [_words(x, y + 16 * n, LINE, ink, line, bold=of_it) for n, line in enumerate(one.lines)]
    if one.box.link:
        words.append(_words(x, y + 16 * len(one.lines), SMALL, QUIET, one.box.link))
    drawn = shape + "".join(words)
    if not one.box.href:
        return drawn
    name = escape(f"{one.box.kind}: {one.box.title}")
    return f'<a href="{escape(one.box.href)}" aria-label="{name}">{drawn}</a>'


def _words(x: float, y: float, size: float, ink: str, words: str, bold: bool = False) -> str:
    weight = ' font-weight="700"' if bold else ""
    return f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{ink}"{weight}>{escape(words)}</text>'
