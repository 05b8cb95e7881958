"""A later stage that begins before an earlier one: I этап – 2024-2025 годы, II этап – 2022-2023 годы."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kenes.documents.alphabets import repaired
from kenes.documents.document import Document
from kenes.documents.fault import Check, Fault
from kenes.documents.span import Span
from kenes.texts import Severity, Text

WORD = r"(?:этап|кезең|stage|phase)"
ORDINALS = (
    r"(?:перв\w+|бірінші|first|I|1)",
    r"(?:втор\w+|екінші|second|II|2)",
    r"(?:трет\w+|үшінші|third|III|3)",
    r"(?:четв[её]рт\w+|төртінші|fourth|IV|4)",
    r"(?:пят\w+|бесінші|fifth|V|5)",
)
ORDINAL = "|".join(f"(?P<{{side}}{number}>{form})" for number, form in enumerate(ORDINALS))
YEARS = r"(?P<first>(?:19|20)\d\d)(?:\s*[-–—]\s*(?P<last>(?:19|20)\d\d))?(?!\d)"
STAGE = re.compile(
    rf"(?<![\w-])(?:(?:{ORDINAL.format(side='a')})(?:\s*-\s*\w{{1,3}})?\s+{WORD}\w*|{WORD}\w*\s+(?:№\s*)?(?:{ORDINAL.format(side='b')})(?!\w))"
    rf"[^\d.;\n]{{0,60}}?(?<!\d){YEARS}",
    re.IGNORECASE,
)
MESSAGE = Text(
    kk="{number}-кезең ({written}) алдыңғы кезеңнен бұрын басталады.",
    ru="Этап {number} ({written}) начинается раньше предыдущего.",
    en="Stage {number} ({written}) begins before the stage that precedes it.",
)
LOOK = Text(kk="Кезеңдердің жылдарын тексеріңіз.", ru="Проверьте годы этапов.", en="Check the years of the stages.")


@dataclass(frozen=True)
class Stage:
    """A numbered stage and the year it begins."""

    number: int
    first: int
    years: Span


def run(document: Document) -> Iterator[Fault]:
    """Of neighbouring stages numbered one after the other, the later one where it begins before the earlier begins."""
    text = repaired(document.text)
    stages = [_stage(match, document) for match in STAGE.finditer(text)]
    for one, two in pairwise(stages):
        if two.number == one.number + 1 and two.first < one.first:
            message = MESSAGE.fill(number=two.number, written=two.years.text)
            yield Fault(two.years.start, two.years.end, message, LOOK)


def _stage(match: re.Match[str], document: Document) -> Stage:
    number = next(int(key[1:]) + 1 for key, value in match.groupdict().items() if key[1:].isdigit() and value)
    start, end = match.start("first"), match.end("last") if match["last"] else match.end("first")
    return Stage(number, int(match["first"]), Span(start, end, document.text[start:end]))


CHECK = Check(
    key="stages-out-of-order",
    title=Text(kk="Кезеңдердің реті бұзылған", ru="Этапы не по порядку", en="Stages out of order"),
    about=Text(
        kk="Кейінгі кезең алдыңғысынан бұрын басталады.",
        ru="Более поздний этап начинается раньше предыдущего.",
        en="A later stage begins before the one that precedes it.",
    ),
    severity=Severity.WARNING,
    run=run,
)
