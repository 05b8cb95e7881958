"""A hundred thousand passages: the real texts over and over, each time with other numbers and some other words."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kenes.documents.passages import Passage, passages
from kenes.documents.reading import read_document

NUMBER = re.compile(r"\d+")
WORD = re.compile(r"[^\W\d_]{5,}")
CHANGED = 0.08
"""The share of longer words that another one of the same language takes the place of."""
OF_A_DOCUMENT = 400
CLOSED = 10
"""Every so many documents are closed."""


def varied(texts: Path, number: int, seed: int = 7) -> Iterator[Passage]:
    """So many passages."""
    chance = random.Random(seed)
    real = [one for path in sorted(texts.glob("*.txt")) for one in passages(read_document(path))]
    held: dict[str, list[str]] = defaultdict(list)
    for one in real:
        held[one.language] += WORD.findall(one.text)
    for place in range(number):
        one = real[place % len(real)]
        words = held[one.language]

        def other(match: re.Match[str], words: list[str] = words) -> str:
            return chance.choice(words) if chance.random() < CHANGED else match.group()

        text = NUMBER.sub(lambda match: str(chance.randrange(1, 3000)), WORD.sub(other, one.text))
        yield Passage(f"{one.id}~{place}", one.clause, one.language, None, 0, len(text), text, one.kind)


def fill_library(desk: Any, texts: Path, number: int) -> list[Any]:
    """Write documents with so many passages in all, none of them filed; the versions."""
    from django.utils import timezone

    from kenes.records.chain.actions import write_record
    from kenes.records.library.models import DocumentVersion, PolicyDocument
    from kenes.records.library.models import Passage as Kept

    made, waiting = [], list(varied(texts, number))
    for first in range(0, number, OF_A_DOCUMENT):
        closed = len(made) % CLOSED == 0
        document = PolicyDocument(
            country="KZ",
            marking="official" if closed else "public",
            closed=closed,
            name={"en": f"Document {first}"},
            example=True,
        )
        write_record(record=document, by=desk.administrator)
        version = DocumentVersion.objects.create(
            document=document, number=1, language="ru", file_name="a.txt", sha256=f"{first:064x}", suffix=".txt",
            size=1, text="", received=timezone.now(), received_by=desk.administrator,
        )  # fmt: skip
        Kept.objects.bulk_create(
            Kept(
                version=version, position=place, label=one.id, clause=one.clause, kind=str(one.kind),
                language=one.language, start=one.start, end=one.end, text=one.text,
            )
            for place, one in enumerate(waiting[first : first + OF_A_DOCUMENT])
        )  # fmt: skip
        made.append(version)
    return made
