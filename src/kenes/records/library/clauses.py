"""Clause ids from version to version: a numbered clause has its number, a paragraph without one keeps the id it had before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from kenes.documents.passages import Passage

ALIKE = 60
"""How much of a paragraph, of a hundred, must be the same for it to be the paragraph of before."""
UNNUMBERED = re.compile(r"(?P<home>.*?)/?(?P<step>(?:t|h)-)(?P<place>\d+)")


@dataclass(frozen=True)
class Changes:
    """What a version changed of the one before, by clause id in the order of the text."""

    changed: tuple[str, ...]
    vanished: tuple[str, ...]
    added: tuple[str, ...]

    def __bool__(self) -> bool:
        return bool(self.changed or self.vanished or self.added)


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> Changes:
    """The clauses of two versions compared by their ids; blanks between words do not count."""
    return Changes(
        tuple(label for label, text in after.items() if label in before and _plain(before[label]) != _plain(text)),
        tuple(label for label in before if label not in after),
        tuple(label for label in after if label not in before),
    )


def keeping(found: Sequence[Passage], before: Mapping[str, str]) -> tuple[Passage, ...]:
    """The passages of a new version under the ids of the version before, where an unnumbered paragraph only moved.

    Level by level, so that what stands in a heading that moved keeps the id of that heading too.
    """
    renamed: dict[str, str] = {}
    for depth in range(max((one.id.count("/") for one in found), default=-1) + 1):
        level = [replace(one, clause=one.id, id=_moved(one.id, renamed)) for one in found if one.id.count("/") == depth]
        kept = dict(_kept(level, before))
        renamed |= {one.clause: kept.get(one.id, one.id) for one in level}
    return tuple(replace(one, id=renamed[one.id], clause=renamed.get(one.clause, one.clause)) for one in found)


def _moved(label: str, renamed: Mapping[str, str]) -> str:
    """The id of a part within what it stands in, when that has another id now."""
    home, slash, step = label.rpartition("/")
    return f"{renamed.get(home, home)}{slash}{step}"


def _kept(level: Sequence[Passage], before: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The new id of each unnumbered paragraph: siblings are aligned by their words, newcomers take numbers never used."""
    for home in dict.fromkeys(family for one in level if (family := _family(one.id))):
        old = {label: text for label, text in before.items() if _family(label) == home}
        new = [one for one in level if _family(one.id) == home]
        pairs = dict(_pairs([one.text for one in new], list(old.items())))
        last = max(map(_place, old), default=0)
        for index, one in enumerate(new):
            if index in pairs:
                yield one.id, pairs[index]
            elif old:
                last += 1
                yield one.id, f"{home}{last}"


def _pairs(new: Sequence[str], old: Sequence[tuple[str, str]]) -> Iterator[tuple[int, str]]:
    """Which new paragraph is which old one, in order: the same words first, then between them those much alike."""
    texts, earlier = [_plain(text) for text in new], [_plain(text) for _, text in old]
    for tag, a, a_end, b, b_end in SequenceMatcher(None, earlier, texts, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from ((b + step, old[a + step][0]) for step in range(a_end - a))
        elif tag == "replace":
            for index, other in _alike(texts[b:b_end], earlier[a:a_end]):
                yield b + index, old[a + other][0]


def _alike(new: Sequence[str], old: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of paragraphs that are much alike, none crossing another."""
    start = 0
    for index, text in enumerate(new):
        for other in range(start, len(old)):
            if fuzz.ratio(old[other], text) >= ALIKE:
                yield index, other
                start = other + 1
                break


def _family(label: str) -> str:
    """The id of an unnumbered paragraph without its place; empty for a clause that has a number."""
    match = UNNUMBERED.fullmatch(label)
    return label[: match.start("place")] if match else ""


def _place(label: str) -> int:
    match = UNNUMBERED.fullmatch(label)
    return int(match["place"]) if match else 0


def _plain(text: str) -> str:
    return " ".join(text.split())
