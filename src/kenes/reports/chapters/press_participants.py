"""Who took part in a dialogue, by sort of body in the order of protocol; bodies only, never a person."""

from __future__ import annotations

from collections import Counter

from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.reports.block import Block, Bullets, Heading, Paragraph, Sentence
from kenes.reports.chapters.press_texts import HOW_MANY, PARTICIPANTS, SORT
from kenes.reports.chapters.recorded.naming import bodies
from kenes.reports.sentences.choices import SORTS_OF_BODY
from kenes.reports.sentences.numbers import capital

CAME = {"held": ("yes",), "planned": ("yes", "unknown"), "cancelled": ()}
"""Who is told to take part: of a dialogue that was held, only those of whom it is known that they came."""


def took_part(snapshot: Snapshot, dialogue: RecordState) -> tuple[Block, ...]:
    """The bodies of each sort, and how many were in the room and online; nothing where none is known."""
    came = [one for one in snapshot.parts_of(dialogue.ref, "PAR") if one["attended"] in CAME[dialogue["state"]]]
    known = [one for one in came if one["institution"] in snapshot.records]
    if not known:
        return ()
    modes = Counter({one["institution"]: one["mode"] for one in known}.values())
    count = HOW_MANY[dialogue["state"]].fill(all=sum(modes.values()), room=modes["room"], online=modes["online"])
    return (
        Heading(1, PARTICIPANTS[dialogue["state"]]), Paragraph((Sentence(count),)), Bullets(_by_sort(snapshot, known))
    )  # fmt: skip


def _by_sort(snapshot: Snapshot, known: list[RecordState]) -> tuple[Sentence, ...]:
    refs = list(dict.fromkeys(one["institution"] for one in known))
    said = []
    for sort, words in SORTS_OF_BODY.items():
        of_sort = [ref for ref in refs if snapshot.records[ref]["category"] == sort]
        if of_sort:
            said.append(Sentence(SORT.fill(sort=capital(words), bodies=bodies(snapshot, of_sort))))
    return tuple(said)
