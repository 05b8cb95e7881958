"""What a clause lost and gained from one version to the next, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from kenes.documents.span import Span

TOKEN = re.compile(r"\w+(?:-\w+)*|[^\w\s]")


def word_differences(first: str, second: str) -> tuple[list[Span], list[Span]]:
    """The stretches that only the first text has, and those that only the second has; blanks do not count."""
    ones, twos = list(TOKEN.finditer(first)), list(TOKEN.finditer(second))
    matcher = SequenceMatcher(None, [one.group() for one in ones], [two.group() for two in twos], autojunk=False)
    changed = [one for one in matcher.get_opcodes() if one[0] != "equal"]
    return (
        list(_spans(first, ones, [(a, a_end) for _, a, a_end, _, _ in changed])),
        list(_spans(second, twos, [(b, b_end) for _, _, _, b, b_end in changed])),
    )


def _spans(text: str, tokens: list[re.Match[str]], ranges: list[tuple[int, int]]) -> Iterator[Span]:
    for start, end in ranges:
        if start < end:
            first, last = tokens[start].start(), tokens[end - 1].end()
            yield Span(first, last, text[first:last])
