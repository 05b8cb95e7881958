"""Which other acts a text says that it amends or repeals."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from kenes.documents.act.naming import NamedAct, acts_named, days_named
from kenes.documents.alphabets import repaired
from kenes.documents.document import Document
from kenes.documents.span import Span

REPEALS = re.compile(
    r"призна\w+\s+(?:\w+\s+)?утративш\w+\s+силу|считать\s+утративш\w+\s+силу|күші\s+жойылды\s+деп\s+таныл\w+"
    r"|(?:is|are|shall\s+be)\s+(?:hereby\s+)?repealed|(?:repeals|repeal)\s+the",
    re.IGNORECASE,
)
AMENDS = re.compile(
    r"(?<!\w)внес(?:ти|ении|ены|ти\s+в)(?!\w).{0,300}?(?:изменени|дополнени)\w*|өзгеріс\w*(?:\s+(?:мен|және)\s+толықтыру\w*)?\s+енгіз\w+|толықтыру\w*\s+енгіз\w+"
    r"|(?:on\s+)?amend(?:ing|ments?\s+to)|(?:is|are)\s+(?:hereby\s+)?amended",
    re.IGNORECASE | re.DOTALL,
)
ITEM = re.compile(r"\s*(?:\d{1,3}(?:-\d+)?\)|[а-яa-zәғқңөұүһі]\)|[-–—•])\s*", re.IGNORECASE)
FROM = re.compile(r"утративш\w+\s+силу\s+с\s+|бастап|\bfrom\s+|with\s+effect", re.IGNORECASE)


@dataclass(frozen=True)
class Relation:
    """`kind` is amends or repeals; the act named, the words, and the day from which it is so where the text says one."""

    kind: str
    act: NamedAct
    words: Span
    day: datetime.date | None = None


def relations(document: Document) -> tuple[Relation, ...]:
    """The acts that a text says it amends or repeals, each once."""
    found = {(one.kind, one.act.number, one.act.day): one for one in reversed(list(_all(document)))}
    return tuple(sorted(found.values(), key=lambda one: one.act.start))


def _all(document: Document) -> Iterator[Relation]:
    passages = document.passages
    for index, passage in enumerate(passages):
        read = repaired(passage.text)
        for kind, pattern in (("repeals", REPEALS), ("amends", AMENDS)):
            if not pattern.search(read):
                continue
            for span in (passage, *_items(passages, index)):
                yield from _named(kind, span)


def _items(passages: tuple[Span, ...], index: int) -> Iterator[Span]:
    """The items of the list that a paragraph opens with a colon."""
    if not passages[index].text.rstrip().endswith(":"):
        return
    for span in passages[index + 1 :]:
        if not ITEM.match(span.text):
            return
        yield span


def _named(kind: str, span: Span) -> Iterator[Relation]:
    acts = list(acts_named(span.text, span.start))
    day = _since(span, acts) if kind == "repeals" else None
    yield from (Relation(kind, act, span, day) for act in acts)


def _since(span: Span, acts: list[NamedAct]) -> datetime.date | None:
    """The day that belongs to none of the acts and stands with words such as "with effect from"."""
    if not FROM.search(repaired(span.text)):
        return None
    free = [
        day
        for start, end, day in days_named(span.text)
        if not any(act.start <= start + span.start < act.end for act in acts)
    ]
    return free[0] if len(free) == 1 else None
