"""The tile map: a square a region, laid about as the regions lie; what is missing is hatched and never looks like a zero."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kenes.codes.tile_maps import tiles
from kenes.reports.cell_signs import MEANINGS, SIGNS, written
from kenes.reports.charts.chart import Mark, Side
from kenes.reports.charts.classes import class_of, classes
from kenes.reports.charts.drawing import Shape, Sheet, wide, wrapped
from kenes.reports.charts.theme import GAP, QUIET, SCALES, TEXT, WHITE, to_svg
from kenes.texts import Text, language

LEGEND = 36
NARROW = 58


@dataclass(frozen=True)
class Tile:
    """A region: its code, column and row in the pattern (from 0), name, abbreviation for narrow tiles, figure."""

    code: str
    column: int
    row: int
    label: Text
    abbreviation: Text
    mark: Mark


@dataclass(frozen=True)
class TileMap:
    """A tile map with label and figure in each tile and a legend of classes; zero and the states without a figure stand apart."""

    tiles: tuple[Tile, ...]
    unit: Text
    side: Side = ""
    digits: int = 0

    @classmethod
    def of_country(
        cls, country: str, marks: Mapping[str, Mark], unit: Text, side: Side = "", digits: int = 0
    ) -> TileMap:
        """The map of a country of `kenes.codes.tile_maps`; a region without a mark is missing. ValueError without a map."""
        pattern = tiles(country)
        if not pattern:
            raise ValueError(f"there is no tile map of {country}")
        missing = Mark(None, state="missing")
        found = (
            Tile(one.place.code, one.column, one.row, one.place.short, one.label, marks.get(one.place.code, missing))
            for one in pattern
        )
        return cls(tuple(found), unit, side, digits)

    def picture(self, language: str, width: int) -> str:
        """Raw SVG; see `kenes.reports.charts.draw`."""
        return _Map(self, language, width).svg()


class _Map:
    """One drawing of a tile map."""

    def __init__(self, wanted: TileMap, code: str, width: int) -> None:
        self.wanted, self.code = wanted, code
        self.columns = max(tile.column for tile in wanted.tiles) + 1
        self.rows = max(tile.row for tile in wanted.tiles) + 1
        self.size = min(width / self.columns, 82.0)
        self.tall = self.size * (0.86 if self.size > 60 else 1.0)
        self.width = max(self.size * self.columns, min(width, 340))
        self.letters = round(max(8.0, min(9.5, self.size / 7.6)), 1)
        figures = [tile.mark.estimate for tile in wanted.tiles if tile.mark.drawn and tile.mark.estimate is not None]
        self.classes = classes(figures, wanted.digits)
        self.colours = _spread(SCALES[wanted.side], len(self.classes))

    def svg(self) -> str:
        self.sheet = Sheet(self.width, self.rows * self.tall + LEGEND)
        self._tiles()
        self._hatching([tile for tile in self.wanted.tiles if tile.mark.state in SIGNS])
        self._labels()
        self._legend(self.rows * self.tall + 12)
        return to_svg(self.sheet.specification(), self.code)

    def _corner(self, tile: Tile) -> tuple[float, float]:
        return tile.column * self.size, tile.row * self.tall

    def _fill(self, mark: Mark) -> str:
        if mark.state in SIGNS or mark.estimate is None:
            return GAP
        return self.colours[class_of(mark.estimate, self.classes, self.wanted.digits)] if self._above(mark) else WHITE

    def _above(self, mark: Mark) -> bool:
        return mark.estimate is not None and mark.estimate > 0

    def _tiles(self) -> None:
        boxes: list[Shape] = []
        for tile in self.wanted.tiles:
            x, y = self._corner(tile)
            boxes.append(
                {
                    "x": x + 1.5,
                    "y": y + 1.5,
                    "x2": x + self.size - 1.5,
                    "y2": y + self.tall - 1.5,
                    "fill": self._fill(tile.mark),
                    "pale": self._fill(tile.mark) in (WHITE, GAP),
                }
            )
        self.sheet.boxes([one for one in boxes if not one["pale"]], stroke=None, cornerRadius=3)
        self.sheet.boxes([one for one in boxes if one["pale"]], stroke=QUIET, strokeWidth=0.9, cornerRadius=3)

    def _hatching(self, tiles: list[Tile]) -> None:
        lines = [line for tile in tiles for line in _hatch(*self._corner(tile), self.size, self.tall)]
        self.sheet.rules(lines, stroke="#c9c3b4", strokeWidth=0.8)

    def _labels(self) -> None:
        names: dict[float, list[Shape]] = {}
        figures: list[Shape] = []
        for tile in self.wanted.tiles:
            x, y = self._corner(tile)
            ink = ink_on(self._fill(tile.mark))
            letters, lines = self._name(tile)
            names.setdefault(letters, []).append(
                {"x": x + 5, "y": y + 6 + letters / 2, "text": "\n".join(lines), "fill": ink}
            )
            figure = written(tile.mark.estimate, tile.mark.state, self.code, self.wanted.digits)
            figures.append({"x": x + 5, "y": y + self.tall - 8 - self.letters * 0.4, "text": figure, "fill": ink})
        for letters, shapes in sorted(names.items()):
            self.sheet.words(shapes, fontSize=letters, lineHeight=letters * 1.12)
        self.sheet.words(figures, fontSize=round(self.letters * 1.4, 1), fontWeight="bold")

    def _name(self, tile: Tile) -> tuple[float, list[str]]:
        """The size at which a label stands within its tile, in two lines at most, and its lines."""
        label = tile.label if self.size >= NARROW else tile.abbreviation
        letters, words, room = self.letters, label[self.code], self.size - 9
        lines = wrapped(words, room, letters)
        while letters > 5 and (len(lines) > 2 or max(wide(line, letters) for line in lines) > room):
            letters = round(letters - 0.3, 1)
            lines = wrapped(words, room, letters)
        return letters, lines

    def _legend(self, top: float) -> None:
        """The classes from light to dark, then zero and the signs, each only where it occurs; lines as needed."""
        self.sheet.words([{"x": 1.5, "y": top, "text": self.wanted.unit[self.code], "fill": QUIET}], fontSize=10.5)
        x, y = 1.5, top + 16
        for fill, words, hatched in self._entries():
            room = 18 + wide(words, 10) + 16
            if x + room - 16 > self.width and x > 2:
                x, y = 1.5, y + 16
            box = {"x": x, "y": y - 5.5, "x2": x + 14, "y2": y + 5.5, "fill": fill}
            self.sheet.boxes([box], stroke=QUIET, strokeWidth=0.7 if fill in (WHITE, GAP) else 0)
            if hatched:
                self.sheet.rules(_hatch(x, y - 5.5, 14, 11, margin=0, step=4), stroke="#c9c3b4", strokeWidth=0.8)
            self.sheet.words([{"x": x + 18, "y": y, "text": words}], fontSize=10)
            x += room
        self.sheet.height = max(self.sheet.height, y + 8)

    def _entries(self) -> list[tuple[str, str, bool]]:
        marks = [tile.mark for tile in self.wanted.tiles]
        entries = [
            (fill, one.written(self.code, self.wanted.digits), False)
            for fill, one in zip(self.colours, self.classes, strict=True)
        ]
        if any(mark.drawn and not self._above(mark) for mark in marks):
            entries.insert(0, (WHITE, language(self.code).number(0, 0), False))
        occurring = [state for state in SIGNS if any(mark.state == state for mark in marks)]
        return entries + [(GAP, f"{SIGNS[state]} {MEANINGS[state][self.code]}", True) for state in occurring]


def ink_on(fill: str) -> str:
    """Dark or white letters, whichever is read better on a colour."""
    red, green, blue = (int(fill[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return TEXT if 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2 > 0.24 else WHITE


def _hatch(x: float, y: float, wide: float, tall: float, margin: float = 1.5, step: float = 7) -> list[Shape]:
    """Slanting lines across a box."""
    left, top, right, bottom = x + margin, y + margin, x + wide - margin, y + tall - margin
    lines, at = [], left + step - (bottom - top)
    while at < right:
        start, end = max(at, left), min(at + bottom - top, right)
        lines.append({"x": start, "y": bottom - (start - at), "x2": end, "y2": bottom - (end - at)})
        at += step
    return lines


def _spread(scale: tuple[str, ...], number: int) -> tuple[str, ...]:
    """So many colours of a scale, evenly from it; one class takes the middle."""
    if number <= 1:
        return (scale[2],)[:number]
    return tuple(scale[round(place * (len(scale) - 1) / (number - 1))] for place in range(number))
