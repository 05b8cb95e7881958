"""Who took part in a dialogue, by sort of body in the order of protocol; bodies only, never a person."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kenes.records.chain.snapshot import RecordState, Snapshot
from kenes.records.dialogues.minutes import bodies_listed
from kenes.records.institutions.protocol import in_protocol_order
from kenes.records.minutes.paragraph import BODIES, HEADING, TEXT, Paragraph
from kenes.reports.chapters.press_texts import HOW_MANY, PARTICIPANTS, SORT
from kenes.reports.sentences.choices import SORTS_OF_BODY
from kenes.reports.sentences.numbers import capital

CAME = {"held": ("yes",), "planned": ("yes", "unknown"), "cancelled": ()}
"""Who is told to take part: of a dialogue that was held, only those of whom it is known that they came."""


def took_part(snapshot: Snapshot, dialogue: RecordState) -> list[Paragraph]:
    """The bodies of each sort, and how many were in the room and online; nothing where none is known."""
    came = [one for one in snapshot.parts_of(dialogue.ref, "PAR") if one["attended"] in CAME[dialogue["state"]]]
    known = [one for one in came if one["institution"] in snapshot.records]
    if not known:
        return []
    modes = Counter({one["institution"]: one["mode"] for one in known}.values())
    count = HOW_MANY[dialogue["state"]].fill(all=sum(modes.values()), room=modes["room"], online=modes["online"])
    head = [Paragraph(0, HEADING, PARTICIPANTS[dialogue["state"]]), Paragraph(0, TEXT, count, dialogue.ref)]
    return [*head, *_by_sort(snapshot, dialogue, known)]


def _by_sort(snapshot: Snapshot, dialogue: RecordState, known: list[RecordState]) -> Iterator[Paragraph]:
    refs = in_protocol_order(snapshot, [one["institution"] for one in known])
    for sort, words in SORTS_OF_BODY.items():
        of_sort = tuple(ref for ref in refs if snapshot.records[ref]["category"] == sort)
        if of_sort:
            said = SORT.fill(sort=capital(words), bodies=bodies_listed(snapshot, of_sort))
            yield Paragraph(0, BODIES, said, dialogue.ref, of_sort)
