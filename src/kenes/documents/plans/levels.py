"""How deep a heading stands inside the table: an objective, or a direction under one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kenes.documents.plans.plan import Section

FIRST = re.compile(r"^(?:\d+-)?(?:раздел|цель|приоритет|мақсат|бөлім|тарау|глава|блок)", re.I)
SECOND = re.compile(r"^(?:\d+-)?(?:задача|подраздел|міндет|кіші\s+бөлім)", re.I)


def level_of(number: str, words: str, before: Sequence[Section], directly_below: bool) -> int:
    """1 or 2: by the depth of its number, by the word it begins with, else by what stands right above it."""
    figures = number.rstrip(".)")
    if "." in figures:
        return 2
    if SECOND.match(words):
        return 2 if before else 1
    if FIRST.match(words) or re.fullmatch(r"[IVXІХ]+", figures):
        return 1
    if directly_below and before:
        return 2 if before[-1].level == 1 and not (figures and before[-1].number) else before[-1].level
    if figures.isdigit():
        return _like_its_kind(before)
    return before[-1].level if before else 1


def _like_its_kind(before: Sequence[Section]) -> int:
    """A whole number under Roman numbers is a direction; else an objective."""
    roman = any(re.fullmatch(r"[IVXІХ]+", one.number.rstrip(".)")) for one in before)
    return 2 if roman else 1
