"""The tile map of the pages: the same tiles and classes as in print, each tile a link to its region's page."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from kenes.reports.cell_signs import MEANINGS, SIGNS, written
from kenes.reports.charts.classes import class_of, classes
from kenes.reports.charts.drawing import wide, wrapped
from kenes.reports.charts.theme import GAP, QUIET, SCALES, WHITE
from kenes.reports.charts.tile_map import Tile, TileMap, ink_on

GUTTER, KEY_HEIGHT = 3, 22


@dataclass(frozen=True)
class LinkedMap:
    """A tile map as SVG in which every tile is a link named by region and figure; drawn without Altair."""

    wanted: TileMap

    def picture(self, language: str, width: int) -> str:
        """The finished SVG: tidying would take the names of the links away."""
        return _Drawn(self.wanted, language, width).svg()


class _Drawn:
    """One drawing: sizes from the width, then tiles and key."""

    def __init__(self, wanted: TileMap, code: str, width: int) -> None:
        self.wanted, self.code, self.name = wanted, code, f"hatching-{width}"
        self.hatching = f"url(#{self.name})"
        columns = max(tile.column for tile in wanted.tiles) + 1
        self.rows = max(tile.row for tile in wanted.tiles) + 1
        self.size = min(width / columns, 92.0)
        self.tall = self.size * (0.84 if self.size > 60 else 1.06)
        self.width = self.size * columns
        self.letters = max(8.4, min(12.0, self.size / 7.4))
        figures = [tile.mark.estimate for tile in wanted.tiles if tile.mark.drawn and tile.mark.estimate is not None]
        self.classes = classes(figures, wanted.digits)
        scale = SCALES[wanted.side]
        last = max(1, len(self.classes) - 1)
        self.colours = [scale[round(place * (len(scale) - 1) / last)] for place in range(len(self.classes))]

    def svg(self) -> str:
        tiles = "".join(self._tile(tile) for tile in self.wanted.tiles)
        key, bottom = self._key(self.rows * self.tall + 18)
        size = f'viewBox="0 0 {self.width:.0f} {bottom:.0f}" width="{self.width:.0f}" height="{bottom:.0f}"'
        return f'<svg class="tiles" {size} font-family="Noto Sans, sans-serif">{self._pattern()}{tiles}{key}</svg>'

    def _tile(self, tile: Tile) -> str:
        x, y = tile.column * self.size, tile.row * self.tall
        fill, figure = self._fill(tile), written(tile.mark.estimate, tile.mark.state, self.code, self.wanted.digits)
        ink, name = ink_on(fill if fill.startswith("#") else GAP), tile.label[self.code]
        lines, size = self._lines(tile)
        words = "".join(
            f'<text x="{x + 7:.1f}" y="{y + 8 + size * (0.75 + 1.12 * number):.1f}" font-size="{size:.1f}" '
            f'fill="{ink}">{escape(line)}</text>'
            for number, line in enumerate(lines)
        )
        meaning = MEANINGS[tile.mark.state][self.code] if tile.mark.state in SIGNS else figure
        return (
            f'<a href="/{self.code}/regions/{tile.code}/" aria-label="{escape(name)}: {escape(meaning)}">'
            f'<rect x="{x + GUTTER / 2:.1f}" y="{y + GUTTER / 2:.1f}" width="{self.size - GUTTER:.1f}" '
            f'height="{self.tall - GUTTER:.1f}" rx="2" fill="{fill}"{self._border(fill)}/>{words}'
            f'<text x="{x + 7:.1f}" y="{y + self.tall - 10:.1f}" font-size="{self.letters * 1.36:.1f}" font-weight="bold" '
            f'fill="{ink}">{escape(figure)}</text></a>'
        )

    def _lines(self, tile: Tile) -> tuple[list[str], float]:
        """The name in at most two lines and the size of its letters; its abbreviation where it does not fit."""
        name = tile.label[self.code].replace("-", "- ")
        for size in (self.letters, self.letters * 0.9, self.letters * 0.8):
            lines = wrapped(name, self.size - 12, size)
            if size > 8 and len(lines) < 3 and all(wide(line, size) <= self.size - 10 for line in lines):
                return [line.replace("- ", "-") for line in lines], size
        return [tile.abbreviation[self.code]], self.letters

    def _pattern(self) -> str:
        lines = '<path d="M-1 8L8 -1M-1 1L1 -1M6 8L8 6" stroke="#c9c3b4" stroke-width="0.8"/>'
        ground = f'<rect width="7" height="7" fill="{GAP}"/>'
        return f'<defs><pattern id="{self.name}" width="7" height="7" patternUnits="userSpaceOnUse">{ground}{lines}</pattern></defs>'

    def _border(self, fill: str) -> str:
        return f' stroke="{QUIET}" stroke-width="0.8"' if fill in (WHITE, self.hatching) else ""

    def _fill(self, tile: Tile) -> str:
        if tile.mark.state in SIGNS or tile.mark.estimate is None:
            return self.hatching
        if round(tile.mark.estimate, self.wanted.digits) <= 0:
            return WHITE
        return self.colours[class_of(tile.mark.estimate, self.classes, self.wanted.digits)]

    def _entries(self) -> list[tuple[str, str]]:
        marks = [tile.mark for tile in self.wanted.tiles]
        entries = [
            (fill, one.written(self.code, self.wanted.digits))
            for fill, one in zip(self.colours, self.classes, strict=True)
        ]
        if any(mark.drawn and round(mark.estimate or 0, self.wanted.digits) <= 0 for mark in marks):
            entries.insert(0, (WHITE, "0"))
        states = [state for state in SIGNS if any(mark.state == state for mark in marks)]
        return entries + [(self.hatching, f"{SIGNS[state]} {MEANINGS[state][self.code]}") for state in states]

    def _key(self, top: float) -> tuple[str, float]:
        """The unit, then the classes from light to dark, and the height they end at."""
        unit = self.wanted.unit[self.code]
        drawn, x, y = [f'<text x="1" y="{top:.0f}" font-size="12" fill="{QUIET}">{escape(unit)}</text>'], 1.0, top + 18
        for fill, words in self._entries():
            room = 22 + wide(words, 12) + 14
            if x > 2 and x + room > self.width:
                x, y = 1.0, y + KEY_HEIGHT
            drawn.append(
                f'<rect x="{x:.0f}" y="{y - 10:.0f}" width="16" height="12" fill="{fill}"{self._border(fill)}/>'
                f'<text x="{x + 22:.0f}" y="{y:.0f}" font-size="12" fill="{QUIET}">{escape(words)}</text>'
            )
            x += room
        return "".join(drawn), y + 8
