"""The labelled passages: read from `labels/`, held against the texts beside the checkout before anyone measures with them.

The labels point by offsets. A text that moved by one character would move every label without a word, so each passage
carries the SHA-256 of its words, and nothing is handed out for a text that no longer has them.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from kenes.documents.document import Document
from kenes.documents.reading import read_document

FOLDER = Path(__file__).parent / "labels"
STRENGTHS = ("measure", "mention", "problem", "contrary")
SPLITS = ("train", "dev", "test")
PILLARS = ("policy", "monitoring", "prevention", "treatment")
SIDES = ("supply", "demand")
UNSURE = "?"


class TextChanged(Exception):
    """A text is not the one that was labelled."""


@dataclass(frozen=True)
class LabelledDocument:
    """A text of which every `every`-th passage was labelled; a family is kept together in one split."""

    id: str
    language: str
    country: str
    family: str
    split: str
    every: int
    passages: int
    labelled: int


@dataclass(frozen=True)
class Code:
    """A code that at least one pass gave. `strength` is empty where the two passes were settled to none.

    `first` and `second` are what each pass said: a strength, with a question mark when it was unsure, or nothing.
    """

    framework: str
    code: str
    strength: str
    ambiguous: bool
    reason: str
    first: str
    second: str


@dataclass(frozen=True)
class LabelledPassage:
    """A passage that was read. No code that holds is a label too: nothing should be suggested for it."""

    document: str
    start: int
    end: int
    language: str
    sha256: str
    split: str
    read: tuple[Code, ...]

    @property
    def codes(self) -> tuple[Code, ...]:
        """The codes that hold after settling."""
        return tuple(code for code in self.read if code.strength)


def pillars_numbered(label: LabelledPassage) -> LabelledPassage:
    """The same with its pillars as requirements of the framework, which numbers them in the order of PILLARS."""
    numbered = {name: str(number) for number, name in enumerate(PILLARS, 1)}
    return replace(
        label,
        read=tuple(
            replace(one, framework="policy-pillars", code=numbered[one.code]) if one.framework == "pillar" else one
            for one in label.read
        ),
    )


def labelled_documents(folder: Path = FOLDER) -> dict[str, LabelledDocument]:
    """The texts by their id in the index of the shared documents."""
    return {
        row["document"]: LabelledDocument(
            row["document"],
            row["language"],
            row["country"],
            row["family"],
            row["split"],
            int(row["every"]),
            int(row["passages"]),
            int(row["labelled"]),
        )
        for row in _rows(folder / "documents.csv")
    }


def labelled_passages(folder: Path = FOLDER) -> tuple[LabelledPassage, ...]:
    """Every passage with its codes, not yet held against the texts."""
    splits = {one.id: one.split for one in labelled_documents(folder).values()}
    codes: dict[tuple[str, str], list[Code]] = {}
    for row in _rows(folder / "codes.csv"):
        ambiguous = row["ambiguous"] == "yes"
        said = (row["framework"], row["code"], row["strength"], ambiguous, row["reason"], row["first"], row["second"])
        codes.setdefault((row["document"], row["start"]), []).append(Code(*said))
    found = tuple(
        LabelledPassage(
            row["document"],
            int(row["start"]),
            int(row["end"]),
            row["language"],
            row["sha256"],
            splits[row["document"]],
            tuple(codes.pop((row["document"], row["start"]), ())),
        )
        for row in _rows(folder / "passages.csv")
    )
    if codes:
        raise ValueError(f"codes without a passage: {sorted(codes)[:5]}")
    return found


def verified_texts(labels: Iterable[LabelledPassage], texts: Path) -> dict[str, Document]:
    """The texts the labels point into, by id; raises TextChanged when one is missing or says something else there."""
    found: dict[str, Document] = {}
    for label in labels:
        if label.document not in found:
            found[label.document] = _document(texts / f"{label.document}.txt")
        text = found[label.document].text
        if not 0 <= label.start < label.end <= len(text) or hash_of(text[label.start : label.end]) != label.sha256:
            raise TextChanged(
                f"{label.document}: the words at {label.start}-{label.end} are not those that were labelled. "
                "The text or its reader changed; find the passages again and correct labels/passages.csv and codes.csv."
            )
    return found


def hash_of(words: str) -> str:
    """SHA-256 of the words with single spaces between: a line broken elsewhere is still the same passage."""
    return hashlib.sha256(" ".join(words.split()).encode()).hexdigest()


def _document(file: Path) -> Document:
    if not file.is_file():
        raise TextChanged(f"{file.name}: this text was labelled but is not there.")
    return read_document(file)


def _rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))
