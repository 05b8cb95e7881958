"""How much room words take, and where a line of them breaks; no drawing library is needed to know."""

from __future__ import annotations

import re


def wide(words: str, size: float = 11, bold: bool = False) -> float:
    """About how many pixels a line of words takes in our sans-serif; capitals and Cyrillic are wider."""
    return sum(_letter(letter) for letter in words) * size * (1.06 if bold else 1.0)


def _letter(letter: str) -> float:
    if letter in " .,:;iljtfI|!'-\u00a0()":
        return 0.33
    if letter in "mwMWжшщюыфмЖШЩЮЫФМ%@…":
        return 0.88
    if letter.isupper():
        return 0.68
    return 0.57


def wrapped(words: str, room: float, size: float = 11) -> list[str]:
    """The words in lines no wider than `room` pixels, broken at spaces and after hyphens where the parts can bear it."""
    lines: list[str] = []
    for word in re.findall(r"[^ -]+(?:-(?=[^ -]{4})|-[^ -]{0,3}(?= |$)|-?)| +", words):
        if lines and (word.isspace() or wide(lines[-1] + word, size) <= room):
            lines[-1] += word
        else:
            lines.append(word)
    return [line.strip() for line in lines]
