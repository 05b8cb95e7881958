"""Texts on which no check was tuned, for the rate of false alarms: official wordings, code lists, and notes of engineers."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

WORDINGS = {
    "kk": "kk",
    "kk_kazstat": "kk",
    "ru": "ru",
    "ru_kazstat": "ru",
    "en": "en",
    "ky": "ky",
    "tg": "tg",
    "tk": "tk",
}
"""The columns of `sdg_texts.csv` with the language of each."""
FEWEST_WORDS = 4
"""Words from which on a cell of a code list is a wording rather than a code."""


@dataclass(frozen=True)
class Unseen:
    """A text by its kind, its id in the labels, its language."""

    kind: str
    id: str
    language: str
    text: str


def unseen(shared: Path) -> Iterator[Unseen]:
    """Every such text."""
    with (shared / "standards" / "sdg_texts.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    for column, language in WORDINGS.items():
        said = "\n\n".join(f"{row['code']}. {row[column]}" for row in rows if row[column])
        yield Unseen("SDG wording", f"sdg-{column}", language, said)
    for path in sorted((shared / "standards").glob("*.csv")):
        if path.stem != "sdg_texts":
            for language, cells in sorted(_wordings(path).items()):
                yield Unseen("code lists", f"{path.stem}-{language}", language, "\n\n".join(cells))
    for path in sorted((shared / "research").glob("*.md")):
        yield Unseen("engineers' notes", path.stem, "en", path.read_text(encoding="utf-8"))


def _wordings(path: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            for said in row.values():
                if isinstance(said, str) and len(said.split()) >= FEWEST_WORDS and not re.search("http|github", said):
                    found[_language(said)].append(said)
    return found


def _language(said: str) -> str:
    lowered = said.lower()
    if len(re.findall("[a-z]", lowered)) >= len(re.findall("[а-яәғқңөұүһі]", lowered)):
        return "en"
    return "kk" if re.search("[әғқңөұүһі]", lowered) else "ru"
