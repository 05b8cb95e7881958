"""Where the drawings are kept: computed/charts/INDICATOR-FINGERPRINT/, an index for each country and an SVG a language and width."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.safestring import SafeString, mark_safe

from kenes.observatory.durable import write_bytes
from kenes.texts import Text, all_languages
from kenes.web.charts.drawing import WIDTHS, Drawing


@dataclass(frozen=True)
class Shown:
    """A drawing as a page shows it; `wide` and `narrow` are empty while it has not been drawn."""

    name: str
    title: Text
    summary: Text
    wide: SafeString
    narrow: SafeString

    @property
    def lines(self) -> list[Text]:
        """The summary line by line."""
        split = {code: words.split("\n") for code, words in self.summary.items()}
        return [Text(**{code: lines[place] for code, lines in split.items()}) for place in range(len(split["en"]))]


def write_index(folder: Path, country: str, wanted: Sequence[Drawing]) -> None:
    """Say which drawings a country has, before any of them is drawn."""
    listed = [
        {"name": one.name, "title": dict(one.title.items()), "summary": dict(one.summary.items())} for one in wanted
    ]
    write_bytes(folder / f"{country}.json", json.dumps(listed, ensure_ascii=False).encode())


def draw_absent(folder: Path, wanted: Iterable[Drawing]) -> int:
    """Draw what is not there yet; returns how many pictures were drawn."""
    drawn = 0
    for one in wanted:
        for tongue in all_languages():
            for width in WIDTHS:
                path = picture(folder, one.name, tongue.code, width)
                if not path.is_file():
                    write_bytes(path, one.svg(tongue.code, width).encode())
                    drawn += 1
    return drawn


def picture(folder: Path, name: str, language: str, width: str) -> Path:
    """The file of a drawing in one language at one width."""
    return folder / f"{name}.{language}.{width}.svg"


def spark(folder: Path, slot: str) -> Path:
    """The file of the little line beside a key figure."""
    return folder / f"spark-{slot}.svg"


def shown(folder: Path, country: str, language: str) -> list[Shown]:
    """The drawings of a country in the order of its index."""
    index = folder / f"{country}.json"
    listed = json.loads(index.read_bytes()) if index.is_file() else []
    return [_shown(folder, entry, language) for entry in listed]


def _shown(folder: Path, entry: dict[str, dict[str, str]], language: str) -> Shown:
    name = str(entry["name"])
    wide, narrow = (read_svg(picture(folder, name, language, width)) for width in WIDTHS)
    return Shown(name, Text(**entry["title"]), Text(**entry["summary"]), wide, narrow)


def read_svg(path: Path) -> SafeString:
    """An SVG that this program drew itself: every word in it was escaped when it was drawn."""
    return mark_safe(path.read_text("utf-8")) if path.is_file() else SafeString("")


@cache
def drawing_code() -> str:
    """A short hash of all code that draws, so that a change of it draws anew."""
    import kenes.reports.charts
    import kenes.web.wording

    folders = [Path(str(module.__file__)).parent for module in (kenes.reports.charts, kenes.web.wording)] + [
        Path(__file__).parent
    ]
    files = [path for folder in folders for path in sorted(folder.glob("*.py"))]
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:8]
