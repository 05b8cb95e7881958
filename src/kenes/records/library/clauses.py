"""Clause ids from version to version: a numbered clause has its number, a paragraph without one keeps the id it had before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from kenes.documents.passages import Passage

ALIKE = 0.6
"""How much of a paragraph must be the same for it to be the paragraph of before."""
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
    """The passages of a new version under the ids of the version before, where an unnumbered paragraph only moved."""
    kept = dict(_kept(found, before))
    return tuple(replace(one, id=kept.get(one.id, one.id)) for one in found)


def _kept(found: Sequence[Passage], before: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """The new id of each unnumbered paragraph: siblings are aligned by their words, newcomers take numbers never used."""
    for home in dict.fromkeys(family for one in found if (family := _family(one.id))):
        old = {label: text for label, text in before.items() if _family(label) == home}
        new = [one for one in found if _family(one.id) == home]
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
    texts = [_plain(text) for text in new]
    earlier = [_plain(text) for _, text in old]
    for tag, a, a_end, b, b_end in SequenceMatcher(None, earlier, texts, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from ((b + step, old[a + step][0]) for step in range(a_end - a))
        elif tag == "replace":
            yield from _alike(range(b, b_end), range(a, a_end), texts, earlier, old)


def _alike(
    new: range, old: range, texts: Sequence[str], earlier: Sequence[str], named: Sequence[tuple[str, str]]
) -> Iterator[tuple[int, str]]:
    start = old.start
    for index in new:
        for other in range(start, old.stop):
            if SequenceMatcher(None, earlier[other], texts[index], autojunk=False).ratio() >= ALIKE:
                yield index, named[other][0]
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
